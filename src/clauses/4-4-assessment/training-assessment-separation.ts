import { assessmentPlaces, type SkillLevel, skillLevels } from '../../definitions/codes.js';
import { normaliseIdentifier } from '../../definitions/identifiers.js';
import { type Clause } from '../../kernel/clause.js';
import { once } from '../../kernel/conditions.js';
import { fact, type Findings, findings, inapplicable, pending, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, known, no, not, unknown, yes } from '../../kernel/kleene.js';
import type { ClauseResult, Missing, MissingFact, Row } from '../../kernel/result.js';
import type { Assessment, AssessmentBodyRegister, AssessmentQualification } from '../../model/assessment.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Enterprise } from '../../model/enterprise.js';
import type { TrainingInstitution } from '../../model/institution.js';
import type { ReferenceData } from '../../model/reference-data.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { day, dayOrNone, fields, flag, isObject, list, oneOf, text } from '../../values/read.js';

/**
 * {@link checkTrainingAssessmentSeparation} 所读的字段。 What {@link checkTrainingAssessmentSeparation} reads of a class
 * plan.
 */
export interface TrainingAssessmentRecord extends Pick<ClassPlan, 'occupation' | 'assessments'> {
  /** 承担培训的机构；`null` 为企业自行培训。 The institution that trained; `null`: the enterprise trained by itself. */
  readonly institution?: Pick<TrainingInstitution, 'unifiedSocialCreditCode'> | null;
  /** 企业；`null` 为不是企业班级。 The enterprise whose employees were trained; `null`: no enterprise class. */
  readonly enterprise?: Pick<Enterprise, 'unifiedSocialCreditCode'> | null;
}

/** {@link checkTrainingAssessmentSeparation} 的调用选项。 Options of {@link checkTrainingAssessmentSeparation}. */
export interface TrainingAssessmentOptions extends ClauseOptions {
  /** 参考数据：评价机构名录。 Reference data: the register of assessment bodies. */
  readonly reference?: Pick<ReferenceData, 'assessmentBodies'> | undefined;
}

