import { sexes, skillLevels, type TraineeField, traineeFields } from '../../definitions/codes.js';
import {
  birthDateOfIdentityNumber,
  checkResidentIdentityNumber,
  normaliseIdentifier,
  sexOfIdentityNumber,
} from '../../definitions/identifiers.js';
import type { JsonPointer } from '../../json/pointer.js';
import { broken, each, need, orNone, pathOf, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, type ViolationDetail } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import type { Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ReferenceData } from '../../model/reference-data.js';
import type { Trainee } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import {
  among,
  day,
  dayOrNone,
  type Fields,
  fields,
  isBlank,
  list,
  oneOf,
  referenceOf,
  text,
} from '../../values/read.js';

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
  citations: [
    {
      document: source.number,
      locator: '四2',
      paragraph: 57,
      exact: '培训机构填报的所有学员资料必须真实、完整，',
      start: 25,
      end: 46,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'identity-number-invalid': {
      'zh-CN': '学员{trainee}的证件号码有误：{defect|term}。',
      en: 'Trainee {trainee}: identity number not valid, {defect|term}.',
    },
    'identity-number-disagrees': {
      'zh-CN': '学员{trainee}的“{field|term}”与证件号码不一致。',
      en: 'Trainee {trainee}: {field|term} and identity number do not agree.',
    },
    'born-later': {
      'zh-CN': '学员{trainee}的出生日期晚于{required}。',
      en: 'Trainee {trainee} is born after {required}.',
    },
    'listed-twice': {
      'zh-CN': '同一人在名册中列了{count}次：{positions}。',
      en: 'One person is listed {count} times: {positions}.',
    },
    'field-blank': {
      'zh-CN': '学员{trainee}没有填写“{field|term}”。',
      en: 'Trainee {trainee}: {field|term} is left blank.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(traineeRecordsComplete, source);

/**
 * > 培训机构填报的所有学员资料必须真实、完整，
 *
 * 检查学员资料（xuéyuán zīliào）。真实：居民身份证和港澳台居民居住证的号码（均为公民身份号码，居住证的前六位为
 * 810000、 820000、830000）校验码正确，与出生日期、性别一致；出生日期不晚于所判断之日（不早于通知印发之日的）；
 * 同一号码没有重复列入，不论证件类型（比较时忽略空格、全角和 x/X）。护照和其他证件没有校验码，不校验；证件类型空白的，
 * 不知是什么证件。完整：调用者所列的必填字段均已填写； `null` 和只有空格的为空白，缺键为未知。每处缺陷为一处违反，
 * 载明字段和学员编号，绝不含其值。约束培训机构。
 *
 * Checks the trainees' particulars. Authentic: the numbers of resident identity cards and of residence permits of Hong
 * Kong, Macao and Taiwan residents (both bear a citizen number, a permit's begins with 810000, 820000 or 830000) fit
 * their check character and agree with birth date and sex; nobody is born after the day judged on (nor after the
 * notice); no number is listed twice, under whatever document (white space, full-width characters and x/X aside; people
 * without a number are told apart by reference). Passports and other documents have no check; where the kind is left
 * blank, which it is is not known. Complete: every field of the caller's list is filled in; `null` and nothing but
 * white space are blank, a missing key is unknown. Each defect is one violation by field and reference, never the
 * value. Binds training institutions.
 *
 * 原文：[第57段](../../../docs/notice.md#p57)
 *
 * @param plan - 学员名册。 The roster.
 * @param options - 必填字段、判断之日、政策。 The required fields, day and policy.
 * @returns `passed`：没有缺陷；`failed`：有缺陷；`cantTell`：没有必填清单，或有未知；`inapplicable`：没有学员。 Passed
 * without defect, failed with one, cantTell without the list of required fields or where something is unknown,
 * inapplicable for an empty roster.
 *
 * @example
 * ```ts
 * import { checkTraineeRecords } from 'kunming-training-rules';
 *
 * // The example number of GB 11643 itself.
 * const trainees = [
 *   {
 *     reference: 'T1',
 *     identityType: 'resident-identity-card',
 *     identityNumber: '11010519491231002X',
 *     birthDate: '1949-12-31',
 *     sex: 'female',
 *   },
 * ] as const;
 * checkTraineeRecords({ trainees }, { reference: { requiredTraineeFields: ['birthDate'] } }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkTraineeRecords } from 'kunming-training-rules';
 *
 * const person = { identityType: 'resident-identity-card', birthDate: null, sex: null } as const;
 * const trainees = [
 *   { ...person, reference: 'T1', identityNumber: '11010519491231002X' },
 *   { ...person, reference: 'T2', identityNumber: '110105 19491231 ００２x' },
 * ];
 * const result = checkTraineeRecords({ trainees }, { reference: { requiredTraineeFields: [] } });
 * result.violations[0]?.data; // => { count: 2, positions: ['/trainees/0', '/trainees/1'], trainees: ['T1', 'T2'] }
 * ```
 */
export function checkTraineeRecords(plan: TraineeRecordsRecord, options?: TraineeRecordsOptions): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof traineeRecordsComplete>;
type Plan = Fields<TraineeRecordsRecord>;

/** One trainee of the roster, and where what is found goes. */
interface Listed {
  readonly trainee: Fields<Trainee>;
  readonly at: () => JsonPointer;
  readonly subject: string | undefined;
  /** Number of the document in its common form; `null`: none, or blank; undefined: unknown. */
  readonly number: string | null | undefined;
  readonly on: On;
  readonly found: Findings;
}

const identityType = /* @__PURE__ */ among([
  'resident-identity-card',
  'passport',
  'hong-kong-macao-residence-permit',
  'taiwan-residence-permit',
  'other',
] as const);
const sexOrNone = /* @__PURE__ */ orNone(/* @__PURE__ */ among(sexes));

/** What fills in a required field; any other is a text. */
const readers: Readonly<Partial<Record<TraineeField, (value: unknown) => string | undefined>>> =
  /* @__PURE__ */ Object.freeze({
    birthDate: day,
    sex: /* @__PURE__ */ among(sexes),
    identityType,
    household: /* @__PURE__ */ among(['rural', 'urban'] as const),
    targetLevel: /* @__PURE__ */ among(skillLevels),
  });

/** Of these, `null` says that there is none, which is an answer. */
const mayBeNone: readonly string[] = /* @__PURE__ */ Object.freeze(['employer', 'targetLevel']);

/** The documents that bear a citizen number (公民身份号码, GB 11643), and what it begins with. */
const citizenNumber: Readonly<Record<string, RegExp>> = /* @__PURE__ */ Object.freeze({
  'resident-identity-card': /^/u,
  'hong-kong-macao-residence-permit': /^8[12]0000/u,
  'taiwan-residence-permit': /^830000/u,
});

/** To a roster with trainees. */
function applies(plan: Plan): Judgement {
  return whether(plan, 'trainees', list, ({ length }) => length > 0);
}

/** 真实、完整: the particulars of every trainee, and nobody is listed twice. */
function expects(plan: Plan, on: On, options: TraineeRecordsOptions): Findings {
  const found = findings();
  const required = requiredFields(options, found);
  const people = new Map<string, number[]>();
  each<Trainee>(found, list(plan.trainees), '/trainees', (trainee, at, index) => {
    const subject = referenceOf(trainee);
    const number = numberOf(trainee);
    const listed = { trainee, at, subject, number, on, found };
    isAuthentic(listed);
    isBorn(listed, options);
    for (const field of required) isFilledIn(listed, field);
    if (number === null && subject === undefined) need(found, trainee, 'reference', text, at);
    const key = number === null ? subject && `@${subject}` : number;
    const positions = people.get(key ?? '');
    if (positions !== undefined) positions.push(index);
    else if (key !== undefined) people.set(key, [index]);
  });
  for (const positions of people.values())
    if (positions.length > 1) listedTwice(positions, list(plan.trainees) ?? [], on, found);
  return found;
}

function requiredFields({ reference }: TraineeRecordsOptions, found: Findings): ReadonlySet<TraineeField> {
  const given = need(found, fields(reference), 'requiredTraineeFields', list, '', undefined, 'reference');
  const required = new Set<TraineeField>();
  for (const [index, entry] of (given ?? []).entries()) {
    const field = oneOf(entry, traineeFields);
    if (field === undefined)
      found.missing.push(fact(`/requiredTraineeFields/${String(index)}`, undefined, 'reference'));
    else required.add(field);
  }
  return required;
}

function numberOf({ identityNumber }: Fields<Trainee>): string | null | undefined {
  if (identityNumber === null || isBlank(identityNumber)) return null;
  const written = text(identityNumber);
  return written && (normaliseIdentifier(written) || null);
}

/** 真实: a number that is a citizen number, and what agrees with it. */
function isAuthentic(listed: Listed): void {
  const { trainee, number, at, subject, found } = listed;
  if (number === null) return;
  if (number === undefined) {
    found.missing.push(fact(pathOf(at, 'identityNumber'), subject));
    return;
  }
  const type = need(found, trainee, 'identityType', identityType, at, subject);
  const beginning = citizenNumber[type ?? ''];
  if (beginning === undefined) return;
  const { defects } = checkResidentIdentityNumber(number);
  for (const defect of defects) invalid(listed, defect);
  if (defects.length > 0) return;
  if (!beginning.test(number)) invalid(listed, 'address-code');
  const birthDate = need(found, trainee, 'birthDate', dayOrNone, at, subject);
  agrees(listed, 'birthDate', birthDate, birthDateOfIdentityNumber(number));
  agrees(listed, 'sex', need(found, trainee, 'sex', sexOrNone, at, subject), sexOfIdentityNumber(number));
}

function invalid(listed: Listed, defect: string): void {
  refuse(listed, 'identity-number-invalid', 'identityNumber', { data: { field: 'identityNumber', defect } });
}

function agrees(
  listed: Listed,
  field: 'birthDate' | 'sex',
  value: string | null | undefined,
  onCard: string | undefined,
): void {
  if (typeof value === 'string' && value !== onCard)
    refuse(listed, 'identity-number-disagrees', field, { data: { field } });
}

/** Nobody on a roster is born after the day judged on; days before the notice are not held against anybody. */
function isBorn(listed: Listed, options: TraineeRecordsOptions): void {
  const { trainee, number, found } = listed;
  const onCard = Object.hasOwn(citizenNumber, identityType(trainee.identityType) ?? '')
    ? birthDateOfIdentityNumber(number)
    : undefined;
  const given = day(trainee.birthDate);
  const born = given ?? onCard;
  if (born === undefined || born <= source.issuedOn) return;
  const [judgedOn, noDay] = judgedDay(options);
  const latest = judgedOn !== undefined && judgedOn > source.issuedOn ? judgedOn : source.issuedOn;
  if (judgedOn === undefined) found.missing.push(noDay);
  else if (born > latest)
    refuse(listed, 'born-later', given === undefined ? 'identityNumber' : 'birthDate', { op: '<=', value: latest });
}

/** 完整: a required field; nothing but white space does not fill it in. */
function isFilledIn(listed: Listed, field: TraineeField): void {
  const { trainee, at, subject, found } = listed;
  const value = trainee[field];
  if (isBlank(value) || (value === null && !mayBeNone.includes(field)))
    refuse(listed, 'field-blank', field, { op: '!=', data: { field } });
  else if (value !== null) need(found, trainee, field, readers[field] ?? text, at, subject);
}

/** Says what is wrong with a field of a trainee, never its value. */
function refuse(
  { at, subject, on, found }: Listed,
  code: keyof typeof traineeRecordsComplete.messages,
  field: TraineeField,
  { op = '=', value = null, data }: Partial<Pick<ViolationDetail, 'op' | 'value' | 'data'>>,
): void {
  const trainee = subject ?? at();
  violate(found, on, code, broken(field, null, op, value, at, { data: { trainee, ...data }, subject }));
}

function listedTwice(positions: readonly number[], trainees: readonly unknown[], on: On, found: Findings): void {
  const references = [...new Set(positions.flatMap((index) => referenceOf(trainees[index]) ?? []))].sort();
  const paths = positions.map((index) => `/trainees/${String(index)}`);
  violate(found, on, 'listed-twice', {
    path: paths[0] ?? '',
    actual: positions.length,
    quantity: 'timesListed',
    op: '=',
    value: 1,
    data: { count: positions.length, positions: paths, trainees: references },
    subject: references[0],
  });
}
