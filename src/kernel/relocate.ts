/**
 * Moving a result (换位置): from places in the record that a clause read to places in the whole input that it came out
 * of.
 */
import type { JsonPointer } from '../json/pointer.js';
import type {
  ClauseResult,
  DepartureTaken,
  Measured,
  Missing,
  MissingFact,
  NoticeAlone,
  PatchOperation,
  Row,
  Violation,
} from './result.js';

/** 在全部输入中的位置。 Where a place of a clause's record stands in the whole input. @internal */
export interface Place {
  /** Whether it is of the record reviewed, of the reference data, or of the options. */
  readonly in: MissingFact['in'];
  /** The place in it. */
  readonly path: JsonPointer;
}

/**
 * 一处位置在全部输入中的位置；没有的为 undefined。 Where a place stands in the whole; undefined: nowhere, nothing is
 * missing there.
 * @internal
 */
export type PlaceOf = (inner: JsonPointer) => Place | undefined;

/** Data and figures of results that are places in the record. */
const placeNames: ReadonlySet<string> = /* @__PURE__ */ new Set(['path', 'other', 'others', 'positions']);

/**
 * 把结果中的位置换为在全部输入中的位置，包括变通、补救、数据和仅依本通知的结论。
 *
 * A result with all its places turned into places of the whole input: of violations, departures, what is missing, the
 * remedy, figures, and what the notice alone would have said.
 *
 * @param result - The result, its places within the record that the clause read.
 * @param placeOf - Where such a place stands in the whole.
 * @param subject - Opaque reference of the thing that the clause was asked about, for what names none of its own.
 * @param factsOf - What a missing fact stands for in the whole, where that is not just another place.
 * @returns The same result, otherwise placed.
 * @internal
 */
export function relocate<R extends ClauseResult>(
  result: R,
  placeOf: PlaceOf,
  subject?: string,
  factsOf?: (missing: MissingFact) => readonly Missing[],
): R {
  const at = (path: JsonPointer): JsonPointer => placeOf(path)?.path ?? path;
  const named: Naming = (thing) =>
    subject === undefined || thing.subject !== undefined ? thing : { ...thing, subject };
  const missing = (each: Missing): readonly Missing[] => {
    if (each.kind !== 'fact' || each.in !== 'record') return [each];
    if (factsOf !== undefined) return factsOf(each);
    const place = placeOf(each.path);
    return place === undefined ? [] : [named({ ...each, ...place })];
  };
  const move = (part: Moved): Moved => ({
    violations: part.violations.map((broken) => violationAt(broken, at, named)),
    departures: part.departures.map((taken) => departureAt(taken, at, named)),
    missing: part.missing.flatMap(missing),
    measured: measuredAt(part.measured, at),
  });
  const { remedy, noticeAlone } = result;
  return {
    ...result,
    ...move(result),
    ...(remedy && { remedy: remedy.map((operation): PatchOperation => ({ ...operation, path: at(operation.path) })) }),
    ...(noticeAlone && { noticeAlone: { outcome: noticeAlone.outcome, ...move(noticeAlone) } }),
  };
}

/** What of a result holds places. */
type Moved = Omit<NoticeAlone, 'outcome'>;

/** Gives what names no person or thing the one that the clause was asked about. */
type Naming = <T extends { readonly subject?: string }>(thing: T) => T;

type At = (path: JsonPointer) => JsonPointer;

function violationAt(broken: Violation, at: At, named: Naming): Violation {
  return named({ ...broken, path: at(broken.path), data: dataAt(broken.data, at) });
}

function departureAt(taken: DepartureTaken, at: At, named: Naming): DepartureTaken {
  return {
    ...taken,
    path: at(taken.path),
    reasonPath: at(taken.reasonPath),
    violation: violationAt(taken.violation, at, named),
  };
}

function valueAt(value: unknown, at: At): unknown {
  if (typeof value === 'string') return value.startsWith('/') ? at(value) : value;
  return Array.isArray(value) ? value.map((each) => valueAt(each, at)) : value;
}

function dataAt<D extends Row | Violation['data']>(data: D, at: At): D {
  const names = Object.keys(data).filter((name) => placeNames.has(name));
  if (names.length === 0) return data;
  return { ...data, ...Object.fromEntries(names.map((name) => [name, valueAt(data[name], at)])) };
}

function measuredAt(measured: Measured, at: At): Measured {
  const moved: Record<string, Measured[string]> = {};
  for (const [name, value] of Object.entries(measured)) {
    moved[name] = Array.isArray(value)
      ? ((value as readonly unknown[]).map((each) =>
          typeof each === 'object' && each !== null ? dataAt(each as Row, at) : each,
        ) as Measured[string])
      : value;
  }
  return moved;
}
