import { z } from 'zod';
import { registry } from '../clauses/registry.js';
import { receivedKind, type Defect, type Expected } from '../model/invalid-record.js';
import { parseRecord } from '../model/parse.js';
import { step } from '../model/plain-json.js';
import { countSchema, daySchema, textSchema } from '../model/schema.js';
import { fields, isObject, text } from '../result/read.js';
import type { Clause } from './clause.js';
import type { NewerRule } from './supersede.js';
import { expectedFigure, isLike } from './supersession.js';

/** A rule as JSON; its figures depend on the clause and are checked apart. */
const ruleSchema = /* @__PURE__ */ z.strictObject({
  clause: /* @__PURE__ */ z.enum(/* @__PURE__ */ registry.map(({ clause }) => clause.id)),
  rank: /* @__PURE__ */ z.enum(['national', 'provincial']),
  citation: /* @__PURE__ */ z.strictObject({
    document: textSchema,
    locator: textSchema,
    exact: textSchema,
    paragraph: countSchema.exactOptional(),
    start: countSchema.exactOptional(),
    end: countSchema.exactOptional(),
  }),
  effectiveFrom: daySchema,
  issuedOn: daySchema.exactOptional(),
  parameters: /* @__PURE__ */ z.record(z.string(), z.unknown()).exactOptional(),
  switchesOff: /* @__PURE__ */ z.boolean().exactOptional(),
});

/**
 * 解析以 JSON 给出的更新的规定：条款写作其标识，其余与 `supersede` 所收的相同；一次报告全部缺陷。
 *
 * Parses a newer rule from JSON: its clause is named by id, everything else is as {@link supersede} takes it. All defects
 * are reported at once. Whether the rule prevails is asked by `supersede`.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns The rule with the clause's constant, for {@link supersede} and {@link assessSupersession}.
 * @throws InvalidRecordError with every defect by JSON Pointer: an unknown clause or parameter, a value of another kind than
 * the notice's own, a rank lower than provincial, a citation without number, place or quotation; it never shows a value.
 *
 * @example
 * ```ts
 * import { kunming2022, parseRule, supersede } from 'kunming-training-rules';
 *
 * // A made-up rule of the province.
 * const json = `{
 *   "clause": "daily-hours-limit", "rank": "provincial", "effectiveFrom": "2022-09-01",
 *   "citation": { "document": "云人社发〔2022〕0号（虚构）", "locator": "四", "exact": "每天培训不超过6个课时" },
 *   "parameters": { "classHours": { "value": 6, "exact": "6个课时" } }
 * }`;
 * const policy = supersede(kunming2022, parseRule(JSON.parse(json)));
 * policy.rules.length; // => 1
 * ```
 *
 * @example
 * ```ts
 * import { InvalidRecordError, parseRule } from 'kunming-training-rules';
 *
 * const citation = { document: '虚构', locator: '四', exact: '每天培训不超过6个课时' };
 * let pointers: string[] = [];
 * try {
 *   parseRule({ clause: 'daily-hours-limit', rank: 'municipal', citation, effectiveFrom: '2022-09-31', parameters: { hours: { value: 6, exact: '6' } } });
 * } catch (error) {
 *   if (error instanceof InvalidRecordError) pointers = error.errors.map((defect) => defect.pointer);
 * }
 * pointers; // => ['/rank', '/effectiveFrom', '/parameters/hours']
 * ```
 */
export function parseRule(input: unknown): NewerRule {
  const rule = parseRecord('Rule', ruleSchema as z.ZodType<Omit<NewerRule, 'clause'> & { readonly clause: string }>, figureDefects, input);
  return { ...rule, clause: clauseOf(rule.clause) as Clause };
}

function clauseOf(id: unknown): Clause | undefined {
  return registry.find(({ clause }) => clause.id === id)?.clause;
}

/** The figures held against those of the clause. */
function figureDefects(rule: unknown, defects: Defect[]): void {
  const { clause: id, parameters } = fields(rule as { clause: unknown; parameters: unknown });
  const clause = clauseOf(id);
  if (clause === undefined || !isObject(parameters)) return;
  const expect = (pointer: string, expected: Expected, value: unknown, holds: boolean): void => {
    if (!holds) defects.push({ pointer, expected, received: expected === 'absent' ? 'unknown-key' : receivedKind(value) });
  };
  for (const [name, set] of Object.entries(parameters) as [string, unknown][]) {
    const pointer = step('/parameters', name);
    const figure = Object.hasOwn(clause.parameters, name) ? clause.parameters[name] : undefined;
    expect(pointer, 'absent', set, figure !== undefined);
    if (figure === undefined) continue;
    expect(pointer, 'object', set, isObject(set));
    if (!isObject(set)) continue;
    const { value, exact, ...rest } = set as Readonly<Record<string, unknown>>;
    expect(`${pointer}/value`, expectedFigure(figure.value), value, isLike({ value }, figure));
    expect(`${pointer}/exact`, 'text', exact, text(exact) !== undefined);
    for (const key of Object.keys(rest)) expect(step(pointer, key), 'absent', undefined, false);
  }
}
