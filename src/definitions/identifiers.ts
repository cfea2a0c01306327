import { type CalendarDay, isCalendarDay } from '../values/calendar.js';
import { day, fields } from '../values/read.js';
import type { IdentityType, Sex } from './codes.js';
import { withoutBlanks } from './names.js';

/**
 * 证件号码的校验结果：有效，或列出缺陷代码。不含号码本身。
 *
 * What a check of an identifier found: valid, or the codes of its defects. Never the identifier.
 *
 * @template Defect - The codes.
 */
export interface IdentifierCheck<Defect extends string> {
  /** 有效。 Whether there is no defect. */
  readonly valid: boolean;
  /** 缺陷代码。 Codes of the defects found; none where it is valid. */
  readonly defects: readonly Defect[];
}

/**
 * 公民身份号码的缺陷。
 *
 * A defect of a resident identity number.
 *
 * - `not-text`: 不是文本。 Not a text.
 * - `fifteen-digits`: 旧15位号码，2013年起停用（凭记忆，未核对来源），不能作为18位号码校验。 A number of the old form
 * with
 *   fifteen digits: it bears no check character and went out of use in 2013 (from memory, source not yet checked).
 * - `length`: 不是18位。 Not eighteen characters.
 * - `characters`: 前17位不全是半角数字，或末位既非数字也非 X。 Something else than 17 half-width digits and a digit or
 * X.
 * - `birth-date`: 第7至14位不是真实存在的日期。 Characters 7 to 14 are no day of the calendar.
 * - `birth-date-range`: 该日期不在1900年至2099年之间（本库所设界限），或晚于所给之日。 A day before 1900 or after 2099
 * (bounds of
 *   this library), or later than the day given.
 * - `address-code`: 前6位不是该种居住证的地址码。 The first six are not the address code of that kind of residence
 * permit.
 * - `check-character`: 校验码不符。 The check character does not fit.
 */
export type ResidentIdentityNumberDefect =
  | 'not-text'
  | 'fifteen-digits'
  | 'length'
  | 'characters'
  | 'birth-date'
  | 'birth-date-range'
  | 'address-code'
  | 'check-character';

/** {@link checkResidentIdentityNumber} 的选项。 Options of {@link checkResidentIdentityNumber}. */
export interface IdentityNumberOptions {
  /** 证件类型：居住证另核对地址码。 Kind of document: a residence permit's address code is checked too. */
  readonly identityType?: IdentityType | null | undefined;
  /** 出生日期不得晚于此日（`YYYY-MM-DD`）。 Day that the birth date may not be later than. */
  readonly notAfter?: CalendarDay | undefined;
}

/**
 * 统一社会信用代码的缺陷。
 *
 * A defect of a unified social credit code.
 *
 * - `not-text`: 不是文本。 Not a text.
 * - `length`: 不是18位。 Not eighteen characters.
 * - `characters`: 含有不用的字符（I、O、S、V、Z、小写、全角），或第3至8位（登记管理机关行政区划码）不是数字。 A
 * character
 *   outside of the alphabet, or no digit where the division code stands (characters 3 to 8).
 * - `identity-number`: 同时是有效的公民身份号码，视为个人的号码。 A valid citizen number as well: it is taken for a
 * person's.
 * - `check-character`: 校验码不符。 The check character does not fit.
 */
export type SocialCreditCodeDefect = 'not-text' | 'length' | 'characters' | 'identity-number' | 'check-character';

/**
 * 规范化证件号码：全角数字和字母转半角，去除空白（含全角空格、零宽字符和双向控制符），小写转大写（x→X）。
 * 只用于比较和校验，不改变原记录。
 *
 * Brings an identifier to its common form: full-width digits and letters to half-width, white space out and whatever
 * has no width (the ideographic space, joiners, bidi controls, as spreadsheets, forms and chats leave them), lower case
 * to upper (x to X). For comparing and checking; punctuation stays, so that nothing wrong is made right.
 *
 * @param text - The identifier as written.
 * @returns Its common form.
 *
 * @example
 * ```ts
 * import { normaliseIdentifier } from 'kunming-training-rules';
 *
 * normaliseIdentifier(' １１０１０５ 19491231 002x'); // => '11010519491231002X'
 * ```
 */
