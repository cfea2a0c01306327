/**
 * 通知：著录信息、提纲、全文、引文。
 *
 * The notice 昆人社通〔2022〕34号 itself: what it is, its outline, its text, and the citations that point into it.
 *
 * @packageDocumentation
 */
export type { Citation, NoticeCitation } from './citation.js';
export { notice } from './metadata.js';
export { noticeOutline, type OutlineEntry } from './outline.js';
export { noticePeriod } from './period.js';
export { noticeParagraphs, quote } from './text.js';
