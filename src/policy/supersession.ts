/**
 * Whether a newer rule prevails over the notice (更新的规定是否优先): what `supersede` and the closing sentence's
 * clause share.
 */
import { issuerRanks } from '../definitions/codes.js';
import type { JsonPointer, Scalar } from '../json/pointer.js';
import type { Clause, Parameter, ParameterValue } from '../kernel/clause.js';
import { fact } from '../kernel/findings.js';
import type { InForce, Policy, Rule, RuleFigure } from '../kernel/in-force.js';
import { adopt } from '../kernel/judge.js';
import type { MissingFact } from '../kernel/result.js';
import type { Citation } from '../notice/citation.js';
import { source } from '../notice/source.js';
import type { CalendarDay } from '../values/calendar.js';
import { day, fields, flag, isObject, list, oneOf, text } from '../values/read.js';
import { figureNames, figureOf, type Figures, generalName, isLike, overlaps } from './figure.js';
import { arrange, chooses } from './policy.js';
import { numbersIn, says } from './quoted.js';
import { asideIn, resolve } from './under.js';

/** 规定的各项内容，尚未检查。 The leaves of a rule, unchecked. @internal */
export type RuleLeaves = { readonly [K in keyof Rule]?: unknown } & object;

/** 规定不能优先的原因。 Why a rule does not prevail. @internal */
export type Refusal =
  | 'lower-rank'
  | 'not-cited'
  | 'cites-the-notice'
  | 'not-yet-in-force'
  | 'issued-before-notice'
  | 'no-conflict'
  | 'figure-not-quoted'
  | 'figure-differs'
  | 'displaced';

/**
 * 一项条件的检查：不符合的原因，或缺少的内容；都没有即符合。 One condition checked: why it is not met, or what is
 * missing; neither: it is met.
 * @internal
 */
export interface Check {
  /** 位置。 Where in the rule. */
  readonly path: JsonPointer;
  /** 不符合的原因。 Why it is not met; `null`: it is, or what is missing decides. */
  readonly refusal: Refusal | null;
  /** 缺少什么。 What is missing. */
  readonly missing: readonly MissingFact[];
}

/**
 * 规定涉及的一点：一个参数，或条款是否施行。 One point of a clause that a rule may be on: a parameter, or whether the
 * clause is in force.
 * @internal
 */
export interface Point extends Pick<Check, 'refusal' | 'missing'> {
  /** 参数名；`in-force` 为条款是否施行。 The parameter; `in-force`: whether the clause is in force. */
  readonly parameter: string;
  /** 没有该规定时的值。 What holds without the rule. */
  readonly before: Scalar;
  /** 规定的值。 What holds by the rule. */
  readonly value: Scalar;
}

/**
 * 规定本身的条件：层级、出处、施行日、印发日。
 *
 * What a rule must meet as a whole: rank, citation, first day, and day of issue where a reading asks for it.
 *
 * @param rule - The rule's leaves.
 * @param policy - The policy, for the readings.
 * @param on - The day asked about.
 * @param noDay - What is missing where that day is not known.
 * @returns The conditions checked.
 * @internal
 */
export function checkWhole(
  rule: RuleLeaves,
  policy: Policy,
  on: CalendarDay | undefined,
  noDay: MissingFact,
): readonly Check[] {
  const { citation } = rule;
  const leaves = fields(citation as Citation);
  const rank = oneOf(rule.rank, issuerRanks);
  const from = day(rule.effectiveFrom);
  const issued = day(rule.issuedOn);
  const parts = isObject(citation)
    ? citationParts.flatMap((part) => lacking(text(leaves[part]), `/citation/${part}`))
    : [fact('/citation')];
  return [
    check('/rank', 'lower-rank', rank === 'national' || rank === 'provincial', ...lacking(rank, '/rank')),
    check('/citation', 'not-cited', citation !== null, ...(citation === null ? [] : parts)),
    check('/citation/document', 'cites-the-notice', !isNotice(text(leaves.document) ?? '', policy.document)),
    check(
      '/effectiveFrom',
      'not-yet-in-force',
      (from ?? '') <= (on ?? ''),
      ...lacking(from, '/effectiveFrom'),
      ...(on === undefined ? [noDay] : []),
    ),
    ...(chooses(policy, 'after-notice')
      ? [check('/issuedOn', 'issued-before-notice', (issued ?? '') > source.issuedOn, ...lacking(issued, '/issuedOn'))]
      : []),
  ];
}

