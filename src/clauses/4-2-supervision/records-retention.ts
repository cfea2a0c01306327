import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, missingAsOf, violation } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ClassFile, KeptRecord } from '../../model/class-file.js';
import type { ReferenceData } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { addDays } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { day, fields, flag, list, text } from '../../values/read.js';

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
 * 检查班级结束后，调用者清单（通知没有列出种类）中的每类资料（zīliào）均已留存、归档、可备查；档案清单未列的为没有留存。
 * 约束培训机构。结束日期的次日起判断。
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
 * `inapplicable`：清单为空。 Passed if all of it is in order, failed if something is not, cantTell without a list, where
 * something is unknown, or before the class is over, inapplicable where the list is empty.
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
  return judge(adopted, body, file, options);
}

function body(
  file: RecordsRetentionRecord,
  on: InForce<typeof recordsRetention>,
  options: RecordsRetentionOptions,
): Findings {
  const given = fields(file);
  const kinds = list(fields(options.reference).recordKinds);
  const records = list(given.records);
  if (kinds?.length === 0) return inapplicable();
  const found = findings();
  const end = day(given.endDate);
  const asOf = day(options.asOf);
  const over = end !== undefined && asOf !== undefined && asOf > end;
  if (end === undefined) found.missing.push(fact('/endDate'));
  if (asOf === undefined) found.missing.push(missingAsOf);
  else if (end !== undefined && !over) found.missing.push({ kind: 'day', notBefore: addDays(end, 1) });
  if (kinds === undefined) found.missing.push(fact('/recordKinds', undefined, 'reference'));
  if (records === undefined) found.missing.push(fact('/records'));
  if (kinds === undefined || records === undefined) return found;

  const held = new Map<string, { readonly at: string; readonly entry: unknown }>();
  const unnamed: Missing[] = [];
  for (const [index, entry] of records.entries()) {
    const at = `/records/${String(index)}`;
    const kind = text(fields(entry as KeptRecord).kind);
    if (kind === undefined) unnamed.push(fact(`${at}/kind`));
    else held.set(kind, { at, entry });
  }
  const refuse = (
    code: 'not-kept' | 'not-archived' | 'not-retrievable',
    path: string,
    quantity: string,
    kind: string,
  ): void => {
    if (over)
      found.violations.push(
        violation(on, code, { path, actual: false, quantity, op: '=', value: true, data: { kind } }),
      );
  };
  let unlisted = false;
  for (const [index, entry] of kinds.entries()) {
    const kind = text(entry);
    const record = held.get(kind ?? '');
    if (kind === undefined) {
      found.missing.push(fact(`/recordKinds/${String(index)}`, undefined, 'reference'));
    } else if (record === undefined) {
      unlisted = true;
      if (unnamed.length === 0) refuse('not-kept', '/records', 'kept', kind);
    } else {
      const leaves = fields(record.entry as KeptRecord);
      for (const name of ['kept', 'archived', 'retrievable'] as const) {
        const value = flag(leaves[name]);
        if (value === undefined) found.missing.push(fact(`${record.at}/${name}`));
        else if (!value) refuse(`not-${name}`, `${record.at}/${name}`, name, kind);
        // What is not kept is neither archived nor to be had, and only that is said of it.
        if (name === 'kept' && value === false) break;
      }
    }
  }
  // A record that names no kind may be of one that is not listed; else it does not matter.
  if (unlisted) addAll(found.missing, unnamed);
  return found;
}
