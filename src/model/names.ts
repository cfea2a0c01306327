/**
 * 规范化名称：全角字母、数字、括号等转半角（Unicode NFKC），去除全部空白（含全角空格和零宽字符）；不改大小写。只用于比较，不用于显示。
 *
 * Brings a name to the form in which its spellings compare equal: compatibility characters folded (Unicode NFKC:
 * full-width letters, digits and brackets to half-width), all white space out (also the ideographic space and
 * characters of no width, as spreadsheets leave them). Case stays. For comparing exact names, never for showing them.
 *
 * @param text - A name as written.
 * @returns The form to compare.
 *
 * @example
 * ```ts
 * import { normaliseName } from 'kunming-training-rules';
 *
 * // A made-up name.
 * normaliseName('昆明　示范（集团）有限 公司'); // => '昆明示范(集团)有限公司'
 * normaliseName('Ｎｏ.１ 培训学校'); // => 'No.1培训学校'
 * ```
 */
export function normaliseName(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200d\u2060]/gu, '');
}
