import type { TrainingKind } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { fields, flag, isObject, list, oneOf } from '../../values/read.js';

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
      document: '昆人社通〔2022〕34号',
      locator: '二（五）',
      paragraph: 47,
      exact: '每个班级不得超过60人（创业培训不超过30人)。',
      start: 58,
      end: 82,
    },
  ],
  parameters: {
    trainees: { value: 60, exact: '60人', paragraph: 47, start: 66, end: 69 },
    entrepreneurshipTrainees: { value: 30, exact: '30人', paragraph: 47, start: 77, end: 80 },
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

const adopted = /* @__PURE__ */ adopt(classSizeLimit);

/**
 * > 每个班级不得超过60人（创业培训不超过30人)。
 *
 * 检查班级人数（bānjí rénshù）：一般班级至多60人，创业培训（chuàngyè péixùn）至多30人。
 * 约束培训机构。采用的读法：按报名人数计；方案范围内的每个班级；创业培训的上限取代一般上限。
 *
 * Checks the size of a class: at most 60 trainees, at most 30 for entrepreneurship training. Binds
 * training institutions. Readings taken: persons enrolled; every class under the plan; the limit for
 * entrepreneurship training replaces the general one. An empty roster is a class of 0, within the limit.
 *
 * 原文：[第47段](../../../docs/notice.md#p47)
 *
 * @param plan - 班级计划中的 `kind` 和 `trainees`。 The plan's `kind` and `trainees`; `subsidised` only under another reading
 * of `reach`.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：不超过上限；`failed`：超过；`cantTell`：缺名册，或缺培训类别而人数在两个上限之间；
 * `inapplicable`：仅在 `reach` 读作“仅补贴性班级”且本班无补贴时。 Passed within the limit, failed over it;
 * cantTell without a roster, or without the kind where the two limits differ on it; inapplicable only
 * where `reach` is read as subsidised classes only.
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
  return judge(adopted, body, plan, options);
}

/** The limits that hold for a kind of training, as names of parameters. */
const limits = {
  skills: ['trainees'],
  entrepreneurship: ['entrepreneurshipTrainees'],
  both: ['trainees', 'entrepreneurshipTrainees'],
} as const;

function body(plan: ClassSizeRecord, on: InForce<typeof classSizeLimit>): Findings {
  const { kind: givenKind, subsidised, trainees } = fields(plan);
  const kind = oneOf<TrainingKind>(givenKind, ['skills', 'entrepreneurship']);
  const covered = on.reading.reach === 'every-class' ? true : flag(subsidised);
  if (covered === false) return inapplicable();

  const { least, most, missing, strange } = countHeads(list(trainees), on.reading.heads === 'attending');
  const found = findings(least === most ? { trainees: least } : {});
  addAll(found.missing, strange);
  const kinds: readonly TrainingKind[] = kind === undefined ? ['skills', 'entrepreneurship'] : [kind];
  const verdicts = kinds.map((each) => {
    const names =
      each === 'entrepreneurship' && on.reading.entrepreneurship === 'both-apply' ? limits.both : limits[each];
    return {
      broken: names.filter((name) => least > on.value[name]),
      open: names.some((name) => least <= on.value[name] && most > on.value[name]),
    };
  });

  if (verdicts.every(({ broken }) => broken.length > 0) && covered === true) {
    for (const name of verdicts[0]?.broken ?? []) {
      const limit = on.value[name];
      found.violations.push(
        violation(on, most > least ? 'too-many-trainees-at-least' : 'too-many-trainees', {
          path: '/trainees',
          actual: least,
          quantity: 'traineeCount',
          op: '<=',
          value: limit,
          data: { excess: least - limit },
          operand: name,
        }),
      );
    }
    return found;
  }
  if (verdicts.every(({ broken, open }) => broken.length === 0 && !open)) {
    if (covered === undefined) found.missing.push(fact('/subsidised'));
    return found;
  }
  if (covered === undefined) found.missing.push(fact('/subsidised'));
  if (kind === undefined) found.missing.push(fact('/kind'));
  if (verdicts.some(({ open }) => open)) addAll(found.missing, missing);
  return found;
}

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
    const counts = !isObject(trainee)
      ? undefined
      : attending
        ? flag(fields(trainee as { attending?: unknown }).attending)
        : true;
    if (counts === true) least++;
    if (counts !== false) most++;
    if (!isObject(trainee)) strange.push(fact(`/trainees/${String(index)}`));
    else if (counts === undefined) missing.push(fact(`/trainees/${String(index)}/attending`));
  }
  return { least, most, missing, strange };
}
