import { type TrainingKind, trainingKinds } from '../../definitions/codes.js';
import { agree, is, lacking, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, type Judgement, no, unknownOf, yes } from '../../kernel/kleene.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { type Fields, fields, flag, isObject, list, oneOf } from '../../values/read.js';

/** {@link checkClassSize} 所读的字段。 What {@link checkClassSize} reads of a class plan. */
export type ClassSizeRecord = Pick<ClassPlan, 'kind' | 'subsidised' | 'trainees'>;

/** 条款常量：班级人数上限。 The clause constant of {@link checkClassSize}. */
export const classSizeLimit = /* @__PURE__ */ freeze({
  id: 'class-size-limit',
  function: 'checkClassSize',
  title: { 'zh-CN': '班级人数上限', en: 'Class size limit' },
  force: 'must-not',
  modal: { exact: '不得', paragraph: 47, start: 62, end: 64 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（五）',
      paragraph: 47,
      exact: '每个班级不得超过60人（创业培训不超过30人)。',
      start: 58,
      end: 82,
    },
  ],
  parameters: {
    trainees: { value: 60, unit: 'person', exact: '60人', paragraph: 47, start: 66, end: 69 },
    entrepreneurshipTrainees: { value: 30, unit: 'person', exact: '30人', paragraph: 47, start: 77, end: 80 },
  },
  readings: {
    entrepreneurship: {
      adopted: 'replaces',
      options: {
        replaces: {
          'zh-CN': '创业培训的上限取代一般上限',
          en: 'the limit for entrepreneurship training replaces the general one',
        },
        'both-apply': { 'zh-CN': '两个上限同时适用', en: 'both limits apply' },
      },
      why: '括号内为例外',
    },
    reach: {
      adopted: 'every-class',
      options: {
        'every-class': { 'zh-CN': '方案范围内的每个班级', en: 'every class under the plan' },
        'subsidised-only': { 'zh-CN': '仅补贴性班级', en: 'subsidised classes only' },
      },
      why: '每个班级',
    },
    heads: {
      adopted: 'enrolled',
      options: {
        enrolled: { 'zh-CN': '按报名人数', en: 'persons enrolled' },
        attending: { 'zh-CN': '按在读人数', en: 'persons attending' },
      },
      why: '每个班级不得超过60人',
    },
  },
  effect: null,
  members: [],
  messages: {
    'too-many-trainees': {
      'zh-CN': '本班{actual}人，超过{required}人的上限，多{excess}人。',
      en: '{actual} {actual|trainee|trainees}: {excess} over the limit of {required}.',
    },
    'too-many-trainees-at-least': {
      'zh-CN': '本班至少{actual}人，超过{required}人的上限，至少多{excess}人。',
      en: 'At least {actual} {actual|trainee|trainees}: at least {excess} over the limit of {required}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(classSizeLimit, source);

/**
 * > 每个班级不得超过60人（创业培训不超过30人)。
 *
 * 检查班级人数（bānjí rénshù）：一般班级至多60人，创业培训（chuàngyè péixùn）至多30人。约束培训机构。采用的读法：
 * 按报名人数计；方案范围内的每个班级；创业培训的上限取代一般上限。
 *
 * Checks the size of a class: at most 60 trainees, at most 30 for entrepreneurship training. Binds
 * training institutions. Readings taken: persons enrolled; every class under the plan; the limit for
 * entrepreneurship training replaces the general one. An empty roster is a class of 0, within the limit.
 *
 * 原文：[第47段](../../../docs/notice.md#p47)
 *
 * @param plan - 班级计划中的 `kind` 和 `trainees`。 The plan's `kind` and `trainees`; `subsidised` only under another
 * reading of `reach`.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：不超过上限；`failed`：超过；`cantTell`：缺名册，或缺培训类别而人数在两个上限之间；
 * `inapplicable`：仅在 `reach` 读作“仅补贴性班级”且本班无补贴时。 Passed within the limit, failed over it; cantTell
 * without a roster, or without the kind where the two limits differ on it; inapplicable only where `reach` is read as
 * subsidised classes only.
 *
 * @example
 * ```ts
 * import { checkClassSize } from 'kunming-training-rules';
 *
 * checkClassSize({ kind: 'entrepreneurship', trainees: Array.from({ length: 30 }, () => ({})) }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkClassSize } from 'kunming-training-rules';
 *
 * const result = checkClassSize({ kind: 'skills', trainees: Array.from({ length: 63 }, () => ({})) });
 * result.outcome; // => 'failed'
 * result.violations[0]?.data; // => { excess: 3 }
 * ```
 */
export function checkClassSize(plan: ClassSizeRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof classSizeLimit>;
type Plan = Fields<ClassSizeRecord>;

/** Every class; under the other reading of `reach`, those that are subsidised. */
function applies(plan: Plan, on: On): Judgement {
  return on.reading.reach === 'every-class' ? yes : is(plan, 'subsidised');
}

function expects(plan: Plan, on: On): Findings {
  const heads = countHeads(list(plan.trainees), on.reading.heads === 'attending');
  const found = findings(heads.least === heads.most ? { trainees: heads.least } : {});
  addAll(found.missing, heads.strange);
  const kind = oneOf(plan.kind, trainingKinds);
  const limits = (kind === undefined ? trainingKinds : [kind]).map((each) => limitsFor(each, on));
  const within = agree(
    limits.map((names) => allOf(names.map((name) => withinLimit(heads, on.value[name])))),
    kind === undefined ? [fact('/kind')] : [],
  );
  if (within.truth === false) for (const name of limits[0] ?? []) tooMany(found, on, heads, name);
  else lacking(found, within);
  return found;
}

/** The limits that hold for a kind of training: “60人（创业培训不超过30人)”. */
function limitsFor(kind: TrainingKind, on: On): readonly (keyof On['value'])[] {
  if (kind === 'skills') return ['trainees'];
  return on.reading.entrepreneurship === 'replaces'
    ? ['entrepreneurshipTrainees']
    : ['trainees', 'entrepreneurshipTrainees'];
}

function withinLimit({ least, most, missing }: Heads, limit: number): Judgement {
  if (least > limit) return no;
  return most <= limit ? yes : unknownOf(missing);
}

function tooMany(found: Findings, on: On, { least, most }: Heads, operand: keyof On['value']): void {
  const limit = on.value[operand];
  if (least <= limit) return;
  violate(found, on, most > least ? 'too-many-trainees-at-least' : 'too-many-trainees', {
    path: '/trainees',
    actual: least,
    quantity: 'traineeCount',
    op: '<=',
    value: limit,
    data: { excess: least - limit },
    operand,
  });
}

/** How many a roster has, at least and at most. */
interface Heads {
  readonly least: number;
  readonly most: number;
  /** What would tell the number. */
  readonly missing: readonly Missing[];
  /** Entries of the roster that are no persons at all. */
  readonly strange: readonly Missing[];
}

function countHeads(trainees: readonly unknown[] | undefined, attending: boolean): Heads {
  if (trainees === undefined) return { least: 0, most: Infinity, missing: [fact('/trainees')], strange: [] };
  const missing: Missing[] = [];
  const strange: Missing[] = [];
  let least = 0;
  let most = 0;
  for (const [index, trainee] of trainees.entries()) {
    const counts = countsAs(trainee, attending);
    if (counts === true) least++;
    if (counts !== false) most++;
    if (!isObject(trainee)) strange.push(fact(`/trainees/${String(index)}`));
    else if (counts === undefined) missing.push(fact(`/trainees/${String(index)}/attending`));
  }
  return { least, most, missing, strange };
}

/** Whether an entry of the roster counts. */
function countsAs(trainee: unknown, attending: boolean): boolean | undefined {
  if (!isObject(trainee)) return undefined;
  return attending ? flag(fields<{ attending: boolean }>(trainee).attending) : true;
}
