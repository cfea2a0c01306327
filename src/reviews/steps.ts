/**
 * One table (环节表): which clause belongs to which step of the office's work, what it is asked
 * about, and what a failure means there. The reviews are read off it.
 */
import { registry, type RegistryEntry } from '../clauses/registry.js';
import type { Policy } from '../policy/clause.js';
import { fact } from '../result/findings.js';
import { fields, list, referenceOf } from '../result/read.js';
import type { ClauseResult, JsonPointer } from '../result/result.js';
import { judgeEach, type Consequence, type ReviewedClause, type Subject } from './review.js';

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
 * 卷宗：一个环节所看的记录。
 *
 * A dossier: the records that a step looks at. A record that is not there is not asked about, and
 * the clauses on it are untested.
 */
export interface Dossier {
  /** 班级计划。 The class plan. */
  readonly plan?: object | undefined;
  /** 培训机构的检查记录。 Inspections of the institution. */
  readonly institution?: object | undefined;
  /** 补贴申请。 The subsidy claim. */
  readonly claim?: object | undefined;
  /** 班级档案。 The class file. */
  readonly file?: object | undefined;
  /** 学员（与班级计划一起时为参训关系）。 A trainee; with a plan, enrolled in it. */
  readonly trainee?: object | undefined;
  /** 企业。 An enterprise. */
  readonly enterprise?: object | undefined;
  /** 学徒培养项目。 Apprenticeship programmes. */
  readonly apprenticeships?: readonly object[] | undefined;
  /** 年度进度。 Annual progress. */
  readonly progress?: object | undefined;
  /** 人员名册。 Roster of persons. */
  readonly roster?: object | undefined;
  /** 统计。 Statistics reported. */
  readonly statistics?: object | undefined;
  /** 跨班级的班级、申请和认定。 Classes, claims and findings across classes. */
  readonly acrossClasses?: object | undefined;
}

/** 调用条款的选项。 Options that a step hands to its clauses. @internal */
export interface StepOptions {
  /** The day judged on. */
  readonly asOf?: string | undefined;
  /** What is in force. */
  readonly policy?: Policy | undefined;
  /** Reference data. */
  readonly reference?: object | undefined;
  /** Which class hours count. */
  readonly stage?: 'opening' | 'settlement';
  /** Most days between hiring and enrolment of an apprentice. */
  readonly enrolmentDays?: number | undefined;
}

/** 条款所问的对象。 What a clause is asked about. */
type Over =
  | 'plan'
  | 'claim'
  | 'file'
  | 'enterprise'
  | 'institution'
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

/** 条款在环节表中的一行。 A clause's row: what it is asked about, and what it means at each step. */
interface Row {
  readonly over: Over;
  readonly at: Readonly<Partial<Record<Step, Consequence>>>;
}

const everywhere = { opening: 'inform', progress: 'inform', settlement: 'inform', year: 'inform', trainee: 'inform', enterprise: 'inform' } as const;

