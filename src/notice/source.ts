/** The notice that the clauses come from: the only place where its number and its days stand. */

/**
 * 通知：条款所出自的文件，其文号、成文日期和方案年度。 A notice: its number, its day of issue and the year of its plan.
 */
export interface Notice {
  /** 文号。 Number of the document. */
  readonly number: string;
  /** 成文日期。 The day it was issued. */
  readonly issuedOn: string;
  /** 方案年度。 Year of the plan. */
  readonly planYear: number;
  /** 方案年度第一日。 First day of the plan year. */
  readonly planYearStart: string;
  /** 方案年度最后一日。 Last day of the plan year. */
  readonly planYearEnd: string;
}

/**
 * 本通知。每个条款由此取文号，判断时随政策带入其日期。
 *
 * This notice. Each clause takes its number from here, and its days go in with what a clause is judged by.
 *
 * @internal
 */
export const source = /* @__PURE__ */ Object.freeze({
  number: '昆人社通〔2022〕34号',
  issuedOn: '2022-04-22',
  planYear: 2022,
  planYearStart: '2022-01-01',
  planYearEnd: '2022-12-31',
} as const satisfies Notice);
