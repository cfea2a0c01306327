import { assessmentPlaces, type SkillLevel, skillLevels } from '../../definitions/codes.js';
import { normaliseIdentifier } from '../../definitions/identifiers.js';
import type { JsonPointer } from '../../json/pointer.js';
import { broken, lacking, pathOf, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, pending } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, known, no, not, unknown, yes } from '../../kernel/kleene.js';
import type { ClauseResult, MissingFact, Row } from '../../kernel/result.js';
import type { Assessment, AssessmentBodyRegister, AssessmentQualification } from '../../model/assessment.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Enterprise } from '../../model/enterprise.js';
import type { TrainingInstitution } from '../../model/institution.js';
import type { ReferenceData } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { among, day, type Fields, fields, flag, isObject, list, oneOf, text } from '../../values/read.js';
import { lackOf, some } from '../shared/entries.js';

/**
 * {@link checkTrainingAssessmentSeparation} 所读的字段。 What {@link checkTrainingAssessmentSeparation} reads of a
 * class plan.
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
      document: source.number,
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

const adopted = /* @__PURE__ */ adopt(trainingAssessmentSeparation, source);

/**
 * > 坚持考培分离原则。有职业鉴定资质或水平类评价资质的培训机构培训后不得申报本学校的鉴定或评价，必须向其它有资质的培训机构申请评价（除工种只有唯一评价机构的鉴定评价）。
 *
 * 检查考培分离（kǎo-péi fēnlí）：评价机构不是培训者本身，除非云南省内只有它一家有资质；评价机构在评价之日须有资质。
 * 评价机构名录由调用者作为参考数据提供，不在其中的为没有资质；名录中读不全的条目只在可能左右结果时才要补充。
 * 查看之日以后的评价尚未进行。约束培训机构。采用的读法：“本学校”为同一法人，即统一社会信用代码相同，
 * 没有代码的不会相同；任何有资质的机构均可评价；“唯一” 以云南省为界，按工种和等级；企业培训并评价本企业职工的，
 * 无法判断。适用例外的评价在 `measured.assessments` 中写明。
 *
 * Checks that the body which assesses is not the one that trained, unless it is the only one in Yunnan that is
 * qualified, and that it is qualified on the day of the assessment. The register of assessment bodies is reference data
 * of the caller; a body that is not in it is not qualified, and an entry of it that cannot be read whole is asked about
 * only where it may matter. An assessment after the day one looks on has not been made. Binds training institutions.
 * Readings taken: the own school is the same entity, by its unified social credit code (without one it is no other's);
 * any qualified body may assess; the only one is that in Yunnan, for the occupation and level; of an enterprise that
 * trains and assesses its own staff the clause cannot tell. `measured.assessments` gives for each the number of other
 * qualified bodies, where it is known, and names the exception where it holds.
 *
 * 原文：[第59段](../../../docs/notice.md#p59)
 *
 * @param plan - 职业（工种）、评价、培训机构和企业。 Occupation, assessments, institution and enterprise.
 * @param options - 参考数据（评价机构名录）、判断之日、政策。 Register of assessment bodies, day and policy.
 * @returns `passed`：由其他有资质的机构评价，或适用例外；`failed`：评价自己的学员，或评价机构没有资质；`cantTell`：
 * 有缺失，如机构数或查看之日未知，或评价尚未进行；`inapplicable`：没有评价。 Passed if another qualified body assesses
 * or the exception holds, failed if it assesses its own trainees or is not qualified, cantTell where something is
 * unknown, such as the number of bodies or the day one looks on, or the assessment is still to come, inapplicable
 * without an assessment.
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
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof trainingAssessmentSeparation>;
type Plan = Fields<TrainingAssessmentRecord>;
type Qualification = Fields<AssessmentQualification>;

/** A value, and what is missing where it is not known. */
type Known<V> = readonly [V | undefined, MissingFact];

const PATH = '/assessmentBodies/qualifications';

/** To classes with an assessment. */
function applies(plan: Plan): Judgement {
  return whether(plan, 'assessments', list, ({ length }) => length > 0);
}

/** 考培分离: of every assessment of the class. */
function expects(plan: Plan, on: On, { reference, asOf }: TrainingAssessmentOptions): Findings {
  const found = findings();
  const training = trainingOf(plan);
  const register = list(fields<AssessmentBodyRegister>(fields(reference).assessmentBodies).qualifications);
  const assessments = list(plan.assessments);
  if (assessments === undefined) {
    for (const [value, missing] of [training.occupation, training.trained])
      if (value === undefined) found.missing.push(missing);
    if (register === undefined) found.missing.push(fact(PATH, undefined, 'reference'));
  }
  const rows: Row[] = [];
  for (const [index, entry] of (assessments ?? []).entries())
    rows.push(...separate(readAssessment(entry, `/assessments/${String(index)}`), training, register, on, asOf, found));
  found.measured = { assessments: rows };
  return found;
}