/** The table, in the order of the notice. */
const table: Readonly<Record<string, Row>> = {
  'annual-training-target': { over: 'progress', at: { year: 'correct' } },
  'priority-groups': { over: 'trainee', at: { trainee: 'inform' } },
  'priority-fields': { over: 'plan', at: { opening: 'inform' } },
  'willing-groups-full-coverage': { over: 'roster', at: { year: 'correct' } },
  'enterprise-scope': { over: 'enterprise', at: { opening: 'correct', settlement: 'inform', enterprise: 'refuse' } },
  'third-party-provider-filing': { over: 'plan', at: { opening: 'correct', settlement: 'refuse', enterprise: 'correct' } },
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
  'third-party-platform-recognition': { over: 'plan', at: { opening: 'correct', settlement: 'inform' } },
  'third-party-platform-adjustment': { over: 'platformRegister', at: { opening: 'inform', settlement: 'inform' } },
  'online-records-managed': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'minimum-class-hours': { over: 'plan', at: { opening: 'correct', settlement: 'refuse' } },
  'class-size-limit': { over: 'plan', at: { opening: 'correct', settlement: 'inform' } },
  'work-study-schedule': { over: 'plan', at: { opening: 'inform' } },
  'daily-hours-limit': { over: 'plan', at: { opening: 'inform', settlement: 'inform' } },
  'equipment-verification': { over: 'plan', at: { opening: 'refuse', settlement: 'inform' } },
  'mandatory-topics': { over: 'plan', at: { opening: 'correct', settlement: 'inform' } },
  'skills-plus-putonghua': { over: 'plan', at: { opening: 'inform' } },
  'instructor-qualification': { over: 'plan', at: { opening: 'correct', progress: 'correct', settlement: 'inform' } },
  'instructor-pool-selection': { over: 'instructors', at: { progress: 'inform' } },
  'frontline-expert-instructors': { over: 'instructors', at: { opening: 'inform' } },
  'instructor-registration': { over: 'plan', at: { opening: 'correct', progress: 'correct', settlement: 'refuse' } },
  'fund-sources': { over: 'claim', at: { settlement: 'refuse' } },
  'trainee-subsidy': { over: 'settlement', at: { settlement: 'bars-trainee' } },
  'certificate-level-training': { over: 'progress', at: { year: 'inform' } },
  'entry-level-training-control': { over: 'progress', at: { year: 'inform' } },
  'certificate-holders-target': { over: 'progress', at: { year: 'correct' } },
  'occupation-relevance': { over: 'plan', at: { opening: 'inform', enterprise: 'inform' } },
  'trainee-records-complete': { over: 'plan', at: { opening: 'correct', progress: 'correct', settlement: 'inform' } },
  'records-retention': { over: 'file', at: { progress: 'correct', settlement: 'inform' } },
  'supervision-cooperation': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'external-inspection-acceptance': { over: 'plan', at: { progress: 'correct' } },
  'every-class-inspected': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'telephone-spot-check': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'institution-periodic-inspection': { over: 'institution', at: { progress: 'inform' } },
  'findings-rectified': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'false-training-indicators': { over: 'acrossClasses', at: { settlement: 'refuse', year: 'inform' } },
  'timely-disbursement': { over: 'claim', at: { settlement: 'inform' } },
  'training-assessment-separation': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'textbook-genuine': { over: 'plan', at: { opening: 'correct', progress: 'correct' } },
  'textbook-catalogue': { over: 'plan', at: { opening: 'correct' } },
  'textbook-fallback': { over: 'plan', at: { opening: 'correct' } },
  'statistics-complete': { over: 'statistics', at: { year: 'correct' } },
  'newer-rules-prevail': { over: 'rules', at: everywhere },
};

/**
 * 条款在某个环节的作用。 What a clause means at a step.
 *
 * @param clause - Id of the clause.
 * @param step - The step.
 * @returns The consequence; undefined where the clause is not of the step.
 * @internal
 */
export function consequenceAt(clause: string, step: Step): Consequence | undefined {
  return table[clause]?.at[step];
}

/**
 * 条款所问的是否为班级计划。 Whether a clause is asked about the class plan itself.
 *
 * @param clause - Id of the clause.
 * @returns True where it is.
 * @internal
 */
export function isOverPlan(clause: string): boolean {
  return table[clause]?.over === 'plan';
}

/**
 * 逐条判断一个环节所属的条款。 Asks every clause of a step about a dossier.
 *
 * @param step - The step.
 * @param dossier - The records; a function where they differ by clause.
 * @param options - Options for the clauses.
 * @returns Their results, in the order of the notice; clauses on a record that the dossier does not hold are left out.
 * @internal
 */
