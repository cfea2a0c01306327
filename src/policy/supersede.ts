import { type Defect, type Expected, receivedKind } from '../json/invalid-record.js';
import { step } from '../json/plain-json.js';
import type { JsonPointer } from '../json/pointer.js';
import type { Clause, ParameterValue } from '../kernel/clause.js';
import { missingAsOf } from '../kernel/findings.js';
import type { RuleRank } from '../kernel/in-force.js';
import { type FigureValue, type LevelFigure, type Policy, type Rule, type RuleFigure } from '../kernel/in-force.js';
import type { MissingFact } from '../kernel/result.js';
import type { Citation } from '../notice/citation.js';
import type { CalendarDay } from '../values/calendar.js';
import { freeze } from '../values/freeze.js';
import { day, fields, isObject, list, text } from '../values/read.js';
import { expectedFigure, figureOf, type Figures } from './figure.js';
import { InvalidRuleError } from './invalid-rule.js';
import { arrange, frozen, mustBeReadable } from './policy.js';
import { checkPoints, checkWhole, onSamePoint, type Refusal, type RuleLeaves, wholly } from './supersession.js';
import { asideIn } from './under.js';

/**
 * 新规定所定的一个数字：值，以及引文中的原文字符。
 *
 * A figure that a newer rule sets: its value, and the very characters of it in the rule's quotation.
 */
export interface NewFigure<V extends ParameterValue = ParameterValue> {
  /** 值，与通知中的同类。 The value, of the kind that the notice's own is. */
  readonly value: V;
  /** 原文字符，须见于引文。 The characters; they stand in the citation's `exact`. */
  readonly exact: string;
}

/**
 * 一个条款可由新规定修改的数字，包括只就一个等级另定的（`classHours:level-4`）。
 *
 * The figures of a clause that a newer rule can set, those for one level alone included (`classHours:level-4`, where
 * the clause's `byLevel` has `classHours`); none where it has no figure.
 */
export type NewFigures<C extends Clause> = keyof C['parameters'] extends never
  ? Readonly<Record<string, never>>
  : { readonly [K in keyof C['parameters'] | LevelFigure<C>]?: NewFigure<FigureValue<C, K>> };

/**
 * 更新的规定，由调用者给出：国家或省的文件就一个条款另有规定。
 *
 * A newer rule as a caller gives it: what a national or provincial document says on one clause, from a day on. It is
 * taken as complete: a parameter it does not name stays as it is.
 */
export interface NewerRule<C extends Clause = Clause> {
  /** 条款常量。 The clause's constant. */
  readonly clause: C;
  /** 层级：国家或省。 Rank of the issuer; a lower one cannot prevail. */
  readonly rank: RuleRank;
  /** 出处：文号、位置、原文。 Number of the document, the place in it, and the quoted words; none of them empty. */
  readonly citation: Citation;
  /** 施行日。 First day in force. */
  readonly effectiveFrom: CalendarDay;
  /**
   * 印发日；仅在 `issued` 读作“通知印发之后”时需要。 Day of issue; asked for only where the reading `issued` is
   * switched.
   */
  readonly issuedOn?: CalendarDay;
  /** 所定的数字。 The figures that it sets. */
  readonly parameters?: NewFigures<C>;
  /** 是否停用该条款；默认否。 Whether it switches the clause off, and then sets no figure; by default not. */
  readonly switchesOff?: boolean;
}

