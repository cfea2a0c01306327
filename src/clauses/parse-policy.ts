import { z } from 'zod';
import { type Defect, type Expected, receivedKind } from '../json/invalid-record.js';
import type { JsonPointer } from '../json/pointer.js';
import { type Clause, type ParameterValue } from '../kernel/clause.js';
import { type Policy, type Rule } from '../kernel/in-force.js';
import type { SwitchedReading } from '../kernel/result.js';
import { parseRecord } from '../model/parse.js';
import { textSchema } from '../model/schema.js';
import { figureOf, isLike } from '../policy/figure.js';
import { arrange, chooses, frozen, kunming2022, type PolicyReadings, policyReadings } from '../policy/policy.js';
import { plainRule } from '../policy/supersede.js';
import { isNotice, misquoted, onSamePoint, wholly } from '../policy/supersession.js';
import { freeze } from '../values/freeze.js';
import { day, fields, isObject, list, text } from '../values/read.js';
import { clauseOf, figureDefects, type RuleInJson, ruleSchema } from './parse-rule.js';
import { registry } from './registry.js';

/** 存储的政策，类型检查之后。 A stored policy, once its types are checked. */
interface StoredPolicy {
  readonly document: string;
  readonly rules: readonly RuleInJson[];
  readonly setAside?: readonly RuleInJson[];
  readonly switched: readonly SwitchedReading[];
}

/** What is in force, as JSON; figures and readings depend on the clauses and are checked apart. */
const policySchema = /* @__PURE__ */ z.strictObject({
  document: /* @__PURE__ */ z.enum([kunming2022.document]),
  rules: /* @__PURE__ */ z.array(ruleSchema),
  setAside: /* @__PURE__ */ z.array(ruleSchema).exactOptional(),
  switched: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.strictObject({
      clause: /* @__PURE__ */ z.enum(
        /* @__PURE__ */ [policyReadings.id, .../* @__PURE__ */ registry.map(({ clause }) => clause.id)],
      ),
      reading: textSchema,
      chosen: textSchema,
      adopted: textSchema,
    }),
  ),
});

/**
 * 解析存储的政策：`JSON.stringify(policy)` 的内容，或审查结果的 `policy`；一次报告全部缺陷。规定按所选读法重新排列。
 *
 * Parses a policy that was stored as JSON: what `JSON.stringify` gives of one, or the `policy` of a review. Its rules
 * are checked as {@link parseRule} checks one, and held against their quotations; its readings are held against their
 * clauses. All defects are reported at once. The rules are put in the order they apply by the readings. Whether a rule
 * conflicts with what is in force was asked when `supersede` took it, and is not asked again.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns The policy, plain frozen data but for the code that judges under it.
 * @throws InvalidRecordError with every defect by JSON Pointer: another notice, a rule that is none (an unknown clause
 * or parameter, a value of another kind than the notice's own, a rank lower than provincial, a citation that is not
 * whole or is of the notice itself, characters that do not stand in the quotation or do not say the figure, figures of
 * a clause that is switched off, or nothing at all), two rules of one day and rank on the same point, no day of issue
 * where a reading asks for it, a clause without that reading or a reading without that option, or a reading switched
 * twice. It never shows a value of the input.
 *
 * @example
 * ```ts
 * import { checkClassSize, classSizeLimit, kunming2022, parsePolicy, supersede } from 'kunming-training-rules';
 *
 * // A made-up rule of the province.
 * const citation = { document: '云人社发〔2022〕0号（虚构）', locator: '三', exact: '每班不超过50人' };
 * const rule = {
 *   clause: classSizeLimit,
 *   rank: 'provincial',
 *   citation,
 *   effectiveFrom: '2022-09-01',
 *   parameters: { trainees: { value: 50, exact: '50人' } },
 * } as const;
 * const stored = JSON.stringify(supersede(kunming2022, rule));
 * const policy = parsePolicy(JSON.parse(stored));
 * JSON.stringify(policy) === stored; // => true
 * const plan = { kind: 'skills', trainees: Array.from({ length: 55 }, () => ({})) } as const;
 * checkClassSize(plan, { policy, asOf: '2022-09-01' }).outcome; // => 'failed'
 * ```
 *
 * @example
 * ```ts
 * import { InvalidRecordError, parsePolicy } from 'kunming-training-rules';
 *
 * // Made up: the figure became a text, and the reading has no such option.
 * const citation = { document: '云人社发〔2022〕0号（虚构）', locator: '三', exact: '每班不超过50人' };
 * const rule = {
 *   clause: 'class-size-limit',
 *   rank: 'provincial',
 *   citation,
 *   effectiveFrom: '2022-09-01',
 *   parameters: { trainees: { value: '50人', exact: '50人' } },
 *   switchesOff: false,
 * };
 * const switched = [{ clause: 'class-size-limit', reading: 'heads', chosen: 'present', adopted: 'enrolled' }];
 * let pointers: string[] = [];
 * try {
 *   parsePolicy({ document: '昆人社通〔2022〕34号', rules: [rule], switched });
 * } catch (error) {
 *   if (error instanceof InvalidRecordError) pointers = error.errors.map((defect) => defect.pointer);
 * }
 * pointers; // => ['/rules/0/parameters/trainees/value', '/switched/0/chosen']
 * ```
 */
export function parsePolicy(input: unknown): Policy {
  const {
    rules,
    setAside = [],
    switched,
  } = parseRecord('Policy', policySchema as z.ZodType<StoredPolicy>, contentDefects, input);
  const chosen = switched.filter((choice) => choice.chosen !== choice.adopted).map((choice) => freeze(choice));
  return frozen(arrange({ ...kunming2022, rules: [...rules, ...setAside].map(ruleOf), switched: chosen }));
}

