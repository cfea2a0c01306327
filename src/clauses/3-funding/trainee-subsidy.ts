import type { ClaimedTrainee, SubsidyClaim } from '../../model/claim.js';
import type { ClassPlan } from '../../model/class-plan.js';
import { programmes, skillLevels } from '../../model/codes.js';
import type { Enterprise } from '../../model/enterprise.js';
import type { ReferenceData, SubsidyRate } from '../../model/reference-data.js';
import type { Trainee } from '../../model/trainee.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, memberOf } from '../../policy/judge.js';
import { holds, once } from '../../result/conditions.js';
import { fact, findings, inapplicable, violation, type Findings } from '../../result/findings.js';
import { allOf, anyOf, known, no, unknown, yes, type Judgement } from '../../result/kleene.js';
import { formatMoney, money, noMoney } from '../../result/money.js';
import { dayOrNone, fields, flag, isObject, list, oneOf, referenceOf, text } from '../../result/read.js';
import type { ClauseResult, Row } from '../../result/result.js';
import { judgePriorityGroup, priorityGroupsAdopted, type PriorityGroupRecord } from '../1-goals/priority-groups.js';
import { employeeTrainingScopeAdopted, judgeEmployeeTrainingScope, type EmployeeTrainingScopeRecord } from '../2-1-enterprises/employee-training-scope.js';
import { enterpriseScopeAdopted, judgeEnterpriseScope, type EnterpriseScopeRecord } from '../2-1-enterprises/enterprise-scope.js';
import { judgeThirdPartyProviderFiling, thirdPartyProviderFilingAdopted, type ThirdPartyProviderFilingRecord } from '../2-1-enterprises/third-party-provider-filing.js';
import type { RecentGraduateOptions } from '../2-2-key-groups/group-unemployed-recent-graduate.js';
import { judgeKeyGroupEligibility, keyGroupsEligibilityAdopted, type KeyGroupsRecord } from '../2-2-key-groups/key-groups-eligibility.js';
import { graduateEntrepreneurshipAdopted, judgeGraduateEntrepreneurship, type GraduateEntrepreneurshipRecord } from '../2-3-programmes/graduate-entrepreneurship.js';
import { graduateSkillsPlanAdopted, judgeGraduateSkillsPlan, type GraduateSkillsPlanRecord } from '../2-3-programmes/graduate-skills-plan.js';
import { judgeMalanhuaEligibility, malanhuaOpenToAllWorkersAdopted, type MalanhuaRecord } from '../2-3-programmes/malanhua-open-to-all-workers.js';
import { judgeRuralRevitalisationTalent, ruralRevitalisationTalentsAdopted, type RuralRevitalisationRecord } from '../2-3-programmes/rural-revitalisation-talents.js';
import type { HoursOptions } from '../2-4-online-training/online-theory-credit.js';
import { equipmentVerificationAdopted, judgeEquipment, type EquipmentRecord } from '../2-5-course-rules/equipment-verification.js';
import { judgeMinimumClassHours, minimumClassHoursAdopted, type MinimumClassHoursRecord } from '../2-5-course-rules/minimum-class-hours.js';
import { instructorRegistrationAdopted, judgeInstructorRegistration, type InstructorRegistrationRecord } from '../2-6-instructors/instructor-registration.js';
import { addAll } from '../../result/add-all.js';

/** {@link assessTraineeSubsidy} 所读的学员字段。 What {@link assessTraineeSubsidy} reads of a trainee. */
export interface SubsidisedTrainee extends KeyGroupsRecord, PriorityGroupRecord, RuralRevitalisationRecord, Pick<Trainee, 'employer' | 'entrepreneurialIntention' | 'trainingNeed' | 'worker' | 'ownChoice' | 'targetLevel' | 'completed' | 'certificateObtained'> {}

/** {@link assessTraineeSubsidy} 所读的班级字段。 What {@link assessTraineeSubsidy} reads of a class. */
export interface SubsidisedClass
  extends
    MinimumClassHoursRecord,
    Omit<InstructorRegistrationRecord, 'sessions'>,
    EquipmentRecord,
    Omit<ThirdPartyProviderFilingRecord, 'enterprise'>,
    Pick<ClassPlan, 'occupation' | 'programme' | 'trainingType' | 'entrepreneurshipCourse' | 'schoolGovernmentProject' | 'graduateActions'> {
  /** 教学安排。 The schedule. */
  readonly sessions?: readonly (NonNullable<MinimumClassHoursRecord['sessions']>[number] & NonNullable<InstructorRegistrationRecord['sessions']>[number])[];
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
  readonly claim?: { readonly trainees?: readonly Pick<NonNullable<SubsidyClaim['trainees']>[number], 'trainee' | 'paidOn'>[] } | null;
}

