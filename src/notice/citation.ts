import type { source } from './source.js';

/**
 * A place in a document that a result, a parameter or a reading rests on (引文).
 *
 * `exact` bears the name of the W3C Web Annotation model's TextQuoteSelector, `start` and `end` those of its
 * TextPositionSelector. A rule of another document may be cited whose text this package does not hold: then
 * `paragraph`, `start` and `end` are left out. For the notice itself they are always given: {@link NoticeCitation}.
 *
 * 中文：引文——文件、位置、原文。引用其他文件时可不给段落与字符位置。
 */
export interface Citation {
  /** Number of the document (文号), such as `昆人社通〔2022〕34号`. */
  readonly document: string;
  /** Place in the document as its own numbering gives it (条款位置), such as `二（五）` or `四1`. */
  readonly locator: string;
  /** The quoted characters (原文), exactly as the document has them. */
  readonly exact: string;
  /** Paragraph (段落), counted from 1: the line of the text. */
  readonly paragraph?: number;
  /** Start (起) of the quotation within the paragraph, in UTF-16 code units, from 0. */
  readonly start?: number;
  /** End (止) of the quotation within the paragraph, in UTF-16 code units, exclusive. */
  readonly end?: number;
}

/**
 * A place in the notice 昆人社通〔2022〕34号, down to the character (通知引文): paragraph and offsets are always given,
 * and the text between them is `exact`.
 *
 * 中文：对本通知的引文，段落与字符位置齐备。
 */
export interface NoticeCitation extends Citation {
  /** Number of the notice (文号). */
  readonly document: (typeof source)['number'];
  /** Paragraph (段落) of the notice, 1 to 64: the line of the published text. */
  readonly paragraph: number;
  /** Start (起) of the quotation within the paragraph, in UTF-16 code units, from 0. */
  readonly start: number;
  /** End (止) of the quotation within the paragraph, in UTF-16 code units, exclusive. */
  readonly end: number;
}
