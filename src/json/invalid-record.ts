import type { Bilingual, Locale } from '../values/bilingual.js';
import type { JsonPointer, Scalar } from './pointer.js';

/**
 * 所期望的内容。 What was expected in a place; {@link describeDefect} renders it.
 */
export type Expected =
  | 'object'
  | 'list'
  | 'boolean'
  | 'number'
  | 'count'
  | 'whole-number'
  | 'class-hours'
  | 'money'
  | 'share'
  | 'text'
  | 'reference'
  | 'at-most-long'
  | 'unicode-text'
  | 'calendar-day'
  | 'time-of-day'
  | 'one-of'
  | 'absent'
  | 'present'
  | 'plain-json'
  | 'not-so-deep'
  | 'not-so-large'
  | 'unique'
  | 'known-reference'
  | 'not-before'
  | 'after'
  | 'not-after'
  | 'listed-level'
  | 'at-most'
  | 'unified-social-credit-code'
  | 'agreeing'
  | 'clause'
  | 'other-document'
  | 'quoted'
  | 'conflict'
  | 'one-rule-a-day';

/**
 * 实际收到的值的种类。
 *
 * Kind of the value received; the value itself is never shown. `instance`: an object of a class (a date, a map, a boxed
 * value …); `missing`: nothing.
 */
export type Received =
  | 'object'
  | 'list'
  | 'string'
  | 'number'
  | 'not-a-number'
  | 'infinite'
  | 'boolean'
  | 'null'
  | 'bytes'
  | 'instance'
  | 'other'
  | 'missing'
  | 'unknown-key';

/**
 * 一处缺陷：在哪里，应为什么，收到什么种类。 One defect: where it is, what was expected, what kind of value was
 * received.
 */
export interface Defect {
  /** 位置（JSON 指针）。 Where (JSON Pointer). */
  readonly pointer: JsonPointer;
  /** 应为。 What was expected. */
  readonly expected: Expected;
  /** 可取的值，或所比较字段的位置。 The values allowed, or the pointer of the field it is held against. */
  readonly values?: readonly Scalar[];
  /** 收到的种类。 Kind of value received. */
  readonly received: Received;
}

/** 最多列出的缺陷数。 How many defects an error lists at most; `total` counts them all. */
const LISTED = 1000;

/** 键和下标，自外而内。 Keys and indexes from the outside in. @internal */
export type Path = (string | number)[];

/** A key that looks like the name of a field, and so may be shown. */
const fieldName = /^[a-z][A-Za-z]{0,39}$/;

/**
 * JSON 指针；不像字段名的键不显示。
 *
 * The JSON Pointer of a path, without the keys that do not look like the name of a field: they may be personal data.
 *
 * @param path - Keys and indexes.
 * @returns The pointer.
 * @internal
 */
export function pointerOf(path: Readonly<Path>): JsonPointer {
  let pointer = '';
  for (const key of path) if (typeof key === 'number' || fieldName.test(key)) pointer += `/${String(key)}`;
  return pointer;
}

/**
 * 缺陷清单：只留前1000处，全部计数，无论多少都不占更多内存。
 *
 * The defects of a record: the first 1,000 kept, all of them counted, so that no number of them takes more memory.
 *
 * @internal
 */
export class DefectList extends Array<Defect> {
  /** 总数。 How many there are in all. */
  total = 0;

  /**
   * Adds defects.
   *
   * @param defects - The defects.
   * @returns How many are kept.
   */
  override push(...defects: readonly Defect[]): number {
    for (const defect of defects) if (++this.total <= LISTED) super.push(defect);
    return this.length;
  }

  /**
   * Adds a defect; where it is only counted, nothing is made.
   *
   * @param path - Where.
   * @param expected - What was expected.
   * @param received - Kind of value received.
   * @param values - The values allowed.
   */
  add(path: Readonly<Path>, expected: Expected, received: Received, values?: readonly Scalar[]): void {
    if (this.total < LISTED) this.push({ pointer: pointerOf(path), expected, ...(values && { values }), received });
    else this.total++;
  }
}

/**
 * 记录无效：一次给出全部缺陷（RFC 9457 的字段），不含任何值。
 *
 * The input is no valid record. Carries the fields of RFC 9457 (problem details) with all defects at
 * once: the first 1,000 listed, the exact total given. It never shows a value of the input.
 *
 * @example
 * ```ts
 * import { InvalidRecordError, parseClassPlan } from 'kunming-training-rules';
 *
 * let error: unknown;
 * try {
 *   parseClassPlan({ trainees: 'abc' });
 * } catch (thrown) {
 *   error = thrown;
 * }
 * error instanceof InvalidRecordError && error.errors; // => [{ pointer: '/trainees', expected: 'list', received: 'string' }]
 * ```
 */
