/** Who is whom (人员识别): people named by opaque references and by the numbers of their documents. */
import { normaliseIdentifier } from '../../definitions/identifiers.js';

/** 没有证件号码。 Known to have no number. @internal */
export const NO_NUMBER = -1;
/** 证件号码未知。 Whether there is a number, and which, is not known. @internal */
export const UNKNOWN_NUMBER = -2;

/** More than one number stands beside the reference. */
const CONTRADICTED = -3;

/**
 * 人员的索引：先记下全部记录，再问谁是谁。
 *
 * Tells people apart: takes every row that names somebody, and says afterwards who is whom. The same number is the same
 * person, under whatever reference. The same reference is the same person where the numbers beside it do not contradict
 * each other: row numbers of two rosters name many people twice.
 *
 * @internal
 */
export interface Persons {
  /**
   * 记下一行的编号和证件号码；返回号码的序号。
   *
   * Notes a row: its reference, and its number (`null`, or nothing but white space: none). Gives the number's own
   * number, or {@link NO_NUMBER}, {@link UNKNOWN_NUMBER}.
   */
  readonly note: (reference: string | undefined, number: string | null | undefined) => number;
  /** 该行是谁；不能确定的为 undefined。 Who a row names, once all are noted; undefined where that is not certain. */
  readonly of: (reference: string | undefined, number: number) => number | undefined;
  /** 补充号码是否还可能改变该行是谁。 Whether a number that is still unknown could make a row somebody else. */
  readonly settled: (reference: string | undefined, number: number) => boolean;
}

/**
 * 新的人员索引。 A new index of people.
 *
 * @returns The index, empty.
 * @internal
 */
export function persons(): Persons {
  const numbers = new Map<string, number>();
  const references = new Map<string, number>();
  // By reference: its only number, none yet, or (contradicted) more than one; and how many of its rows lack theirs.
  const only: number[] = [];
  const lacking: number[] = [];

  const note = (reference: string | undefined, given: string | null | undefined): number => {
    const number = given === undefined ? UNKNOWN_NUMBER : numberOf(numbers, given);
    if (reference === undefined) return number;
    const at = references.get(reference) ?? references.size;
    if (at === references.size) {
      references.set(reference, at);
      only.push(NO_NUMBER);
      lacking.push(0);
    }
    if (number === UNKNOWN_NUMBER) lacking[at] = (lacking[at] ?? 0) + 1;
    else if (number !== NO_NUMBER && only[at] !== number) only[at] = only[at] === NO_NUMBER ? number : CONTRADICTED;
    return number;
  };

  const of = (reference: string | undefined, number: number): number | undefined => {
    if (number >= 0) return 2 * number;
    const at = references.get(reference ?? '');
    if (at === undefined) return undefined;
    const its = only[at] ?? NO_NUMBER;
    // More than one number that there is, or may turn out to be, and the reference may be of several people.
    if (its === CONTRADICTED || (its >= 0 ? 1 : 0) + (lacking[at] ?? 0) > 1) return undefined;
    return its >= 0 ? 2 * its : 2 * at + 1;
  };

  const settled = (reference: string | undefined, number: number): boolean => {
    if (number !== NO_NUMBER) return number >= 0;
    const at = references.get(reference ?? '');
    return at !== undefined && lacking[at] === 0 && only[at] !== CONTRADICTED;
  };
  return { note, of, settled };
}

/** The number of a document's number, in the order in which they first come; see {@link NO_NUMBER}. */
function numberOf(numbers: Map<string, number>, given: string | null): number {
  const written = given === null ? '' : normaliseIdentifier(given);
  if (written === '') return NO_NUMBER;
  const number = numbers.get(written) ?? numbers.size;
  numbers.set(written, number);
  return number;
}
