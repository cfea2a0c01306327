/** Checks between fields (字段间检查), shared by the models. They read well-typed leaves only. */
import { day, fields, hundredths, list, minutes, oneOf, text } from '../result/read.js';
import { skillLevels } from './codes.js';
import { checkUnifiedSocialCreditCode, normaliseIdentifier } from './identifiers.js';
import { receivedKind, type Defect } from './invalid-record.js';

/** A record as the checks see it. */
type Loose = Readonly<Record<string, unknown>>;

/**
 * 起止日期：止不早于起。 The last day is not before the first.
 *
 * @param record - The record.
 * @param from - Name of the first day.
 * @param to - Name of the last day.
 * @param defects - Receives the defect.
 * @param pointer - Where the record stands.
 * @internal
 */
export function checkWithin(record: unknown, from: string, to: string, defects: Defect[], pointer = ''): void {
  const at = fields(record as Loose);
  const first = day(at[from]);
  const last = day(at[to]);
  if (first !== undefined && last !== undefined && last < first) {
    defects.push({ pointer: `${pointer}/${to}`, expected: 'not-before', values: [`${pointer}/${from}`], received: 'string' });
  }
}

/**
 * 教学安排：每节结束晚于开始，日期在班期之内，等级在班级之列，课时至多两位小数。
 *
 * Sessions: each ends after it starts, lies within the class's days, has a level of the class and
 * hours of at most two decimals.
 *
 * @param plan - The class plan.
 * @param defects - Receives the defects.
 * @internal
 */
export function checkSessionTimes(plan: unknown, defects: Defect[]): void {
  const record = fields(plan as Loose);
  const first = day(record['startDate']);
  const last = day(record['endDate']);
  const levels = list(record['levels']);
  list(record['sessions'])?.forEach((item, index) => {
    const session = fields(item as Loose);
    const pointer = `/sessions/${String(index)}`;
    const start = minutes(session['startTime']);
    const end = minutes(session['endTime']);
    if (start !== undefined && end !== undefined && end <= start) {
      defects.push({ pointer: `${pointer}/endTime`, expected: 'after', values: [`${pointer}/startTime`], received: 'string' });
    }
    const date = day(session['date']);
    if (date !== undefined && first !== undefined && date < first) {
      defects.push({ pointer: `${pointer}/date`, expected: 'not-before', values: ['/startDate'], received: 'string' });
    }
    if (date !== undefined && last !== undefined && date > last) {
      defects.push({ pointer: `${pointer}/date`, expected: 'not-after', values: ['/endDate'], received: 'string' });
    }
    const level = oneOf(session['level'], skillLevels);
    if (level !== undefined && levels !== undefined && levels.every((known) => oneOf(known, skillLevels) !== undefined) && !levels.includes(level)) {
      defects.push({ pointer: `${pointer}/level`, expected: 'listed-level', values: ['/levels'], received: 'string' });
    }
    for (const name of ['hours', 'deliveredHours']) {
      const hours = session[name];
      if (typeof hours === 'number' && hours >= 0 && hundredths(hours) === undefined) {
        defects.push({ pointer: `${pointer}/${name}`, expected: 'class-hours', received: receivedKind(hours) });
      }
    }
  });
}

/**
 * 编号不重复。 No two entries of a list bear the same reference.
 *
 * @param record - The record.
 * @param name - Name of the list.
 * @param key - Name of the reference.
 * @param defects - Receives a defect for each repetition.
 * @param pointer - Where the record stands.
 * @internal
 */
export function checkUnique(record: unknown, name: string, key: string, defects: Defect[], pointer = ''): void {
  const seen = new Map<string, number>();
  list(fields(record as Loose)[name])?.forEach((item, index) => {
    const reference = text(fields(item as Loose)[key]);
    if (reference === undefined) return;
    const first = seen.get(reference);
    if (first === undefined) seen.set(reference, index);
    else defects.push({ pointer: `${pointer}/${name}/${String(index)}/${key}`, expected: 'unique', values: [`${pointer}/${name}/${String(first)}/${key}`], received: 'string' });
  });
}

/**
 * 教学安排中的编号见于名册。 A reference that sessions name is in its list, where that list is given.
 *
 * @param plan - The class plan.
 * @param key - Name of the reference in a session.
 * @param name - Name of the list.
 * @param defects - Receives a defect for each that is not.
 * @internal
 */
export function checkReferences(plan: unknown, key: string, name: string, defects: Defect[]): void {
  const record = fields(plan as Loose);
  const items = list(record[name]);
  if (items === undefined) return;
  const known = new Set(items.map((item) => text(fields(item as Loose)['reference'])));
  if (known.has(undefined)) return;
  list(record['sessions'])?.forEach((session, index) => {
    const reference = text(fields(session as Loose)[key]);
    if (reference !== undefined && !known.has(reference)) {
      defects.push({ pointer: `/sessions/${String(index)}/${key}`, expected: 'known-reference', values: [`/${name}`], received: 'string' });
    }
  });
}

/**
 * 统一社会信用代码有效（空格、全角和小写视同规范写法）。 A unified social credit code is valid; spaces, full-width and lower-case characters pass.
 *
 * @param record - The record.
 * @param name - Name of the code.
 * @param defects - Receives the defect.
 * @param pointer - Where the record stands.
 * @internal
 */
export function checkCreditCode(record: unknown, name: string, defects: Defect[], pointer = ''): void {
  const code = text(fields(record as Loose)[name]);
  if (code !== undefined && !checkUnifiedSocialCreditCode(normaliseIdentifier(code)).valid) {
    defects.push({ pointer: `${pointer}/${name}`, expected: 'unified-social-credit-code', received: 'string' });
  }
}