export class InvalidRecordError extends Error {
  /** 名称。 Name of the error. */
  override readonly name = 'InvalidRecordError';
  /** 问题类型（URI）。 Problem type, a URI (RFC 9457). */
  readonly type = 'urn:kunming-training-rules:invalid-record';
  /** 标题。 Title (RFC 9457). */
  readonly title: string;
  /** 建议的 HTTP 状态码。 Suggested HTTP status (RFC 9457). */
  readonly status = 422;
  /** 说明。 Detail (RFC 9457), in English. */
  readonly detail: string;
  /** 缺陷，最多 1000 处。 The defects, at most 1,000. */
  readonly errors: readonly Defect[];
  /** 缺陷总数。 How many there are in all. */
  readonly total: number;

  /**
   * @param record - Name of the record type.
   * @param defects - All defects found, or the first of them.
   * @param total - How many there are in all.
   */
  constructor(record: string, defects: readonly Defect[], total = defects.length) {
    const errors = Array.from(defects).slice(0, LISTED);
    const first = errors.slice(0, 3).map((defect) => describeDefect(defect, 'en'));
    const more = total - first.length;
    const detail = `${String(total)} ${total === 1 ? 'defect' : 'defects'}: ${first.join('; ')}${more > 0 ? `; and ${String(more)} more` : ''}`;
    super(`not a valid ${record}: ${detail}`);
    this.title = `not a valid ${record}`;
    this.detail = detail;
    this.errors = errors;
    this.total = total;
  }

  /**
   * 普通 JSON（RFC 9457）。 The problem details as plain JSON.
   *
   * @returns type, title, status, detail, errors and total.
   */
  toJSON(): Pick<InvalidRecordError, 'type' | 'title' | 'status' | 'detail' | 'errors' | 'total'> {
    const { type, title, status, detail, errors, total } = this;
    return { type, title, status, detail, errors, total };
  }
}

const expectedWords: Readonly<Record<Expected, Bilingual>> = {
  object: { 'zh-CN': '对象', en: 'an object' },
  list: { 'zh-CN': '列表', en: 'a list' },
  boolean: { 'zh-CN': '是非值（true 或 false）', en: 'true or false' },
  number: { 'zh-CN': '数', en: 'a number' },
  count: { 'zh-CN': '非负整数', en: 'a whole number, 0 or more' },
  'whole-number': { 'zh-CN': '规定范围内的整数', en: 'a whole number within its range' },
  'class-hours': {
    'zh-CN': '课时数：非负，最多两位小数',
    en: 'class hours: a number, 0 or more, at most two decimals',
  },
  money: {
    'zh-CN': '金额（元）：非负十进制字符串，整数最多12位，小数最多两位',
    en: 'an amount in yuan: a decimal string, 0 or more, at most twelve digits before the point and two behind it',
  },
  share: {
    'zh-CN': '占比：0至1的十进制字符串，最多六位小数',
    en: 'a share: a decimal string of 0 to 1, at most six decimals',
  },
  text: { 'zh-CN': '非空白的文字', en: 'a text that is not blank' },
  reference: { 'zh-CN': '非空白的编号', en: 'a reference that is not blank' },
  'at-most-long': { 'zh-CN': '较短的文字，字符数至多：', en: 'a shorter text, of characters at most: ' },
  'unicode-text': {
    'zh-CN': '完整的 Unicode 文字（没有半个代理对）',
    en: 'well-formed Unicode text (no lone surrogate)',
  },
  'calendar-day': { 'zh-CN': '存在的日期 YYYY-MM-DD', en: 'a calendar day that exists, YYYY-MM-DD' },
  'time-of-day': { 'zh-CN': '时刻 HH:MM', en: 'a time of day, HH:MM' },
  'one-of': { 'zh-CN': '以下之一：', en: 'one of: ' },
  absent: { 'zh-CN': '没有这个字段', en: 'no such field' },
  present: { 'zh-CN': '必须给出的内容', en: 'what must be given' },
  'plain-json': { 'zh-CN': '普通 JSON 值', en: 'a plain JSON value' },
  'not-so-deep': { 'zh-CN': '不超过规定层数的结构', en: 'a structure less deep' },
  'not-so-large': { 'zh-CN': '不超过规定大小的记录', en: 'a smaller record' },
  unique: { 'zh-CN': '不重复；已见于：', en: 'a value not used before; it stands in: ' },
  'known-reference': { 'zh-CN': '以下列表中已有的编号：', en: 'a reference that is in: ' },
  'not-before': { 'zh-CN': '不早于：', en: 'not before: ' },
  after: { 'zh-CN': '晚于：', en: 'after: ' },
  'not-after': { 'zh-CN': '不晚于：', en: 'not after: ' },
  'listed-level': { 'zh-CN': '以下列表中已有的等级：', en: 'a level that is in: ' },
  clause: { 'zh-CN': '本通知的条款常量', en: 'a clause constant of this notice' },
  'other-document': { 'zh-CN': '本通知以外的文件', en: 'a document other than the notice itself' },
  quoted: { 'zh-CN': '引文中的原文字符；引文见：', en: 'characters that stand in the quotation: ' },
  conflict: { 'zh-CN': '与施行日的现行规定不同的内容', en: 'something other than what is in force on its first day' },
  'one-rule-a-day': {
    'zh-CN': '同日、同层级的规定尚未涉及的内容',
    en: 'a point that no other rule of the same day and rank is on',
  },
  'at-most': { 'zh-CN': '不大于：', en: 'at most: ' },
  'unified-social-credit-code': { 'zh-CN': '有效的统一社会信用代码', en: 'a valid unified social credit code' },
  agreeing: { 'zh-CN': '与以下字段一致：', en: 'a value that agrees with: ' },
};

