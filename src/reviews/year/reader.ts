import { below, type Defect, InvalidRecordError } from '../../json/invalid-record.js';
import type { JsonPointer } from '../../json/pointer.js';
import { type AnnualProgress, parseAnnualProgress } from '../../model/annual-progress.js';
import { parseStatistics, type Statistics } from '../../model/statistics.js';
import type { Given } from './records.js';

/** 不是有效记录的一项及其全部缺陷。 A record that is not valid, with all its defects. */
export interface MalformedRecord {
  /** 位置。 Where it stands. */
  readonly path: JsonPointer;
  /**
   * 缺陷，最多 1000 处；位置从整个输入算起，不含任何值。 The defects, at most 1,000; pointers are into the whole
   * input, and no value is shown.
   */
  readonly errors: readonly Defect[];
  /** 缺陷总数。 How many there are in all. */
  readonly total: number;
}

/**
 * 记录的读取：无效的，留下其缺陷。 Reads records that may not be valid, and keeps the defects of those that are not.
 * @internal
 */
export interface RecordReader {
  /**
   * A record, or undefined where it is not valid: `path` is where it stands, `from` where it stands in what is parsed.
   */
  readonly read: <T>(path: JsonPointer, from: JsonPointer, parse: () => T) => T | undefined;
  /** The same, of records of a kind whose references are all different. */
  readonly readOnce: <T extends { readonly reference?: string }>(
    kind: string,
    path: JsonPointer,
    from: JsonPointer,
    parse: () => T | undefined,
  ) => T | undefined;
  /** Those that are not. */
  readonly malformed: MalformedRecord[];
}

/**
 * 新的读取。 A new reader.
 *
 * @returns The reader; nothing is read yet.
 * @internal
 */
export function recordReader(): RecordReader {
  const malformed: MalformedRecord[] = [];
  const read = <T>(path: JsonPointer, from: JsonPointer, parse: () => T): T | undefined => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof InvalidRecordError)) throw error;
      const errors = error.errors.map((defect) => below(defect, path, from));
      malformed.push({ path, errors, total: error.total });
      return undefined;
    }
  };
  const firstPlace = firstPlaces();
  const readOnce: RecordReader['readOnce'] = (kind, path, from, parse) => {
    const record = read(path, from, parse);
    const first = firstPlace(kind, record?.reference, path);
    if (first === path) return record;
    malformed.push({
      path,
      errors: [
        { pointer: `${path}/reference`, expected: 'unique', values: [`${first}/reference`], received: 'string' },
      ],
      total: 1,
    });
    return undefined;
  };
  return { read, readOnce, malformed };
}

/** Where a record of some kind and reference stood first; one without a reference stands by itself. */
function firstPlaces(): (kind: string, reference: string | undefined, path: JsonPointer) => JsonPointer {
  const places = new Map<string, Map<string, JsonPointer>>();
  return (kind, reference, path) => {
    if (reference === undefined) return path;
    const seen = places.get(kind) ?? new Map<string, JsonPointer>();
    places.set(kind, seen);
    const first = seen.get(reference) ?? path;
    seen.set(reference, first);
    return first;
  };
}

/** What is read whole of the progress. */
type ProgressPart = 'plan' | 'lines' | 'previousLines' | 'careMasters' | 'certificateTotals';

/**
 * 先整体读取的部分；无效的为未知。 What is read whole, before the streams: a part that is not valid is unknown.
 * @internal
 */
export type Whole = { readonly [K in ProgressPart]: AnnualProgress[K] | undefined } & {
  readonly statistics: Statistics | undefined;
};

/**
 * 读取整体给出的部分。 Reads what is read whole.
 *
 * @param given - The records.
 * @param reader - The reader.
 * @returns The parts.
 * @internal
 */
export function readWhole(given: Given, { read }: RecordReader): Whole {
  const part = <K extends ProgressPart>(name: K): AnnualProgress[K] | undefined => {
    if (given[name] === undefined) return undefined;
    const twice = name === 'certificateTotals' && given.certificates !== undefined;
    return read(`/${name}`, `/${name}`, () =>
      parseAnnualProgress({ [name]: given[name], ...(twice && { certificates: [] }) }),
    )?.[name];
  };
  return {
    plan: part('plan'),
    lines: part('lines'),
    previousLines: part('previousLines'),
    careMasters: part('careMasters'),
    certificateTotals: part('certificateTotals'),
    statistics:
      given.statistics === undefined ? undefined : read('/statistics', '', () => parseStatistics(given.statistics)),
  };
}
