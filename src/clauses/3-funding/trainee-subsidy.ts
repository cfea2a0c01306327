import { programmes } from '../../definitions/codes.js';
import { broken, each, entries, holds, is, lacking, need, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, consider, judge, memberOf, onDayOf, type Sentence } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, no, unknown, unknownOf, yes } from '../../kernel/kleene.js';
import type { ClauseResult, Missing, Row } from '../../kernel/result.js';
import type { ClaimedTrainee, SubsidyClaim } from '../../model/claim.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Enterprise } from '../../model/enterprise.js';
import type { ReferenceData } from '../../model/reference-data.js';
import type { Trainee } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { formatMoney, type money, noMoney } from '../../values/money.js';
import { among, day, dayOrNone, type Fields, fields, isObject, list, referenceOf, text } from '../../values/read.js';
import { judgePriorityGroup, type PriorityGroupRecord, priorityGroupsAdopted } from '../1-goals/priority-groups.js';
import { judgeWillingGroup, willingGroupsFullCoverageAdopted } from '../1-goals/willing-groups-full-coverage.js';
import {
  employeeTrainingScopeAdopted,
  judgeEmployeeTrainingScope,
} from '../2-1-enterprises/employee-training-scope.js';
import {
  enterpriseScopeAdopted,
  type EnterpriseScopeRecord,
  judgeEnterpriseScope,
} from '../2-1-enterprises/enterprise-scope.js';
import {
  judgeThirdPartyProviderFiling,
  thirdPartyProviderFilingAdopted,
  type ThirdPartyProviderFilingRecord,
} from '../2-1-enterprises/third-party-provider-filing.js';
import type { RecentGraduateOptions } from '../2-2-key-groups/group-unemployed-recent-graduate.js';
import {
  judgeKeyGroupEligibility,
  keyGroupsEligibilityAdopted,
  type KeyGroupsRecord,
} from '../2-2-key-groups/key-groups-eligibility.js';
import {
  graduateEntrepreneurshipAdopted,
  judgeGraduateEntrepreneurship,
} from '../2-3-programmes/graduate-entrepreneurship.js';
import { graduateSkillsPlanAdopted, judgeGraduateSkillsPlan } from '../2-3-programmes/graduate-skills-plan.js';
import {
  judgeMalanhuaEligibility,
  malanhuaOpenToAllWorkersAdopted,
} from '../2-3-programmes/malanhua-open-to-all-workers.js';
import {
  judgeRuralRevitalisationTalent,
  type RuralRevitalisationRecord,
  ruralRevitalisationTalentsAdopted,
} from '../2-3-programmes/rural-revitalisation-talents.js';
import type { HoursOptions } from '../2-4-online-training/online-theory-credit.js';
import {
  type EquipmentRecord,
  equipmentVerificationAdopted,
  judgeEquipment,
} from '../2-5-course-rules/equipment-verification.js';
import {
  judgeMinimumClassHours,
  minimumClassHoursAdopted,
  type MinimumClassHoursRecord,
} from '../2-5-course-rules/minimum-class-hours.js';
import {
  instructorRegistrationAdopted,
  type InstructorRegistrationRecord,
  judgeInstructorRegistration,
} from '../2-6-instructors/instructor-registration.js';
import { rateTable } from '../shared/subsidy-rates.js';

/** {@link assessTraineeSubsidy} 所读的学员字段。 What {@link assessTraineeSubsidy} reads of a trainee. */
export interface SubsidisedTrainee
  extends
    KeyGroupsRecord,
    PriorityGroupRecord,
    RuralRevitalisationRecord,
    Pick<
      Trainee,
      | 'formerFisher'
      | 'relocatedWorker'
      | 'willing'
      | 'employer'
      | 'entrepreneurialIntention'
      | 'trainingNeed'
      | 'worker'
      | 'ownChoice'
      | 'targetLevel'
      | 'completed'
      | 'certificateObtained'
    > {}