function ruleOf(rule: RuleInJson): Rule {
  const clause = clauseOf(rule.clause) as Clause;
  return plainRule({ ...rule, clause, parameters: wholly(clause, rule.parameters ?? {}) });
}

/** A rule with the place where it stands. */
interface Placed {
  readonly rule: object;
  readonly at: JsonPointer;
}

function contentDefects(policy: unknown, defects: Defect[]): void {
  const { rules, setAside, switched } = fields(policy as StoredPolicy);
  const placed: Placed[] = [];
  for (const [name, entries] of Object.entries({ rules, setAside })) {
    for (const [index, rule] of (list(entries) ?? []).entries())
      if (isObject(rule)) placed.push({ rule, at: `/${name}/${String(index)}` });
  }
  const choices = list(switched) ?? [];
  const asksForIssue = chooses({ switched: choices.filter(isObject) } as unknown as Policy, 'after-notice');
  for (const each of placed) {
    figureDefects(each.rule, each.at, defects);
    wordDefects(each, defects);
    if (asksForIssue && fields(each.rule as Rule).issuedOn === undefined)
      refuse(defects, `${each.at}/issuedOn`, 'calendar-day', undefined);
  }
  pointDefects(placed, defects);
  emptyDefects(placed, defects);
  readingDefects(choices, defects);
}

function refuse(
  defects: Defect[],
  pointer: JsonPointer,
  expected: Expected,
  received: unknown,
  values?: Defect['values'],
): void {
  defects.push({ pointer, expected, ...(values && { values }), received: receivedKind(received) });
}

/** The words of a rule: its document, and the characters of its figures. */
function wordDefects({ rule, at }: Placed, defects: Defect[]): void {
  const { clause: id, citation, parameters, switchesOff } = fields(rule as RuleInJson);
  const { document, exact: quotation } = fields(citation as RuleInJson['citation']);
  if (isNotice(text(document) ?? '', kunming2022.document))
    refuse(defects, `${at}/citation/document`, 'other-document', document);
  const clause = clauseOf(id);
  for (const [name, set] of Object.entries(fields(parameters as Readonly<Record<string, unknown>>))) {
    const figure = clause && figureOf(clause, name);
    if (figure === undefined || !isObject(set)) continue;
    const pointer = `${at}/parameters/${name}`;
    const { value, exact } = set as { readonly value?: unknown; readonly exact?: unknown };
    if (switchesOff === true) defects.push({ pointer, expected: 'absent', received: 'unknown-key' });
    if (!isLike({ value }, figure)) continue;
    const refusal = misquoted(value as ParameterValue, text(exact), text(quotation));
    if (refusal === 'figure-not-quoted') refuse(defects, `${pointer}/exact`, 'quoted', exact, [`${at}/citation/exact`]);
    if (refusal === 'figure-differs') refuse(defects, `${pointer}/value`, 'agreeing', value, [`${pointer}/exact`]);
  }
}

/** Two rules of one day and rank on the same point: nothing says which of them prevails. */
function pointDefects(placed: readonly Placed[], defects: Defect[]): void {
  const sameDay = new Map<string, Rule[]>();
  for (const { rule, at } of placed) {
    const { clause, rank, effectiveFrom, parameters = {}, switchesOff = false } = fields(rule as Rule);
    if (clauseOf(clause) === undefined || day(effectiveFrom) === undefined || !isObject(parameters)) continue;
    const key = JSON.stringify([clause, rank, effectiveFrom]);
    const others = sameDay.get(key) ?? [];
    const one = { clause, rank, effectiveFrom, parameters, switchesOff: switchesOff === true } as unknown as Rule;
    if (others.some((other) => onSamePoint(one, other))) refuse(defects, at, 'one-rule-a-day', rule);
    sameDay.set(key, [...others, one]);
  }
}

/** Rules that say nothing, as those that lost their figures: there is nothing that they could put in force again. */
function emptyDefects(placed: readonly Placed[], defects: Defect[]): void {
  const off = new Set(
    placed
      .map(({ rule }) => fields(rule as Rule))
      .filter((rule) => rule.switchesOff === true)
      .map(({ clause }) => clause),
  );
  for (const { rule, at } of placed) {
    const { clause, parameters = {}, switchesOff } = fields(rule as Rule);
    if (switchesOff !== true && isObject(parameters) && Object.keys(parameters).length === 0 && !off.has(clause))
      refuse(defects, at, 'conflict', rule);
  }
}

function readingDefects(choices: readonly unknown[], defects: Defect[]): void {
  const seen = new Map<string, JsonPointer>();
  for (const [index, choice] of choices.entries()) {
    const { clause: id, reading: name, chosen, adopted } = fields(choice as SwitchedReading);
    const owner: PolicyReadings | undefined = id === policyReadings.id ? policyReadings : clauseOf(id);
    const [known, option] = [text(name), text(chosen)];
    if (owner === undefined || known === undefined) continue;
    const at = `/switched/${String(index)}`;
    const reading = Object.hasOwn(owner.readings, known) ? owner.readings[known] : undefined;
    if (reading === undefined) {
      refuse(defects, `${at}/reading`, 'one-of', name, Object.keys(owner.readings));
      continue;
    }
    if (option !== undefined && !Object.hasOwn(reading.options, option))
      refuse(defects, `${at}/chosen`, 'one-of', chosen, Object.keys(reading.options));
    if (text(adopted) !== undefined && adopted !== reading.adopted)
      refuse(defects, `${at}/adopted`, 'one-of', adopted, [reading.adopted]);
    const key = JSON.stringify([id, name]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, `${at}/reading`);
    else refuse(defects, `${at}/reading`, 'unique', name, [first]);
  }
}
