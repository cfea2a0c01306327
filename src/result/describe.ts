import { registry } from '../clauses/registry.js';
import type { Bilingual, Clause, Locale } from '../policy/clause.js';
import { closingLabels } from './labels/closing.js';
import { coreLabels } from './labels/core.js';
import { enterprisesLabels } from './labels/enterprises.js';
import { onlineLabels } from './labels/online.js';
import { groupsLabels } from './labels/groups.js';
import { supervisionLabels } from './labels/supervision.js';
import { goalsLabels } from './labels/goals.js';
import type { Labels } from './labels.js';
import type { Outcome, Severity } from './outcome.js';
import type { ClauseResult, Measured, Missing, ResultNotice, Scalar, Violation } from './result.js';

/**
 * 字段、代码和数量的中英文名称。 Labels of fields, codes and quantities, by name.
 *
 * @example
 * ```ts
 * import { labels } from 'kunming-training-rules';
 *
 * labels['anti-drug']?.['zh-CN']; // => '禁毒'
 * ```
 */
export const labels: Labels = /* @__PURE__ */ Object.freeze({ ...coreLabels, ...closingLabels, ...enterprisesLabels, ...goalsLabels, ...onlineLabels, ...groupsLabels, ...supervisionLabels });

/** 一处问题的文字。 One finding in words. */
export interface DescribedFinding {
  /** 轻重。 Severity in words. */
  readonly severity: string;
  /** 说明。 What is wrong, with figures. */
  readonly text: string;
  /** 位置。 Where in the record (JSON Pointer). */
  readonly path: string;
  /** 依据：文号和位置。 Document and place of the sentence. */
  readonly source: string;
  /** 原文。 The sentence itself. */
  readonly quote: string;
}

/** 一个结果的文字。 A result in words. */
export interface Description {
  /** 条款标识。 Id of the clause. */
  readonly clause: string;
  /** 条款名称。 Title of the clause. */
  readonly title: string;
  /** 位置。 Place in the notice, for example 二（五）. */
  readonly locator: string;
  /** 结果。 Outcome in words. */
  readonly outcome: string;
  /** 问题。 What is wrong. */
  readonly findings: readonly DescribedFinding[];
  /** 变通。 Departures taken into account. */
  readonly departures: readonly string[];
  /** 缺少。 What is missing. */
  readonly missing: readonly string[];
  /** 数据。 Measured figures. */
  readonly measured: readonly string[];
  /** 后果。 Effect, where there is one. */
  readonly effect: string | null;
  /** 提示和已切换的读法。 Notices and switched readings. */
  readonly notes: readonly string[];
  /** 仅依本通知的结论，有更新的规定时给出。 What the notice alone would have said, where a newer rule decides. */
  readonly noticeAlone: string | null;
}

const outcomeWords: Readonly<Record<Outcome, Bilingual>> = {
  passed: { 'zh-CN': '合格', en: 'passed' },
  failed: { 'zh-CN': '不合格', en: 'failed' },
  cantTell: { 'zh-CN': '无法判断', en: 'cannot tell' },
  inapplicable: { 'zh-CN': '不适用', en: 'inapplicable' },
};

const severityWords: Readonly<Record<Severity, Bilingual>> = {
  error: { 'zh-CN': '违反', en: 'error' },
  warning: { 'zh-CN': '提醒', en: 'warning' },
  note: { 'zh-CN': '说明', en: 'note' },
};