/** {@link assessTraineeSubsidy} 所读的班级字段。 What {@link assessTraineeSubsidy} reads of a class. */
export interface SubsidisedClass
  extends
    MinimumClassHoursRecord,
    Omit<InstructorRegistrationRecord, 'sessions'>,
    EquipmentRecord,
    Omit<ThirdPartyProviderFilingRecord, 'enterprise'>,
    Pick<
      ClassPlan,
      | 'occupation'
      | 'programme'
      | 'trainingType'
      | 'entrepreneurshipCourse'
      | 'schoolGovernmentProject'
      | 'graduateActions'
    > {
  /** 教学安排。 The schedule. */
  readonly sessions?: readonly (NonNullable<MinimumClassHoursRecord['sessions']>[number] &
    NonNullable<InstructorRegistrationRecord['sessions']>[number])[];
  /** 企业；`null` 为不是企业班级。 The enterprise; `null`: no enterprise class. */
  readonly enterprise?: (EnterpriseScopeRecord & Pick<Enterprise, 'division'>) | null;
  /** 学员名册。 The roster. */
  readonly trainees?: readonly SubsidisedTrainee[];
}

/** 一个班级及其补贴申报。 A class and its subsidy claim. */
export interface TraineeSubsidyRecord {
  /** 班级。 The class. */
  readonly plan?: SubsidisedClass;
  /** 补贴申报；`null` 为没有申报。 The claim; `null`: none was made. */
  readonly claim?: {
    readonly trainees?: readonly Pick<NonNullable<SubsidyClaim['trainees']>[number], 'trainee' | 'paidOn'>[];
  } | null;
}

/** {@link assessTraineeSubsidy} 的选项。 Options of {@link assessTraineeSubsidy}. */
export interface TraineeSubsidyOptions extends Omit<RecentGraduateOptions, 'reference'> {
  /** 参考数据：补贴标准、平台名录、截止日。 Reference data: rates, platform register, cut-off day. */
  readonly reference?:
    (Pick<ReferenceData, 'subsidyRates'> & HoursOptions['reference'] & RecentGraduateOptions['reference']) | undefined;
}

