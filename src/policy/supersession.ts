/** Whether a newer rule prevails over the notice (更新的规定是否优先): what `supersede` and the closing sentence's clause share. */
import { issuerRanks } from '../model/codes.js';
import type { Citation } from '../notice/citation.js';
import { noticePeriod } from '../notice/period.js';
import { fact, missingAsOf } from '../result/findings.js';
import { day, fields, flag, isObject, list, oneOf, text } from '../result/read.js';
import type { JsonPointer, MissingFact, Scalar } from '../result/result.js';
import type { CalendarDay } from './calendar.js';
import type { Clause, InForce, ParameterValue, Policy, Rule } from './clause.js';
import { adopt } from './judge.js';
import { resolve } from './under.js';
import { arrange, chooses } from './policy.js';

/** 规定的各项内容，尚未检查。 The leaves of a rule, unchecked. @internal */
export type RuleLeaves = { readonly [K in keyof Rule]?: unknown } & object;

/** 规定不能优先的原因。 Why a rule does not prevail. @internal */
export type Refusal = 'lower-rank' | 'not-cited' | 'cites-the-notice' | 'not-yet-in-force' | 'issued-before-notice' | 'no-conflict' | 'figure-not-quoted' | 'displaced';

/** 一项条件的检查：不符合的原因，或缺少的内容；都没有即符合。 One condition checked: why it is not met, or what is missing; neither: it is met. @internal */
export interface Check {
  /** 位置。 Where in the rule. */
  readonly path: JsonPointer;
  /** 不符合的原因。 Why it is not met; `null`: it is, or what is missing decides. */
  readonly refusal: Refusal | null;
  /** 缺少什么。 What is missing. */
  readonly missing: readonly MissingFact[];
}