const noticeWords: Readonly<Record<string, Bilingual>> = {
  'before-notice': { 'zh-CN': '判断之日早于通知印发之日（{issuedOn}），照常判断', en: 'The day judged on lies before the notice ({issuedOn}); judged all the same' },
  'after-plan-year': { 'zh-CN': '判断之日晚于方案年度（至{planYearEnd}），照常判断', en: 'The day judged on lies after the plan year (to {planYearEnd}); judged all the same' },
  'empty-list': { 'zh-CN': '“{list|term}”为空', en: 'The list “{list|term}” is empty' },
  'claim-differs': { 'zh-CN': '申报总额{claimed}元，按补贴标准可拨付{total}元', en: '{claimed} yuan claimed, {total} yuan payable by the rates' },
  'malformed-records': { 'zh-CN': '{records}项记录无效，其余照常审查；因此不完整的数字只作为下限', en: 'Records that are not valid: {records}; the others were reviewed, and figures incomplete for these are lower bounds' },
  'not-of-this-city': { 'zh-CN': '{records}项记录的区划不是昆明市的单位，没有计入', en: 'Records of a division that is no unit of Kunming: {records}; not counted' },
  'outside-plan-year': { 'zh-CN': '{classes}个班级不在方案年度之内，不计入年度任务', en: 'Classes outside the plan year: {classes}; no part of its targets' },
  'not-completed-counted': { 'zh-CN': '名册中有{personTimes}人次记录为没有完成培训，仍计入培训人次', en: 'Person-times on record as not completed: {personTimes}; counted all the same' },
  'own-facts-alone': { 'zh-CN': '没有给出班级：仅就本人的事实判断，各项目均假设班级属于该项目', en: 'No class given: the person’s own facts alone, each programme as if the class belonged to it' },
  superseded: { 'zh-CN': '自{effectiveFrom}起以{document}的规定为准', en: 'From {effectiveFrom} on {document} prevails' },
  'switched-off': { 'zh-CN': '自{effectiveFrom}起依{document}不再适用', en: 'From {effectiveFrom} on switched off by {document}' },
};

/**
 * 用文字说明一个结果，中文或英文；只用结果自身的代码和数据。
 *
 * Puts a result into words, Chinese or English, from its own codes and data and nothing else.
 *
 * @param result - The result of a clause function.
 * @param locale - `zh-CN` or `en`.
 * @returns The texts, by part.
 * @throws RangeError for the result of a clause that this library does not have.
 *
 * @example
 * ```ts
 * import { checkClassSize, describe } from 'kunming-training-rules';
 *
 * const result = checkClassSize({ kind: 'skills', trainees: Array.from({ length: 63 }, () => ({})) });
 * describe(result, 'zh-CN').findings[0]?.text; // => '本班63人，超过60人的上限，多3人。'
 * describe(result, 'en').outcome; // => 'failed'
 * ```
 */
export function describe(result: ClauseResult, locale: Locale): Description {
  const clause = registry.find((entry) => entry.clause.id === result.clause)?.clause;
  if (clause === undefined) throw new RangeError('the result is of a clause that this library does not have');
  const { outcome, violations, departures, missing, measured, effect, notices, switchedReadings, noticeAlone } = result;
  return {
    clause: clause.id,
    title: clause.title[locale],
    locator: clause.citations[0].locator,
    outcome: outcomeWords[outcome][locale],
    findings: violations.map((broken) => describeViolation(broken, clause, locale)),
    departures: departures.map(({ decidedBy, decidedOn, reasonPath, violation }) =>
      words({ 'zh-CN': '{text}已由{decidedBy}于{decidedOn}决定变通，理由见{reasonPath}。', en: '{text} Departure decided by {decidedBy} on {decidedOn}, reason at {reasonPath}.' }, locale, {
        text: describeViolation(violation, clause, locale).text,
        decidedBy,
        decidedOn,
        reasonPath,
      }),
    ),
    missing: missing.map((each) => describeMissing(each, locale)),
    measured: describeMeasured(measured, locale),
    effect: effect?.[locale] ?? null,
    notes: [
      ...notices.map((notice) => describeNotice(notice, locale)),
      ...switchedReadings.map(({ clause: owner, reading, chosen, adopted }) =>
        words({ 'zh-CN': '读法已切换：{owner} {reading} 取“{chosen}”（采用的是“{adopted}”）', en: 'Reading switched: {owner} {reading} is “{chosen}” (adopted: “{adopted}”)' }, locale, {
          owner,
          reading,
          chosen: optionWords(owner, reading, chosen, locale),
          adopted: optionWords(owner, reading, adopted, locale),
        }),
      ),
    ],
    noticeAlone: noticeAlone === undefined ? null : outcomeWords[noticeAlone.outcome][locale],
  };
}

/**
 * 字段、代码或数量的名称；没有名称的原样返回。 The label of a name; a name without one is given back as it is.
 *
 * @param name - The name.
 * @param locale - `zh-CN` or `en`.
 * @returns Its label.
 * @internal
 */
export function label(name: string, locale: Locale): string {
  return Object.hasOwn(labels, name) ? (labels[name]?.[locale] ?? name) : name;
}

