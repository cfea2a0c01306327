import { programmes } from '../../definitions/codes.js';
import { whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import type { Findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, consider, judge } from '../../kernel/judge.js';
import type { Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Trainee } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { among, type Fields, fields, referenceOf } from '../../values/read.js';
import { findingsOf, must } from '../shared/membership.js';

/** {@link assessMalanhuaEligibility} 所读的字段。 What {@link assessMalanhuaEligibility} reads of an enrolment. */
export interface MalanhuaRecord {
  /** 学员。 The trainee. */
  readonly trainee?: Pick<Trainee, 'reference' | 'worker' | 'ownChoice'>;
  /** 班级。 The class. */
  readonly plan?: Pick<ClassPlan, 'programme'>;
}

/** 条款常量：马兰花计划面向城乡各类劳动者。 The clause constant of {@link assessMalanhuaEligibility}. */
export const malanhuaOpenToAllWorkers = /* @__PURE__ */ freeze({
  id: 'malanhua-open-to-all-workers',
  function: 'assessMalanhuaEligibility',
  title: {
    'zh-CN': '“马兰花计划”面向城乡各类劳动者，自主选择',
    en: 'Malanhua Plan: open to every worker, by own choice',
  },
  force: 'must',
  modal: { exact: '自主选择', paragraph: 31, start: 104, end: 108 },
  addressee: { 'zh-CN': '培训机构', en: 'institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（三）3',
      paragraph: 31,
      exact:
        '二是面向城乡各类劳动者实施创业培训“马兰花计划”。按照政府激励引导、社会广泛参与、劳动者自主选择原则，开展创业培训，提升劳动者就业创业能力。',
      start: 60,
      end: 130,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'against-own-choice': { 'zh-CN': '不是由劳动者自主选择参训。', en: 'Enrolled against the worker’s own choice.' },
    'not-a-worker': { 'zh-CN': '不是城乡劳动者。', en: 'No urban or rural worker.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(malanhuaOpenToAllWorkers, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const malanhuaOpenToAllWorkersAdopted: InForce<typeof malanhuaOpenToAllWorkers> = adopted;

/**
 * > 二是面向城乡各类劳动者实施创业培训“马兰花计划”。按照政府激励引导、社会广泛参与、劳动者自主选择原则，开展创业培训，提升劳动者就业创业能力。
 *
 * 对“马兰花计划”（mǎlánhuā jìhuà）班级，判断学员可否参加：城乡各类劳动者（láodòngzhě）均可，但须由本人自主选择。
 * 违背本人意愿参训是违反（`error`）；不是劳动者的，只是不属于面向的人员（`note`）。其他班级不适用。约束培训机构。
 *
 * Assesses, for classes of the Malanhua Plan, whether the trainee may take part: every urban or rural worker may, by
 * the worker's own choice. Enrolment against it is a violation (error); somebody who is no worker is merely not whom
 * the plan is for (note). Other classes: inapplicable. Binds institutions.
 *
 * 原文：[第31段](../../../docs/notice.md#p31)
 *
 * @param enrolment - 学员与班级。 The trainee and the class.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：是劳动者，自主选择；`failed`：违背意愿，或不是劳动者；`cantTell`：
 * 没有自主选择的记录或有其他缺失； `inapplicable`：不是马兰花计划班级。 Passed for a worker by own choice, failed
 * against it or for no worker, cantTell where the choice is not recorded or something else unknown, inapplicable for
 * other classes.
 *
 * @example
 * ```ts
 * import { assessMalanhuaEligibility } from 'kunming-training-rules';
 *
 * const plan = { programme: 'malanhua' } as const;
 * assessMalanhuaEligibility({ trainee: { worker: true, ownChoice: true }, plan }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { assessMalanhuaEligibility } from 'kunming-training-rules';
 *
 * const plan = { programme: 'malanhua' } as const;
 * assessMalanhuaEligibility({ trainee: { worker: true, ownChoice: false }, plan }).violations[0]?.severity; // => 'error'
 * assessMalanhuaEligibility({ trainee: { worker: true }, plan }).outcome; // => 'cantTell'
 * ```
 */
export function assessMalanhuaEligibility(enrolment: MalanhuaRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { applies, expects }, enrolment, options);
}

type On = InForce<typeof malanhuaOpenToAllWorkers>;
type Enrolment = Fields<MalanhuaRecord>;

/**
 * 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement.
 *
 * @param enrolment - The trainee and the class.
 * @param on - The clause in force.
 * @returns The findings.
 * @internal
 */
export function judgeMalanhuaEligibility(enrolment: Enrolment, on: On): Findings {
  return consider({ applies, expects }, enrolment, on, undefined);
}

/** To classes of “马兰花计划”. */
function applies(enrolment: Enrolment): Judgement {
  const plan = fields<ClassPlan>(enrolment.plan);
  return whether(plan, 'programme', programmeOf, (programme) => programme === 'malanhua', '/plan');
}

const programmeOf = /* @__PURE__ */ among(programmes);

/** 面向城乡各类劳动者、劳动者自主选择: enrolment against one's own choice is a violation, no worker merely noted. */
function expects(enrolment: Enrolment, on: On): Findings {
  const trainee = fields<Trainee>(enrolment.trainee);
  const worker = must('not-a-worker' as const, trainee, 'worker', '/trainee');
  return findingsOf(
    on,
    [
      must('against-own-choice', trainee, 'ownChoice', '/trainee'),
      { ...worker, said: () => ({ ...worker.said(), severity: 'note' }) },
    ],
    referenceOf(trainee),
  );
}