export function normaliseIdentifier(text: string): string {
  return withoutBlanks(text)
    .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[a-z]/gu, (letter) => letter.toUpperCase());
}

/**
 * 首尾可信的出生日期：本库所设界限，使笔误（如1191年、2999年）得以指出；凭记忆，2022年在世的人没有1900年以前出生的。
 * First and last birth date that is believed: bounds of this library, so that slips (1191, 2999) are told; that nobody
 * alive in 2022 was born before 1900 is from memory.
 *
 * @internal
 */
export const birthDates = /* @__PURE__ */ Object.freeze({ first: '1900-01-01', last: '2099-12-31' } as const);

/** Documents that bear a citizen number, with the address codes that their numbers begin with; none: any. */
const citizenNumbers: ReadonlyMap<unknown, readonly string[]> = /* @__PURE__ */ new Map<
  IdentityType,
  readonly string[]
>([
  ['resident-identity-card', []],
  ['hong-kong-macao-residence-permit', ['810000', '820000']],
  ['taiwan-residence-permit', ['830000']],
]);

/**
 * 该种证件是否载有公民身份号码（GB 11643）：居民身份证，以及港澳台居民居住证（2018年起）。护照、通行证和其他证件没有。
 *
 * Whether a kind of identity document bears a citizen number (公民身份号码, GB 11643): the resident identity card, and
 * the residence permits of residents of Hong Kong, Macao and Taiwan. Passports, travel permits and others do not.
 *
 * Source (来源): 港澳台居民居住证申领发放办法（国办发〔2018〕81号），from memory, source not yet checked.
 *
 * @param identityType - Kind of document.
 * @returns True if its number can be checked by {@link checkResidentIdentityNumber}; false for anything else.
 *
 * @example
 * ```ts
 * import { bearsCitizenNumber } from 'kunming-training-rules';
 *
 * bearsCitizenNumber('taiwan-residence-permit'); // => true
 * bearsCitizenNumber('passport'); // => false
 * ```
 */
export function bearsCitizenNumber(identityType: unknown): boolean {
  return citizenNumbers.has(identityType);
}

/**
 * 校验公民身份号码（GB 11643-1999）：18位，第7至14位为真实存在、在1900年至2099年之间的出生日期，末位校验码按 ISO 7064
 * MOD 11-2；x 与 X 均可。居民身份证的前6位只要求是数字，不与行政区划代码表核对：号码终身不变，
 * 已撤销的县（如原呈贡县530121、原晋宁县 530122）编的号码仍然有效。给出证件类型的，
 * 港澳居民居住证须以810000或820000开头，台湾居民居住证须以830000开头；给出日期的，出生日期不得晚于该日。
 * 号码有效不等于真有其人。
 *
 * Checks a citizen number: eighteen characters, a day that exists and lies in the years 1900 to 2099 (bounds of this
 * library) in characters 7 to 14, and the check character of ISO 7064 MOD 11-2; x counts as X. The first six of a
 * resident identity card must be digits and are held against no list of divisions: a number lasts a lifetime, also
 * those that abolished counties gave out (530121 呈贡县, 530122 晋宁县). With the kind of document, numbers of the
 * residence permits must begin with 810000 (Hong Kong) or 820000 (Macao), and with 830000 (Taiwan); with a day, the
 * birth date may not be later. That a number is valid does not say that it is anybody's. The number is taken as
 * written: {@link normaliseIdentifier} first where spaces and full-width digits are to pass.
 *
 * Source (来源): weights and check characters as in GB 11643-1999; agrees with the packages stdnum and validator.
 * Address codes of the permits from memory, as in {@link bearsCitizenNumber}.
 *
 * @param value - The number; anything but a text is a defect.
 * @param options - Kind of document, and the day that the birth date may not be later than.
 * @returns The defects found; never the number.
 *
 * @example
 * ```ts
 * import { checkResidentIdentityNumber } from 'kunming-training-rules';
 *
 * // The example of the standard itself.
 * checkResidentIdentityNumber('11010519491231002X').valid; // => true
 * checkResidentIdentityNumber('110105194912310021').defects; // => ['check-character']
 * checkResidentIdentityNumber('11010519490231002X').defects; // => ['birth-date', 'check-character']
 * checkResidentIdentityNumber('11010519491231002X', { notAfter: '1949-12-30' }).defects; // => ['birth-date-range']
 * ```
 *
 * @example
 * ```ts
 * import { checkResidentIdentityNumber } from 'kunming-training-rules';
 *
 * // The number of a specimen residence permit.
 * checkResidentIdentityNumber('810000199408230021', { identityType: 'hong-kong-macao-residence-permit' }).valid; // => true
 * checkResidentIdentityNumber('810000199408230021', { identityType: 'taiwan-residence-permit' }).defects; // => ['address-code']
 * ```
 */
