import { z } from 'zod';
import { type Defect, type Expected, receivedKind } from '../json/invalid-record.js';
import { step } from '../json/plain-json.js';
import type { JsonPointer } from '../json/pointer.js';
import type { Clause } from '../kernel/clause.js';
import { parseRecord } from '../model/parse.js';
import { countSchema, daySchema, textSchema } from '../model/schema.js';
import { expectedFigure, figureOf, isLike } from '../policy/figure.js';
import type { NewerRule } from '../policy/supersede.js';
import { fields, isObject, text } from '../values/read.js';
import { registry } from './registry.js';

/** 以 JSON 给出的规定。 A rule as JSON: its clause by id. @internal */
export type RuleInJson = Omit<NewerRule, 'clause'> & { readonly clause: string };

/** 规定的结构；数字另行检查。 A rule as JSON; its figures depend on the clause and are checked apart. @internal */
export const ruleSchema = /* @__PURE__ */ z.strictObject({
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
 * Parses a newer rule from JSON: its clause is named by id, everything else is as {@link supersede} takes it; a rule of
 * a policy that was stored is such JSON too. All defects are reported at once. Whether the rule prevails is asked by
 * `supersede`. A whole policy goes through {@link parsePolicy}.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns The rule with the clause's constant, for {@link supersede} and {@link assessSupersession}.
 * @throws InvalidRecordError with every defect by JSON Pointer: an unknown clause or parameter, a value of another kind
 * than the notice's own, a rank lower than provincial, a citation without number, place or quotation; it never shows a
 * value.
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
 *   parseRule({
 *     clause: 'daily-hours-limit',
 *     rank: 'municipal',
 *     citation,
 *     effectiveFrom: '2022-09-31',
 *     parameters: { hours: { value: 6, exact: '6' } },
 *   });
 * } catch (error) {
 *   if (error instanceof InvalidRecordError) pointers = error.errors.map((defect) => defect.pointer);
 * }
 * pointers; // => ['/rank', '/effectiveFrom', '/parameters/hours']
 * ```
 */
export function parseRule(input: unknown): NewerRule {
  const rule = parseRecord(
    'Rule',
    ruleSchema as z.ZodType<RuleInJson>,
    (copy, defects) => {
      figureDefects(copy, '', defects);
    },
    input,
  );
  return { ...rule, clause: clauseOf(rule.clause) as Clause };
}

/**
 * 条款标识所指的条款常量。 The constant of a clause, by its id.
 *
 * @param id - Any value.
 * @returns The constant, or undefined where no clause has that id.
 * @internal
 */
export function clauseOf(id: unknown): Clause | undefined {
  return registry.find(({ clause }) => clause.id === id)?.clause;
}

/**
 * 规定的数字逐个与条款的数字比较。 Holds the figures of a rule against those of its clause.
 *
 * @param rule - The rule, of which nothing is sure.
 * @param at - Where it stands.
 * @param defects - Receives what does not fit.
 * @internal
 */
export function figureDefects(rule: unknown, at: JsonPointer, defects: Defect[]): void {
  const { clause: id, parameters } = fields(rule as { clause: unknown; parameters: unknown });
  const clause = clauseOf(id);
  if (clause === undefined || !isObject(parameters)) return;
  const expect = (
    holds: boolean,
    pointer: JsonPointer,
    received: unknown,
    expected: Expected,
    values?: Defect['values'],
  ): void => {
    if (holds) return;
    defects.push({
      pointer,
      expected,
      ...(values && { values }),
      received: expected === 'absent' ? 'unknown-key' : receivedKind(received),
    });
  };
  for (const [name, set] of Object.entries(parameters) as [string, unknown][]) {
    const figure = figureOf(clause, name);
    if (figure === undefined) {
      expect(false, step(`${at}/parameters`, name), set, 'absent');
      continue;
    }
    const pointer = `${at}/parameters/${name}`;
    expect(isObject(set), pointer, set, 'object');
    if (!isObject(set)) continue;
    const { value, exact, notice = figure.value, ...rest } = set as Readonly<Record<string, unknown>>;
    const { expected, values } = expectedFigure(figure);
    expect(isLike({ value }, figure), `${pointer}/value`, value, expected, values);
    expect(text(exact) !== undefined, `${pointer}/exact`, exact, 'text');
    expect(JSON.stringify(notice) === JSON.stringify(figure.value), `${pointer}/notice`, notice, 'one-of', [
      String(figure.value),
    ]);
    for (const key of Object.keys(rest)) expect(false, step(pointer, key), undefined, 'absent');
  }
}