/** 条款常量：考培分离。 The clause constant of {@link checkTrainingAssessmentSeparation}. */
export const trainingAssessmentSeparation = /* @__PURE__ */ freeze({
  id: 'training-assessment-separation',
  function: 'checkTrainingAssessmentSeparation',
  title: { 'zh-CN': '考培分离', en: 'Separation of training and assessment' },
  force: 'must-not',
  modal: { exact: '不得', paragraph: 59, start: 34, end: 36 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    {
      document: '昆人社通〔2022〕34号',
      locator: '四4',
      paragraph: 59,
      exact:
        '坚持考培分离原则。有职业鉴定资质或水平类评价资质的培训机构培训后不得申报本学校的鉴定或评价，必须向其它有资质的培训机构申请评价（除工种只有唯一评价机构的鉴定评价）。',
      start: 2,
      end: 84,
    },
  ],
  parameters: {},
  readings: {
    identity: {
      adopted: 'same-entity',
      options: {
        'same-entity': { 'zh-CN': '同一法人', en: 'same entity' },
        'same-or-affiliated': { 'zh-CN': '同一或关联法人', en: 'same or affiliated' },
      },
      why: '本学校',
    },
    'enterprise-own-staff': {
      adopted: 'undetermined',
      options: {
        undetermined: { 'zh-CN': '无法判断', en: 'cannot tell' },
        'barred-too': { 'zh-CN': '同样不得', en: 'barred too' },
      },
      why: '培训机构',
    },
    'other-body': {
      adopted: 'any-body',
      options: {
        'any-body': { 'zh-CN': '有资质的机构', en: 'any qualified body' },
        'training-institution': { 'zh-CN': '有资质的培训机构', en: 'a qualified training institution' },
      },
      why: '其它有资质的培训机构',
    },
    'sole-where': {
      adopted: 'yunnan',
      options: {
        yunnan: { 'zh-CN': '云南省', en: 'Yunnan' },
        kunming: { 'zh-CN': '昆明市', en: 'Kunming' },
        nationwide: { 'zh-CN': '全国', en: 'nationwide' },
      },
      why: '唯一',
    },
    'sole-for': {
      adopted: 'each-level',
      options: {
        'each-level': { 'zh-CN': '工种和等级', en: 'occupation and level' },
        occupation: { 'zh-CN': '工种', en: 'occupation' },
      },
      why: '工种',
    },
  },
  effect: null,
  members: [],
  messages: {
    'assessed-own-trainees': {
      'zh-CN': '评价自己培训的学员，已知另有{others}家机构有资质。',
      en: 'Assesses those it trained; other bodies known to be qualified: {others}.',
    },
    'body-not-qualified': {
      'zh-CN': '评价机构当日没有相应的资质。',
      en: 'The assessing body is not qualified on the day.',
    },
    'not-a-training-institution': {
      'zh-CN': '评价机构不是培训机构。',
      en: 'The assessing body is no training institution.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(trainingAssessmentSeparation);

/**
 * > 坚持考培分离原则。有职业鉴定资质或水平类评价资质的培训机构培训后不得申报本学校的鉴定或评价，必须向其它有资质的培训机构申请评价（除工种只有唯一评价机构的鉴定评价）。
 *
 * 检查考培分离（kǎo-péi fēnlí）：评价机构不是培训者本身，除非该职业（工种）和等级在云南省内只有它一家有资质；评价机构在评价之日
 * 须有资质。评价机构名录由调用者作为参考数据提供，不在其中的为没有资质；名录中读不全的条目只在可能左右结果时才要补充。查看之日以后的
 * 评价尚未进行。约束培训机构。采用的读法：统一社会信用代码相同为同一法人，没有代码的不会相同；任何有资质的机构均可评价；企业培训并评价
 * 本企业职工，原文未定。适用例外的评价在 `measured.assessments` 中写明。
 *
 * Checks that the body which assesses is not the one that trained, unless it is the only body in
 * Yunnan qualified for that occupation and level, and that it is qualified on the day of the
 * assessment. The register of assessment bodies is reference data of the caller; a body that is not in
 * it is not qualified, and an entry of it that cannot be read whole is asked about only where it may
 * matter. An assessment after the day one looks on has not been made. Binds training institutions.
 * Readings taken: one legal entity by its unified social credit code, without one it is no other's; any
 * qualified body may assess; an enterprise that trains and assesses its own staff is left open.
 * `measured.assessments` gives for each the number of other qualified bodies, where it is known, and names
 * the exception where it holds.
 *
 * 原文：[第59段](../../../docs/notice.md#p59)
 *
 * @param plan - 职业（工种）、评价、培训机构和企业。 Occupation, assessments, institution and enterprise.
 * @param options - 参考数据（评价机构名录）、判断之日、政策。 Register of assessment bodies, day and policy.
 * @returns `passed`：由其他有资质的机构评价，或适用例外；`failed`：评价自己的学员，或评价机构没有资质；`cantTell`：有缺失，如机构数或查看
 * 之日未知，或评价尚未进行；`inapplicable`：没有评价。 Passed if another qualified body assesses or the exception holds,
 * failed if it assesses its own trainees or is not qualified, cantTell where something is unknown, such as the number
 * of
 * bodies or the day one looks on, or the assessment is still to come, inapplicable without an assessment.
 *
 * @example
 * ```ts
 * import { checkTrainingAssessmentSeparation } from 'kunming-training-rules';
 *
 * // Made-up codes and occupation.
 * const [school, other] = ['91530100MA0000000R', '91530100MA0000001W'];
 * const qualified = {
 *   occupation: 'O1',
 *   level: 'level-5',
 *   place: 'kunming',
 *   validFrom: '2022-01-01',
 *   validTo: null,
 * } as const;
 * const reference = {
 *   assessmentBodies: {
 *     qualifications: [
 *       { ...qualified, body: school },
 *       { ...qualified, body: other },
 *     ],
 *   },
 * } as const;
 * const plan = { occupation: 'O1', institution: { unifiedSocialCreditCode: school }, enterprise: null };
 * const assessment = { level: 'level-5', assessedOn: '2022-07-01' } as const;
 * const options = { asOf: '2022-07-01', reference };
 * checkTrainingAssessmentSeparation({ ...plan, assessments: [{ ...assessment, assessedBy: other }] }, options).outcome; // => 'passed'
 * checkTrainingAssessmentSeparation({ ...plan, assessments: [{ ...assessment, assessedBy: school }] }, options)
 *   .outcome; // => 'failed'
 * ```
 *
 * @example
 * ```ts
 * import { checkTrainingAssessmentSeparation } from 'kunming-training-rules';
 *
 * // The only qualified body assesses those it trained: the exception.
 * const school = '91530100MA0000000R';
 * const qualification = {
 *   body: school,
 *   occupation: 'O1',
 *   level: 'level-5',
 *   place: 'kunming',
 *   validFrom: '2022-01-01',
 *   validTo: null,
 * } as const;
 * const reference = { assessmentBodies: { qualifications: [qualification] } } as const;
 * const assessments = [{ level: 'level-5', assessedBy: school, assessedOn: '2022-07-01' }] as const;
 * const result = checkTrainingAssessmentSeparation(
 *   { occupation: 'O1', institution: { unifiedSocialCreditCode: school }, assessments },
 *   { asOf: '2022-07-01', reference },
 * );
 * result.outcome; // => 'passed'
 * result.measured['assessments']; // => [{ path: '/assessments/0', otherQualifiedBodies: 0, exception: 'sole-body' }]
 * ```
 */
export function checkTrainingAssessmentSeparation(
  plan: TrainingAssessmentRecord,
  options?: TrainingAssessmentOptions,
): ClauseResult {
  return judge(adopted, body, plan, options);
}

type On = InForce<typeof trainingAssessmentSeparation>;

const PATH = '/assessmentBodies/qualifications';
const STAFF = '/enterprise/unifiedSocialCreditCode';

function body(plan: TrainingAssessmentRecord, on: On, options: TrainingAssessmentOptions): Findings {
  const given = list(fields(plan).assessments);
  if (given?.length === 0) return inapplicable();
  const found = findings();
  const training = trainingOf(plan);
  const register = list(fields(fields(options.reference).assessmentBodies as AssessmentBodyRegister).qualifications);
  const qualifications = register?.flatMap((entry, index) =>
    mayBeOf(entry, training.occupation) ? [readQualification(entry, index)] : [],
  );
  const missing: Missing[] = [];
  if (given === undefined) {
    if (training.occupation === undefined) missing.push(fact('/occupation'));
    if (training.trained === undefined) missing.push(training.trainer);
    if (register === undefined) missing.push(fact(PATH, undefined, 'reference'));
    missing.push(fact('/assessments'));
  }
  const rows: Row[] = [];
  for (const [index, entry] of (given ?? []).entries()) {
    const at = `/assessments/${String(index)}`;
    const { date, same, ownStaff, qualified, trains, other, others } = judgeOne(
      entry,
      at,
      training,
      qualifications,
      on,
    );
    const sole = allOf([same, qualified, not(other)]);
    if (others.complete || sole.truth !== null)
      rows.push({
        path: at,
        ...(others.complete && { otherQualifiedBodies: others.bodies.size }),
        ...(sole.truth !== null && { exception: sole.truth ? 'sole-body' : null }),
      });
    const right = allOf([qualified, anyOf([same, trains]), anyOf([not(same), not(other)])]);
    if (right.truth === true && date !== undefined) addAll(missing, pending(date, options.asOf));
    addAll(missing, right.missing);
    if (right.truth !== false) continue;
    // Whether an enterprise may assess its own staff is left open.
    const open = on.reading['enterprise-own-staff'] === 'undetermined' ? ownStaff : no;
    if (open.truth === true) missing.push({ kind: 'reading', clause: on.clause.id, reading: 'enterprise-own-staff' });
    addAll(missing, open.missing);
    if (open.truth !== false) continue;
    const otherwise = same.truth === true ? 'assessed-own-trainees' : 'not-a-training-institution';
    const code = qualified.truth === false ? 'body-not-qualified' : otherwise;
    found.violations.push(
      violation(on, code, {
        path: `${at}/assessedBy`,
        actual: null,
        quantity: 'assessedBy',
        op: 'in',
        value: 'otherQualifiedBodies',
        data: { others: others.bodies.size },
      }),
    );
  }
  addAll(found.missing, once(missing));
  found.measured = { assessments: rows };
  return found;
}

/** Who trained whom: `''` stands for one that is known to have no code, which is the same as no other. */
interface Training {
  readonly occupation: string | undefined;
  readonly trained: string | undefined;
  /** What is missing where it is not known who trained. */
  readonly trainer: MissingFact;
  /** Whether the enterprise trained by itself. */
  readonly itself: Judgement;
  /** The enterprise; `null`: no enterprise class. */
  readonly staff: string | null | undefined;
}

function trainingOf(plan: TrainingAssessmentRecord): Training {
  const { occupation, institution, enterprise } = fields(plan);
  const ownCode = (of: unknown): string | undefined => {
    const { unifiedSocialCreditCode: code } = fields(of as Enterprise | TrainingInstitution);
    return code === null ? '' : codeOf(code);
  };
  const staff = enterprise === null ? null : ownCode(enterprise);
  const common = { occupation: text(occupation), staff };
  if (institution === null)
    return {
      ...common,
      trained: staff ?? undefined,
      trainer: fact(enterprise === null ? '/institution' : STAFF),
      itself: known(enterprise !== null),
    };
  const trainer = fact('/institution/unifiedSocialCreditCode');
  return {
    ...common,
    trained: ownCode(institution),
    trainer,
    itself: isObject(institution) || enterprise === null ? no : unknown(trainer),
  };
}

/** An entry of the register, as far as it can be read. */
interface Qualification {
  readonly occupation: string | undefined;
  readonly body: string | undefined;
  readonly level: SkillLevel | null | undefined;
  readonly place: string | undefined;
  readonly validFrom: string | undefined;
  readonly validTo: string | null | undefined;
  readonly trainingInstitution: boolean | undefined;
  readonly lacks: (name: keyof AssessmentQualification) => MissingFact;
}

/** Whether an entry may be of an occupation: most of a register are surely not. */
function mayBeOf(entry: unknown, occupation: string | undefined): boolean {
  const its = text(fields(entry as AssessmentQualification).occupation);
  return its === undefined || occupation === undefined || its === occupation;
}

function readQualification(entry: unknown, index: number): Qualification {
  const leaves = fields(entry as AssessmentQualification);
  const at = `${PATH}/${String(index)}`;
  return {
    occupation: text(leaves.occupation),
    body: codeOf(leaves.body),
    level: levelOf(leaves.level),
    place: oneOf(leaves.place, assessmentPlaces),
    validFrom: day(leaves.validFrom),
    validTo: dayOrNone(leaves.validTo),
    trainingInstitution: flag(leaves.trainingInstitution),
    lacks: (name) => fact(isObject(entry) ? `${at}/${name}` : at, undefined, 'reference'),
  };
}

/** One assessment, judged by the register. */
interface Judged {
  readonly date: string | undefined;
  /** Whether the body that assesses is the one that trained. */
  readonly same: Judgement;
  /** Whether it is an enterprise that assesses its own staff. */
  readonly ownStaff: Judgement;
  readonly qualified: Judgement;
  /** Whether it is of a kind that may assess others' trainees. */
  readonly trains: Judgement;
  /** Whether another body is qualified; those that surely are, and whether they are all. */
  readonly other: Judgement;
  readonly others: { readonly bodies: ReadonlySet<string>; readonly complete: boolean };
}

function judgeOne(
  entry: unknown,
  at: string,
  training: Training,
  qualifications: readonly Qualification[] | undefined,
  { reading }: On,
): Judged {
  const { occupation, trained, trainer, staff, itself } = training;
  const leaves = fields(entry as Assessment);
  const level = levelOf(leaves.level);
  const date = day(leaves.assessedOn);
  const by = codeOf(leaves.assessedBy);
  const noBy = fact(`${at}/assessedBy`);
  const related = reading.identity === 'same-or-affiliated';
  const equal =
    by === undefined || trained === undefined
      ? unknown(...(by === undefined ? [noBy] : []), ...(trained === undefined ? [trainer] : []))
      : known(by === trained);
  const same = related
    ? anyOf([equal, holds(flag(leaves.affiliated), fact(`${at}/affiliated`), (affiliated) => affiliated)])
    : equal;
  const ownCentre = staff === null ? no : both(staff, fact(STAFF), by, noBy, (one, body) => one === body);

  const inForce = (each: Qualification): Judgement =>
    allOf([
      both(each.occupation, each.lacks('occupation'), occupation, fact('/occupation'), (one, wanted) => one === wanted),
      both(each.validFrom, each.lacks('validFrom'), date, fact(`${at}/assessedOn`), (from, on) => from <= on),
      each.validTo === null
        ? yes
        : both(each.validTo, each.lacks('validTo'), date, fact(`${at}/assessedOn`), (to, on) => to >= on),
    ]);
  const atLevel = (each: Qualification): Judgement =>
    both(each.level, each.lacks('level'), level, fact(`${at}/level`), (one, wanted) => one === wanted);
  const own = (each: Qualification): Judgement =>
    allOf([atLevel(each), inForce(each), both(each.body, each.lacks('body'), by, noBy, (one, body) => one === body)]);
  const ownTrains = (each: Qualification): Judgement =>
    allOf([own(each), holds(each.trainingInstitution, each.lacks('trainingInstitution'), (training) => training)]);
  const inArea = ({ place, lacks }: Qualification): Judgement =>
    reading['sole-where'] === 'nationwide'
      ? yes
      : holds(place, lacks('place'), (one) => one === 'kunming' || one === reading['sole-where']);
  const another = (each: Qualification): Judgement =>
    allOf([
      reading['sole-for'] === 'occupation' ? yes : atLevel(each),
      inForce(each),
      both(each.body, each.lacks('body'), by, noBy, (one, body) => one !== body),
      related ? both(each.body, each.lacks('body'), trained, trainer, (one, body) => one !== body) : yes,
      inArea(each),
    ]);

  const any = (judgements: readonly Judgement[] | undefined): Judgement =>
    judgements ? anyOf(judgements) : unknown(fact(PATH, undefined, 'reference'));
  const found = qualifications?.map(another);
  const bodies = new Set(
    qualifications?.flatMap(({ body: one }, index) =>
      found?.[index]?.truth === true && one !== undefined ? [one] : [],
    ),
  );
  return {
    date,
    same,
    ownStaff: allOf([same, anyOf([itself, ownCentre])]),
    qualified: any(qualifications?.map(own)),
    trains: reading['other-body'] === 'any-body' ? yes : any(qualifications?.map(ownTrains)),
    other: any(found),
    others: { bodies, complete: found?.every(({ truth }) => truth !== null) === true },
  };
}

/** Whether a value is as it should be: unknown while it is. */
function holds<V>(value: V | undefined, missing: Missing, as: (value: V) => boolean): Judgement {
  return value === undefined ? unknown(missing) : known(as(value));
}

/** Whether two values stand in a relation: unknown while one of them is. */
function both<A, B>(
  one: A | undefined,
  noOne: Missing,
  other: B | undefined,
  noOther: Missing,
  relation: (one: A, other: B) => boolean,
): Judgement {
  if (one !== undefined && other !== undefined) return known(relation(one, other));
  return unknown(...(one === undefined ? [noOne] : []), ...(other === undefined ? [noOther] : []));
}

function levelOf(given: unknown): SkillLevel | null | undefined {
  return given === null ? null : oneOf(given, skillLevels);
}

/** A unified social credit code in its common form. */
function codeOf(given: unknown): string | undefined {
  return typeof given === 'string' ? text(normaliseIdentifier(given)) : undefined;
}