/** One assessment: by a qualified body, other than the one that trained unless there is no other. Gives its figures. */
function separate(
  assessed: Assessed,
  training: Training,
  register: readonly unknown[] | undefined,
  on: On,
  asOf: unknown,
  found: Findings,
): readonly Row[] {
  const { path } = assessed;
  const same = isTrainer(assessed, training, on);
  const qualified = some<Qualification>(register, PATH, ownQualification(assessed, training), 'reference');
  const { other, count, isComplete } = otherBodies(register, assessed, training, on);
  const trains = on.reading['other-body'] === 'any-body' ? yes : isTrainingInstitution(register, assessed, training);
  const right = allOf([qualified, anyOf([same, trains]), anyOf([not(same), not(other)])]);
  const [date] = assessed.date;
  if (right.truth === true && date !== undefined) addAll(found.missing, pending(date, asOf));
  lacking(found, right);
  if (right.truth === false && isBarred(isOwnStaff(same, assessed, training), on, found)) {
    const otherwise = same.truth === true ? 'assessed-own-trainees' : 'not-a-training-institution';
    violate(
      found,
      on,
      qualified.truth === false ? 'body-not-qualified' : otherwise,
      broken('assessedBy', null, 'in', 'otherQualifiedBodies', path, { data: { others: count } }),
    );
  }
  const sole = allOf([same, qualified, not(other)]);
  if (!isComplete && sole.truth === null) return [];
  const exception = sole.truth === true ? 'sole-body' : null;
  return [{ path, ...(isComplete && { otherQualifiedBodies: count }), ...(sole.truth !== null && { exception }) }];
}

/** Who trained whom: `''` stands for one that is known to have no code, which is the same as no other. */
interface Training {
  readonly occupation: Known<string>;
  readonly trained: Known<string>;
  /** Whether the enterprise trained by itself. */
  readonly itself: Judgement;
  /** The enterprise; `null`: no enterprise class. */
  readonly staff: string | null | undefined;
}

const STAFF = /* @__PURE__ */ fact('/enterprise/unifiedSocialCreditCode');

function trainingOf({ occupation: given, institution, enterprise }: Plan): Training {
  const occupation = [text(given), fact('/occupation')] as const;
  const staff = enterprise === null ? null : ownCode(enterprise);
  if (institution === null) {
    const trainer = enterprise === null ? fact('/institution') : STAFF;
    return { occupation, staff, trained: [staff ?? undefined, trainer], itself: known(enterprise !== null) };
  }
  const trainer = fact('/institution/unifiedSocialCreditCode');
  const itself = isObject(institution) || enterprise === null ? no : unknown(trainer);
  return { occupation, staff, trained: [ownCode(institution), trainer], itself };
}

function ownCode(of: unknown): string | undefined {
  const { unifiedSocialCreditCode: code } = fields<Enterprise | TrainingInstitution>(of);
  return code === null ? '' : codeOf(code);
}

/** What is assessed, when and by whom. */
interface Assessed {
  readonly path: JsonPointer;
  readonly level: Known<Level>;
  readonly date: Known<CalendarDay>;
  readonly by: Known<string>;
  readonly affiliated: Known<boolean>;
}

function readAssessment(entry: unknown, path: JsonPointer): Assessed {
  const assessment = fields<Assessment>(entry);
  return {
    path,
    level: [levelOf(assessment.level), lackOf(entry, path, 'level')],
    date: [day(assessment.assessedOn), lackOf(entry, path, 'assessedOn')],
    by: [codeOf(assessment.assessedBy), lackOf(entry, path, 'assessedBy')],
    affiliated: [flag(assessment.affiliated), lackOf(entry, path, 'affiliated')],
  };
}

/** 本学校: whether the body that assesses is the one that trained. */
function isTrainer({ by, affiliated }: Assessed, { trained }: Training, { reading }: On): Judgement {
  const same = stand(by, trained, isEqual);
  if (reading.identity === 'same-entity') return same;
  const [value, missing] = affiliated;
  return anyOf([same, value === undefined ? unknown(missing) : known(value)]);
}

/** Whether it is an enterprise that assesses its own staff. */
function isOwnStaff(same: Judgement, { by }: Assessed, { staff, itself }: Training): Judgement {
  const ownCentre = staff === null ? no : stand([staff, STAFF], by, isEqual);
  return allOf([same, anyOf([itself, ownCentre])]);
}

/** Whether what is not right is a violation; of an enterprise that assesses its own staff it is left open. */
function isBarred(ownStaff: Judgement, on: On, found: Findings): boolean {
  const name = 'enterprise-own-staff';
  if (on.reading[name] !== 'undetermined') return true;
  if (ownStaff.truth === true) found.missing.push({ kind: 'reading', clause: on.clause.id, reading: name });
  lacking(found, ownStaff);
  return ownStaff.truth === false;
}

/** 有资质: judges whether a qualification is the body's own, for what is assessed. */
function ownQualification(
  assessed: Assessed,
  training: Training,
): (qualification: Qualification, at: () => JsonPointer) => Judgement {
  return (qualification, at) =>
    isOfOccupation(qualification, training)
      ? allOf([
          isAtLevel(qualification, at, assessed),
          isInForce(qualification, at, assessed, training),
          compare(qualification, 'body', codeOf, at, assessed.by, isEqual),
        ])
      : no;
}

