import { z } from 'zod';
import {
  type EmploymentRelation,
  employmentRelations,
  type IdentityType,
  identityTypes,
  type Sex,
  sexes,
  type SkillLevel,
  skillLevels,
} from '../definitions/codes.js';
import {
  bearsCitizenNumber,
  birthDates,
  identityNumberAgreesWithBirthDate,
  identityNumberAgreesWithSex,
  normaliseIdentifier,
} from '../definitions/identifiers.js';
import { type Defect } from '../json/invalid-record.js';
import { type CalendarDay, yearOf } from '../values/calendar.js';
import { count, day, fields, list, oneOf, text } from '../values/read.js';
import { checkAgreeing, checkTimes, checkWithin, type KnownDay } from './cross-field.js';
import { parseRecord } from './parse.js';
import { daySchema, referenceSchema, textSchema, timeSchema } from './schema.js';

/** 每周固定工作时间的一段。 One stretch of the weekly working hours (工作时间). */
export interface WorkingHours {
  /** 星期：1（星期一）至 7（星期日）。 Day of the week, 1 (Monday) to 7 (Sunday). */
  readonly weekday?: number;
  /** 开始时刻 `HH:MM`。 Start. */
  readonly startTime?: string;
  /** 结束时刻 `HH:MM`；跨夜班次分两段填写。 End on the same day; a night shift is entered as two stretches. */
  readonly endTime?: string;
}

/** 职业培训券。 The vocational training voucher (职业培训券) of a trainee. */
export interface Voucher {
  /** 发放日期；`null` 为未发放。 Day it was issued; `null`: not issued. */
  readonly issuedOn?: CalendarDay | null;
  /** 领取日期；`null` 为未领取。 Day it was collected; `null`: not collected. */
  readonly collectedOn?: CalendarDay | null;
  /** 使用日期；`null` 为未使用。 Day it was used; `null`: not used. */
  readonly usedOn?: CalendarDay | null;
}

/** 毕业情况。 Graduation (毕业) from a college or technical institute. */
export interface Graduation {
  /** 学校类别：高校或技工院校。 School: college (高校) or technical institute (技工院校). */
  readonly school?: 'college' | 'technical-institute' | 'other';
  /** 毕业年份。 Calendar year of graduation. */
  readonly year?: number;
  /**
   * 离校日期；`null` 为没有离校日期的记录，以毕业证书日期为准。 Day of leaving school (离校); `null`: no such day on
   * record, the diploma's date stands for it.
   */
  readonly leftOn?: CalendarDay | null;
  /**
   * 毕业证书日期，在毕业年份之内；`null` 为尚未取得。 Date of the diploma (毕业证书), within the year of graduation;
   * `null`: not issued yet.
   */
  readonly diplomaOn?: CalendarDay | null;
}

/**
 * 学员（参训人员），也用于尚未参训的人员。
 *
 * A trainee (学员), or a person who may become one. Every field may be left out: a missing key is
 * unknown, `null` is known to be none. Name, identity number, telephone and account are personal
 * data: they never appear in a result.
 */
export interface Trainee {
  /** 不透明编号，结果中以此指称。 Opaque reference; results name the person by it alone. */
  readonly reference?: string;
  /** 姓名；`null` 为空白。 Name; `null`: left blank. */
  readonly name?: string | null;
  /** 证件类型；`null` 为空白。 Kind of identity document (证件类型); `null`: left blank. */
  readonly identityType?: IdentityType | null;
  /** 证件号码；`null` 为空白。 Number of the identity document (证件号码); `null`: none given. */
  readonly identityNumber?: string | null;
  /** 出生日期，1900年至2099年；`null` 为空白。 Birth date (出生日期), in the years 1900 to 2099; `null`: left blank. */
  readonly birthDate?: CalendarDay | null;
  /** 性别；`null` 为空白。 Sex (性别); `null`: left blank. */
  readonly sex?: Sex | null;
  /** 联系电话；`null` 为空白。 Telephone (联系电话); `null`: left blank. */
  readonly telephone?: string | null;
  /** 银行账号；`null` 为空白。 Bank account (银行账号); `null`: left blank. */
  readonly bankAccount?: string | null;