/**
 * > 本通知下发后与国家、省最新规定如有冲突，以国家、省最新文件表述为准。
 *
 * 加入一个更新的规定（gèng xīn de guīdìng），返回新的政策：自施行日起，该规定所定的数字取代通知中的数字，或停用该条款；
 * 此前通知照旧。几个规定涉及同一条款的，逐个参数以最新施行的为准，同日的以层级高的为准；只就一个等级另定的数字，
 * 以后各等级的数字另定时一并取代。规定按施行日的先后加入；不能优先的规定拒绝加入。
 *
 * Adds a newer rule and gives a new policy; the one handed in stays as it is. From the rule's first day its figures
 * replace those of the notice, parameter by parameter, or the clause is switched off; before that day the notice
 * stands. Of several rules on one clause the latest in force prevails, on the same day the one of higher rank (other
 * readings:
 * {@link newerRulesPrevail}). A figure for one level alone stands until a later one for that level or for all. A rule
 * on a clause that was switched off puts it in force again. Whether a rule conflicts is asked against what is in force
 * on its first day: add rules in the order of their days.
 *
 * A rule that a switched reading keeps from applying (issued before the notice) is kept under `setAside`, and the
 * results of the clauses that it touches say so (notice `set-aside`).
 *
 * 原文：docs/notice.md#p62
 *
 * @param policy - The policy to build on, {@link kunming2022} at first.
 * @param rule - The newer rule.
 * @returns The new policy, plain frozen data.
 * @throws RangeError if the policy is none, such as one from JSON that was not parsed.
 * @throws InvalidRuleError with every defect, if the rule cannot prevail: the issuer's rank is lower than provincial;
 * the citation is missing, partly empty or of the notice itself, in whatever spelling; a figure's characters do not
 * stand in the quotation (nor as a part of a longer number), or do not say the figure; the clause or a parameter is
 * unknown, a value of the wrong kind (hours have at most two decimals, people and years are whole numbers), a day none;
 * it says nothing other than what is in force on its first day; it switches the clause off and sets figures; or another
 * rule of the same day and rank is on the same point.
 *
 * @example
 * ```ts
 * import { checkClassSize, classSizeLimit, kunming2022, supersede } from 'kunming-training-rules';
 *
 * // A made-up rule of the province.
 * const policy = supersede(kunming2022, {
 *   clause: classSizeLimit,
 *   rank: 'provincial',
 *   citation: { document: '云人社发〔2022〕0号（虚构）', locator: '三', exact: '每班不超过50人' },
 *   effectiveFrom: '2022-09-01',
 *   parameters: { trainees: { value: 50, exact: '50人' } },
 * });
 * const plan = { kind: 'skills', trainees: Array.from({ length: 55 }, () => ({})) } as const;
 * checkClassSize(plan, { policy, asOf: '2022-08-31' }).outcome; // => 'passed'
 * const after = checkClassSize(plan, { policy, asOf: '2022-09-01' });
 * after.outcome; // => 'failed'
 * after.violations[0]?.operand; // => { name: 'trainees', value: 50, exact: '50人', document: '云人社发〔2022〕0号（虚构）' }
 * after.noticeAlone?.outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { classSizeLimit, InvalidRuleError, kunming2022, supersede } from 'kunming-training-rules';
 *
 * let pointers: string[] = [];
 * try {
 *   // Made up: the figure is not in the quotation.
 *   const citation = { document: '云人社发〔2022〕0号（虚构）', locator: '三', exact: '每班不超过50人' };
 *   supersede(kunming2022, {
 *     clause: classSizeLimit,
 *     rank: 'provincial',
 *     citation,
 *     effectiveFrom: '2022-09-31',
 *     parameters: { trainees: { value: 40, exact: '40人' } },
 *   });
 * } catch (error) {
 *   if (error instanceof InvalidRuleError) pointers = error.errors.map((defect) => defect.pointer);
 * }
 * pointers; // => ['/effectiveFrom', '/parameters/trainees/exact']
 * ```
 */
export function supersede<C extends Clause>(policy: Policy, rule: NewerRule<C>): Policy {
  mustBeReadable(policy);
  const given: RuleLeaves = fields(rule);
  const defects: Defect[] = [];
  const refuse = (pointer: JsonPointer, expected: Expected, values?: Defect['values']): void => {
    if (defects.some((defect) => defect.pointer === pointer)) return;
    const received = expected === 'absent' ? 'unknown-key' : receivedKind(at(given, pointer));
    defects.push({ pointer, expected, ...(values && { values }), received });
  };
  const complete = completed(given, policy, refuse);
  if (complete === null) throw new InvalidRuleError(defects);

  const from = day(complete.effectiveFrom);
  for (const { path, refusal, missing } of checkWhole(complete, policy, from, missingAsOf)) {
    missing.forEach(refuseMissing);
    const expected = expectedWhere(refusal);
    if (expected !== undefined) refuse(path, expected, refusal === 'lower-rank' ? prevailingRanks : undefined);
  }
  const points = checkPoints(complete, policy, from);
  for (const { parameter, refusal, missing } of points) {
    missing.forEach(refuseMissing);
    const at = `/parameters/${parameter}`;
    if (refusal === 'figure-not-quoted') refuse(`${at}/exact`, 'quoted', ['/citation/exact']);
    if (refusal === 'figure-differs') refuse(`${at}/value`, 'agreeing', [`${at}/exact`]);
  }
  if (defects.length > 0) throw new InvalidRuleError(defects);
  const plain = plainRule(complete);
  if (points.every(({ refusal }) => refusal === 'no-conflict')) refuse('', 'conflict');
  else if ([...policy.rules, ...asideIn(policy)].some((other) => onSamePoint(other, plain)))
    refuse('', 'one-rule-a-day');
  if (defects.length > 0) throw new InvalidRuleError(defects);
  return frozen(arrange({ ...policy, rules: [...policy.rules, plain] }));

  function refuseMissing(missing: MissingFact): void {
    // The judged day is the rule's own first day: where that is missing it is named by itself.
    if (missing.in === 'options') return;
    const { expected, values } = expectedAt(missing.path, given.clause as Clause);
    refuse(missing.path, expected, values);
  }
}

