import { sexes, traineeFields, type TraineeField } from '../../model/codes.js';
import { birthDateOfIdentityNumber, checkResidentIdentityNumber, normaliseIdentifier, sexOfIdentityNumber } from '../../model/identifiers.js';
import type { ReferenceData } from '../../model/reference-data.js';
import type { Trainee } from '../../model/trainee.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, type ClauseOptions } from '../../policy/judge.js';
import { fact, findings, inapplicable, violation, type Findings } from '../../result/findings.js';
import { day, dayOrNone, fields, list, oneOf, referenceOf, text } from '../../result/read.js';
import type { ClauseResult } from '../../result/result.js';

/** {@link checkTraineeRecords} 所读的字段。 What {@link checkTraineeRecords} reads of a class plan. */
export interface TraineeRecordsRecord {
  /** 学员资料。 The trainees' particulars. */
  readonly trainees?: readonly Pick<Trainee, 'reference' | TraineeField>[];
}

/** {@link checkTraineeRecords} 的选项。 Options of {@link checkTraineeRecords}. */
export interface TraineeRecordsOptions extends ClauseOptions {
  /** 参考数据：必填字段。 Reference data: the fields that must be filled in. */
  readonly reference?: Pick<ReferenceData, 'requiredTraineeFields'> | undefined;
}