  /** 是否就业，含灵活就业。 Whether in employment (就业); flexible employment (灵活就业) is employment. */
  readonly employed?: boolean;
  /**
   * 离校后是否曾就业，含灵活就业；尚未离校的不填。 Whether ever employed since leaving school, flexible employment
   * included; left out for who has not left yet.
   */
  readonly everEmployedSinceLeaving?: boolean;
  /** 用人单位编号；`null` 为没有。 Reference of the employer (用人单位); `null`: none. */
  readonly employer?: string | null;
  /**
   * 与企业的用工关系；`null` 为不是企业职工。 Employment relation (用工关系) with an enterprise; `null`: no employee
   * of an enterprise.
   */
  readonly employmentRelation?: EmploymentRelation | null;
  /** 是否灵活就业。 Whether in flexible employment (灵活就业). */
  readonly flexiblyEmployed?: boolean;
  /** 工作时间；空列表为没有。 Weekly working hours; an empty list: none. */
  readonly workingHours?: readonly WorkingHours[];
  /** 参训期间是否由用人单位安排脱岗。 Whether the employer releases the trainee for the sessions. */
  readonly releasedByEmployer?: boolean;

  /** 是否在脱贫人口名册。 Whether on the register of the population lifted out of poverty (脱贫人口). */
  readonly liftedOutOfPoverty?: boolean;
  /** 是否有劳动能力。 Whether able to work (劳动能力). */
  readonly ableToWork?: boolean;
  /**
   * 是否经认定为就业困难人员。 Whether officially recognised (认定) as having employment difficulties (就业困难人员).
   */
  readonly employmentDifficultiesRecognised?: boolean;
  /** 是否残疾人。 Whether disabled (残疾人). */
  readonly disabled?: boolean;
  /** 是否城乡未继续升学初高中毕业生（两后生）。 Whether a secondary-school leaver not continuing (两后生). */
  readonly schoolLeaverNotContinuing?: boolean;
  /** 户籍：农村、城市；`null` 为空白。 Household (户籍): rural (农村) or urban (城市); `null`: left blank. */
  readonly household?: 'rural' | 'urban' | null;
  /** 是否低保家庭。 Whether the household is on the minimum living allowance (低保家庭). */
  readonly minimumLivingAllowance?: boolean;
  /**
   * 毕业情况；`null` 为不是高校（含技工院校）毕业生。 Graduation; `null`: no graduate of a college or technical
   * institute.
   */
  readonly graduation?: Graduation | null;
  /**
   * 是否按月领取养老金（一次性领取不算）。 Whether a monthly old-age pension (按月领取养老保险) is drawn; a lump sum
   * is none.
   */
  readonly monthlyPension?: boolean;
  /** 养老保险类型。 Pension scheme (养老保险): employees' (职工) or residents' (城乡居民). */
  readonly pensionScheme?: 'employees' | 'residents';
  /**
   * 岗位类型（女职工退休年龄所依）。 Post type: cadre (干部) or worker (工人); a woman's retirement age rests on it.
   */
  readonly post?: 'cadre' | 'worker';
  /** 是否特殊工种。 Whether in a special post (特殊工种). */
  readonly specialPost?: boolean;
  /**
   * 是否已因特殊工种提前退休（自2025年起可自愿选择）。 Whether retired early by a special post, as such persons may
   * choose from 2025 on.
   */
  readonly retiredEarly?: boolean;
  /** 是否农村转移就业劳动力。 Whether rural labour moved to non-farm work (农村转移就业劳动力). */
  readonly ruralLabourMoved?: boolean;
  /**
   * 是否认定为青年（二（三）2“等青年”）。 Whether counted as other youth (青年) of 二（三）2; the notice gives no age.
   */
  readonly youth?: boolean;
  /** 是否退役军人。 Whether a veteran (退役军人). */
  readonly veteran?: boolean;
  /** 是否退捕渔民。 Whether a former fisher (退捕渔民). */
  readonly formerFisher?: boolean;
  /** 是否搬迁劳动力。 Whether a relocated worker (搬迁劳动力). */
  readonly relocatedWorker?: boolean;
  /** 是否城乡劳动者（不论就业与否）。 Whether an urban or rural worker (城乡劳动者), in work or not. */
  readonly worker?: boolean;