/** 有资质的培训机构: whether the body is one by a qualification of its own. */
function isTrainingInstitution(
  register: readonly unknown[] | undefined,
  assessed: Assessed,
  training: Training,
): Judgement {
  const isOwn = ownQualification(assessed, training);
  const isOne = (qualification: Qualification, at: () => JsonPointer): Judgement =>
    allOf([
      isOwn(qualification, at),
      whether(qualification, 'trainingInstitution', flag, Boolean, at, undefined, 'reference'),
    ]);
  return some(register, PATH, isOne, 'reference');
}

/** Other bodies: whether there is one, how many there surely are, and whether they are all. */
interface Others {
  readonly other: Judgement;
  readonly count: number;
  readonly isComplete: boolean;
}

/** 其它有资质的培训机构（除工种只有唯一评价机构的）: the other bodies that are qualified for what is assessed. */
function otherBodies(register: readonly unknown[] | undefined, assessed: Assessed, training: Training, on: On): Others {
  const bodies = new Set<unknown>();
  const perhaps = (qualification: Qualification, at: () => JsonPointer): Judgement => {
    const other = isOther(qualification, at, assessed, training, on);
    if (other.truth !== true) return other;
    bodies.add(codeOf(qualification.body));
    return no;
  };
  const open = some(register, PATH, perhaps, 'reference');
  return { other: bodies.size > 0 ? yes : open, count: bodies.size, isComplete: open.truth === false };
}

function isOther(
  qualification: Qualification,
  at: () => JsonPointer,
  assessed: Assessed,
  training: Training,
  { reading }: On,
): Judgement {
  if (!isOfOccupation(qualification, training)) return no;
  const isNot = (body: Known<string>): Judgement => compare(qualification, 'body', codeOf, at, body, isUnlike);
  return allOf([
    reading['sole-for'] === 'occupation' ? yes : isAtLevel(qualification, at, assessed),
    isInForce(qualification, at, assessed, training),
    isNot(assessed.by),
    reading.identity === 'same-or-affiliated' ? isNot(training.trained) : yes,
    isInArea(qualification, at, reading['sole-where']),
  ]);
}

/** Whether a qualification may be of the occupation: most of a register are surely not. */
function isOfOccupation(qualification: Qualification, { occupation: [wanted] }: Training): boolean {
  const its = text(qualification.occupation);
  return its === undefined || wanted === undefined || its === wanted;
}

function isAtLevel(qualification: Qualification, at: () => JsonPointer, { level }: Assessed): Judgement {
  return compare(qualification, 'level', levelOf, at, level, isEqual);
}

/** Whether a qualification is for the occupation, and valid on the day. */
function isInForce(
  qualification: Qualification,
  at: () => JsonPointer,
  { date }: Assessed,
  { occupation }: Training,
): Judgement {
  return allOf([
    compare(qualification, 'occupation', text, at, occupation, isEqual),
    compare(qualification, 'validFrom', day, at, date, (from, on) => from <= on),
    qualification.validTo === null ? yes : compare(qualification, 'validTo', day, at, date, (to, on) => to >= on),
  ]);
}

/** 唯一: where the body stands ready to assess. */
function isInArea(qualification: Qualification, at: () => JsonPointer, area: On['reading']['sole-where']): Judgement {
  if (area === 'nationwide') return yes;
  return whether(
    qualification,
    'place',
    placeOf,
    (place) => place === 'kunming' || place === area,
    at,
    undefined,
    'reference',
  );
}

/** Whether a field of a qualification stands to another value as it must: unknown while one of them is. */
function compare<A, B>(
  qualification: Qualification,
  name: keyof AssessmentQualification,
  read: (leaf: unknown) => A | undefined,
  at: () => JsonPointer,
  other: Known<B>,
  relation: (one: A, other: B) => boolean,
): Judgement {
  const one = read(qualification[name]);
  const [value] = other;
  if (one !== undefined && value !== undefined) return known(relation(one, value));
  return stand([one, fact(pathOf(at, name), undefined, 'reference')], other, relation);
}

/** Whether two values stand in a relation: unknown while one of them is. */
function stand<A, B>(
  [one, noOne]: Known<A>,
  [other, noOther]: Known<B>,
  relation: (one: A, other: B) => boolean,
): Judgement {
  if (one !== undefined && other !== undefined) return known(relation(one, other));
  return unknown(...(one === undefined ? [noOne] : []), ...(other === undefined ? [noOther] : []));
}

const isEqual = (one: string, other: string): boolean => one === other;
const isUnlike = (one: string, other: string): boolean => one !== other;

/** A level, or none. */
type Level = SkillLevel | 'none';

function levelOf(given: unknown): Level | undefined {
  return given === null ? 'none' : oneOf(given, skillLevels);
}

const placeOf = /* @__PURE__ */ among(assessmentPlaces);

/** A unified social credit code in its common form. */
function codeOf(given: unknown): string | undefined {
  return typeof given === 'string' ? text(normaliseIdentifier(given)) : undefined;
}