/**
 * 用文字说明一项缺失。 Words for one thing that is missing.
 *
 * @param missing - What is missing.
 * @param locale - `zh-CN` or `en`.
 * @returns One line.
 */
export function describeMissing(missing: Missing, locale: Locale): string {
  if (missing.kind === 'day') return words({ 'zh-CN': '{day}起才能判断', en: 'can be decided from {day} on' }, locale, { day: missing.notBefore });
  if (missing.kind === 'reading') {
    const owned = registry.find((entry) => entry.clause.id === missing.clause)?.clause.readings[missing.reading];
    const options = Object.entries(owned?.options ?? {}).filter(([name]) => name !== owned?.adopted);
    return words({ 'zh-CN': '原文未定，需选定读法 {reading}：{options}', en: 'the text leaves it open; choose the reading {reading}: {options}' }, locale, {
      reading: missing.reading,
      options: options.map(([, each]) => each[locale]).join(locale === 'en' ? ' / ' : '；'),
    });
  }
  const { path, fact, subject } = missing;
  const place = missing.in === 'record' ? '' : missing.in === 'reference' ? words({ 'zh-CN': '参考数据 ', en: 'reference data ' }, locale, {}) : words({ 'zh-CN': '调用选项 ', en: 'options ' }, locale, {});
  return subject === undefined
    ? words({ 'zh-CN': '{fact}（{place}{path}）', en: '{fact} ({place}{path})' }, locale, { fact: label(fact, locale), place, path })
    : words({ 'zh-CN': '{fact}（{subject}，{place}{path}）', en: '{fact} ({subject}, {place}{path})' }, locale, { fact: label(fact, locale), subject, place, path });
}

/**
 * 用文字说明一条提示。 Words for one notice.
 *
 * @param notice - The notice of a result or a review.
 * @param locale - `zh-CN` or `en`.
 * @returns One line.
 */
export function describeNotice(notice: ResultNotice, locale: Locale): string {
  const wording = noticeWords[notice.code];
  return wording === undefined ? label(notice.code, locale) : words(wording, locale, notice.data);
}

function describeViolation(broken: Violation, clause: Clause, locale: Locale): DescribedFinding {
  const { citation, code, data, actual, required, severity, path } = broken;
  const owner = clause.id === broken.clause ? clause : registry.find((entry) => entry.clause.id === broken.clause)?.clause;
  const wording = owner?.messages[code];
  return {
    severity: severityWords[severity][locale],
    text: wording === undefined ? code : words(wording, locale, { actual, required: required.value, ...data }),
    path,
    source: `${citation.document} ${citation.locator}`,
    quote: citation.exact,
  };
}

function describeMeasured(measured: Measured, locale: Locale): string[] {
  const colon = locale === 'en' ? ': ' : '：';
  const show = (value: unknown): string => (typeof value === 'string' ? label(value, locale) : JSON.stringify(value));
  return Object.entries(measured).map(([name, value]) => {
    if (!Array.isArray(value)) return label(name, locale) + colon + show(value);
    const items = (value as readonly unknown[]).map((item) =>
      typeof item === 'object' && item !== null
        ? Object.entries(item)
            .map(([key, part]) => `${label(key, locale)} ${show(part)}`)
            .join(' ')
        : show(item),
    );
    return label(name, locale) + colon + (items.length === 0 ? '—' : items.join(locale === 'en' ? '; ' : '；'));
  });
}

function optionWords(owner: string, reading: string, option: string, locale: Locale): string {
  return registry.find((entry) => entry.clause.id === owner)?.clause.readings[reading]?.options[option]?.[locale] ?? option;
}

function words(wording: Bilingual, locale: Locale, data: Readonly<Record<string, Scalar | readonly Scalar[]>>): string {
  return wording[locale].replace(/\{(\w+)(\|term)?\}/g, (_whole, name: string, term: string | undefined) => {
    const value = data[name];
    const each = (part: Scalar): string => (term !== undefined && typeof part === 'string' ? label(part, locale) : String(part ?? '—'));
    return Array.isArray(value) ? (value as readonly Scalar[]).map(each).join(locale === 'en' ? ', ' : '、') : each((value ?? null) as Scalar);
  });
}
