/**
 * 通知的时间：成文日（2022年4月22日）与方案年度（2022年）的首末日。
 *
 * The notice's own days: when it was issued, and the first and last day of the plan year in its
 * title. The only place where these days stand; the kernel reads them to mark records that lie
 * outside of them.
 */
export const noticePeriod = /* @__PURE__ */ Object.freeze({
  /** 成文日期: the day the notice was issued. */
  issuedOn: '2022-04-22',
  /** 方案年度第一日: first day of the plan year. */
  planYearStart: '2022-01-01',
  /** 方案年度最后一日: last day of the plan year. */
  planYearEnd: '2022-12-31',
} as const);