function check(path: JsonPointer, refusal: Refusal, holds: boolean, ...missing: readonly MissingFact[]): Check {
  return { path, refusal: holds || missing.length > 0 ? null : refusal, missing };
}

const citationParts = /* @__PURE__ */ Object.freeze(['document', 'locator', 'exact'] as const);

function lacking(value: unknown, path: JsonPointer): readonly MissingFact[] {
  return value === undefined ? [fact(path)] : [];
}

/**
 * 文号是否为通知自身的，不论括号、全角、空格和所附标题：昆人社通[2022]34号。
 *
 * Whether a document is the notice itself, by its number in any spelling: other brackets, full width, spaces, with its
 * title beside it. A document that has a number of its own beside the notice's is another.
 *
 * @param document - The document as cited.
 * @param number - The number of the notice.
 * @returns True if it is the notice.
 * @internal
 */
export function isNotice(document: string, number: string): boolean {
  const plain = (spelling: string): string => spelling.normalize('NFKC').replace(/[^\p{L}\p{N}]|[第年]/gu, '');
  const [before = '', after] = plain(document).split(plain(number).replace(/号$/, ''), 2);
  return after !== undefined && !/^\d/.test(after) && !/\d号/.test(`${before} ${after}`);
}

/**
 * 已在政策中的规定（条款写作标识）换成完整的规定；其他的原样返回。
 *
 * A rule as a policy holds it names its clause by id. Where the policy has that very rule, the rule is complete: given
 * back with the figures of the notice that it stands against and with all that it does not set. Every other one is
 * given back as it is.
 *
 * @param rule - The rule's leaves.
 * @param policy - The policy.
 * @returns The leaves to check.
 * @internal
 */
export function recognised(rule: RuleLeaves, policy: Policy): RuleLeaves {
  const id = text(rule.clause);
  if (id === undefined) return rule;
  const held = [...policy.rules, ...asideIn(policy)].filter(
    (other) => other.clause === id && isSame(rule, other) === true && agrees(rule, other),
  );
  const [own] = held;
  if (own === undefined || held.length > 1) return rule;
  const names = Object.keys(own.parameters);
  const parameters = Object.fromEntries(
    names.map((name) => [generalName(name), { value: own.parameters[name]?.notice }]),
  );
  const byLevel = names.filter((name) => name !== generalName(name)).map(generalName);
  const clause = { id, parameters: parameters as unknown as Figures['parameters'], byLevel };
  return { ...own, clause, parameters: wholly(clause, own.parameters) };
}

/** Whether what a rule says is what one of the policy says, as far as it is known. */
function agrees(rule: RuleLeaves, other: Rule): boolean {
  const isHeld = ([name, set]: [string, unknown]): boolean => {
    const { value } = fields(set as RuleFigure);
    return (
      Object.hasOwn(other.parameters, name) && (value === undefined || isEqual(value, other.parameters[name]?.value))
    );
  };
  return (
    (flag(rule.switchesOff) ?? other.switchesOff) === other.switchesOff &&
    Object.entries(fields(rule.parameters as object)).every(isHeld)
  );
}

/**
 * 一个规定的全部数字，没有设定的为 `null`。 The figures of a rule that is complete: `null` for each that it does not
 * set.
 *
 * @param clause - Its clause.
 * @param sets - The figures that it sets.
 * @returns Every figure that it could set.
 * @internal
 */
export function wholly(clause: Figures, sets: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(figureNames(clause).map((name) => [name, sets[name] ?? null]));
}

/**
 * Whether the rule asked about is one of the policy's: of its rank, day and words; undefined where that is not known.
 */
function isSame(rule: RuleLeaves, other: Rule): boolean | undefined {
  const leaves = [
    [oneOf(rule.rank, issuerRanks), other.rank],
    [day(rule.effectiveFrom), other.effectiveFrom],
    [text(fields(rule.citation as Citation).exact), other.citation.exact],
  ] as const;
  if (leaves.some(([known, its]) => known !== undefined && known !== its)) return false;
  return leaves.every(([known]) => known !== undefined) ? true : undefined;
}

