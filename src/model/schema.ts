/** Leaf schemas (基本字段) shared by the models. */
import { z } from 'zod';
import { divisionCodes } from '../definitions/divisions.js';

/** 日历日 `YYYY-MM-DD`。 A calendar day that exists. @internal */
export const daySchema = /* @__PURE__ */ z.iso.date().regex(/^[1-9]/);

/** 时刻 `HH:MM`。 A time of day, `00:00` to `24:00`. @internal */
export const timeSchema = /* @__PURE__ */ z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);

/**
 * 可见的字符。 A character that shows: no white space, no control character, nothing without width. Spelt out, so that
 * the regular expressions of any language that reads the JSON Schema understand it.
 *
 * @internal
 */
export const visible =
  /[^\s\x00-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]/;

/** 编号至多的字符数。 Most characters of a reference. @internal */
export const LONGEST_REFERENCE = 200;

/** 文字至多的字符数。 Most characters of a text. @internal */
export const LONGEST_TEXT = 2000;

/** 不透明编号，不全是空白。 An opaque reference, not all blank. @internal */
export const referenceSchema = /* @__PURE__ */ z.string().max(LONGEST_REFERENCE).regex(visible);

/** 文字，不全是空白。 A text that is not blank. @internal */
export const textSchema = /* @__PURE__ */ z.string().max(LONGEST_TEXT).regex(visible);

/**
 * 课时，最多两位小数；小数位数由解析函数检查，因为 JSON Schema 的 multipleOf 按二进制小数计算，会误拒0.94、1.11等。
 *
 * Class hours. That they have at most two decimals is checked by the parsers: `multipleOf` of a JSON Schema reckons in
 * binary fractions and refuses 0.94, 1.11 and the like.
 *
 * @internal
 */
export const classHoursSchema = /* @__PURE__ */ z.number().min(0).max(1e9);

/** 非负整数。 A count. @internal */
export const countSchema = /* @__PURE__ */ z.int().min(0);

/** 年份。 A calendar year. @internal */
export const yearSchema = /* @__PURE__ */ z.int().min(1900).max(9999);

/** 区划。 A division of Kunming. @internal */
export const divisionSchema = /* @__PURE__ */ z.enum(divisionCodes);

/** 版次，从 1 起。 An edition, a count from 1. @internal */
export const editionSchema = /* @__PURE__ */ z.int().min(1);

/**
 * 金额（元），十进制字符串，最多十二位整数、两位小数。 An amount in yuan: a decimal string, at most twelve digits and
 * two decimals. @internal
 */
export const moneySchema = /* @__PURE__ */ z.string().regex(/^(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/);

/** 占比，0 至 1 的十进制字符串，最多六位小数。 A share: a decimal string of 0 to 1, at most six decimals. @internal */
export const shareSchema = /* @__PURE__ */ z.string().regex(/^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/);