export function checkResidentIdentityNumber(
  value: unknown,
  options?: IdentityNumberOptions,
): IdentifierCheck<ResidentIdentityNumberDefect> {
  if (typeof value !== 'string') return verdict(['not-text']);
  if (/^\d{15}$/u.test(value)) return verdict(['fifteen-digits']);
  if (value.length !== 18) return verdict(['length']);
  if (!/^\d{17}[\dXx]$/u.test(value)) return verdict(['characters']);
  const defects: ResidentIdentityNumberDefect[] = [];
  const { identityType, notAfter } = fields(options);
  const codes = citizenNumbers.get(identityType) ?? [];
  if (codes.length > 0 && !codes.includes(value.slice(0, 6))) defects.push('address-code');
  const born = birthDateIn(value);
  if (!isCalendarDay(born)) defects.push('birth-date');
  else if (born < birthDates.first || born > (day(notAfter) ?? birthDates.last)) defects.push('birth-date-range');
  // MOD 11-2 adds character × 2^(17 − place): as a running sum, doubled at each place.
  let sum = 0;
  for (const character of value)
    sum = (sum * 2 + (character === 'X' || character === 'x' ? 10 : Number(character))) % 11;
  if (sum !== 1) defects.push('check-character');
  return verdict(defects);
}

/**
 * 公民身份号码中的出生日期。
 *
 * The birth date that a resident identity number bears. Personal data: for comparing, never for a result or a message.
 *
 * @param value - The number.
 * @returns The birth date, or undefined where the number is not valid.
 *
 * @example
 * ```ts
 * import { birthDateOfIdentityNumber } from 'kunming-training-rules';
 *
 * birthDateOfIdentityNumber('11010519491231002X'); // => '1949-12-31'
 * birthDateOfIdentityNumber('110105194912310021'); // => undefined
 * ```
 */
export function birthDateOfIdentityNumber(value: unknown): CalendarDay | undefined {
  return isValid(value) ? birthDateIn(value) : undefined;
}

/**
 * 公民身份号码中的性别：第17位奇数为男，偶数为女。
 *
 * The sex that a resident identity number bears: character 17 is odd for men, even for women. Personal data, as above.
 *
 * @param value - The number.
 * @returns The sex, or undefined where the number is not valid.
 *
 * @example
 * ```ts
 * import { sexOfIdentityNumber } from 'kunming-training-rules';
 *
 * sexOfIdentityNumber('11010519491231002X'); // => 'female'
 * ```
 */
export function sexOfIdentityNumber(value: unknown): Sex | undefined {
  if (!isValid(value)) return undefined;
  return Number(value[16]) % 2 === 1 ? 'male' : 'female';
}

/**
 * 公民身份号码与出生日期是否一致。
 *
 * Whether a resident identity number agrees with a birth date.
 *
 * @param value - The number.
 * @param birthDate - The birth date on record.
 * @returns True or false; undefined where the number is not valid or the date no day, so that nothing can be said.
 *
 * @example
 * ```ts
 * import { identityNumberAgreesWithBirthDate } from 'kunming-training-rules';
 *
 * identityNumberAgreesWithBirthDate('11010519491231002X', '1949-12-31'); // => true
 * identityNumberAgreesWithBirthDate('11010519491231002X', '1949-12-30'); // => false
 * identityNumberAgreesWithBirthDate('110105194912310021', '1949-12-31'); // => undefined
 * ```
 */
export function identityNumberAgreesWithBirthDate(value: unknown, birthDate: unknown): boolean | undefined {
  const own = birthDateOfIdentityNumber(value);
  return own === undefined || !isCalendarDay(birthDate) ? undefined : own === birthDate;
}

