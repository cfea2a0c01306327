/**
 * 环节表：每个条款属于哪些工作环节、问的是什么、不符合意味着什么。 The step table: which clause belongs to which step
 * of the office's work, what it is asked about, and what a failure means there. Data alone: the reviews walk it in the
 * order of the registry (steps.ts).
 */
import type { ClauseId } from '../clauses/clause-id.js';
import type { Consequence } from './review.js';

/**
 * 工作环节。
 *
 * A step of the office's work:
 *
 * - `opening`: 开班审批
 * - `progress`: 培训过程检查（开班前验证、培训中检查、培训后考核）
 * - `settlement`: 补贴结算
 * - `year`: 年度统计
 * - `trainee`: 人员资格
 * - `enterprise`: 企业资格
 */
export type Step = 'opening' | 'progress' | 'settlement' | 'year' | 'trainee' | 'enterprise';

/**
 * 条文所涉之日。
 *
 * The day that a clause's sentence is about, by whose rules and standing a step judges it:
 *
 * - `class-start`: 开班日期 — what is said of a class and of who takes part in it;
 * - `session`: 授课当日 — what is said of a day's lessons;
 * - `claim`: 申报之日，没有写明的为开班日期 — what is said of a claim: the day it was submitted, else the class start;
 * - `programme-start`: 学徒培养的开始之日 — what is said of an apprenticeship;
 * - `own`: 条款自定（任务年度末）或查看之日 — the clause's own day (the end of the plan year), else the day one looks
 * on.
 *
 * @internal
 */
export type SentenceDay = 'class-start' | 'session' | 'claim' | 'programme-start' | 'own';

/** 条款所问的对象。 What a clause is asked about. @internal */
export type Over =
  | 'plan'
  | 'claim'
  | 'file'
  | 'enterprise'
  | 'institution'
  | 'inspected'
  | 'instructors'
  | 'courseware'
  | 'enrolments'
  | 'trainee'
  | 'settlement'
  | 'acrossClasses'
  | 'apprenticeships'
  | 'progress'
  | 'roster'
  | 'statistics'
  | 'platformRegister'
  | 'rules';

/** 条款在环节表中的一行。 A clause's row: what it is asked about, and what it means at each step. @internal */
export interface StepRow {
  /** What it is asked about. */
  readonly over: Over;
  /** The day that its sentence is about, where it is not that of `over`. */
  readonly on?: SentenceDay;
  /** What a failure means at each step that it belongs to. */
  readonly at: Readonly<Partial<Record<Step, Consequence>>>;
}

/** 各类记录所涉之日。 The day that sentences on each kind of record are about. @internal */
export const sentenceDays = {
  plan: 'class-start',
  claim: 'claim',
  file: 'class-start',
  enterprise: 'class-start',
  institution: 'own',
  inspected: 'class-start',
  instructors: 'class-start',
  courseware: 'class-start',
  enrolments: 'class-start',
  trainee: 'class-start',
  settlement: 'class-start',
  acrossClasses: 'class-start',
  apprenticeships: 'programme-start',
  progress: 'own',
  roster: 'own',
  statistics: 'own',
  platformRegister: 'class-start',
  rules: 'class-start',
} as const satisfies Readonly<Record<Over, SentenceDay>>;

/** At every step, without weight. */
const everywhere = {
  opening: 'inform',
  progress: 'inform',
  settlement: 'inform',
  year: 'inform',
  trainee: 'inform',
  enterprise: 'inform',
} as const;

