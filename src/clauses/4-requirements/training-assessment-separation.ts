import type { Assessment, AssessmentBodyRegister, AssessmentQualification } from '../../model/assessment.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Enterprise } from '../../model/enterprise.js';
import type { TrainingInstitution } from '../../model/institution.js';
import type { ReferenceData } from '../../model/reference-data.js';
import { assessmentPlaces, skillLevels, type SkillLevel } from '../../model/codes.js';
import { normaliseIdentifier } from '../../model/identifiers.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, type ClauseOptions } from '../../policy/judge.js';
import { fact, findings, inapplicable, violation, type Findings } from '../../result/findings.js';
import { day, dayOrNone, fields, flag, list, oneOf, text } from '../../result/read.js';
import type { ClauseResult, Row } from '../../result/result.js';

/** {@link checkTrainingAssessmentSeparation} 所读的字段。 What {@link checkTrainingAssessmentSeparation} reads of a class plan. */
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
      exact: '坚持考培分离原则。有职业鉴定资质或水平类评价资质的培训机构培训后不得申报本学校的鉴定或评价，必须向其它有资质的培训机构申请评价（除工种只有唯一评价机构的鉴定评价）。',
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
      'zh-CN': '评价自己培训的学员，另有{others}家机构有资质。',
      en: 'Assesses those it trained; {others} other {others|body is|bodies are} qualified.',
    },
    'body-not-qualified': { 'zh-CN': '评价机构当日没有相应的资质。', en: 'The assessing body is not qualified on the day.' },
    'not-a-training-institution': { 'zh-CN': '评价机构不是培训机构。', en: 'The assessing body is no training institution.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(trainingAssessmentSeparation);

/**
 * > 坚持考培分离原则。有职业鉴定资质或水平类评价资质的培训机构培训后不得申报本学校的鉴定或评价，必须向其它有资质的培训机构申请评价（除工种只有唯一评价机构的鉴定评价）。
 *
 * 检查考培分离（kǎo-péi fēnlí）：评价机构不是培训者本身，除非该职业（工种）和等级在云南省内只有它一家有资质；评价机构在评价之日
 * 须有资质。评价机构名录由调用者作为参考数据提供，不在其中的为没有资质。约束培训机构。采用的读法：统一社会信用代码相同为同一法人；
 * 任何有资质的机构均可评价；企业培训并评价本企业职工，原文未定。适用例外的评价在 `measured.assessments` 中写明。
 *
 * Checks that the body which assesses is not the one that trained, unless it is the only body in
 * Yunnan qualified for that occupation and level, and that it is qualified on the day of the
 * assessment. The register of assessment bodies is reference data of the caller; a body that is not in
 * it is not qualified. Binds training institutions. Readings taken: one legal entity by its unified
 * social credit code; any qualified body may assess; an enterprise that trains and assesses its own
 * staff is left open. `measured.assessments` gives for each the number of other qualified bodies and
 * names the exception where it holds.
 *
 * 原文：[第59段](../../../docs/notice.md#p59)
 *
 * @param plan - 职业（工种）、评价、培训机构和企业。 Occupation, assessments, institution and enterprise.
 * @param options - 参考数据（评价机构名录）、判断之日、政策。 Register of assessment bodies, day and policy.
 * @returns `passed`：由其他有资质的机构评价，或适用例外；`failed`：评价自己的学员，或评价机构没有资质；`cantTell`：有缺失，如机构数未知；
 * `inapplicable`：没有评价。 Passed if another qualified body assesses or the exception holds, failed if
 * it assesses its own trainees or is not qualified, cantTell where something is unknown, such as the
 * number of bodies, inapplicable without an assessment.
 *
 * @example
 * ```ts
 * import { checkTrainingAssessmentSeparation } from 'kunming-training-rules';
 *
 * // Made-up codes and occupation.
 * const [school, other] = ['91530100MA0000000R', '91530100MA0000001W'];
 * const qualified = { occupation: 'O1', level: 'level-5', place: 'kunming', validFrom: '2022-01-01', validTo: null } as const;
 * const reference = { assessmentBodies: { qualifications: [{ ...qualified, body: school }, { ...qualified, body: other }] } } as const;
 * const plan = { occupation: 'O1', institution: { unifiedSocialCreditCode: school }, enterprise: null };
 * const assessment = { level: 'level-5', assessedOn: '2022-07-01' } as const;
 * checkTrainingAssessmentSeparation({ ...plan, assessments: [{ ...assessment, assessedBy: other }] }, { reference }).outcome; // => 'passed'
 * checkTrainingAssessmentSeparation({ ...plan, assessments: [{ ...assessment, assessedBy: school }] }, { reference }).outcome; // => 'failed'
 * ```
 *
 * @example
 * ```ts
 * import { checkTrainingAssessmentSeparation } from 'kunming-training-rules';
 *
 * // The only qualified body assesses those it trained: the exception.
 * const school = '91530100MA0000000R';
 * const qualification = { body: school, occupation: 'O1', level: 'level-5', place: 'kunming', validFrom: '2022-01-01', validTo: null } as const;
 * const reference = { assessmentBodies: { qualifications: [qualification] } } as const;
 * const assessments = [{ level: 'level-5', assessedBy: school, assessedOn: '2022-07-01' }] as const;
 * const result = checkTrainingAssessmentSeparation({ occupation: 'O1', institution: { unifiedSocialCreditCode: school }, assessments }, { reference });
 * result.outcome; // => 'passed'
 * result.measured['assessments']; // => [{ path: '/assessments/0', otherQualifiedBodies: 0, exception: 'sole-body' }]
 * ```
 */
export function checkTrainingAssessmentSeparation(plan: TrainingAssessmentRecord, options?: TrainingAssessmentOptions): ClauseResult {
  return judge(adopted, body, plan, options);
}

function body(plan: TrainingAssessmentRecord, on: InForce<typeof trainingAssessmentSeparation>, options: TrainingAssessmentOptions): Findings {
  const { occupation: itsOccupation, institution, enterprise, assessments } = fields(plan);
  const given = list(assessments);
  if (given?.length === 0) return inapplicable();
  const found = findings();
  const { reading } = on;
  /** The value of a leaf; notes it as missing where it is unknown. */
  const need = <V>(value: V | undefined, path: string, place?: 'reference'): V | undefined => {
    if (value === undefined) found.missing.push(fact(path, undefined, place));
    return value;
  };
  const occupation = need(text(itsOccupation), '/occupation');
  const staff = enterprise === null ? null : codeOf(fields(enterprise as Enterprise).unifiedSocialCreditCode);
  // Without an institution the enterprise trained by itself.
  const [trained, trainer] =
    institution === null ? [staff ?? undefined, enterprise === null ? '/institution' : STAFF] : [codeOf(fields(institution as TrainingInstitution).unifiedSocialCreditCode), '/institution/unifiedSocialCreditCode'];
  need(trained, trainer);

  const register = fields(fields(options.reference).assessmentBodies as AssessmentBodyRegister);
  const qualifications = [];
  for (const [index, entry] of (need(list(register.qualifications), PATH, 'reference') ?? []).entries()) {
    const leaves = fields(entry as AssessmentQualification);
    const leaf = <V>(value: V | undefined, key: keyof AssessmentQualification): V | undefined => need(value, `${PATH}/${String(index)}/${key}`, 'reference');
    if (leaf(text(leaves.occupation), 'occupation') !== occupation) continue;
    qualifications.push({
      body: leaf(codeOf(leaves.body), 'body'),
      level: leaf(levelOf(leaves.level), 'level'),
      place: leaf(oneOf(leaves.place, assessmentPlaces), 'place'),
      validFrom: leaf(day(leaves.validFrom), 'validFrom') ?? '',
      validTo: leaf(dayOrNone(leaves.validTo), 'validTo') ?? null,
      trains: reading['other-body'] === 'any-body' || leaf(flag(leaves.trainingInstitution), 'trainingInstitution'),
    });
  }
  const known = found.missing.length === 0;
  const area = reading['sole-where'];
  const rows: Row[] = [];
  let undetermined = false;
  for (const [index, entry] of (need(given, '/assessments') ?? []).entries()) {
    const at = `/assessments/${String(index)}`;
    const leaves = fields(entry as Assessment);
    const level = need(levelOf(leaves.level), `${at}/level`);
    const date = need(day(leaves.assessedOn), `${at}/assessedOn`);
    const by = need(codeOf(leaves.assessedBy), `${at}/assessedBy`);
    const same = by === trained || (reading.identity === 'same-or-affiliated' && need(flag(leaves.affiliated), `${at}/affiliated`));
    if (!known || level === undefined || date === undefined || by === undefined || same === undefined) continue;

    let qualified = false;
    let trains = false;
    const others = new Set<string | undefined>();
    for (const each of qualifications) {
      if (each.validFrom > date || (each.validTo !== null && each.validTo < date)) continue;
      if (each.body !== by) {
        if ((reading['sole-for'] === 'occupation' || each.level === level) && (area === 'nationwide' || each.place === 'kunming' || each.place === area)) others.add(each.body);
      } else if (each.level === level) {
        qualified = true;
        trains ||= each.trains === true;
      }
    }
    const sole = same && qualified && others.size === 0;
    rows.push({ path: at, otherQualifiedBodies: others.size, exception: sole ? 'sole-body' : null });
    if (sole || (!same && trains)) continue;
    if (same && staff !== null && reading['enterprise-own-staff'] === 'undetermined' && (staff === undefined || staff === by || institution === null)) {
      undetermined = true;
      continue;
    }
    const code = !qualified ? 'body-not-qualified' : same ? 'assessed-own-trainees' : 'not-a-training-institution';
    found.violations.push(violation(on, code, { path: `${at}/assessedBy`, actual: null, quantity: 'assessedBy', op: 'in', value: 'otherQualifiedBodies', data: { others: others.size } }));
  }
  if (undetermined) found.missing.push(staff === undefined ? fact(STAFF) : { kind: 'reading', clause: on.clause.id, reading: 'enterprise-own-staff' });
  found.measured = { assessments: rows };
  return found;
}

const PATH = '/assessmentBodies/qualifications';
const STAFF = '/enterprise/unifiedSocialCreditCode';

function levelOf(given: unknown): SkillLevel | null | undefined {
  return given === null ? null : oneOf(given, skillLevels);
}

/** A unified social credit code in its common form. */
function codeOf(given: unknown): string | undefined {
  return typeof given === 'string' ? text(normaliseIdentifier(given)) : undefined;
}