/** 条款常量：学员资料真实完整。 The clause constant of {@link checkTraineeRecords}. */
export const traineeRecordsComplete = /* @__PURE__ */ freeze({
  id: 'trainee-records-complete',
  function: 'checkTraineeRecords',
  title: { 'zh-CN': '学员资料真实、完整', en: 'Trainee records authentic and complete' },
  force: 'must',
  modal: { exact: '必须', paragraph: 57, start: 38, end: 40 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [{ document: '昆人社通〔2022〕34号', locator: '四2', paragraph: 57, exact: '培训机构填报的所有学员资料必须真实、完整，', start: 25, end: 46 }],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'identity-number-invalid': { 'zh-CN': '学员{trainee}的证件号码有误：{defect|term}。', en: 'Trainee {trainee}: identity number not valid, {defect|term}.' },
    'identity-number-disagrees': { 'zh-CN': '学员{trainee}的“{field|term}”与证件号码不一致。', en: 'Trainee {trainee}: {field|term} and identity number do not agree.' },
    'listed-twice': { 'zh-CN': '同一人在名册中列了{count}次：{positions}。', en: 'One person is listed {count} times: {positions}.' },
    'field-blank': { 'zh-CN': '学员{trainee}没有填写“{field|term}”。', en: 'Trainee {trainee}: {field|term} is left blank.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(traineeRecordsComplete);

/**
 * > 培训机构填报的所有学员资料必须真实、完整，
 *
 * 检查学员资料（xuéyuán zīliào）。真实：居民身份证号码校验码正确，与出生日期、性别一致；同一人没有重复列入（比较时忽略空格、全角和
 * x/X）。护照和港澳台居民居住证没有校验码，不校验。完整：调用者所列的必填字段均已填写；`null` 为空白，缺键为未知。
 * 每处缺陷为一处违反，载明字段和学员编号，绝不含其值。约束培训机构。
 *
 * Checks the trainees' particulars. Authentic: numbers of resident identity cards fit their check character and agree with
 * birth date and sex; nobody is listed twice (white space, full-width characters and x/X aside; people without a number are
 * told apart by reference). Passports and residence permits of Hong Kong, Macao and Taiwan have no check. Complete: every
 * field of the caller's list is filled in; `null` is blank, a missing key unknown. Each defect is one violation by field and
 * reference, never the value. Binds training institutions.
 *
 * 原文：[第57段](../../../docs/notice.md#p57)
 *
 * @param plan - 学员名册。 The roster.
 * @param options - 必填字段、判断之日、政策。 The required fields, day and policy.
 * @returns `passed`：没有缺陷；`failed`：有缺陷；`cantTell`：没有必填清单，或有未知；`inapplicable`：没有学员。 Passed
 * without defect, failed with one, cantTell without the list of required fields or where something is unknown, inapplicable
 * for an empty roster.
 *
 * @example
 * ```ts
 * import { checkTraineeRecords } from 'kunming-training-rules';
 *
 * // The example number of GB 11643 itself.
 * const trainees = [{ reference: 'T1', identityType: 'resident-identity-card', identityNumber: '11010519491231002X', birthDate: '1949-12-31', sex: 'female' }] as const;
 * checkTraineeRecords({ trainees }, { reference: { requiredTraineeFields: ['birthDate'] } }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkTraineeRecords } from 'kunming-training-rules';
 *
 * const person = { identityType: 'resident-identity-card', birthDate: null, sex: null } as const;
 * const trainees = [{ ...person, reference: 'T1', identityNumber: '11010519491231002X' }, { ...person, reference: 'T2', identityNumber: '110105 19491231 ００２x' }];
 * const result = checkTraineeRecords({ trainees }, { reference: { requiredTraineeFields: [] } });
 * result.violations[0]?.data; // => { count: 2, positions: ['/trainees/0', '/trainees/1'], trainees: ['T1', 'T2'] }
 * ```
 */
export function checkTraineeRecords(plan: TraineeRecordsRecord, options?: TraineeRecordsOptions): ClauseResult {
  return judge(adopted, body, plan, options);
}

type On = InForce<typeof traineeRecordsComplete>;

const identityTypes = /* @__PURE__ */ Object.freeze(['resident-identity-card', 'passport', 'hong-kong-macao-residence-permit', 'taiwan-residence-permit', 'other'] as const);

/** Of these, `null` says that there is none, which is an answer. */
const mayBeNone: readonly string[] = /* @__PURE__ */ Object.freeze(['employer', 'targetLevel']);

function body(plan: TraineeRecordsRecord, on: On, options: TraineeRecordsOptions): Findings {
  const trainees = list(fields(plan).trainees);
  if (trainees?.length === 0) return inapplicable();
  const found = findings();
  const required = requiredFields(options, found);
  if (trainees === undefined) found.missing.push(fact('/trainees'));
  const people = new Map<string, number[]>();
  for (const [index, entry] of (trainees ?? []).entries()) {
    const leaves = fields(entry as Trainee);
    const at = `/trainees/${String(index)}`;
    const subject = referenceOf(entry);
    const lacking = new Set<string>();
    const missing = (name: string): void => {
      if (!lacking.has(name)) found.missing.push(fact(`${at}/${name}`, subject));
      lacking.add(name);
    };
    checkAuthentic(leaves, at, subject, on, found, missing);
    for (const field of required) {
      const value = leaves[field];
      if (value === null && !mayBeNone.includes(field)) {
        found.violations.push(violation(on, 'field-blank', { path: `${at}/${field}`, actual: null, quantity: field, op: '!=', value: null, data: { trainee: subject ?? at, field }, subject }));
      } else if (value !== null && (field === 'birthDate' ? day(value) : field === 'sex' ? oneOf(value, sexes) : field === 'identityType' ? oneOf(value, identityTypes) : text(value)) === undefined) {
        missing(field);
      }
    }
    const number = text(leaves.identityNumber);
    const type = oneOf(leaves.identityType, identityTypes);
    const key = number !== undefined ? normaliseIdentifier(number) : leaves.identityNumber === null ? subject : undefined;
    if (key === undefined) {
      if (number === undefined && leaves.identityNumber === null) missing('reference');
    } else if (number === undefined || type !== undefined || leaves.identityType === null) {
      const person = `${number === undefined ? '' : (type ?? 'resident-identity-card')} ${key}`;
      const positions = people.get(person);
      if (positions === undefined) people.set(person, [index]);
      else positions.push(index);
    }
  }
  for (const positions of people.values()) if (positions.length > 1) found.violations.push(listedTwice(positions, trainees ?? [], on));
  return found;
}

function requiredFields(options: TraineeRecordsOptions, found: Findings): readonly TraineeField[] {
  const given = list(fields(options.reference).requiredTraineeFields);
  if (given === undefined) found.missing.push(fact('/requiredTraineeFields', undefined, 'reference'));
  return (given ?? []).flatMap((entry, index) => {
    const field = oneOf(entry, traineeFields);
    if (field === undefined) found.missing.push(fact(`/requiredTraineeFields/${String(index)}`, undefined, 'reference'));
    return field ?? [];
  });
}

/** The number of a resident identity card, and what agrees with it. */
function checkAuthentic(leaves: ReturnType<typeof fields<Trainee>>, at: string, subject: string | undefined, on: On, found: Findings, missing: (name: string) => void): void {
  const { identityNumber, identityType } = leaves;
  if (identityNumber === null) return;
  const written = text(identityNumber);
  const type = identityType === null ? null : oneOf(identityType, identityTypes);
  if (written === undefined) {
    missing('identityNumber');
    return;
  }
  if (type === undefined) missing('identityType');
  if (type !== null && type !== 'resident-identity-card') return;
  const number = normaliseIdentifier(written);
  const { defects } = checkResidentIdentityNumber(number);
  const broken: { readonly field: 'identityNumber' | 'birthDate' | 'sex'; readonly defect?: string }[] = defects.map((defect) => ({ field: 'identityNumber', defect }));
  const agree = (field: 'birthDate' | 'sex', value: string | null | undefined, own: string | undefined): void => {
    if (value === undefined) missing(field);
    else if (value !== null && value !== own) broken.push({ field });
  };
  if (defects.length === 0) {
    agree('birthDate', dayOrNone(leaves.birthDate), birthDateOfIdentityNumber(number));
    agree('sex', leaves.sex === null ? null : oneOf(leaves.sex, sexes), sexOfIdentityNumber(number));
  }
  for (const each of broken) {
    const { field, defect } = each;
    const code = defect === undefined ? 'identity-number-disagrees' : 'identity-number-invalid';
    found.violations.push(violation(on, code, { path: `${at}/${field}`, actual: null, quantity: field, op: '=', value: null, data: { trainee: subject ?? at, ...each }, subject }));
  }
}

function listedTwice(positions: readonly number[], trainees: readonly unknown[], on: On): ReturnType<typeof violation> {
  const references = [...new Set(positions.flatMap((index) => referenceOf(trainees[index]) ?? []))].sort();
  return violation(on, 'listed-twice', {
    path: `/trainees/${String(positions[0])}`,
    actual: positions.length,
    quantity: 'timesListed',
    op: '=',
    value: 1,
    data: { count: positions.length, positions: positions.map((index) => `/trainees/${String(index)}`), trainees: references },
    subject: references[0],
  });
}
