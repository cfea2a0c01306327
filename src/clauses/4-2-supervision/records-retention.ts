import { type At, broken, entries, need, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, missingAsOf } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, type Judgement, unknown, yes } from '../../kernel/kleene.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ClassFile, KeptRecord } from '../../model/class-file.js';
import type { ReferenceData } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { addDays } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { day, type Fields, fields, flag, list, text } from '../../values/read.js';
import { lackOf } from '../shared/entries.js';

/** {@link checkRecordsRetention} 所读的字段。 What {@link checkRecordsRetention} reads of a class file. */
export type RecordsRetentionRecord = Pick<ClassFile, 'endDate' | 'records'>;

/** {@link checkRecordsRetention} 的选项。 Options of {@link checkRecordsRetention}. */
export interface RecordsRetentionOptions extends ClauseOptions {
  /** 参考数据：应留存的资料种类。 Reference data: the kinds of record to keep. */
  readonly reference?: Pick<ReferenceData, 'recordKinds'> | undefined;
}

/** 条款常量：资料留存归档。 The clause constant of {@link checkRecordsRetention}. */
export const recordsRetention = /* @__PURE__ */ freeze({
  id: 'records-retention',
  function: 'checkRecordsRetention',
  title: { 'zh-CN': '资料留存、归档、备查', en: 'Retention of records' },
  force: 'must',
  modal: null,
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '四2',
      paragraph: 57,
      exact: '做好各类资料的留存、归档、备查工作，',
      start: 46,
      end: 64,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'not-kept': { 'zh-CN': '没有留存“{kind}”。', en: 'No “{kind}” was kept.' },
    'not-archived': { 'zh-CN': '“{kind}”没有归档。', en: '“{kind}” is not archived.' },
    'not-retrievable': { 'zh-CN': '“{kind}”不能备查。', en: '“{kind}” cannot be retrieved for inspection.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(recordsRetention, source);

/**
 * > 做好各类资料的留存、归档、备查工作，
 *
 * 检查班级结束后，调用者清单（通知没有列出种类）中的每类资料（zīliào）均已留存、归档、可备查；
 * 档案清单未列的为没有留存。约束培训机构。结束日期的次日起判断。
 *
 * Checks that each kind of record in the caller's list (the notice names none) is kept (留存), archived (归档) and
 * retrievable (备查) once the class is over, from the day after its last day on. A kind that the file does not list is
 * not kept. Binds training institutions.
 *
 * 原文：[第57段](../../../docs/notice.md#p57)
 *
 * @param file - 班级档案。 The class file.
 * @param options - 资料种类清单、判断之日、政策。 The kinds to keep, day and policy.
 * @returns `passed`：每类均已留存、归档、可备查；`failed`：有缺；`cantTell`：没有清单，有未知，或班级尚未结束；
 * `inapplicable`：清单为空。 Passed if all of it is in order, failed if something is not, cantTell without a list,
 * where something is unknown, or before the class is over, inapplicable where the list is empty.
 *
 * @example
 * ```ts
 * import { checkRecordsRetention } from 'kunming-training-rules';
 *
 * const file = {
 *   endDate: '2022-06-20',
 *   records: [{ kind: 'attendance-sheet', kept: true, archived: true, retrievable: true }],
 * };
 * checkRecordsRetention(file, { asOf: '2022-07-01', reference: { recordKinds: ['attendance-sheet'] } }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkRecordsRetention } from 'kunming-training-rules';
 *
 * const file = { endDate: '2022-06-20', records: [] };
 * const result = checkRecordsRetention(file, { asOf: '2022-07-01', reference: { recordKinds: ['attendance-sheet'] } });
 * result.violations.map(({ code }) => code); // => ['not-kept']
 * ```
 */
export function checkRecordsRetention(file: RecordsRetentionRecord, options?: RecordsRetentionOptions): ClauseResult {
  return judge(adopted, { applies, expects }, file, options);
}

type On = InForce<typeof recordsRetention>;
type File = Fields<RecordsRetentionRecord>;

/** To a class that is over, where there are kinds of record to keep. */
function applies({ endDate }: File, _on: On, { asOf, reference }: RecordsRetentionOptions): Judgement {
  return allOf([
    isFinished(day(endDate), day(asOf)),
    whether(fields(reference), 'recordKinds', list, ({ length }) => length > 0, '', undefined, 'reference'),
  ]);
}

/** From the day after the last day of the class on. */
function isFinished(end: CalendarDay | undefined, asOf: CalendarDay | undefined): Judgement {
  if (end === undefined) return unknown(fact('/endDate'), ...(asOf === undefined ? [missingAsOf] : []));
  if (asOf === undefined) return unknown(missingAsOf);
  return asOf > end ? yes : unknown({ kind: 'day', notBefore: addDays(end, 1) });
}

/** 各类资料的留存、归档、备查: each kind of the caller's list. */
function expects(file: File, on: On, { reference }: RecordsRetentionOptions): Findings {
  const found = findings();
  const kinds = need(found, fields(reference), 'recordKinds', list, '', undefined, 'reference');
  const records = entries(found, file, 'records');
  if (kinds === undefined || records === undefined) return found;
  const { byKind, unnamed } = readRecords(records);
  let isUnlisted = false;
  for (const [index, entry] of kinds.entries()) {
    const kind = text(entry);
    const place = byKind.get(kind ?? '');
    if (kind === undefined) found.missing.push(fact(`/recordKinds/${String(index)}`, undefined, 'reference'));
    else if (place !== undefined) inOrder(fields(records[place]), `/records/${String(place)}`, kind, on, found);
    else {
      isUnlisted = true;
      if (unnamed.length === 0)
        violate(found, on, 'not-kept', broken('kept', false, '=', true, '', { path: '/records', data: { kind } }));
    }
  }
  // A record that names no kind may be of one that is not listed; else it does not matter.
  if (isUnlisted) addAll(found.missing, unnamed);
  return found;
}

/** Where the record of each kind stands, and what those that name none are missing. */
function readRecords(records: readonly unknown[]): {
  readonly byKind: ReadonlyMap<string, number>;
  readonly unnamed: readonly Missing[];
} {
  const byKind = new Map<string, number>();
  const unnamed: Missing[] = [];
  for (const [index, entry] of records.entries()) {
    const kind = text(fields<KeptRecord>(entry).kind);
    if (kind === undefined) unnamed.push(lackOf(entry, `/records/${String(index)}`, 'kind'));
    else byKind.set(kind, index);
  }
  return { byKind, unnamed };
}

/** A record is kept, archived and retrievable. What is not kept is neither, and only that is said of it. */
function inOrder(record: Fields<KeptRecord>, at: At, kind: string, on: On, found: Findings): void {
  for (const name of ['kept', 'archived', 'retrievable'] as const) {
    if (need(found, record, name, flag, at) !== false) continue;
    violate(found, on, `not-${name}`, broken(name, false, '=', true, at, { data: { kind } }));
    if (name === 'kept') return;
  }
}
