import { source } from './source.js';

/**
 * 通知的时间：成文日（2022年4月22日）与方案年度（2022年）的首末日。
 *
 * The notice's own days: when it was issued, and the first and last day of the plan year in its
 * title. Results mark records that lie outside of them.
 */
export const noticePeriod = /* @__PURE__ */ Object.freeze({
  /** 成文日期: the day the notice was issued. */
  issuedOn: source.issuedOn,
  /** 方案年度第一日: first day of the plan year. */
  planYearStart: source.planYearStart,
  /** 方案年度最后一日: last day of the plan year. */
  planYearEnd: source.planYearEnd,
} as const);