  /** 是否有培训意愿。 Whether willing to be trained (培训意愿). */
  readonly willing?: boolean;
  /** 是否有创业意愿。 Whether intending to start a business (创业意愿). */
  readonly entrepreneurialIntention?: boolean;
  /** 是否有培训需求。 Whether there is a training need (培训需求). */
  readonly trainingNeed?: boolean;
  /** 是否自主选择参训。 Whether enrolled by own choice (自主选择). */
  readonly ownChoice?: boolean;

  /** 目标等级；`null` 为不分等级。 Level aimed at; `null`: no levels. */
  readonly targetLevel?: SkillLevel | null;
  /** 是否在读（未中途退出）。 Whether attending (not withdrawn). */
  readonly attending?: boolean;
  /** 是否完成培训。 Whether the training was completed (结业). */
  readonly completed?: boolean;
  /** 是否取得本班所培训的证书。 Whether the certificate that the class trains for was obtained (取得证书). */
  readonly certificateObtained?: boolean;
  /** 职业培训券；`null` 为没有。 Training voucher; `null`: none. */
  readonly voucher?: Voucher | null;
  /** 是否符合领券条件。 Whether eligible for the voucher (符合条件). */
  readonly voucherEligible?: boolean;
  /**
   * 电子社保卡激活日期；`null` 为未激活。 Day the electronic social security card (电子社保卡) was activated; `null`:
   * not activated.
   */
  readonly socialSecurityCardActivatedOn?: CalendarDay | null;
  /**
   * 本班是否已记入终身职业技能培训电子档案。 Whether the class is on the lifelong electronic training record
   * (电子档案).
   */
  readonly onLifelongRecord?: boolean;
}

const workingHoursSchema = /* @__PURE__ */ z.strictObject({
  weekday: z.int().min(1).max(7).exactOptional(),
  startTime: timeSchema.exactOptional(),
  endTime: timeSchema.exactOptional(),
}) satisfies z.ZodType<WorkingHours>;

const voucherSchema = /* @__PURE__ */ z.strictObject({
  issuedOn: daySchema.nullable().exactOptional(),
  collectedOn: daySchema.nullable().exactOptional(),
  usedOn: daySchema.nullable().exactOptional(),
}) satisfies z.ZodType<Voucher>;

const graduationSchema = /* @__PURE__ */ z.strictObject({
  school: z.enum(['college', 'technical-institute', 'other']).exactOptional(),
  year: z.int().min(1900).max(9999).exactOptional(),
  leftOn: daySchema.nullable().exactOptional(),
  diplomaOn: daySchema.nullable().exactOptional(),
}) satisfies z.ZodType<Graduation>;

