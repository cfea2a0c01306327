/** Leaf schemas (基本字段) shared by the models. */
import { z } from 'zod';
import { divisionCodes } from './divisions.js';

/** 日历日 `YYYY-MM-DD`。 A calendar day that exists. @internal */
export const daySchema = /* @__PURE__ */ z.iso.date().regex(/^[1-9]/);

/** 时刻 `HH:MM`。 A time of day, `00:00` to `24:00`. @internal */
export const timeSchema = /* @__PURE__ */ z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** 不透明编号。 An opaque reference. @internal */
export const referenceSchema = /* @__PURE__ */ z.string().min(1).max(200);

/** 文字。 A text that is not empty. @internal */
export const textSchema = /* @__PURE__ */ z.string().min(1).max(2000);

/** 课时，最多两位小数。 Class hours, at most two decimals. @internal */
export const classHoursSchema = /* @__PURE__ */ z.number().min(0).max(1e9).multipleOf(0.01);

/** 非负整数。 A count. @internal */
export const countSchema = /* @__PURE__ */ z.int().min(0);

/** 年份。 A calendar year. @internal */
export const yearSchema = /* @__PURE__ */ z.int().min(1900).max(9999);

/** 区划。 A division of Kunming. @internal */
export const divisionSchema = /* @__PURE__ */ z.enum(divisionCodes);

/** 金额（元），十进制字符串，最多两位小数。 An amount in yuan: a decimal string, at most two decimals. @internal */
export const moneySchema = /* @__PURE__ */ z.string().regex(/^(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/);

/** 占比，0 至 1 的十进制字符串，最多六位小数。 A share: a decimal string of 0 to 1, at most six decimals. @internal */
export const shareSchema = /* @__PURE__ */ z.string().regex(/^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/);