/**
 * 规定涉及的各点，逐点与没有该规定时的现行内容比较；同一规定已在政策中的，不与自身比较。
 *
 * The points of the clause one by one, held against what is in force without the rule, which may be in the policy
 * already. Whether the rule switches the clause off is taken as given; where it is not known, ask for either.
 *
 * @param rule - The rule's leaves.
 * @param policy - The policy.
 * @param on - The day asked about.
 * @returns The points; parameters in the order of their names.
 * @internal
 */
export function checkPoints(rule: RuleLeaves, policy: Policy, on: CalendarDay | undefined): readonly Point[] {
  const clause = clauseOf(rule.clause, policy);
  if (clause === undefined) return [unknownPoint(fact('/clause'))];
  const sets = fields(rule.parameters as Sets);
  // A figure that the clause does not have is one of which nothing can be said.
  const names = [...new Set([...figureNames(clause), ...Object.keys(sets)])].sort();
  const known = names.filter((name) => isLike(figureOf(clause, name), figureOf(clause, name)));
  const settable = known.filter((name) => isLike(sets[name], figureOf(clause, name)));
  const others = policy.rules.filter((other) => other.clause === clause.id && isSame(rule, other) !== true);
  const isUnread = ({ parameters }: Rule): boolean =>
    known.some((name) => Object.hasOwn(parameters, name) && !isLike(parameters[name], figureOf(clause, name)));
  if (others.some(isUnread)) return [unknownPoint(fact('/policy', undefined, 'options'))];

  const switchesOff = rule.switchesOff === true;
  const figures = Object.fromEntries(
    settable.map((name) => [name, { value: (sets[name] as RuleFigure).value, exact: name }]),
  );
  const against = comparison({ ...rule, switchesOff, parameters: figures }, clause, others, policy, on);
  const points: Point[] = [{ parameter: IN_FORCE, value: !switchesOff, missing: [], ...against(null, !switchesOff) }];
  for (const name of switchesOff ? [] : names) {
    const set = sets[name];
    const { exact } = fields(set) as NonNullable<Sets[string]>;
    const value = figures[name]?.value;
    const { before, refusal } = against(name, value);
    const add = (why: Refusal | null, ...missing: readonly MissingFact[]): void => {
      points.push({ parameter: name, before, value: plain(value), refusal: why, missing });
    };
    const at = `/parameters/${name}`;
    if (rule.parameters === null || set === null) add('no-conflict');
    else if (!known.includes(name)) add(null, fact('/clause'));
    else if (value === undefined) add(null, fact(sets === rule.parameters ? `${at}/value` : '/parameters'));
    else {
      const misquote = misquoted(value, text(exact), text(fields(rule.citation as Citation).exact));
      add(misquote ?? refusal, ...lacking(text(exact), `${at}/exact`));
    }
  }
  return points;
}

/**
 * What is in force on a point without a rule, and why the rule's own value does not take its place: by figure, or
 * whether the clause is in force.
 */
type Comparison = (name: string | null, value: unknown) => Pick<Point, 'before' | 'refusal'>;

function comparison(
  rule: RuleLeaves,
  clause: Clause,
  others: readonly Rule[],
  policy: Policy,
  on: CalendarDay | undefined,
): Comparison {
  const from = day(rule.effectiveFrom);
  const rank = oneOf(rule.rank, issuerRanks);
  // Whether it was issued late enough is asked apart.
  const candidate = {
    ...rule,
    clause: clause.id,
    rank,
    citation: {},
    effectiveFrom: from,
    issuedOn: '9999-12-31',
  } as unknown as Rule;
  const dated = on && from && rank;
  const inForce = (...rules: readonly Rule[]): InForce =>
    dated
      ? resolve(clause, source, { policy: arrange({ ...policy, rules, setAside: [] }), day: on }, () => undefined)
      : adopt(clause, source);
  const before = inForce(...others);
  const after = inForce(...others, candidate);
  // Without other rules the notice is what is in force, on whatever day; with them nothing is said against the rule
  // until its
  // day and rank are known, and whether it is one of them.
  const sure = others.length === 0 || (dated && others.every((other) => isSame(rule, other) === false));
  const rivals = others.filter((other) => other.effectiveFrom === from && other.rank === rank);
  const isRival =
    (name: string | null) =>
    (other: Rule): boolean =>
      other.switchesOff || (name === null ? candidate.switchesOff : overlaps(Object.keys(other.parameters), name));
  return (name, value) => {
    const olds = name === null ? [!before.off] : standing(name, before.value, candidate);
    const now = pointOf(name, after);
    let refusal: Refusal | null = null;
    if (sure && olds.every((old) => isEqual(old, value))) refusal = 'no-conflict';
    else if (sure && others.length > 0 && (!isEqual(now, value) || rivals.some(isRival(name)))) refusal = 'displaced';
    return { before: plain(olds[0]), refusal };
  };
}