const receivedWords: Readonly<Record<Received, Bilingual>> = {
  object: { 'zh-CN': '对象', en: 'an object' },
  list: { 'zh-CN': '列表', en: 'a list' },
  string: { 'zh-CN': '文字', en: 'a text' },
  number: { 'zh-CN': '数', en: 'a number' },
  'not-a-number': { 'zh-CN': '非数（NaN）', en: 'not a number (NaN)' },
  infinite: { 'zh-CN': '无穷大', en: 'an infinite number' },
  boolean: { 'zh-CN': '是非值', en: 'true or false' },
  null: { 'zh-CN': '空（null）', en: 'null' },
  bytes: { 'zh-CN': '字节（文件须先解码、解析）', en: 'bytes (a file is decoded and parsed first)' },
  instance: { 'zh-CN': '某类的实例（如日期、Map）', en: 'an object of a class, such as a date or a map' },
  other: { 'zh-CN': '其他', en: 'something else' },
  missing: { 'zh-CN': '没有给出', en: 'nothing' },
  'unknown-key': { 'zh-CN': '未知字段', en: 'an unknown field' },
};

/** The place of a defect of the record as a whole. */
const wholeRecord: Bilingual = { 'zh-CN': '（整个记录）', en: '(whole record)' };

/** A text where a record stands is JSON, more often than not. */
const jsonHint: Bilingual = { 'zh-CN': '（JSON 须先用 JSON.parse 解析）', en: ' (JSON goes through JSON.parse first)' };

/**
 * 用文字说明一处缺陷，不含值。 Words for one defect; never a value.
 *
 * @param defect - The defect.
 * @param locale - `zh-CN` or `en`.
 * @returns One line.
 *
 * @example
 * ```ts
 * import { describeDefect } from 'kunming-training-rules';
 *
 * describeDefect({ pointer: '/trainees', expected: 'list', received: 'string' }, 'zh-CN'); // => '/trainees：应为列表，收到文字'
 * ```
 */
export function describeDefect(defect: Defect, locale: Locale): string {
  const expected =
    expectedWords[defect.expected][locale] + (defect.values ?? []).map(String).join(locale === 'en' ? ', ' : '、');
  const unparsed = defect.expected === 'object' && defect.received === 'string';
  const received = receivedWords[defect.received][locale] + (unparsed ? jsonHint[locale] : '');
  const where = defect.pointer === '' ? wholeRecord[locale] : defect.pointer;
  return locale === 'en'
    ? `${where}: expected ${expected}, received ${received}`
    : `${where}：应为${expected}，收到${received}`;
}

/**
 * Kind of a value, for a defect. Never throws, whatever the value does when it is looked at.
 *
 * @param value - Any value.
 * @returns Its kind.
 * @internal
 */
export function receivedKind(value: unknown): Received {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'number':
      if (Number.isNaN(value)) return 'not-a-number';
      return Number.isFinite(value) ? 'number' : 'infinite';
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'object':
      return kindOfObject(value);
    case 'undefined':
      return 'missing';
    default:
      return 'other';
  }
}

function kindOfObject(value: object): Received {
  try {
    if (Array.isArray(value)) return 'list';
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return 'bytes';
    return isPlain(value) ? 'object' : 'instance';
  } catch {
    // A proxy, revoked or hostile.
    return 'other';
  }
}

/**
 * Whether an object is of no class of its own.
 *
 * @param value - An object.
 * @returns True for a plain object, of whatever realm.
 * @internal
 */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Moves a defect to where the part that it was found in stands.
 *
 * @param defect - The defect, as found in the part.
 * @param at - Where the part stands.
 * @param root - What the pointers of the part begin with.
 * @returns The defect as seen from the whole, with the places that it names.
 * @internal
 */
export function below(defect: Defect, at: JsonPointer, root = ''): Defect {
  const move = (pointer: string): string => at + pointer.slice(root.length);
  const { pointer, values, ...rest } = defect;
  // A value that begins with a slash is the place of another field; allowed values never do.
  return {
    pointer: move(pointer),
    ...rest,
    ...(values && {
      values: values.map((value) => (typeof value === 'string' && value.startsWith('/') ? move(value) : value)),
    }),
  };
}