/** Schema of {@link Trainee}. @internal */
export const traineeSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  name: textSchema.nullable().exactOptional(),
  identityType: z.enum(identityTypes).nullable().exactOptional(),
  identityNumber: textSchema.nullable().exactOptional(),
  birthDate: daySchema.nullable().exactOptional(),
  sex: z.enum(sexes).nullable().exactOptional(),
  telephone: textSchema.nullable().exactOptional(),
  bankAccount: textSchema.nullable().exactOptional(),
  employed: z.boolean().exactOptional(),
  everEmployedSinceLeaving: z.boolean().exactOptional(),
  employer: referenceSchema.nullable().exactOptional(),
  employmentRelation: z.enum(employmentRelations).nullable().exactOptional(),
  flexiblyEmployed: z.boolean().exactOptional(),
  workingHours: z.array(workingHoursSchema).exactOptional(),
  releasedByEmployer: z.boolean().exactOptional(),
  liftedOutOfPoverty: z.boolean().exactOptional(),
  ableToWork: z.boolean().exactOptional(),
  employmentDifficultiesRecognised: z.boolean().exactOptional(),
  disabled: z.boolean().exactOptional(),
  schoolLeaverNotContinuing: z.boolean().exactOptional(),
  household: z.enum(['rural', 'urban']).nullable().exactOptional(),
  minimumLivingAllowance: z.boolean().exactOptional(),
  graduation: graduationSchema.nullable().exactOptional(),
  monthlyPension: z.boolean().exactOptional(),
  pensionScheme: z.enum(['employees', 'residents']).exactOptional(),
  post: z.enum(['cadre', 'worker']).exactOptional(),
  specialPost: z.boolean().exactOptional(),
  retiredEarly: z.boolean().exactOptional(),
  ruralLabourMoved: z.boolean().exactOptional(),
  youth: z.boolean().exactOptional(),
  veteran: z.boolean().exactOptional(),
  formerFisher: z.boolean().exactOptional(),
  relocatedWorker: z.boolean().exactOptional(),
  worker: z.boolean().exactOptional(),
  willing: z.boolean().exactOptional(),
  entrepreneurialIntention: z.boolean().exactOptional(),
  trainingNeed: z.boolean().exactOptional(),
  ownChoice: z.boolean().exactOptional(),
  targetLevel: z.enum(skillLevels).nullable().exactOptional(),
  attending: z.boolean().exactOptional(),
  completed: z.boolean().exactOptional(),
  certificateObtained: z.boolean().exactOptional(),
  voucher: voucherSchema.nullable().exactOptional(),
  voucherEligible: z.boolean().exactOptional(),
  socialSecurityCardActivatedOn: daySchema.nullable().exactOptional(),
  onLifelongRecord: z.boolean().exactOptional(),
}) satisfies z.ZodType<Trainee>;

/**
 * 解析一名学员：复制一次，检查类型和字段之间的关系（出生日期在1900年至2099年之间并先于其他日期，
 * 毕业证书日期在毕业年份之内，培训券先发、后领、再用，未就业的没有工作，证件号码与出生日期、性别一致），
 * 一次报告全部缺陷。只拒收自相矛盾的；不合通知的，由条款指出。
 *
 * Parses a trainee from JSON: copies the input once, checks every leaf and what holds between fields, and reports all
 * defects at once. Working hours end after they start; the birth date lies in the years 1900 to 2099 (bounds of this
 * library) and before every other day of the person; the diploma's date lies within the year of graduation; a voucher
 * is issued, then collected, then used; who is not in employment (flexible employment is employment) has no work of any
 * kind; a citizen number agrees with birth date and sex. Only what contradicts itself is refused: what does not keep
 * the notice is for the clauses to say.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { parseTrainee } from 'kunming-training-rules';
 *
 * parseTrainee({ reference: 'T1', flexiblyEmployed: true }).flexiblyEmployed; // => true
 * ```
 *
 * @example
 * ```ts
 * import { InvalidRecordError, parseTrainee } from 'kunming-training-rules';
 *
 * let pointers: string[] = [];
 * try {
 *   parseTrainee({
 *     birthDate: '2000-06-01',
 *     graduation: { year: 2022, leftOn: '1999-07-01', diplomaOn: '2021-07-01' },
 *   });
 * } catch (error) {
 *   if (error instanceof InvalidRecordError) pointers = error.errors.map((defect) => defect.pointer);
 * }
 * pointers; // => ['/graduation/leftOn', '/graduation/diplomaOn']
 * ```
 */