/** {@link assessTraineeSubsidy} 的选项。 Options of {@link assessTraineeSubsidy}. */
export interface TraineeSubsidyOptions extends Omit<RecentGraduateOptions, 'reference'> {
  /** 参考数据：补贴标准、平台名录、截止日。 Reference data: rates, platform register, cut-off day. */
  readonly reference?: (Pick<ReferenceData, 'subsidyRates'> & HoursOptions['reference'] & RecentGraduateOptions['reference']) | undefined;
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
  citations: [{ document: '昆人社通〔2022〕34号', locator: '三', paragraph: 53, exact: '并按规定对符合条件的参训人员给予职业培训补贴。', start: 53, end: 76 }],
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
        'any-fitting-circle': { 'zh-CN': '通知中与班级相符的任何一类人员', en: 'any circle of the notice that fits the class' },
        'key-groups-only': { 'zh-CN': '仅二（二）所列人员', en: '二（二） only' },
      },
      why: '符合条件的参训人员',
    },
  },
  effect: { code: 'trainee-gets-no-subsidy', basis: 'a-contrario', 'zh-CN': '该学员不享受职业培训补贴', en: 'trainee gets no subsidy' },
  members: [
    'priority-groups',
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
    'class-barred': { 'zh-CN': '班级不符合条款 {clause} 的规定，全班不予补贴。', en: 'The class does not meet {clause}: no subsidy for any of its trainees.' },
    'in-no-circle': { 'zh-CN': '学员{trainee}不属于可以补贴的人员。', en: 'Trainee {trainee} is in no circle that the subsidy is for.' },
    'not-earned': { 'zh-CN': '学员{trainee}没有完成培训或取得证书。', en: 'Trainee {trainee} has not completed the training, or has no certificate.' },
    'not-on-roster': { 'zh-CN': '申报的学员{trainee}不在名册中。', en: 'Trainee {trainee} is claimed and not on the roster.' },
    'paid-not-eligible': { 'zh-CN': '学员{trainee}不符合条件，却已拨付补贴。', en: 'Trainee {trainee} was paid and is not eligible.' },
    'left-out': { 'zh-CN': '学员{trainee}符合条件，没有申报。', en: 'Trainee {trainee} is eligible and left out of the claim.' },
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
 * Assesses for each trainee of a subsidised class whether the subsidy is due: of a circle that the notice names and that fits
 * the class (一（二）, 二（一）2, 二（二）, 二（三） for its programme), the class within the scope and not barred by a
 * consequence (enterprise scope, filing of a third party, minimum class hours, equipment, instructor registration), and the
 * training completed. The amount comes from the caller's rates (the notice sets none), exact to the cent. `measured` gives
 * the payable and refused trainees (with the clause that bars each), the undecided, the eligible ones left out of the claim,
 * those paid and not eligible, and the total of the payable. For the HRSS bureaux. Readings taken: earned by completion; any
 * circle that fits. Hours are those delivered. The new apprenticeship has a record of its own and is not looked at here.
 *
 * 原文：[第53段](../../../docs/notice.md#p53)
 *
 * @param record - 班级及其补贴申报。 The class and its claim.
 * @param options - 补贴标准等参考数据、判断之日、政策。 Rates and other reference data, day and policy.
 * @returns `passed`：全部学员可以补贴且均已申报；`failed`：有不予补贴、漏报（`note`）或误拨的；`cantTell`：有未知，或没有补贴标准；
 * `inapplicable`：没有补贴，或没有学员。 Passed if every trainee is payable and claimed, failed if one is refused, left out (a
 * note) or wrongly paid, cantTell where something is unknown or a rate is missing, inapplicable without subsidy or trainees.
 *
 * @example
 * ```ts
 * import { assessTraineeSubsidy } from 'kunming-training-rules';
 *
 * const trainees = [{ reference: 'T1', flexiblyEmployed: true, employmentDifficultiesRecognised: true, completed: true, targetLevel: 'level-5' }] as const;
 * const plan = {
 *   kind: 'skills', subsidised: true, occupation: 'made-up', certificateType: 'training-pass', enterprise: null, institution: null,
 *   instructors: [], sessions: [], equipmentRequired: [], approval: null, trainees,
 * } as const;
 * // A made-up rate.
 * const reference = { subsidyRates: [{ occupation: 'made-up', level: 'level-5', amount: '1000' }] } as const;
 * assessTraineeSubsidy({ plan, claim: { trainees: [{ trainee: 'T1', paidOn: null }] } }, { reference }).measured['total']; // => '1000.00'
 * ```
 *
 * @example
 * ```ts
 * import { assessTraineeSubsidy } from 'kunming-training-rules';
 *
 * const trainees = [{ reference: 'T1', employmentDifficultiesRecognised: true, completed: false }];
 * const plan = { kind: 'skills', subsidised: true, certificateType: 'training-pass', enterprise: null, institution: null, instructors: [], sessions: [], equipmentRequired: [], approval: null, trainees } as const;
 * const result = assessTraineeSubsidy({ plan, claim: null });
 * result.violations.map(({ code, subject }) => [code, subject]); // => [['not-earned', 'T1']]
 * result.effect?.code; // => 'trainee-gets-no-subsidy'
 * ```
 */
export function assessTraineeSubsidy(record: TraineeSubsidyRecord, options?: TraineeSubsidyOptions): ClauseResult {
  return judge(adopted, body, record, options);
}

type On = InForce<typeof traineeSubsidy>;

interface Verdict {
  readonly at: string;
  readonly reference: string | undefined;
  readonly truth: Judgement['truth'];
}

function body(record: TraineeSubsidyRecord, on: On, options: TraineeSubsidyOptions): Findings {
  const { plan: givenPlan, claim } = fields(record);
  const plan = fields(givenPlan as SubsidisedClass) as SubsidisedClass;
  const subsidised = flag(plan.subsidised);
  const trainees = list(plan.trainees);
  const claimed = claim === null ? null : list(fields(claim as SubsidyClaim).trainees);
  if (subsidised === false || (trainees?.length === 0 && (claimed === null || claimed?.length === 0))) return inapplicable();
  const found = findings();
  if (subsidised === undefined) found.missing.push(fact('/plan/subsidised'));
  if (trainees === undefined) found.missing.push(fact('/plan/trainees'));
  if (claimed === undefined) found.missing.push(fact('/claim/trainees'));
  const certain = subsidised === true;

  const bars = barring(plan, on, options);
  const barred = bars.find(({ met }) => met.truth === false);
  if (certain && (trainees?.length ?? 0) + (claimed?.length ?? 0) > 0) {
    for (const { id, met } of bars) {
      if (met.truth === false) found.violations.push(violation(on, 'class-barred', { path: '/plan', actual: id, quantity: 'clause', op: '!=', value: id, data: { clause: id } }));
    }
  }
  const scope = allOf(bars.map(({ met }) => met));
  if (barred === undefined) addAll(found.missing, scope.missing);
  const circle = circles(on, options, plan);
  const rateFor = rateTable(plan, options, found);
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
    const earned = holds(entry, on.reading['earned-by'] === 'completion' ? 'completed' : 'certificateObtained', at);
    const own = allOf([inCircle, earned]);
    const truth = allOf([scope, own, subsidised === undefined ? unknown(fact('/plan/subsidised')) : yes]).truth;
    verdicts.push({ at, reference, truth });
    if (barred === undefined) addAll(found.missing, own.missing);
    if (truth === null) undecided.push(name);
    else if (truth) {
      const amount = rateFor(entry, at);
      payable.push({ trainee: name, amount: amount === undefined ? null : formatMoney(amount) });
      total = total.plus(amount ?? 0);
    } else {
      refused.push({ trainee: name, clause: barred?.id ?? (inCircle.truth === false && on.reading.circle === 'key-groups-only' ? 'key-groups-eligibility' : on.clause.id) });
      if (barred === undefined && certain) {
        const code = inCircle.truth === false ? 'in-no-circle' : 'not-earned';
        found.violations.push(violation(on, code, { path: at, actual: false, quantity: code === 'not-earned' ? 'completed' : 'groups', op: '=', value: true, data: { trainee: name }, subject: reference }));
      }
    }
  }
  const settled = compareClaim(claimed ?? [], verdicts, { on, found, certain, noClaim: claimed === null || claimed === undefined, noRoster: trainees === undefined });
  found.effective = found.violations.some(({ severity }) => severity === 'error');
  const open = undecided.length > 0 || payable.some(({ amount }) => amount === null);
  found.measured = { payable, refused, undecided, ...settled, ...(!open && trainees !== undefined && { total: formatMoney(total) }) };
  const missing = once(found.missing);
  found.missing.length = 0;
  for (const each of missing) found.missing.push(each);
  return found;
}

/** What puts the whole class outside the subsidy; met where it does not. */
function barring(plan: SubsidisedClass, on: On, options: TraineeSubsidyOptions): readonly { readonly id: string; readonly met: Judgement }[] {
  const { enterprise } = plan;
  const atSettlement: HoursOptions = { ...options, stage: 'settlement' };
  const ask = <C extends Clause, R, O>(member: InForce<C>, judgeMember: (record: R, on: InForce<C>, options: O) => Findings, record: R, given: O, path = '/plan'): { readonly id: string; readonly met: Judgement } => {
    const own = memberOf(on, member);
    const found = own.off ? inapplicable() : judgeMember(record, own, given);
    const failed = found.violations.length > 0 && found.effective;
    return { id: own.clause.id, met: failed ? no : !found.applies || found.missing.length === 0 ? yes : moved(found, '', path) };
  };
  return [
    enterprise === null ? [] : !isObject(enterprise) ? [{ id: enterpriseScopeAdopted.clause.id, met: unknown(fact('/plan/enterprise')) }] : [ask(enterpriseScopeAdopted, judgeEnterpriseScope, enterprise, options, '/plan/enterprise')],
    ask(thirdPartyProviderFilingAdopted, judgeThirdPartyProviderFiling, plan, options),
    ask(minimumClassHoursAdopted, judgeMinimumClassHours, plan, atSettlement),
    ask(equipmentVerificationAdopted, judgeEquipment, plan, options),
    ask(instructorRegistrationAdopted, judgeInstructorRegistration, plan, options),
  ].flat();
}

/** The circles that fit the class: whether a trainee is in one of them. */
function circles(on: On, options: TraineeSubsidyOptions, plan: SubsidisedClass): (trainee: unknown, at: string) => Judgement {
  const keyGroups = memberOf(on, keyGroupsEligibilityAdopted);
  const inKeyGroup = (trainee: unknown, at: string): Judgement => (keyGroups.off ? no : judgeKeyGroupEligibility(trainee, keyGroups, options, at));
  if (on.reading.circle === 'key-groups-only') return inKeyGroup;
  const priority = memberOf(on, priorityGroupsAdopted);
  const employees = memberOf(on, employeeTrainingScopeAdopted);
  const rural = memberOf(on, ruralRevitalisationTalentsAdopted);
  const entrepreneurs = memberOf(on, graduateEntrepreneurshipAdopted);
  const malanhua = memberOf(on, malanhuaOpenToAllWorkersAdopted);
  const graduates = memberOf(on, graduateSkillsPlanAdopted);
  const programme = oneOf(plan.programme, programmes);
  const inRuralPlan = programme === undefined ? unknown(fact('/plan/programme')) : known(programme === 'rural-revitalisation-talents');
  const among = (member: InForce, found: () => Findings, from: string, to: string): Judgement => {
    if (member.off) return no;
    const each = found();
    return !each.applies || each.violations.length > 0 ? no : each.missing.length === 0 ? yes : moved(each, from, to);
  };
  return (trainee, at) => {
    const enrolment = { trainee, plan };
    const named = anyOf([inKeyGroup(trainee, at), among(priority, () => judgePriorityGroup(fields(trainee)), '', at)]);
    if (named.truth === true) return named;
    return anyOf([
      named,
      among(employees, () => judgeEmployeeTrainingScope(enrolment as EmployeeTrainingScopeRecord, employees), '/trainee', at),
      allOf([inRuralPlan, among(rural, () => judgeRuralRevitalisationTalent(fields(trainee)), '', at)]),
      among(entrepreneurs, () => judgeGraduateEntrepreneurship(enrolment as GraduateEntrepreneurshipRecord, entrepreneurs, options), '/trainee', at),
      among(malanhua, () => judgeMalanhuaEligibility(enrolment as MalanhuaRecord, malanhua), '/trainee', at),
      among(graduates, () => judgeGraduateSkillsPlan(enrolment as GraduateSkillsPlanRecord, graduates, options), '/trainee', at),
    ]);
  };
}

/** What a member is missing, named from where its record stands. */
function moved({ missing }: Findings, from: string, to: string): Judgement {
  return unknown(...missing.map((each) => (each.kind === 'fact' && each.in === 'record' && each.path.startsWith(from) && (from === '' || each.path !== '/plan') ? { ...each, path: to + each.path.slice(from.length) } : each)));
}

/** The caller's rates: gives the amount for a trainee; where there is none, says so. */
function rateTable(plan: SubsidisedClass, options: TraineeSubsidyOptions, found: Findings): (trainee: unknown, at: string) => ReturnType<typeof money> {
  const occupation = text(plan.occupation);
  const rates = list(fields(options.reference).subsidyRates);
  const amounts = new Map<unknown, { readonly amount: unknown; readonly path: string }>();
  for (const [index, entry] of (rates ?? []).entries()) {
    const rate = fields(entry as SubsidyRate);
    const path = `/subsidyRates/${String(index)}`;
    if (!isObject(entry)) found.missing.push(fact(path, undefined, 'reference'));
    else if (occupation !== undefined && rate.occupation === occupation && !amounts.has(rate.level)) amounts.set(rate.level, { amount: rate.amount, path });
  }
  return (trainee, at) => {
    const { targetLevel } = fields(trainee as Trainee);
    const level = targetLevel === null ? null : oneOf(targetLevel, skillLevels);
    if (occupation === undefined) found.missing.push(fact('/plan/occupation'));
    if (level === undefined) found.missing.push(fact(`${at}/targetLevel`, referenceOf(trainee)));
    if (rates === undefined) found.missing.push(fact('/subsidyRates', undefined, 'reference'));
    if (occupation === undefined || level === undefined || rates === undefined) return undefined;
    const rate = amounts.get(level);
    const amount = money(rate?.amount);
    if (amount === undefined) found.missing.push(fact(rate === undefined ? '/subsidyRates' : `${rate.path}/amount`, undefined, 'reference'));
    return amount;
  };
}

/** What stands in the claim against what is due. */
function compareClaim(
  claimed: readonly unknown[],
  verdicts: readonly Verdict[],
  { on, found, certain, noClaim, noRoster }: { readonly on: On; readonly found: Findings; readonly certain: boolean; readonly noClaim: boolean; readonly noRoster: boolean },
): { readonly leftOut: readonly string[]; readonly paidNotEligible: readonly string[] } {
  const byReference = new Map(verdicts.map((each) => [each.reference, each]));
  const leftOut: string[] = [];
  const paidNotEligible: string[] = [];
  const inClaim = new Set<string>();
  let unnamed = false;
  const unlisted = verdicts.findIndex(({ reference }) => reference === undefined);
  for (const [index, entry] of claimed.entries()) {
    const leaves = fields(entry as ClaimedTrainee);
    const path = `/claim/trainees/${String(index)}`;
    const reference = text(leaves.trainee);
    const paidOn = dayOrNone(leaves.paidOn);
    if (reference === undefined) {
      unnamed = true;
      found.missing.push(fact(`${path}/trainee`));
      continue;
    }
    inClaim.add(reference);
    if (paidOn === undefined) found.missing.push(fact(`${path}/paidOn`, reference));
    const verdict = byReference.get(reference);
    const common = { path, quantity: 'trainees', op: '=', value: null, actual: null, data: { trainee: reference }, subject: reference } as const;
    if (verdict === undefined) {
      if (noRoster) continue;
      if (unlisted >= 0) found.missing.push(fact(`${verdicts[unlisted]?.at ?? ''}/reference`));
      else if (certain) found.violations.push(violation(on, 'not-on-roster', common));
    } else if (verdict.truth === false && typeof paidOn === 'string') {
      paidNotEligible.push(reference);
      if (certain) found.violations.push(violation(on, 'paid-not-eligible', { ...common, path: `${path}/paidOn`, quantity: 'paidOn', actual: paidOn }));
    }
  }
  if (noClaim) return { leftOut, paidNotEligible };
  for (const { at, reference, truth } of verdicts) {
    if (truth !== true) continue;
    if (reference === undefined) found.missing.push(fact(`${at}/reference`));
    else if (!inClaim.has(reference) && !unnamed) {
      leftOut.push(reference);
      found.violations.push(violation(on, 'left-out', { path: at, quantity: 'trainees', op: '=', value: null, actual: null, data: { trainee: reference }, subject: reference, severity: 'note' }));
    }
  }
  return { leftOut, paidNotEligible };
}
