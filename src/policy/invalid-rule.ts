import { type Defect, describeDefect } from '../json/invalid-record.js';

/**
 * 规定不能优先：一次给出全部原因（RFC 9457 的字段），不含规定中的任何文字。
 *
 * A rule cannot prevail over the notice. Carries the fields of RFC 9457 (problem details) with all defects at once, by
 * JSON Pointer into the rule. It never shows a text or a figure of the rule.
 *
 * @example
 * ```ts
 * import { classSizeLimit, InvalidRuleError, kunming2022, supersede } from 'kunming-training-rules';
 *
 * let error: unknown;
 * try {
 *   // Made up: says what the notice says.
 *   const exact = '每班人数不超过60人';
 *   const citation = { document: '云人社发〔2023〕0号（虚构）', locator: '二', exact };
 *   supersede(kunming2022, {
 *     clause: classSizeLimit,
 *     rank: 'provincial',
 *     citation,
 *     effectiveFrom: '2023-01-01',
 *     parameters: { trainees: { value: 60, exact: '60人' } },
 *   });
 * } catch (thrown) {
 *   error = thrown;
 * }
 * error instanceof InvalidRuleError && error.errors; // => [{ pointer: '', expected: 'conflict', received: 'object' }]
 * ```
 */
export class InvalidRuleError extends Error {
  /** 名称。 Name of the error. */
  override readonly name = 'InvalidRuleError';
  /** 问题类型（URI）。 Problem type, a URI (RFC 9457). */
  readonly type = 'urn:kunming-training-rules:invalid-rule';
  /** 标题。 Title (RFC 9457). */
  readonly title = 'a rule that cannot prevail over the notice';
  /** 建议的 HTTP 状态码。 Suggested HTTP status (RFC 9457). */
  readonly status = 422;
  /** 说明。 Detail (RFC 9457), in English. */
  readonly detail: string;
  /** 全部缺陷。 All defects. */
  readonly errors: readonly Defect[];
  /** 缺陷总数。 How many there are. */
  readonly total: number;

  /**
   * @param defects - All defects found.
   */
  constructor(defects: readonly Defect[]) {
    const detail = defects.map((defect) => describeDefect(defect, 'en')).join('; ');
    super(`a rule that cannot prevail over the notice: ${detail}`);
    this.detail = detail;
    this.errors = defects;
    this.total = defects.length;
  }

  /**
   * 普通 JSON（RFC 9457）。 The problem details as plain JSON.
   *
   * @returns type, title, status, detail, errors and total.
   */
  toJSON(): Pick<InvalidRuleError, 'type' | 'title' | 'status' | 'detail' | 'errors' | 'total'> {
    const { type, title, status, detail, errors, total } = this;
    return { type, title, status, detail, errors, total };
  }
}