/** 环节表，每个条款一行。 The table, one row a clause. @internal */
export const stepTable = {
  'annual-training-target': { over: 'progress', at: { year: 'correct' } },
  'priority-groups': { over: 'trainee', at: { trainee: 'inform' } },
  'priority-fields': { over: 'plan', at: { opening: 'inform' } },
  'willing-groups-full-coverage': { over: 'roster', at: { year: 'correct' } },
  'enterprise-scope': { over: 'enterprise', at: { opening: 'correct', settlement: 'inform', enterprise: 'refuse' } },
  'third-party-provider-filing': {
    over: 'plan',
    at: { opening: 'correct', settlement: 'refuse', enterprise: 'correct' },
  },
  'employee-training-scope': { over: 'enrolments', at: { trainee: 'inform' } },
  'provincial-projects-territorial': { over: 'plan', at: { opening: 'inform', enterprise: 'inform' } },
  'key-groups-eligibility': { over: 'trainee', at: { trainee: 'inform' } },
  'group-out-of-poverty-worker': { over: 'trainee', at: { trainee: 'inform' } },
  'group-hard-to-employ': { over: 'trainee', at: { trainee: 'inform' } },
  'group-non-continuing-school-leaver': { over: 'trainee', at: { trainee: 'inform' } },
  'group-flexible-employment': { over: 'trainee', at: { trainee: 'inform' } },
  'group-graduation-year-graduate': { over: 'trainee', at: { trainee: 'inform' } },
  'group-unemployed-recent-graduate': { over: 'trainee', at: { trainee: 'inform' } },
  'group-retirement-age-no-pension': { over: 'trainee', at: { trainee: 'inform' } },
  'enterprise-employee-training-plan': { over: 'plan', at: { opening: 'inform', enterprise: 'inform' } },
  'rural-revitalisation-talents': { over: 'trainee', at: { trainee: 'inform' } },
  'willing-key-groups-targeted': { over: 'roster', at: { year: 'inform' } },
  'graduate-entrepreneurship': { over: 'enrolments', at: { trainee: 'inform' } },
  'malanhua-open-to-all-workers': { over: 'enrolments', at: { opening: 'correct', trainee: 'inform' } },
  'graduate-skills-plan': { over: 'enrolments', at: { trainee: 'inform' } },
  'care-masters-target': { over: 'progress', at: { year: 'inform' } },
  'technical-institutes-training': { over: 'progress', at: { year: 'correct' } },
  'apprenticeship-dual-training': { over: 'apprenticeships', at: { enterprise: 'inform' } },
  'apprenticeship-candidates': { over: 'apprenticeships', at: { enterprise: 'inform' } },
  'apprenticeship-target-level': { over: 'apprenticeships', at: { enterprise: 'inform' } },
  'apprenticeship-duration': { over: 'apprenticeships', at: { enterprise: 'correct' } },
  'voucher-issuance': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'voucher-activation': { over: 'plan', at: { progress: 'inform', settlement: 'inform' } },
  'online-theory-credit': { over: 'plan', at: { opening: 'inform', settlement: 'inform' } },
  'courseware-catalogue': { over: 'courseware', at: { opening: 'correct', settlement: 'inform' } },
  'courseware-initial-review': { over: 'courseware', at: { opening: 'correct', settlement: 'inform' } },
  'courseware-third-party-review': { over: 'courseware', at: { opening: 'correct', settlement: 'inform' } },
  'courseware-rejected-barred': { over: 'plan', at: { opening: 'correct', settlement: 'inform' } },
  'courseware-publication': { over: 'courseware', at: { opening: 'correct', settlement: 'inform' } },
  'courseware-choice': { over: 'plan', at: { opening: 'inform' } },
  'third-party-platform-recognition': {
    over: 'plan',
    at: { opening: 'correct', progress: 'correct', settlement: 'inform' },
  },
  'online-records-managed': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'minimum-class-hours': { over: 'plan', at: { opening: 'correct', progress: 'correct', settlement: 'refuse' } },
  'class-size-limit': { over: 'plan', at: { opening: 'correct', settlement: 'inform' } },
  'work-study-schedule': { over: 'plan', on: 'session', at: { opening: 'inform' } },
  'daily-hours-limit': { over: 'plan', on: 'session', at: { opening: 'inform', settlement: 'inform' } },
  'equipment-verification': { over: 'plan', at: { opening: 'refuse', settlement: 'inform' } },
  'mandatory-topics': { over: 'plan', at: { opening: 'correct', settlement: 'inform' } },
  'skills-plus-putonghua': { over: 'plan', at: { opening: 'inform' } },
  'instructor-qualification': { over: 'plan', at: { opening: 'correct', progress: 'correct', settlement: 'inform' } },
  'instructor-pool-selection': { over: 'instructors', at: { progress: 'inform' } },
  'frontline-expert-instructors': { over: 'instructors', at: { opening: 'inform' } },
  'instructor-registration': { over: 'plan', at: { opening: 'correct', progress: 'correct', settlement: 'refuse' } },
  'third-party-platform-adjustment': { over: 'platformRegister', at: { opening: 'inform', settlement: 'inform' } },
  'fund-sources': { over: 'claim', at: { settlement: 'refuse' } },
  'trainee-subsidy': { over: 'settlement', at: { settlement: 'bars-trainee' } },
  'certificate-level-training': { over: 'progress', at: { year: 'inform' } },
  'certificate-holders-target': { over: 'progress', at: { year: 'correct' } },
  'entry-level-training-control': { over: 'progress', at: { year: 'inform' } },
  'occupation-relevance': { over: 'plan', at: { opening: 'inform', enterprise: 'inform' } },
  'every-class-inspected': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'trainee-records-complete': { over: 'plan', at: { opening: 'correct', progress: 'correct', settlement: 'inform' } },
  'records-retention': { over: 'file', at: { progress: 'correct', settlement: 'inform' } },
  'supervision-cooperation': { over: 'inspected', at: { progress: 'correct', settlement: 'inform' } },
  'telephone-spot-check': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'institution-periodic-inspection': { over: 'institution', at: { progress: 'correct' } },
  'findings-rectified': { over: 'inspected', at: { progress: 'correct', settlement: 'inform' } },
  'external-inspection-acceptance': { over: 'inspected', at: { progress: 'correct' } },
  'false-training-indicators': { over: 'acrossClasses', at: { settlement: 'refuse', year: 'inform' } },
  'timely-disbursement': { over: 'claim', at: { settlement: 'inform' } },
  'training-assessment-separation': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'textbook-genuine': { over: 'plan', at: { opening: 'correct', progress: 'correct' } },
  'textbook-catalogue': { over: 'plan', at: { opening: 'correct' } },
  'textbook-fallback': { over: 'plan', at: { opening: 'correct' } },
  'statistics-complete': { over: 'statistics', at: { year: 'correct' } },
  'newer-rules-prevail': { over: 'rules', at: everywhere },
} as const satisfies Readonly<Record<ClauseId, StepRow>>;