/** What is in force on a point: the figure, or (no figure) whether the clause is. */
function pointOf(name: string | null, { off, value }: InForce): unknown {
  if (name === null) return !off;
  return off ? null : value[name];
}

/**
 * What a figure takes the place of: its own name's, with those for levels that the rule does not set; for a level
 * without one, that for every level.
 */
function standing(name: string, values: InForce['value'], { parameters }: Rule): readonly unknown[] {
  const own = Object.keys(values).filter(
    (each) => each === name || (generalName(each) === name && !(each in parameters)),
  );
  const general = Object.hasOwn(values, generalName(name)) ? [generalName(name)] : [];
  return (own.length > 0 ? own : general).map((each) => values[each]);
}

/** The point that is no figure. */
const IN_FORCE = 'in-force';

function unknownPoint(missing: MissingFact): Point {
  return { parameter: IN_FORCE, before: null, value: null, refusal: null, missing: [missing] };
}

type Sets = Readonly<Record<string, { readonly value?: unknown; readonly exact?: unknown } | null>>;

/** The clause as far as it is read, from a constant of which nothing is sure. */
function clauseOf(constant: unknown, { document }: Policy): Clause | undefined {
  const { id, parameters, byLevel } = fields(constant as Clause);
  if (text(id) === undefined || !isObject(parameters)) return undefined;
  const figures = Object.entries(parameters).map(([name, figure]): [string, object] => [name, fields(figure)]);
  const levels = (list(byLevel) ?? []).filter(
    (name) => text(name) !== undefined && Object.hasOwn(parameters, name as string),
  );
  return {
    id,
    readings: {},
    citations: [{ document }],
    parameters: Object.fromEntries(figures) as Record<string, Parameter>,
    byLevel: levels,
  } as unknown as Clause;
}

/**
 * 数字的原文字符是否不见于引文，或不是这个数字；有一项不知道的，不作判断。
 *
 * Why the characters of a figure are none of the quotation, or do not say it.
 *
 * @param value - The figure, of the kind of the notice's.
 * @param characters - Its characters.
 * @param quotation - The quotation.
 * @returns The reason; undefined where they are and do, or where either is not known.
 * @internal
 */
export function misquoted(
  value: ParameterValue,
  characters: string | undefined,
  quotation: string | undefined,
): Refusal | undefined {
  if (characters === undefined || quotation === undefined) return undefined;
  const numbers = numbersIn(characters, quotation);
  if (numbers === undefined) return 'figure-not-quoted';
  return says(value, characters, numbers) ? undefined : 'figure-differs';
}

/**
 * 两个规定是否同日、同层级涉及同一点：通知没有说哪个优先。
 *
 * Whether two rules of one day and rank are on the same point: nothing says which of them prevails.
 *
 * @param one - A rule.
 * @param other - Another rule.
 * @returns True if they are.
 * @internal
 */
export function onSamePoint(one: Rule, other: Rule): boolean {
  const names = Object.keys(other.parameters);
  return (
    one.clause === other.clause &&
    one.effectiveFrom === other.effectiveFrom &&
    one.rank === other.rank &&
    (one.switchesOff || other.switchesOff || Object.keys(one.parameters).some((name) => overlaps(names, name)))
  );
}

/** Whether two values of a figure are the same, those of a list one by one. */
function isEqual(one: unknown, other: unknown): boolean {
  const [ones, others] = [list(one), list(other)];
  if (ones === undefined || others === undefined) return one === other;
  return ones.length === others.length && ones.every((each, index) => each === others[index]);
}

function plain(value: unknown): Scalar {
  return (list(value)?.join('-') ?? value ?? null) as Scalar;
}
