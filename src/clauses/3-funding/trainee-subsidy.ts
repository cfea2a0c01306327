import { programmes, skillLevels } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { holds, once } from '../../kernel/conditions.js';
import { fact, type Findings, findings, inapplicable, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, memberOf, onDayOf } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, known, no, unknown, unknownOf, yes } from '../../kernel/kleene.js';
import type { ClauseResult, Missing, Row, Violation } from '../../kernel/result.js';
import type { ClaimedTrainee, SubsidyClaim } from '../../model/claim.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Enterprise } from '../../model/enterprise.js';
import type { ReferenceData, SubsidyRate } from '../../model/reference-data.js';
import type { Trainee } from '../../model/trainee.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { formatMoney, money, noMoney } from '../../values/money.js';
import { day, dayOrNone, fields, flag, isObject, list, oneOf, referenceOf, text } from '../../values/read.js';
import { judgePriorityGroup, type PriorityGroupRecord, priorityGroupsAdopted } from '../1-goals/priority-groups.js';
import { judgeWillingGroup, willingGroupsFullCoverageAdopted } from '../1-goals/willing-groups-full-coverage.js';
import {
  employeeTrainingScopeAdopted,
  type EmployeeTrainingScopeRecord,
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
  type GraduateEntrepreneurshipRecord,
  judgeGraduateEntrepreneurship,
} from '../2-3-programmes/graduate-entrepreneurship.js';
import {
  graduateSkillsPlanAdopted,
  type GraduateSkillsPlanRecord,
  judgeGraduateSkillsPlan,
} from '../2-3-programmes/graduate-skills-plan.js';
import {
  judgeMalanhuaEligibility,
  malanhuaOpenToAllWorkersAdopted,
  type MalanhuaRecord,
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
      document: '昆人社通〔2022〕34号',
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

const adopted = /* @__PURE__ */ adopt(traineeSubsidy);

/**
 * > 并按规定对符合条件的参训人员给予职业培训补贴。
 *
 * 判断一个补贴性班级的每名学员是否可以享受职业培训补贴（zhíyè péixùn bǔtiē）：属于通知所列、与班级相符的人员（一（二）、二（一）2、
 * 二（二）、班级所属项目的二（三）），班级在范围之内且没有不予补贴的后果（{@link enterpriseScope}、{@link thirdPartyProviderFiling}、
 * {@link minimumClassHours}、{@link equipmentVerification}、{@link instructorRegistration}），并已完成培训。金额取自调用者的补贴标准
 * （通知没有标准），精确到分。`measured` 列出可补贴的（`payable`）、不予补贴的及所依条款（`refused`）、尚未确定的（`undecided`）、
 * 符合条件而没有申报的（`leftOut`）、已拨付而不符合条件的（`paidNotEligible`）和可补贴总额（`total`）。供各级人社部门使用。
 *
 * Assesses for each trainee of a subsidised class whether the subsidy is due: of a circle that the notice names and
 * that fits
 * the class (一（二）, 二（一）2, 二（二）, 二（三） for its programme), the class within the scope and not barred by a
 * consequence (enterprise scope, filing of a third party, minimum class hours, equipment, instructor registration), and
 * the
 * training completed. The amount comes from the caller's rates (the notice sets none), exact to the cent. `measured`
 * gives
 * the payable and refused trainees (with the clause that bars each), the undecided, the eligible ones left out of the
 * claim,
 * those paid and not eligible, and the total of the payable. For the HRSS bureaux. Readings taken: earned by
 * completion; any
 * circle that fits. Hours are those delivered. The new apprenticeship has a record of its own and is not looked at
 * here.
 *
 * 原文：[第53段](../../../docs/notice.md#p53)
 *
 * @param record - 班级及其补贴申报。 The class and its claim.
 * @param options - 补贴标准等参考数据、判断之日、政策。 Rates and other reference data, day and policy.
 * @returns `passed`：全部学员可以补贴且均已申报；`failed`：有不予补贴、漏报（`note`）或误拨的；`cantTell`：有未知，或没有补贴标准；
 * `inapplicable`：没有补贴，或没有学员。 Passed if every trainee is payable and claimed, failed if one is refused, left out (a
 * note) or wrongly paid, cantTell where something is unknown or a rate is missing, inapplicable without subsidy or
 * trainees.
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
  const { plan } = fields(record);
  return judge(adopted, body, record, onDayOf(options, fields(plan as SubsidisedClass).startDate, '/plan/startDate'));
}

type On = InForce<typeof traineeSubsidy>;

/** How a trainee of the roster stands. */
interface Verdict {
  readonly at: string;
  readonly reference: string | undefined;
  readonly truth: Judgement['truth'];
}

/** What every part of the judgement works on. */
interface Case {
  readonly on: On;
  readonly options: TraineeSubsidyOptions;
  readonly plan: SubsidisedClass;
  readonly found: Findings;
  /** Unknown (undefined), or yes: of a class without subsidy nobody is judged. */
  readonly subsidised: boolean | undefined;
}

function body(record: TraineeSubsidyRecord, on: On, options: TraineeSubsidyOptions): Findings {
  const { plan: givenPlan, claim } = fields(record);
  const plan = fields(givenPlan as SubsidisedClass) as SubsidisedClass;
  const subsidised = flag(plan.subsidised);
  const trainees = list(plan.trainees);
  const claimed = claim === null ? null : list(fields(claim as SubsidyClaim).trainees);
  const nothingClaimed = claimed === null || claimed?.length === 0;
  if (nothingClaimed && (subsidised === false || trainees?.length === 0)) return inapplicable();
  const found = findings();
  const known: Case = { on, options, plan, found, subsidised };
  if (subsidised === undefined) found.missing.push(fact('/plan/subsidised'));
  if (trainees === undefined && subsidised !== false) found.missing.push(fact('/plan/trainees'));
  if (claimed === undefined) found.missing.push(fact('/claim/trainees'));
  if (subsidised === false) return notSubsidised(known, claimed ?? []);

  const { verdicts, figures } = judgeRoster(known, trainees, (trainees?.length ?? 0) + (claimed?.length ?? 0) > 0);
  const { total, ...rows } = figures;
  const settled = compareClaim(known, claimed, verdicts, trainees === undefined);
  found.effective = found.violations.some(({ severity }) => severity === 'error');
  found.measured = { ...rows, ...settled, ...(total !== undefined && { total }) };
  const missing = once(found.missing);
  found.missing.length = 0;
  addAll(found.missing, missing);
  return found;
}

/** A class without subsidy: a claim for it fails, and so does each payment. */
function notSubsidised({ on, found }: Case, claimed: readonly unknown[]): Findings {
  if (claimed.length === 0) return found;
  found.violations.push(
    violation(on, 'class-not-subsidised', {
      path: '/claim',
      actual: false,
      quantity: 'subsidised',
      op: '=',
      value: true,
    }),
  );
  const paidNotEligible: string[] = [];
  for (const [index, entry] of claimed.entries()) {
    const { trainee, paidOn } = fields(entry as ClaimedTrainee);
    const path = `/claim/trainees/${String(index)}`;
    if (day(paidOn) !== undefined)
      paidNotEligible.push(paidWrongly({ on, found }, text(trainee) ?? path, path, paidOn as string, text(trainee)));
  }
  found.measured = { paidNotEligible };
  return found;
}

/** Notes that somebody was paid who is not eligible; gives the name. */
function paidWrongly(
  { on, found }: Pick<Case, 'on' | 'found'>,
  name: string,
  path: string,
  paidOn: string,
  subject: string | undefined,
): string {
  found.violations.push(
    violation(on, 'paid-not-eligible', {
      path: `${path}/paidOn`,
      actual: paidOn,
      quantity: 'paidOn',
      op: '=',
      value: null,
      data: { trainee: name },
      subject,
    }),
  );
  return name;
}

interface RosterFigures {
  readonly payable: readonly Row[];
  readonly refused: readonly Row[];
  readonly undecided: readonly string[];
  readonly total: string | undefined;
}

/** Every trainee of the roster: payable, refused or undecided. */
function judgeRoster(
  known: Case,
  trainees: readonly unknown[] | undefined,
  anybody: boolean,
): { readonly verdicts: readonly Verdict[]; readonly figures: RosterFigures } {
  const { on, found, plan, subsidised } = known;
  const bars = barring(known);
  const barred = bars.find(({ met }) => met.truth === false);
  if (subsidised === true && anybody) {
    for (const { id, met } of bars) {
      if (met.truth === false)
        found.violations.push(
          violation(on, 'class-barred', {
            path: '/plan',
            actual: id,
            quantity: 'clause',
            op: '!=',
            value: id,
            data: { clause: id },
          }),
        );
    }
  }
  const scope = allOf(bars.map(({ met }) => met));
  if (barred === undefined) addAll(found.missing, scope.missing);
  const inClass = allOf([scope, subsidised === undefined ? unknown(fact('/plan/subsidised')) : yes]);
  const circle = circles(known);
  const rateFor = rateTable(plan, known.options, found);
  const payable: Row[] = [];
  const refused: Row[] = [];
  const undecided: string[] = [];
  const verdicts: Verdict[] = [];
  let total = noMoney;
  for (const [index, entry] of (trainees ?? []).entries()) {
    const at = `/plan/trainees/${String(index)}`;
    const reference = referenceOf(entry);
    const name = reference ?? at;
    const inCircle = circle(entry, at);
    const earned = holds(entry, earnedBy(on), at);
    const { truth } = allOf([inClass, inCircle, earned]);
    verdicts.push({ at, reference, truth });
    if (barred === undefined) addAll(found.missing, allOf([inCircle, earned]).missing);
    if (truth === null) undecided.push(name);
    else if (truth) {
      const amount = rateFor(entry, at);
      payable.push({ trainee: name, amount: amount === undefined ? null : formatMoney(amount) });
      total = total.plus(amount ?? 0);
    } else {
      const outside = inCircle.truth === false;
      refused.push({
        trainee: name,
        clause:
          barred?.id ??
          (outside && on.reading.circle === 'key-groups-only' ? keyGroupsEligibilityAdopted.clause.id : on.clause.id),
      });
      if (barred === undefined && subsidised === true)
        found.violations.push(notPayable(on, outside, at, name, reference));
    }
  }
  const open = trainees === undefined || undecided.length > 0 || payable.some(({ amount }) => amount === null);
  return { verdicts, figures: { payable, refused, undecided, total: open ? undefined : formatMoney(total) } };
}

/** The fact that earns the subsidy, by the reading. */
function earnedBy(on: On): 'completed' | 'certificateObtained' {
  return on.reading['earned-by'] === 'completion' ? 'completed' : 'certificateObtained';
}

function notPayable(on: On, outside: boolean, path: string, name: string, subject: string | undefined): Violation {
  const common = { path, actual: false, op: '=', value: true, data: { trainee: name }, subject } as const;
  if (outside) return violation(on, 'in-no-circle', { ...common, quantity: 'groups' });
  return violation(on, earnedBy(on) === 'completed' ? 'not-earned' : 'no-certificate', {
    ...common,
    quantity: earnedBy(on),
  });
}

/** What puts the whole class outside the subsidy; met where it does not. */
function barring({ plan, on, options }: Case): readonly { readonly id: string; readonly met: Judgement }[] {
  const { enterprise } = plan;
  const atSettlement: HoursOptions = { ...options, stage: 'settlement' };
  const ask = <C extends Clause, R, O extends ClauseOptions>(
    member: InForce<C>,
    judgeMember: (record: R, on: InForce<C>, options: O) => Findings,
    record: R,
    given: O,
    path = '/plan',
  ): { readonly id: string; readonly met: Judgement } => {
    const own = memberOf(on, member);
    const { id } = own.clause;
    const found = own.off ? inapplicable() : judgeMember(record, own, given);
    // A reading may leave the finding without its effect: then it bars nobody, whatever is still missing.
    if (!found.applies || !found.effective) return { id, met: yes };
    if (found.violations.length > 0) return { id, met: no };
    return { id, met: found.missing.length === 0 ? yes : moved(found, '', path, given) };
  };
  const scope = isObject(enterprise)
    ? ask(enterpriseScopeAdopted, judgeEnterpriseScope, enterprise, options, '/plan/enterprise')
    : { id: enterpriseScopeAdopted.clause.id, met: enterprise === null ? yes : unknown(fact('/plan/enterprise')) };
  return [
    scope,
    ask(thirdPartyProviderFilingAdopted, judgeThirdPartyProviderFiling, plan, options),
    ask(minimumClassHoursAdopted, judgeMinimumClassHours, plan, atSettlement),
    // What the bureau has on record of its own verification bars no trainee: the equipment alone does.
    ask(equipmentVerificationAdopted, judgeEquipment, { ...plan, approval: null }, options),
    ask(instructorRegistrationAdopted, judgeInstructorRegistration, plan, options),
  ];
}

/** The circles that fit the class: whether a trainee is in one of them. */
function circles({ on, options, plan }: Case): (trainee: unknown, at: string) => Judgement {
  const keyGroups = memberOf(on, keyGroupsEligibilityAdopted);
  const inKeyGroup = (trainee: unknown, at: string): Judgement =>
    keyGroups.off ? no : judgeKeyGroupEligibility(trainee, keyGroups, options, at);
  if (on.reading.circle === 'key-groups-only') return inKeyGroup;
  const priority = memberOf(on, priorityGroupsAdopted);
  const willing = memberOf(on, willingGroupsFullCoverageAdopted);
  const employees = memberOf(on, employeeTrainingScopeAdopted);
  const rural = memberOf(on, ruralRevitalisationTalentsAdopted);
  const entrepreneurs = memberOf(on, graduateEntrepreneurshipAdopted);
  const malanhua = memberOf(on, malanhuaOpenToAllWorkersAdopted);
  const graduates = memberOf(on, graduateSkillsPlanAdopted);
  const programme = oneOf(plan.programme, programmes);
  const inRuralPlan =
    programme === undefined ? unknown(fact('/plan/programme')) : known(programme === 'rural-revitalisation-talents');
  const among = (member: InForce, found: () => Findings, from: string, to: string): Judgement => {
    if (member.off) return no;
    const each = found();
    if (!each.applies || each.violations.length > 0) return no;
    return each.missing.length === 0 ? yes : moved(each, from, to, options);
  };
  return (trainee, at) => {
    const enrolment = { trainee, plan };
    const named = anyOf([
      inKeyGroup(trainee, at),
      among(priority, () => judgePriorityGroup(fields(trainee), priority, options), '', at),
    ]);
    if (named.truth === true) return named;
    return anyOf([
      named,
      willing.off ? no : judgeWillingGroup(trainee, willing, options, at),
      among(
        employees,
        () => judgeEmployeeTrainingScope(enrolment as EmployeeTrainingScopeRecord, employees),
        '/trainee',
        at,
      ),
      allOf([inRuralPlan, among(rural, () => judgeRuralRevitalisationTalent(fields(trainee)), '', at)]),
      among(
        entrepreneurs,
        () => judgeGraduateEntrepreneurship(enrolment as GraduateEntrepreneurshipRecord, entrepreneurs, options),
        '/trainee',
        at,
      ),
      among(malanhua, () => judgeMalanhuaEligibility(enrolment as MalanhuaRecord, malanhua), '/trainee', at),
      among(
        graduates,
        () => judgeGraduateSkillsPlan(enrolment as GraduateSkillsPlanRecord, graduates, options),
        '/trainee',
        at,
      ),
    ]);
  };
}

/** What a member is missing, named from where its record stands; the day of the class stands where it is. */
function moved({ missing }: Findings, from: string, to: string, { judgedOn }: ClauseOptions): Judgement {
  const here = (each: Missing): Missing => {
    if (each.kind !== 'fact' || each.in !== 'record' || each === judgedOn || !each.path.startsWith(from)) return each;
    return from !== '' && each.path === '/plan' ? each : { ...each, path: to + each.path.slice(from.length) };
  };
  return unknownOf(missing.map(here));
}

/** A line of the caller's rates: what it gives, and what it lacks to be told from the others. */
interface RateLine {
  readonly amount: ReturnType<typeof money>;
  readonly lacks: readonly Missing[];
}

/** The caller's rates: gives the amount for a trainee; where there is none, or more than one, says so. */
function rateTable(
  plan: SubsidisedClass,
  options: TraineeSubsidyOptions,
  found: Findings,
): (trainee: unknown, at: string) => ReturnType<typeof money> {
  const occupation = text(plan.occupation);
  const rates = list(fields(options.reference).subsidyRates);
  const byLevel = new Map<unknown, RateLine[]>();
  const ofAnyLevel: RateLine[] = [];
  for (const [index, entry] of (rates ?? []).entries()) {
    const rate = fields(entry as SubsidyRate);
    const path = `/subsidyRates/${String(index)}`;
    const lack = (name: string): Missing => fact(path + name, undefined, 'reference');
    const of = text(rate.occupation);
    const level = rate.level === null ? null : oneOf(rate.level, skillLevels);
    if (!isObject(entry)) found.missing.push(lack(''));
    if (!isObject(entry) || (of !== undefined && of !== occupation)) continue;
    const amount = money(rate.amount);
    const lacks = [
      ...(of === undefined ? [lack('/occupation')] : []),
      ...(level === undefined ? [lack('/level')] : []),
      ...(amount === undefined ? [lack('/amount')] : []),
    ];
    const lines = level === undefined ? ofAnyLevel : (byLevel.get(level) ?? []);
    lines.push({ amount, lacks });
    if (level !== undefined) byLevel.set(level, lines);
  }
  return (trainee, at) => {
    const { targetLevel } = fields(trainee as Trainee);
    const level = targetLevel === null ? null : oneOf(targetLevel, skillLevels);
    if (occupation === undefined) found.missing.push(fact('/plan/occupation'));
    if (level === undefined) found.missing.push(fact(`${at}/targetLevel`, referenceOf(trainee)));
    if (rates === undefined) found.missing.push(fact('/subsidyRates', undefined, 'reference'));
    if (occupation === undefined || level === undefined || rates === undefined) return undefined;
    const lines = [...(byLevel.get(level) ?? []), ...ofAnyLevel];
    const [first] = lines;
    // Two lines that may both be the one meant, and differ, are no rate.
    const agreed =
      first?.amount !== undefined &&
      lines.every(({ amount, lacks }) => (lines.length > 1 || lacks.length === 0) && amount?.equals(first.amount ?? 0));
    if (agreed) return first.amount;
    const lacks = lines.flatMap((line) => line.lacks);
    addAll(found.missing, lacks.length > 0 ? lacks : [fact('/subsidyRates', undefined, 'reference')]);
    return undefined;
  };
}

/** What stands in the claim against what is due. */
function compareClaim(
  known: Case,
  claimed: readonly unknown[] | null | undefined,
  verdicts: readonly Verdict[],
  noRoster: boolean,
): { readonly leftOut: readonly string[]; readonly paidNotEligible: readonly string[] } {
  const { on, found, subsidised } = known;
  const byReference = new Map(verdicts.map((each) => [each.reference, each]));
  const nameless = verdicts.find(({ reference }) => reference === undefined);
  const paidNotEligible: string[] = [];
  const inClaim = new Set<string>();
  let unnamed = false;
  for (const [index, entry] of (claimed ?? []).entries()) {
    const leaves = fields(entry as ClaimedTrainee);
    const path = `/claim/trainees/${String(index)}`;
    const reference = text(leaves.trainee);
    if (reference === undefined) {
      unnamed = true;
      found.missing.push(fact(`${path}/trainee`));
      continue;
    }
    inClaim.add(reference);
    const verdict = byReference.get(reference);
    const unlisted = verdict === undefined && !noRoster && nameless === undefined;
    if (verdict === undefined && nameless !== undefined) found.missing.push(fact(`${nameless.at}/reference`));
    if (unlisted && subsidised === true) {
      found.violations.push(
        violation(on, 'not-on-roster', {
          path,
          quantity: 'trainees',
          op: '=',
          value: null,
          actual: null,
          data: { trainee: reference },
          subject: reference,
        }),
      );
    }
    if (!unlisted && verdict?.truth !== false) continue;
    const paidOn = dayOrNone(leaves.paidOn);
    if (paidOn === undefined) found.missing.push(fact(`${path}/paidOn`, reference));
    else if (paidOn !== null && subsidised === true)
      paidNotEligible.push(paidWrongly(known, reference, path, paidOn, reference));
  }
  return {
    leftOut: claimed === null || claimed === undefined ? [] : leftOutOf(known, verdicts, inClaim, unnamed),
    paidNotEligible,
  };
}

/** Who is eligible and not claimed for. */
function leftOutOf(
  { on, found }: Case,
  verdicts: readonly Verdict[],
  inClaim: ReadonlySet<string>,
  unnamed: boolean,
): readonly string[] {
  const leftOut: string[] = [];
  for (const { at, reference, truth } of verdicts) {
    if (truth !== true) continue;
    if (reference === undefined) found.missing.push(fact(`${at}/reference`));
    else if (!inClaim.has(reference) && !unnamed) {
      leftOut.push(reference);
      found.violations.push(
        violation(on, 'left-out', {
          path: at,
          quantity: 'trainees',
          op: '=',
          value: null,
          actual: null,
          data: { trainee: reference },
          subject: reference,
          severity: 'note',
        }),
      );
    }
  }
  return leftOut;
}