/**
 * 公民身份号码与性别是否一致。
 *
 * Whether a resident identity number agrees with a sex.
 *
 * @param value - The number.
 * @param sex - The sex on record.
 * @returns True or false; undefined where the number is not valid or the sex not given, so that nothing can be said.
 *
 * @example
 * ```ts
 * import { identityNumberAgreesWithSex } from 'kunming-training-rules';
 *
 * identityNumberAgreesWithSex('11010519491231002X', 'female'); // => true
 * identityNumberAgreesWithSex('11010519491231002X', 'male'); // => false
 * ```
 */
export function identityNumberAgreesWithSex(value: unknown, sex: unknown): boolean | undefined {
  const own = sexOfIdentityNumber(value);
  return own === undefined || (sex !== 'male' && sex !== 'female') ? undefined : own === sex;
}

/** The thirty-one characters of a social credit code: digits and capitals without I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * 校验统一社会信用代码（GB 32100-2015）：18位，不用 I、O、S、V、Z，第3至8位为数字，末位校验码为（31 −（加权和 mod
 * 31））mod 31。最后一次取模常被遗漏：漏了它，校验码为 0 的代码都会被误判。登记管理机关、
 * 机构类别和行政区划码不与代码表核对，组织机构代码（第9至17位）自身的校验位也不核对。公民身份号码也可能恰好符合校验；
 * 以省级地址码开头的有效公民身份号码视为个人的号码，不是代码。厦门2016年以前发的一些代码登记在册而校验码不按此计算，
 * 在此报告为 `check-character`，解析函数不因此拒收。
 *
 * Checks a unified social credit code: eighteen characters of the code's alphabet, digits in characters 3 to 8, and the
 * check character (31 − (weighted sum mod 31)) mod 31, the weights being the powers of 3 mod 31. The last mod is often
 * forgotten, and every code with check character 0 wrongly refused. Registering department, kind and division are held
 * against no list, and the check digit within the organisation code (characters 9 to 17) is not looked at. A person's
 * number may fit by chance: a valid citizen number that begins with a province is taken for a person's, and is no code.
 * Some codes that Xiamen gave out before 2016 stand in the registers and do not fit: they are told here as
 * `check-character`, and the parsers do not refuse them for it. Taken as written: {@link normaliseIdentifier} first
 * where spaces, full-width or lower-case characters are to pass.
 *
 * Source (来源): GB 32100-2015; agrees with the package stdnum except where that one is known to err.
 *
 * @param value - The code; anything but a text is a defect.
 * @returns The defects found.
 *
 * @example
 * ```ts
 * import { checkUnifiedSocialCreditCode } from 'kunming-training-rules';
 *
 * // A made-up code.
 * checkUnifiedSocialCreditCode('91530100MA0000000R').valid; // => true
 * checkUnifiedSocialCreditCode('91530100MA00000001').defects; // => ['check-character']
 * checkUnifiedSocialCreditCode('91530100MA000000O1').defects; // => ['characters']
 * // A made-up citizen number that fits.
 * checkUnifiedSocialCreditCode('362322198709086409').defects; // => ['identity-number']
 * ```
 */
export function checkUnifiedSocialCreditCode(value: unknown): IdentifierCheck<SocialCreditCodeDefect> {
  if (typeof value !== 'string') return verdict(['not-text']);
  if (value.length !== 18) return verdict(['length']);
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < 18; i++) {
    const character = alphabet.indexOf(value[i] as string);
    if (character < 0 || (i >= 2 && i < 8 && character > 9)) return verdict(['characters']);
    // With the check character counted once, the whole sum is a multiple of 31.
    sum += character * (i === 17 ? 1 : weight);
    weight *= 3;
  }
  if (province.test(value) && isValid(value)) return verdict(['identity-number']);
  return verdict(sum % 31 === 0 ? [] : ['check-character']);
}

/** What the number of a person begins with: the code of a province, or of Hong Kong, Macao and Taiwan. */
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** A verdict on these defects. */
function verdict<Defect extends string>(defects: readonly Defect[]): IdentifierCheck<Defect> {
  return { valid: defects.length === 0, defects };
}

/** Whether a value is a valid resident identity number. */
function isValid(value: unknown): value is string {
  return checkResidentIdentityNumber(value).valid;
}

/** The characters of a number where its birth date stands, written as a day. */
function birthDateIn(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}