/** 规定涉及的一点：一个参数，或条款是否施行。 One point of a clause that a rule may be on: a parameter, or whether the clause is in force. @internal */
export interface Point extends Pick<Check, 'refusal' | 'missing'> {
  /** 参数名；`null` 为条款是否施行。 The parameter; `null`: whether the clause is in force. */
  readonly parameter: string | null;
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
 * @param asOf - The day asked about.
 * @returns The conditions checked.
 * @internal
 */
export function checkWhole(rule: RuleLeaves, policy: Policy, asOf: CalendarDay | undefined): readonly Check[] {
  const { citation } = rule;
  const leaves = fields(citation as Citation);
  const rank = oneOf(rule.rank, issuerRanks);
  const from = day(rule.effectiveFrom);
  const issued = day(rule.issuedOn);
  const check = (path: JsonPointer, refusal: Refusal, holds: boolean, ...missing: readonly MissingFact[]): Check => ({ path, refusal: holds || missing.length > 0 ? null : refusal, missing });
  return [
    check('/rank', 'lower-rank', rank === 'national' || rank === 'provincial', ...lacking(rank, '/rank')),
    check(
      '/citation',
      'not-cited',
      citation !== null,
      ...(citation === null ? [] : isObject(citation) ? (['document', 'locator', 'exact'] as const).flatMap((part) => lacking(text(leaves[part]), `/citation/${part}`)) : [fact('/citation')]),
    ),
    check('/citation/document', 'cites-the-notice', leaves.document !== policy.document),
    check('/effectiveFrom', 'not-yet-in-force', (from ?? '') <= (asOf ?? ''), ...lacking(from, '/effectiveFrom'), ...(asOf === undefined ? [missingAsOf] : [])),
    ...(chooses(policy, 'after-notice') ? [check('/issuedOn', 'issued-before-notice', (issued ?? '') > noticePeriod.issuedOn, ...lacking(issued, '/issuedOn'))] : []),
  ];
}

function lacking(value: unknown, path: JsonPointer): readonly MissingFact[] {
  return value === undefined ? [fact(path)] : [];
}

/**
 * 规定涉及的各点，逐点与没有该规定时的现行内容比较；同一规定已在政策中的，不与自身比较。
 *
 * The points of the clause one by one, held against what is in force without the rule, which may be in the policy already.
 *
 * @param rule - The rule's leaves.
 * @param policy - The policy.
 * @param asOf - The day asked about.
 * @returns The points; parameters in the order of their names.
 * @internal
 */
export function checkPoints(rule: RuleLeaves, policy: Policy, asOf: CalendarDay | undefined): readonly Point[] {
  const { id, parameters } = fields(rule.clause as Clause);
  const figures = fields(parameters as Figures);
  const sets = fields(rule.parameters as Figures);
  const quotation = text(fields(rule.citation as Citation).exact);
  const switchesOff = flag(rule.switchesOff);
  const points: Point[] = [];
  const add = (parameter: string | null, before: unknown, value: unknown, refusal: Refusal | null, ...missing: readonly MissingFact[]): void => {
    points.push({ parameter, before: plain(before), value: plain(value), refusal, missing });
  };
  if (text(id) === undefined || figures !== parameters) {
    add(null, null, null, null, fact('/clause'));
    return points;
  }

  // A figure that the clause does not have is one of which nothing can be said.
  const names = Object.keys({ ...figures, ...sets }).sort();
  const settable = names.filter((name) => isLike(sets[name], figures[name]));
  const candidate = {
    clause: id,
    rank: oneOf(rule.rank, issuerRanks),
    citation: {},
    effectiveFrom: day(rule.effectiveFrom),
    issuedOn: day(rule.issuedOn),
    parameters: Object.fromEntries(settable.map((name) => [name, sets[name]])),
    switchesOff: switchesOff === true,
  } as Rule;
  const others = policy.rules.filter((other) => other.clause === id && !(onSamePoint(other, candidate) && other.citation.exact === quotation));
  const dated = asOf && candidate.effectiveFrom && candidate.rank;
  const clause = { id, readings: {}, citations: [policy], parameters: Object.fromEntries(names.map((name) => [name, fields(figures[name])])) } as unknown as Clause;
  const inForce = (...rules: readonly Rule[]): InForce => (dated ? resolve(clause, { policy: arrange({ ...policy, rules }), day: asOf }) : adopt(clause));
  const before = inForce(...others);
  const after = inForce(...others, candidate);
  // Without other rules the notice is what is in force, on whatever day; with them nothing is said against the rule until its day and rank are known.
  const against = (old: unknown, value: unknown, now: unknown): Refusal | null => {
    if (!dated && others.length > 0) return null;
    if (String(old) === String(value)) return 'no-conflict';
    return others.length > 0 && (String(now) !== String(value) || others.some((other) => onSamePoint(other, candidate))) ? 'displaced' : null;
  };

  add(null, !before.off, !switchesOff, switchesOff === undefined ? null : against(before.off, switchesOff, after.off), ...lacking(switchesOff, '/switchesOff'));
  for (const name of switchesOff ? [] : names) {
    const old = before.value[name];
    const set = sets[name] as Figures[string] | undefined;
    const { value, exact } = fields(set) as NonNullable<Figures[string]>;
    const characters = text(exact);
    const at = `/parameters/${name}`;
    if (rule.parameters === null || set === null) add(name, old, null, 'no-conflict');
    else if (!isLike(figures[name], figures[name])) add(name, old, null, null, fact('/clause'));
    else if (!settable.includes(name)) add(name, old, null, null, fact(sets === rule.parameters ? `${at}/value` : '/parameters'));
    else if (characters && quotation?.includes(characters) === false) add(name, old, value, 'figure-not-quoted');
    else add(name, old, value, against(old, value, !after.off && after.value[name]), ...lacking(characters, `${at}/exact`), ...lacking(before.off ? switchesOff : true, '/switchesOff'));
  }
  return points;
}

type Figures = Readonly<Record<string, { readonly value?: unknown; readonly exact?: unknown } | null>>;

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
  return (
    one.clause === other.clause &&
    one.effectiveFrom === other.effectiveFrom &&
    one.rank === other.rank &&
    (one.switchesOff || other.switchesOff || Object.keys(one.parameters).some((name) => name in other.parameters))
  );
}

/**
 * 新数字是否与通知中的同类：非负数、同样多的非负数，或文字。
 *
 * Whether the value of a new figure is of the kind of the notice's: a number that is not negative, as many of them, or a text.
 *
 * @param figure - The new figure, unchecked.
 * @param notice - The figure of the notice.
 * @returns True if it can take its place.
 * @internal
 */
export function isLike(figure: unknown, notice: unknown): boolean {
  const kind = kindOf(figure);
  return kind !== undefined && kind === kindOf(notice);
}

/**
 * 此处应为何种值。 What is expected in the place of a figure's value.
 *
 * @param value - The value of the notice's figure.
 * @returns The expectation.
 * @internal
 */
export function expectedFigure(value: ParameterValue | undefined): 'number' | 'text' | 'list' {
  return typeof value === 'number' ? 'number' : typeof value === 'string' ? 'text' : 'list';
}

/** The kind of a figure's value: a number that is not negative, so many of them, or a text; undefined for anything else. */
function kindOf(figure: unknown): string | undefined {
  const { value } = fields(figure) as { value?: unknown };
  const numbers = list(value) ?? [value];
  if (numbers.every((number) => typeof number === 'number' && number >= 0 && number <= 1e9)) return typeof value + String(numbers.length);
  return text(value) && 'text';
}

function plain(value: unknown): Scalar {
  return (list(value)?.join('-') ?? value ?? null) as Scalar;
}