export function parseTrainee(input: unknown): Trainee {
  return parseRecord(
    'Trainee',
    traineeSchema,
    (trainee, defects) => {
      traineeDefects(trainee, defects);
      identityDefects(trainee, defects);
    },
    input,
  );
}

/**
 * 学员字段之间的关系（只看类型正确的值）；另给出班期首日的，出生不晚于该日。
 *
 * What must hold between the fields of a trainee, on well-typed leaves only; with a day of the class, nobody is born
 * after it.
 *
 * @param trainee - The trainee.
 * @param defects - Receives the defects.
 * @param pointer - Where the trainee stands.
 * @param ofClass - The earliest day of the class.
 * @internal
 */
export function traineeDefects(trainee: unknown, defects: Defect[], pointer = '', ofClass?: KnownDay): void {
  const given = fields(trainee as Trainee);
  list(given.workingHours)?.forEach((stretch, index) => {
    checkTimes(stretch, defects, `${pointer}/workingHours/${String(index)}`);
  });
  birthDefects(given, defects, pointer, ofClass);
  graduationDefects(given, defects, pointer);
  voucherDefects(given.voucher, defects, `${pointer}/voucher`);
  employmentDefects(given, defects, pointer);
  checkAgreeing(
    given.retiredEarly === true && given.specialPost === false,
    true,
    `${pointer}/retiredEarly`,
    [`${pointer}/specialPost`],
    defects,
  );
}

/**
 * 公民身份号码与出生日期、性别一致；只用于单独的人：班级名册中的不一致由 `trainee-records-complete` 指出。
 *
 * A citizen number agrees with birth date and sex. For a person alone: on the roster of a class, what does not agree is
 * for the clause `trainee-records-complete` to say.
 *
 * @param trainee - The trainee.
 * @param defects - Receives the defects.
 * @param pointer - Where the trainee stands.
 * @internal
 */
export function identityDefects(trainee: unknown, defects: Defect[], pointer = ''): void {
  const { identityType, identityNumber, birthDate, sex } = fields(trainee as Trainee);
  const written = text(identityNumber);
  if (written === undefined || !bearsCitizenNumber(identityType)) return;
  const number = normaliseIdentifier(written);
  const at = [`${pointer}/identityNumber`];
  checkAgreeing(
    identityNumberAgreesWithBirthDate(number, birthDate) === false,
    birthDate,
    `${pointer}/birthDate`,
    at,
    defects,
  );
  checkAgreeing(identityNumberAgreesWithSex(number, sex) === false, sex, `${pointer}/sex`, at, defects);
}

type Given = ReturnType<typeof fields<Trainee>>;

/** Born within what is believed, not after the class, and before anything else that happened to the person. */
function birthDefects(given: Given, defects: Defect[], pointer: string, ofClass: KnownDay | undefined): void {
  const born = day(given.birthDate);
  if (born === undefined) return;
  const at = `${pointer}/birthDate`;
  const { first, last } = birthDates;
  if (born < first) defects.push({ pointer: at, expected: 'not-before', values: [first], received: 'string' });
  else if (ofClass !== undefined && born > ofClass.day)
    defects.push({ pointer: at, expected: 'not-after', values: [ofClass.at], received: 'string' });
  else if (born > last) defects.push({ pointer: at, expected: 'not-after', values: [last], received: 'string' });

  const { issuedOn, collectedOn, usedOn } = fields(given.voucher as Voucher | null | undefined);
  const later = {
    'voucher/issuedOn': issuedOn,
    'voucher/collectedOn': collectedOn,
    'voucher/usedOn': usedOn,
    socialSecurityCardActivatedOn: given.socialSecurityCardActivatedOn,
  };
  for (const [name, value] of Object.entries(later)) {
    const date = day(value);
    if (date !== undefined && date < born)
      defects.push({ pointer: `${pointer}/${name}`, expected: 'not-before', values: [at], received: 'string' });
  }
}