/** 条款常量：职业培训补贴。 The clause constant of {@link assessTraineeSubsidy}. */
export const traineeSubsidy = /* @__PURE__ */ freeze({
  id: 'trainee-subsidy',
  function: 'assessTraineeSubsidy',
  title: { 'zh-CN': '职业培训补贴', en: 'Vocational training subsidy' },
  force: 'qualifies',
  severity: 'error',
  modal: null,
  addressee: { 'zh-CN': '各级人社部门', en: 'HRSS bureaux' },
  citations: [
    {
      document: source.number,
      locator: '三',
      paragraph: 53,
      exact: '并按规定对符合条件的参训人员给予职业培训补贴。',
      start: 53,
      end: 76,
    },
  ],
  parameters: {},
  readings: {
    'earned-by': {
      adopted: 'completion',
      options: {
        completion: { 'zh-CN': '完成培训', en: 'completion' },
        certificate: { 'zh-CN': '取得证书', en: 'certificate' },
      },
      why: '按规定',
    },
    circle: {
      adopted: 'any-fitting-circle',
      options: {
        'any-fitting-circle': {
          'zh-CN': '通知中与班级相符的任何一类人员',
          en: 'any circle of the notice that fits the class',
        },
        'key-groups-only': { 'zh-CN': '仅二（二）所列人员', en: '二（二） only' },
      },
      why: '符合条件的参训人员',
    },
  },
  effect: {
    code: 'trainee-gets-no-subsidy',
    basis: 'a-contrario',
    'zh-CN': '该学员不享受职业培训补贴',
    en: 'trainee gets no subsidy',
  },
  members: [
    'priority-groups',
    'willing-groups-full-coverage',
    'enterprise-scope',
    'third-party-provider-filing',
    'employee-training-scope',
    'key-groups-eligibility',
    'group-out-of-poverty-worker',
    'group-hard-to-employ',
    'group-non-continuing-school-leaver',
    'group-flexible-employment',
    'group-graduation-year-graduate',
    'group-unemployed-recent-graduate',
    'group-retirement-age-no-pension',
    'rural-revitalisation-talents',
    'graduate-entrepreneurship',
    'malanhua-open-to-all-workers',
    'graduate-skills-plan',
    'online-theory-credit',
    'courseware-choice',
    'third-party-platform-adjustment',
    'minimum-class-hours',
    'equipment-verification',
    'instructor-registration',
  ],
  messages: {
    'class-barred': {
      'zh-CN': '班级不符合“{clause}”的规定，全班不予补贴。',
      en: 'The class does not meet “{clause}”: no subsidy for any of its trainees.',
    },
    'in-no-circle': {
      'zh-CN': '学员{trainee}不属于可以补贴的人员。',
      en: 'Trainee {trainee} is in no circle that the subsidy is for.',
    },
    'class-not-subsidised': {
      'zh-CN': '本班没有政府补贴，却申报了补贴。',
      en: 'A subsidy is claimed for a class without one.',
    },
    'not-earned': { 'zh-CN': '学员{trainee}没有完成培训。', en: 'Trainee {trainee} has not completed the training.' },
    'no-certificate': { 'zh-CN': '学员{trainee}没有取得证书。', en: 'Trainee {trainee} has obtained no certificate.' },
    'not-on-roster': {
      'zh-CN': '申报的学员{trainee}不在名册中。',
      en: 'Trainee {trainee} is claimed and not on the roster.',
    },
    'paid-not-eligible': {
      'zh-CN': '学员{trainee}不符合条件，却已拨付补贴。',
      en: 'Trainee {trainee} was paid and is not eligible.',
    },
    'left-out': {
      'zh-CN': '学员{trainee}符合条件，没有申报。',
      en: 'Trainee {trainee} is eligible and left out of the claim.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(traineeSubsidy, source);

/**
 * > 并按规定对符合条件的参训人员给予职业培训补贴。
 *
 * 判断一个补贴性班级的每名学员是否可以享受职业培训补贴（zhíyè péixùn bǔtiē）：属于通知所列、
 * 与班级相符的人员（一（二）、二（一）2、二（二）、班级所属项目的二（三）），
 * 班级在范围之内且没有不予补贴的后果（{@link enterpriseScope}、
 * {@link thirdPartyProviderFiling}、
 * {@link minimumClassHours}、{@link equipmentVerification}、{@link instructorRegistration}），并已完成培训。
 * 金额取自调用者的补贴标准（通知没有标准），精确到分。`measured` 列出可补贴的（`payable`）、
 * 不予补贴的及所依条款（`refused`）、尚未确定的（`undecided`）、符合条件而没有申报的（`leftOut`）、
 * 已拨付而不符合条件的（`paidNotEligible`）和可补贴总额（`total`）。供各级人社部门使用。采用的读法：
 * 享受补贴的条件为完成培训；可以补贴的为通知中与班级相符的任何一类人员。
 *
 * Assesses for each trainee of a subsidised class whether the subsidy is due: of a circle that the notice names and
 * that fits the class (一（二）, 二（一）2, 二（二）, 二（三） for its programme), the class within the scope and not
 * barred by a consequence (enterprise scope, filing of a third party, minimum class hours, equipment, instructor
 * registration), and the training completed. The amount comes from the caller's rates (the notice sets none), exact to
 * the cent. `measured` gives the payable and refused trainees (with the clause that bars each), the undecided, the
 * eligible ones left out of the claim, those paid and not eligible, and the total of the payable. For the HRSS
 * bureaux. Readings taken: earned by completion; any circle of the notice that fits the class. Hours are those
 * delivered. The new apprenticeship has a record of its own and is not looked at here.
 *
 * 原文：[第53段](../../../docs/notice.md#p53)
 *
 * @param record - 班级及其补贴申报。 The class and its claim.
 * @param options - 补贴标准等参考数据、判断之日、政策。 Rates and other reference data, day and policy.
 * @returns `passed`：全部学员可以补贴且均已申报；`failed`：有不予补贴、漏报（`note`）或误拨的；`cantTell`：有未知，
 * 或没有补贴标准； `inapplicable`：没有补贴，或没有学员。 Passed if every trainee is payable and claimed, failed if
 * one is refused, left out (a note) or wrongly paid, cantTell where something is unknown or a rate is missing,
 * inapplicable without subsidy or trainees.
 *
 * @example
 * ```ts
 * import { assessTraineeSubsidy } from 'kunming-training-rules';
 *
 * const trainees = [
 *   {
 *     reference: 'T1',
 *     flexiblyEmployed: true,
 *     employmentDifficultiesRecognised: true,
 *     completed: true,
 *     targetLevel: 'level-5',
 *   },
 * ] as const;
 * const plan = {
 *   kind: 'skills',
 *   subsidised: true,
 *   occupation: 'made-up',
 *   certificateType: 'training-pass',
 *   enterprise: null,
 *   institution: null,
 *   instructors: [],
 *   sessions: [],
 *   equipmentRequired: [],
 *   approval: null,
 *   trainees,
 * } as const;
 * // A made-up rate.
 * const reference = { subsidyRates: [{ occupation: 'made-up', level: 'level-5', amount: '1000' }] } as const;
 * assessTraineeSubsidy({ plan, claim: { trainees: [{ trainee: 'T1', paidOn: null }] } }, { reference }).measured[
 *   'total'
 * ]; // => '1000.00'
 * ```
 *
 * @example
 * ```ts
 * import { assessTraineeSubsidy } from 'kunming-training-rules';
 *
 * const trainees = [{ reference: 'T1', employmentDifficultiesRecognised: true, completed: false }];
 * const plan = {
 *   kind: 'skills',
 *   subsidised: true,
 *   certificateType: 'training-pass',
 *   enterprise: null,
 *   institution: null,
 *   instructors: [],
 *   sessions: [],
 *   equipmentRequired: [],
 *   approval: null,
 *   trainees,
 * } as const;
 * const result = assessTraineeSubsidy({ plan, claim: null });
 * result.violations.map(({ code, subject }) => [code, subject]); // => [['not-earned', 'T1']]
 * result.effect?.code; // => 'trainee-gets-no-subsidy'
 * ```
 */
export function assessTraineeSubsidy(record: TraineeSubsidyRecord, options?: TraineeSubsidyOptions): ClauseResult {
  const { plan } = fields<TraineeSubsidyRecord>(record);
  const { startDate } = fields<SubsidisedClass>(plan);
  return judge(adopted, { applies, expects }, record, onDayOf(options, startDate, '/plan/startDate'));
}

type On = InForce<typeof traineeSubsidy>;
type Given = Fields<TraineeSubsidyRecord>;
type Claim = NonNullable<TraineeSubsidyRecord['claim']>;

/** To a subsidised class with trainees, and wherever somebody is claimed for. */
function applies({ plan: given, claim }: Given): Judgement {
  const plan = fields<SubsidisedClass>(given);
  const somebody = (trainees: readonly unknown[]): boolean => trainees.length > 0;
  return anyOf([
    allOf([is(plan, 'subsidised', '/plan'), whether(plan, 'trainees', list, somebody, '/plan')]),
    claim === null ? no : whether(fields<Claim>(claim), 'trainees', list, somebody, '/claim'),
  ]);
}

function expects(record: Given, on: On, options: TraineeSubsidyOptions): Findings {
  const { subsidised } = fields<SubsidisedClass>(record.plan);
  return subsidised === false ? notSubsidised(record, on) : consider(ofSubsidisedClass, record, on, options);
}

/** Whom a claim is for, noted as missing where that is not known; nobody where none was made. */
function claimedIn({ claim }: Given, found: Findings): readonly unknown[] | undefined {
  return claim === null ? [] : entries(found, fields<Claim>(claim), 'trainees', '/claim');
}

/** A class without subsidy: a claim for it fails, and so does each payment. */
function notSubsidised(record: Given, on: On): Findings {
  const found = findings();
  const claimed = claimedIn(record, found) ?? [];
  if (claimed.length === 0) return found;
  violate(found, on, 'class-not-subsidised', {
    path: '/claim',
    actual: false,
    quantity: 'subsidised',
    op: '=',
    value: true,
  });
  const paidNotEligible: string[] = [];
  for (const [index, entry] of claimed.entries()) {
    const { trainee, paidOn } = fields<ClaimedTrainee>(entry);
    const at = `/claim/trainees/${String(index)}`;
    const paid = day(paidOn);
    if (paid !== undefined) paidNotEligible.push(paidWrongly(found, on, text(trainee), paid, at));
  }
  found.measured = { paidNotEligible };
  return found;
}

/** Notes that somebody was paid for who is not eligible; gives the name. */
function paidWrongly(found: Findings, on: On, subject: string | undefined, paidOn: CalendarDay, at: string): string {
  const name = subject ?? at;
  violate(
    found,
    on,
    'paid-not-eligible',
    broken('paidOn', paidOn, '=', null, at, { data: { trainee: name }, subject }),
  );
  return name;
}

/** 对符合条件的参训人员给予职业培训补贴: who of a subsidised class is eligible, and whether the claim is for them. */
const ofSubsidisedClass: Sentence<typeof traineeSubsidy, TraineeSubsidyRecord, TraineeSubsidyOptions> = {
  applies: ({ plan }) => is(fields<SubsidisedClass>(plan), 'subsidised', '/plan'),
  expects: (record, on, options) => {
    const found = findings();
    const plan = fields<SubsidisedClass>(record.plan);
    const trainees = entries(found, plan, 'trainees', '/plan');
    const claimed = claimedIn(record, found);
    const work: Case = { on, options, plan, found };
    const roster = judgeRoster(work, trainees);
    const paidNotEligible = compareClaim(work, claimed ?? [], roster);
    const leftOut = claimed === undefined || record.claim === null ? [] : leftOutOf(work, claimed, roster);
    found.effective = found.violations.some(({ severity }) => severity === 'error');
    const { payable, refused, undecided, total } = roster;
    found.measured = {
      payable,
      refused,
      undecided,
      leftOut,
      paidNotEligible: plan.subsidised === true ? paidNotEligible : [],
      ...(total !== undefined && { total: formatMoney(total) }),
    };
    return found;
  },
};

/** What every part of the judgement works on. */
interface Case {
  readonly on: On;
  readonly options: TraineeSubsidyOptions;
  readonly plan: Fields<SubsidisedClass>;
  readonly found: Findings;
}

/** How a trainee of the roster stands. */
interface Verdict {
  readonly at: string;
  readonly reference: string | undefined;
  readonly truth: Judgement['truth'];
}

/** How everybody on the roster stands. */
interface JudgedRoster {
  readonly verdicts: readonly Verdict[] | undefined;
  readonly payable: readonly Row[];
  readonly refused: readonly Row[];
  readonly undecided: readonly string[];
  /** The sum of what is payable; undefined while it is not known whole. */
  readonly total: ReturnType<typeof money>;
}

/** Every trainee of the roster: payable, refused or undecided. */
function judgeRoster(work: Case, trainees: readonly unknown[] | undefined): JudgedRoster {
  const { on, found, plan, options } = work;
  const { bar, eligible } = judgeClass(work);
  const inCircle = circles(work);
  const rateFor = rateTable(plan, fields<ReferenceData>(options.reference), found);
  const payable: Row[] = [];
  const refused: Row[] = [];
  const undecided: string[] = [];
  let total = noMoney;
  const verdicts = trainees?.map((entry, index): Verdict => {
    const at = `/plan/trainees/${String(index)}`;
    const trainee = fields<SubsidisedTrainee>(entry);
    const reference = referenceOf(trainee);
    const name = reference ?? at;
    const circle = inCircle(trainee, at);
    const own = allOf([circle, holds(trainee, earnedBy(on), at)]);
    const { truth } = allOf([eligible, own]);
    if (bar === undefined) lacking(found, isObject(entry) || own.truth !== null ? own : unknown(fact(at)));
    if (truth === null) undecided.push(name);
    else if (truth) {
      const amount = rateFor(trainee, at);
      payable.push({ trainee: name, amount: amount === undefined ? null : formatMoney(amount) });
      total = total.plus(amount ?? 0);
    } else {
      refused.push({ trainee: name, clause: bar ?? refusedBy(on, circle) });
      if (bar === undefined) notEligible(work, circle, at, reference);
    }
    return { at, reference, truth };
  });
  const open = verdicts === undefined || undecided.length > 0 || payable.some(({ amount }) => amount === null);
  return { verdicts, payable, refused, undecided, total: open ? undefined : total };
}

/** The fact that earns the subsidy, by the reading. */
function earnedBy(on: On): 'completed' | 'certificateObtained' {
  return on.reading['earned-by'] === 'completion' ? 'completed' : 'certificateObtained';
}

/** The clause by which a trainee is refused whose class is not barred. */
function refusedBy(on: On, circle: Judgement): string {
  return circle.truth === false && on.reading.circle === 'key-groups-only'
    ? keyGroupsEligibilityAdopted.clause.id
    : on.clause.id;
}

/** A trainee who is in no circle, or has not earned the subsidy. */
function notEligible({ found, on }: Case, circle: Judgement, path: string, subject: string | undefined): void {
  const common = { path, actual: false, op: '=', value: true, data: { trainee: subject ?? path }, subject } as const;
  const quantity = earnedBy(on);
  if (circle.truth === false) violate(found, on, 'in-no-circle', { ...common, quantity: 'groups' });
  else violate(found, on, quantity === 'completed' ? 'not-earned' : 'no-certificate', { ...common, quantity });
}

/** Whether anybody of the class may be paid for, and the clause that bars it. */
function judgeClass(work: Case): { readonly bar: string | undefined; readonly eligible: Judgement } {
  const { found, on, plan } = work;
  const bars = barring(work);
  const barred = bars.filter(({ met }) => met.truth === false);
  for (const { id } of barred) {
    const data = { clause: id };
    violate(found, on, 'class-barred', { path: '/plan', actual: id, quantity: 'clause', op: '!=', value: id, data });
  }
  const scope = allOf(bars.map(({ met }) => met));
  lacking(found, scope);
  return { bar: barred[0]?.id, eligible: allOf([scope, is(plan, 'subsidised', '/plan')]) };
}

/** Whether a clause lets the class be paid for; met where it does. */
interface Bar {
  readonly id: string;
  readonly met: Judgement;
}

/** What may put the whole class outside the subsidy: the scope, and the clauses whose consequence bars it. */
function barring(work: Case): readonly Bar[] {
  const { plan, options } = work;
  const atSettlement: HoursOptions = { ...options, stage: 'settlement' };
  return [
    inScope(work),
    barOf(work, thirdPartyProviderFilingAdopted, judgeThirdPartyProviderFiling, plan, options),
    barOf(work, minimumClassHoursAdopted, judgeMinimumClassHours, plan, atSettlement),
    // What the bureau has on record of its own verification bars no trainee: the equipment alone does.
    barOf(work, equipmentVerificationAdopted, judgeEquipment, { ...plan, approval: null }, options),
    barOf(work, instructorRegistrationAdopted, judgeInstructorRegistration, plan, options),
  ];
}

/** A class of an enterprise has to be in the scope. */
function inScope(work: Case): Bar {
  const { enterprise } = work.plan;
  if (isObject(enterprise))
    return barOf(work, enterpriseScopeAdopted, judgeEnterpriseScope, enterprise, work.options, '/plan/enterprise');
  const { id } = enterpriseScopeAdopted.clause;
  return { id, met: enterprise === null ? yes : unknown(fact('/plan/enterprise')) };
}

/** What a member finds of the class. A reading may leave it without its effect: then it bars nobody. */
function barOf<C extends Clause, R, O extends ClauseOptions>(
  { on }: Case,
  member: InForce<C>,
  judgeMember: (record: R, on: InForce<C>, options: O) => Findings,
  record: R,
  options: O,
  path = '/plan',
): Bar {
  const own = memberOf(on, member);
  const { id } = own.clause;
  const found = own.off ? inapplicable() : judgeMember(record, own, options);
  if (!found.applies || !found.effective) return { id, met: yes };
  if (found.violations.length > 0) return { id, met: no };
  return { id, met: found.missing.length === 0 ? yes : moved(found, '', path, options) };
}

/** Whether a trainee is of a circle that the notice names. */
type Circle = (trainee: Fields<SubsidisedTrainee>, at: string) => Judgement;

/** The circles that fit the class: 一（二）, 二（一）2, 二（二）, and 二（三） for its programme; or 二（二） only. */
function circles(work: Case): Circle {
  const inKeyGroup = keyGroups(work);
  if (work.on.reading.circle === 'key-groups-only') return inKeyGroup;
  const inPriorityGroup = priorityGroups(work);
  const others = [willingGroups(work), employees(work), ...programmeCircles(work)];
  return (trainee, at) => {
    const named = anyOf([inKeyGroup(trainee, at), inPriorityGroup(trainee, at)]);
    return named.truth === true ? named : anyOf([named, ...others.map((inCircle) => inCircle(trainee, at))]);
  };
}

/** The circle of a member; nobody is in it where the member is not in force. */
function circleOf<C extends Clause>(
  { on }: Case,
  member: InForce<C>,
  inCircle: (trainee: Fields<SubsidisedTrainee>, own: InForce<C>, at: string) => Judgement,
): Circle {
  const own = memberOf(on, member);
  return own.off ? () => no : (trainee, at) => inCircle(trainee, own, at);
}

/** 二（二）. */
function keyGroups(work: Case): Circle {
  return circleOf(work, keyGroupsEligibilityAdopted, (trainee, own, at) =>
    judgeKeyGroupEligibility(trainee, own, work.options, at),
  );
}

/** 一（二）: the groups named first. */
function priorityGroups(work: Case): Circle {
  const { options } = work;
  return circleOf(work, priorityGroupsAdopted, (trainee, own, at) =>
    fits(judgePriorityGroup(trainee, own, options), '', at, options),
  );
}

/** 一（二）: the groups of which those who are willing are all trained. */
function willingGroups(work: Case): Circle {
  return circleOf(work, willingGroupsFullCoverageAdopted, (trainee, own, at) =>
    judgeWillingGroup(trainee, own, work.options, at),
  );
}

/** 二（一）2: the employees of the enterprise. */
function employees(work: Case): Circle {
  const { plan, options } = work;
  return circleOf(work, employeeTrainingScopeAdopted, (trainee, own, at) =>
    fits(judgeEmployeeTrainingScope({ trainee, plan }, own), '/trainee', at, options),
  );
}

/** 二（三）: whom the programme of the class is for. */
function programmeCircles(work: Case): readonly Circle[] {
  const { plan, options } = work;
  const isRural = whether(plan, 'programme', programmeOf, (it) => it === 'rural-revitalisation-talents', '/plan');
  const rural = circleOf(work, ruralRevitalisationTalentsAdopted, (trainee, _own, at) =>
    fits(judgeRuralRevitalisationTalent(trainee), '', at, options),
  );
  return [
    (trainee, at) => allOf([isRural, rural(trainee, at)]),
    circleOf(work, graduateEntrepreneurshipAdopted, (trainee, own, at) =>
      fits(judgeGraduateEntrepreneurship({ trainee, plan }, own, options), '/trainee', at, options),
    ),
    circleOf(work, malanhuaOpenToAllWorkersAdopted, (trainee, own, at) =>
      fits(judgeMalanhuaEligibility({ trainee, plan }, own), '/trainee', at, options),
    ),
    circleOf(work, graduateSkillsPlanAdopted, (trainee, own, at) =>
      fits(judgeGraduateSkillsPlan({ trainee, plan }, own, options), '/trainee', at, options),
    ),
  ];
}

const programmeOf = /* @__PURE__ */ among(programmes);

/** Whether somebody fits a circle by what its clause finds: it applies, and nothing is against it. */
function fits(found: Findings, from: string, to: string, options: ClauseOptions): Judgement {
  if (!found.applies || found.violations.length > 0) return no;
  return found.missing.length === 0 ? yes : moved(found, from, to, options);
}

/** What a member is missing, named from where its record stands; the day of the class stands where it is. */
function moved({ missing }: Findings, from: string, to: string, { judgedOn }: ClauseOptions): Judgement {
  const here = (each: Missing): Missing => {
    if (each.kind !== 'fact' || each.in !== 'record' || each === judgedOn || !each.path.startsWith(from)) return each;
    return from !== '' && each.path === '/plan' ? each : { ...each, path: to + each.path.slice(from.length) };
  };
  return unknownOf(missing.map(here));
}

/** Whom the claim is for: whether they are on the roster; gives those paid for who are not eligible. */
function compareClaim(work: Case, claimed: readonly unknown[], { verdicts }: JudgedRoster): readonly string[] {
  const { on, found, plan } = work;
  const byReference = new Map(verdicts?.map((each) => [each.reference, each]));
  const nameless = namelessOn(plan);
  const paidNotEligible: string[] = [];
  each<ClaimedTrainee>(found, claimed, '/claim/trainees', (entry, at) => {
    const reference = need(found, entry, 'trainee', text, at);
    if (reference === undefined) return;
    const verdict = byReference.get(reference);
    if (verdict === undefined && nameless !== undefined) found.missing.push(nameless);
    const unlisted = verdict === undefined && verdicts !== undefined && nameless === undefined;
    if (unlisted) notOnRoster(found, on, reference, at());
    if (!unlisted && verdict?.truth !== false) return;
    const paidOn = need(found, entry, 'paidOn', dayOrNone, at, reference);
    if (paidOn !== undefined && paidOn !== null) paidNotEligible.push(paidWrongly(found, on, reference, paidOn, at()));
  });
  return paidNotEligible;
}

/** What is missing of the first trainee on the roster who may be anybody. */
function namelessOn(plan: Fields<SubsidisedClass>): Missing | undefined {
  const trainees = list(plan.trainees) ?? [];
  const index = trainees.findIndex((trainee) => referenceOf(trainee) === undefined);
  if (index < 0) return undefined;
  const at = `/plan/trainees/${String(index)}`;
  return fact(isObject(trainees[index]) ? `${at}/reference` : at);
}

function notOnRoster(found: Findings, on: On, trainee: string, path: string): void {
  const data = { trainee };
  const said = { path, actual: null, quantity: 'trainees', op: '=', value: null, data, subject: trainee } as const;
  violate(found, on, 'not-on-roster', said);
}

/** Who is eligible and not claimed for. While it is not known of somebody claimed for who it is, nobody is left out. */
function leftOutOf({ on, found }: Case, claimed: readonly unknown[], { verdicts }: JudgedRoster): readonly string[] {
  const names = new Set(claimed.map((entry) => text(fields<ClaimedTrainee>(entry).trainee)));
  const leftOut: string[] = [];
  for (const { at, reference, truth } of verdicts ?? []) {
    if (truth !== true) continue;
    if (reference === undefined) found.missing.push(fact(`${at}/reference`));
    else if (!names.has(reference) && !names.has(undefined)) {
      leftOut.push(reference);
      violate(found, on, 'left-out', {
        path: at,
        actual: null,
        quantity: 'trainees',
        op: '=',
        value: null,
        data: { trainee: reference },
        subject: reference,
        severity: 'note',
      });
    }
  }
  return leftOut;
}