const prevailingRanks = ['national', 'provincial'];

/** What was expected where a rule is refused; nothing where it is taken all the same. */
const expectations: Readonly<Partial<Record<Refusal, Expected>>> = {
  'lower-rank': 'one-of',
  'not-cited': 'object',
  'cites-the-notice': 'other-document',
};

/**
 * A rule from before the notice is set aside under the reading that asks; and the rule is held against its own first
 * day.
 */
function expectedWhere(refusal: Refusal | null): Expected | undefined {
  return refusal === null ? undefined : expectations[refusal];
}

/** What was expected in a place of the rule whose content is not known. */
function expectedAt(path: JsonPointer, clause: Clause): Pick<Defect, 'expected' | 'values'> {
  const [top, name = '', leaf] = path.split('/').slice(1);
  if (top === 'clause') return { expected: 'clause' };
  if (top === 'rank') return { expected: 'one-of', values: prevailingRanks };
  if (top === 'effectiveFrom' || top === 'issuedOn') return { expected: 'calendar-day' };
  if (name === '') return { expected: 'object' };
  const figure = top === 'citation' || leaf === 'exact' ? undefined : figureOf(clause, name);
  return figure ? expectedFigure(figure) : { expected: 'text' };
}

/** The rule with what it leaves out filled in, after the checks that only a complete rule can be held to. */
function completed(
  given: RuleLeaves,
  policy: Policy,
  refuse: (pointer: JsonPointer, expected: Expected) => void,
): RuleLeaves | null {
  const { clause, parameters = {}, switchesOff = false } = given;
  const { id, parameters: figures, citations } = fields(clause as Clause);
  if (
    text(id) === undefined ||
    !isObject(figures) ||
    (list(citations)?.[0] as Citation | undefined)?.document !== policy.document
  ) {
    refuse('/clause', 'clause');
    return null;
  }
  if (typeof switchesOff !== 'boolean') refuse('/switchesOff', 'boolean');
  if (given.issuedOn !== undefined && day(given.issuedOn) === undefined) refuse('/issuedOn', 'calendar-day');
  const sets: Record<string, unknown> = {};
  if (!isObject(parameters)) {
    refuse('/parameters', 'object');
  } else {
    for (const [name, figure] of Object.entries(parameters) as [string, unknown][]) {
      if (figure === undefined) continue;
      const known = figureOf(clause as Clause, name) !== undefined;
      if (!known || switchesOff === true) refuse(known ? `/parameters/${name}` : step('/parameters', name), 'absent');
      else if (figure === null) refuse(`/parameters/${name}`, 'object');
      else sets[name] = figure;
    }
  }
  return { ...given, parameters: wholly(clause as Clause, sets), switchesOff: switchesOff === true };
}

/**
 * 政策中的规定：只含规定应有的内容的新数据。
 *
 * The rule as the policy holds it: fresh plain data with nothing but what a rule has, and beside each figure the
 * notice's own.
 *
 * @param rule - A rule that was checked, with the clause's constant; each figure that it does not set is `null`.
 * @returns The rule, frozen.
 * @internal
 */
export function plainRule(rule: RuleLeaves): Rule {
  const { document, locator, exact, paragraph, start, end } = fields(rule.citation as Citation) as Citation;
  const parameters: Record<string, RuleFigure> = {};
  for (const [name, figure] of Object.entries(rule.parameters as Readonly<Record<string, NewFigure | null>>)) {
    const own = figureOf(rule.clause as Figures, name);
    if (figure === null || own === undefined) continue;
    parameters[name] = { value: copied(figure.value), exact: figure.exact, notice: copied(own.value) };
  }
  return freeze({
    clause: (rule.clause as Clause).id,
    rank: rule.rank as RuleRank,
    citation: {
      document,
      locator,
      exact,
      ...(typeof paragraph === 'number' && { paragraph }),
      ...(typeof start === 'number' && { start }),
      ...(typeof end === 'number' && { end }),
    },
    effectiveFrom: rule.effectiveFrom as CalendarDay,
    ...(rule.issuedOn !== undefined && { issuedOn: rule.issuedOn as CalendarDay }),
    parameters,
    switchesOff: rule.switchesOff === true,
  });
}

function copied(value: ParameterValue): ParameterValue {
  return typeof value === 'object' ? [...value] : value;
}

/** The value in a place of the rule. */
function at(rule: RuleLeaves, pointer: JsonPointer): unknown {
  let value: unknown = rule;
  for (const key of pointer.split('/').slice(1)) value = (fields(value) as Readonly<Record<string, unknown>>)[key];
  return value;
}