/** School is left, and the diploma issued, after birth; the diploma's date lies within the year of graduation. */
function graduationDefects(given: Given, defects: Defect[], pointer: string): void {
  const born = day(given.birthDate);
  const { year, leftOn, diplomaOn } = fields(given.graduation as Graduation | null | undefined);
  const at = `${pointer}/graduation`;
  const birth = [`${pointer}/birthDate`];
  const graduated = count(year);
  for (const [name, value] of Object.entries({ leftOn: day(leftOn), diplomaOn: day(diplomaOn) })) {
    if (born !== undefined && value !== undefined && value <= born)
      defects.push({ pointer: `${at}/${name}`, expected: 'after', values: birth, received: 'string' });
  }
  if (born !== undefined && graduated !== undefined && graduated <= yearOf(born))
    defects.push({ pointer: `${at}/year`, expected: 'after', values: birth, received: 'number' });
  const diploma = day(diplomaOn);
  checkAgreeing(
    diploma !== undefined && graduated !== undefined && yearOf(diploma) !== graduated,
    diplomaOn,
    `${at}/diplomaOn`,
    [`${at}/year`],
    defects,
  );
}

/** A voucher is issued, then collected, then used; what was not issued was not collected, and so on. */
function voucherDefects(voucher: unknown, defects: Defect[], pointer: string): void {
  const { issuedOn, collectedOn, usedOn } = fields(voucher as Voucher | null | undefined);
  const follows = (later: unknown, name: string, earlier: unknown, after: string): void => {
    checkAgreeing(
      earlier === null && day(later) !== undefined,
      later,
      `${pointer}/${name}`,
      [`${pointer}/${after}`],
      defects,
    );
    checkWithin(voucher, after, name, defects, pointer);
  };
  follows(collectedOn, 'collectedOn', issuedOn, 'issuedOn');
  if (collectedOn === undefined) follows(usedOn, 'usedOn', issuedOn, 'issuedOn');
  else follows(usedOn, 'usedOn', collectedOn, 'collectedOn');
}

/** Who is not in employment has no work of any kind, and who works has been employed since leaving school. */
function employmentDefects(given: Given, defects: Defect[], pointer: string): void {
  const relation = oneOf(given.employmentRelation, employmentRelations);
  const isReleased = given.releasedByEmployer === true;
  const signs: readonly (readonly [name: string, value: unknown, holds: boolean])[] = [
    ['flexiblyEmployed', given.flexiblyEmployed, given.flexiblyEmployed === true],
    ['employer', given.employer, text(given.employer) !== undefined],
    ['employmentRelation', relation, relation !== undefined],
    ['workingHours', given.workingHours, (list(given.workingHours)?.length ?? 0) > 0],
    ['releasedByEmployer', true, isReleased],
  ];
  for (const [name, value, holds] of signs)
    checkAgreeing(given.employed === false && holds, value, `${pointer}/${name}`, [`${pointer}/employed`], defects);

  const needsEmployer = given.employed !== false && given.employer === null;
  checkAgreeing(
    needsEmployer && relation !== undefined,
    relation,
    `${pointer}/employmentRelation`,
    [`${pointer}/employer`],
    defects,
  );
  checkAgreeing(needsEmployer && isReleased, true, `${pointer}/releasedByEmployer`, [`${pointer}/employer`], defects);

  const { leftOn, diplomaOn } = fields(given.graduation as Graduation | null | undefined);
  const hasLeft = day(leftOn) !== undefined || (leftOn === null && day(diplomaOn) !== undefined);
  checkAgreeing(
    hasLeft && given.everEmployedSinceLeaving === false && (given.employed === true || given.flexiblyEmployed === true),
    false,
    `${pointer}/everEmployedSinceLeaving`,
    [`${pointer}/${given.employed === true ? 'employed' : 'flexiblyEmployed'}`],
    defects,
  );
}