export function judgeStep(step: Step, dossier: Dossier | ((clause: string) => Dossier), options: StepOptions): readonly ReviewedClause[] {
  return registry.flatMap(({ clause, judge }: RegistryEntry): ReviewedClause[] => {
    const row = table[clause.id];
    const consequence = row?.at[step];
    if (row === undefined || consequence === undefined) return [];
    const ask = (record: unknown): ClauseResult => (judge as (record: unknown, options: unknown) => ClauseResult)(record, options);
    const asked = subjectsOf(row.over, typeof dossier === 'function' ? dossier(clause.id) : dossier, options);
    if (asked === undefined) return [];
    if ('record' in asked) return [{ ...ask(asked.record), consequence }];
    if ('missing' in asked) return [{ ...nothing(ask({})), outcome: 'cantTell', missing: [fact(asked.missing)], consequence }];
    const [first, ...rest] = asked.each;
    return [{ ...(first === undefined ? nothing(ask({})) : judgeEach([first, ...rest], ask)), consequence }];
  });
}

/** The result of a clause that nothing was there to be asked about: inapplicable. */
function nothing(result: ClauseResult): ClauseResult {
  const { clause, citations, switchedReadings, notices } = result;
  return { clause, outcome: 'inapplicable', violations: [], departures: [], missing: [], measured: {}, citations, switchedReadings, notices };
}

/** One record, each of several, a list that is not given, or (undefined) no record of the kind. */
type Asked = { readonly record: object } | { readonly each: readonly Subject[] } | { readonly missing: JsonPointer } | undefined;

function subjectsOf(over: Over, dossier: Dossier, options: StepOptions): Asked {
  const { plan, trainee } = dossier;
  switch (over) {
    case 'instructors':
    case 'courseware':
      return eachOf(plan, over);
    case 'enterprise':
      return dossier.enterprise ? { record: dossier.enterprise } : partOf(plan, over);
    case 'enrolments':
      return trainee ? { record: plan ? { trainee, plan } : { trainee } } : enrolmentsIn(plan);
    case 'apprenticeships':
      return dossier.apprenticeships && { each: dossier.apprenticeships.map((record, index) => ({ record, path: `/apprenticeships/${String(index)}`, reference: referenceOf(record) })) };
    case 'settlement':
      return plan && dossier.claim && { record: { plan, claim: dossier.claim } };
    case 'platformRegister':
      return whole(fields(options.reference as { platformRegister?: unknown }).platformRegister as object | undefined);
    case 'rules':
      return options.policy && options.policy.rules.length > 0 ? { each: options.policy.rules.map((record, index) => ({ record, path: `/policy/rules/${String(index)}`, reference: undefined })) } : undefined;
    default:
      return whole(dossier[over]);
  }
}

function whole(record: object | undefined): Asked {
  return record && { record };
}

/** A part of the plan that may be known to be none. */
function partOf(plan: object | undefined, name: 'enterprise'): Asked {
  if (plan === undefined) return undefined;
  const part = fields(plan as Readonly<Record<string, unknown>>)[name];
  if (part === undefined) return { missing: `/${name}` };
  return { each: part === null ? [] : [{ record: part, path: `/${name}`, reference: referenceOf(part) }] };
}

function eachOf(plan: object | undefined, name: 'instructors' | 'courseware'): Asked {
  if (plan === undefined) return undefined;
  const items = list(fields(plan as Readonly<Record<string, unknown>>)[name]);
  return items === undefined ? { missing: `/${name}` } : { each: items.map((record, index) => ({ record, path: `/${name}/${String(index)}`, reference: referenceOf(record) })) };
}

/** Each trainee of the plan, enrolled in it. */
function enrolmentsIn(plan: object | undefined): Asked {
  if (plan === undefined) return undefined;
  const trainees = list(fields(plan as { trainees?: unknown }).trainees);
  if (trainees === undefined) return { missing: '/trainees' };
  return {
    each: trainees.map((trainee, index) => {
      const path = `/trainees/${String(index)}`;
      const place = (inner: JsonPointer): JsonPointer => (inner.startsWith('/plan') ? inner.slice('/plan'.length) : path + inner.slice('/trainee'.length));
      return { record: { trainee, plan }, path, reference: referenceOf(trainee), place };
    }),
  };
}
