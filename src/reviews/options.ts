/** 审查的选项（安全读取）。 Options of a review, read so that whatever is handed in, what goes wrong has a name. */
import { DefectList, InvalidRecordError, receivedKind } from '../json/invalid-record.js';
import { readPlainJson } from '../json/plain-json.js';
import type { Policy } from '../kernel/in-force.js';
import { parseReferenceData, type ReferenceData } from '../model/reference-data.js';
import { kunming2022 } from '../policy/policy.js';
import type { CalendarDay } from '../values/calendar.js';
import { day, fields, list } from '../values/read.js';

/** 各项审查共同的选项。 The options that all reviews share, as they were read. @internal */
export interface ReadOptions {
  /** The day looked on; unknown where it is none. */
  readonly asOf: CalendarDay | undefined;
  /** What is in force. */
  readonly policy: Policy | undefined;
  /** Reference data. */
  readonly reference: ReferenceData | undefined;
}

/**
 * 读取各项审查共同的选项。 Reads the options that all reviews share.
 *
 * @param options - Any value.
 * @returns The options; of what is no object, nothing is known.
 * @throws InvalidRecordError where an option cannot be read, or the reference data are not valid.
 * @internal
 */
export function readOptions(options: unknown): ReadOptions {
  return {
    reference: parsedOption(options, 'reference', parseReferenceData),
    policy: policyOf(option(options, 'policy')),
    asOf: day(option(options, 'asOf')),
  };
}

/**
 * 读取一个选项。 Reads an option.
 *
 * @param options - Any value.
 * @param name - Name of the option.
 * @returns Its value, whatever it is.
 * @throws InvalidRecordError where it cannot be read, as of a proxy that was revoked.
 * @internal
 */
export function option(options: unknown, name: string): unknown {
  try {
    return fields(options as Readonly<Record<string, unknown>>)[name];
  } catch {
    throw new InvalidRecordError('Options', [{ pointer: `/${name}`, expected: 'plain-json', received: 'other' }]);
  }
}

/**
 * 读取并解析一个选项。 Reads an option that is a record of its own.
 *
 * @param options - Any value.
 * @param name - Name of the option.
 * @param parse - Parses the record.
 * @returns The record; undefined where it is left out.
 * @throws InvalidRecordError where it is not valid.
 * @internal
 */
export function parsedOption<T>(options: unknown, name: string, parse: (value: unknown) => T): T | undefined {
  const value = option(options, name);
  return value === undefined ? undefined : parse(value);
}

/**
 * 读取并解析一个列表选项。 Reads an option that is a list of records.
 *
 * @param options - Any value.
 * @param name - Name of the option.
 * @param parse - Parses one of the records.
 * @returns The records; undefined where the list is left out.
 * @throws InvalidRecordError where it is no list, or one of the records is not valid.
 * @internal
 */
export function parsedListOption<T>(
  options: unknown,
  name: string,
  parse: (value: unknown) => T,
): readonly T[] | undefined {
  return parsedOption(options, name, (value) => {
    if (receivedKind(value) === 'list') return entriesOf(value as readonly unknown[], name).map(parse);
    throw new InvalidRecordError('Options', [{ pointer: `/${name}`, expected: 'list', received: receivedKind(value) }]);
  });
}

function entriesOf(value: readonly unknown[], name: string): readonly unknown[] {
  try {
    return Array.from(value);
  } catch {
    // A proxy that is hostile.
    throw new InvalidRecordError('Options', [{ pointer: `/${name}`, expected: 'plain-json', received: 'other' }]);
  }
}

/** A policy of which nothing is known: every clause is undecided under it. */
const unknownPolicy = /* @__PURE__ */ Object.freeze({
  document: kunming2022.document,
  rules: [],
  setAside: [],
  switched: [],
}) as unknown as Policy;

/** What is in force; a policy whose data cannot be read is one of which nothing is known. */
function policyOf(policy: unknown): Policy | undefined {
  if (policy === undefined) return undefined;
  try {
    const { document, rules, setAside, switched } = fields(policy as Policy);
    const unread = new DefectList();
    readPlainJson({ document, rules, setAside, switched }, unread);
    return unread.total === 0 && list(rules) && list(switched) ? (policy as Policy) : unknownPolicy;
  } catch {
    return unknownPolicy;
  }
}
