import { registry } from '../clauses/registry.js';
import type { Clause, Reading } from '../kernel/clause.js';
import type { Outcome, Severity } from '../kernel/outcome.js';
import type {
  ClauseResult,
  DepartureTaken,
  Missing,
  MissingDay,
  MissingFact,
  MissingReading,
  ResultNotice,
  SwitchedReading,
  Violation,
} from '../kernel/result.js';
import { policyReadings } from '../policy/policy.js';
import type { Bilingual, Locale } from '../values/bilingual.js';
import { recordAt } from './record-at.js';
import { clauseTitle, type Context, label, labels, shown, words } from './words.js';

/** 一处问题的文字。 One finding in words. */
export interface DescribedFinding {
  /** 轻重。 Severity in words. */
  readonly severity: string;
  /** 说明。 What is wrong, with figures. */
  readonly text: string;
  /** 位置。 Where in the record (JSON Pointer). */
  readonly path: string;
  /**
   * 依据：文号和位置；依据其他规定的，是该规定的文号。 Document and place of the sentence; its own document where that
   * is not the notice.
   */
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
  /** 依据：各引文的文号和位置。 What it was judged by: document and place of each citation, once. */
  readonly sources: readonly string[];
  /**
   * 所判断之日；不知道时没有。在审查中，只在与查看之日不同时给出。 The day judged on, `null` where not known; in a
   * review, only where it differs from the day one looks on.
   */
  readonly judgedOn: string | null;
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

/** Wording of the notices, by code; those of a review are said of its record as a whole. */
const noticeWords: Readonly<Record<string, Bilingual>> = {
  'before-notice': {
    'zh-CN': '所判断之日早于通知印发之日（{issuedOn}），照常判断',
    en: 'The day judged on lies before the notice ({issuedOn}); judged all the same',
  },
  'after-plan-year': {
    'zh-CN': '所判断之日晚于方案年度（至{planYearEnd}），照常判断',
    en: 'The day judged on lies after the plan year (to {planYearEnd}); judged all the same',
  },
  'outside-period': {
    'zh-CN': '所判断之日（{judgedOn}）不在所选读法的适用期间，不适用',
    en: 'The day judged on ({judgedOn}) lies outside the period of the reading chosen: inapplicable',
  },
  'empty-list': { 'zh-CN': '“{list|term}”为空', en: 'The list “{list|term}” is empty' },
  'dated-later': {
    'zh-CN': '记录中有{count}处日期晚于查看之日（第一处：{path}）：所记的事当日尚未发生',
    en: '{count} {count|date|dates} on record later than the day one looks on (the first at {path}): on that day it had not happened yet',
  },
  'not-begun': { 'zh-CN': '查看之日班级尚未开班', en: 'The class has not begun on the day one looks on' },
  'not-ended': { 'zh-CN': '查看之日班级尚未结束', en: 'The class has not ended on the day one looks on' },
  'claim-differs': {
    'zh-CN': '申报总额{claimed}元，按补贴标准可拨付{total}元',
    en: '{claimed} yuan claimed, {total} yuan payable by the rates',
  },
  'claim-below-due': {
    'zh-CN': '申报总额{claimed}元，少于按补贴标准可拨付的{total}元',
    en: '{claimed} yuan claimed, less than the {total} yuan payable by the rates',
  },
  'rows-differ': {
    'zh-CN': '各学员的申报金额合计{rows}元，与申报总额{total}元不符',
    en: 'The rows of the claim add up to {rows} yuan, its total is {total} yuan',
  },
  'claim-other-class': { 'zh-CN': '申报所写的班级不是本班', en: 'The claim is for another class' },
  'claim-other-occupation': {
    'zh-CN': '申报所写的职业（工种）与班级的不同',
    en: 'The claim is for another occupation than the class’s',
  },
  'claim-paid': { 'zh-CN': '本申报已于{paidOn}拨付', en: 'The claim was paid on {paidOn}' },
  'malformed-records': {
    'zh-CN': '{records}项记录无效，其余照常审查；因此不完整的数字只作为下限',
    en: '{records} {records|record is|records are} not valid; the others were reviewed, and figures incomplete for {records|it|these} are lower bounds',
  },
  'not-of-this-city': {
    'zh-CN': '{records}项记录的区划不是昆明市的单位，没有计入',
    en: '{records} {records|record is|records are} of a division that is no unit of Kunming; not counted',
  },
  'outside-plan-year': {
    'zh-CN': '{classes}个班级不在方案年度之内，不计入年度任务',
    en: '{classes} {classes|class lies|classes lie} outside the plan year; no part of its targets',
  },
  'not-completed-counted': {
    'zh-CN': '名册中有{personTimes}人次记录为没有完成培训，仍计入培训人次',
    en: '{personTimes} {personTimes|person-time is|person-times are} on record as not completed; counted all the same',
  },
  'own-facts-alone': {
    'zh-CN': '没有给出班级：仅就本人的事实判断，各项目均假设班级属于该项目',
    en: 'No class given: the person’s own facts alone, each programme as if the class belonged to it',
  },
  'set-aside': {
    'zh-CN': '{document}（{effectiveFrom}起施行）不是本通知印发之后印发的，依所选读法不适用',
    en: '{document} (in force from {effectiveFrom} on) was not issued after the notice, and does not apply under the chosen reading',
  },
  superseded: {
    'zh-CN': '自{effectiveFrom}起以{document}的规定为准',
    en: 'From {effectiveFrom} on {document} prevails',
  },
  'switched-off': {
    'zh-CN': '自{effectiveFrom}起依{document}不再适用',
    en: 'From {effectiveFrom} on switched off by {document}',
  },
};

/** Other wordings that a description is made of. */
const phrases = {
  departure: {
    'zh-CN': '{text}已由{decidedBy}于{decidedOn}决定变通，理由见{reasonPath}。',
    en: '{text} Departure decided by {decidedBy} on {decidedOn}, reason at {reasonPath}.',
  },
  switched: {
    'zh-CN': '读法已切换（{of}）：{chosen}（采用的是：{adopted}）',
    en: 'Reading switched ({of}): {chosen} (adopted: {adopted})',
  },
  fact: { 'zh-CN': '{fact}（{place}{path}）', en: '{fact} ({place}{path})' },
  factOf: { 'zh-CN': '{fact}（{subject}，{place}{path}）', en: '{fact} ({subject}, {place}{path})' },
  dayOf: { 'zh-CN': '{fact}：{day}起才能判断', en: '{fact}: can be decided from {day} on' },
  day: { 'zh-CN': '{day}起才能判断', en: 'can be decided from {day} on' },
  reading: {
    'zh-CN': '原文未定，需选定读法（{of}）：{options}',
    en: 'the text leaves it open; choose a reading ({of}): {options}',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const placeWords: Readonly<Record<MissingFact['in'], Bilingual>> = {
  record: { 'zh-CN': '', en: '' },
  reference: { 'zh-CN': '参考数据 ', en: 'reference data ' },
  options: { 'zh-CN': '调用选项 ', en: 'options ' },
};

/**
 * 用文字说明一个结果，中文或英文；只用结果自身的代码和数据。
 *
 * Puts a result into words, Chinese or English, from its own codes and data and nothing else. References of the caller
 * stay as they are.
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
  const clause = clauseOf(result.clause);
  if (clause === undefined) throw new RangeError('the result is of a clause that this library does not have');
  const { outcome, judgedOn, violations, departures, missing, citations, effect, noticeAlone } = result;
  const context = contextOf(result, locale);
  return {
    clause: clause.id,
    title: clause.title[locale],
    locator: clause.citations[0].locator,
    sources: [...new Set(citations.map(({ document, locator }) => `${document} ${locator}`))],
    judgedOn: judgedOn ?? null,
    outcome: outcomeWords[outcome][locale],
    findings: violations.map((broken) => describeViolation(broken, locale)),
    departures: departures.map((taken) => describeDeparture(taken, context)),
    missing: missing.map((each) => describeMissing(each, locale, clause.id)),
    measured: describeMeasured(result, context),
    effect: effect?.[locale] ?? null,
    notes: notesOn(result, locale),
    noticeAlone: noticeAlone === undefined ? null : outcomeWords[noticeAlone.outcome][locale],
  };
}

/** Where the figures of a result stand: its clause, and the basis of its hours. */
function contextOf({ clause, measured: { basis } }: ClauseResult, locale: Locale): Context {
  return { locale, within: [`${clause}/measured`, clause, ...(typeof basis === 'string' ? [basis] : [])] };
}

function describeMeasured({ measured }: ClauseResult, context: Context): readonly string[] {
  const { locale, within } = context;
  const colon = locale === 'en' ? ': ' : '：';
  return Object.entries(measured).map(
    ([name, value]) => label(name, locale, ...within) + colon + shown(value, name, context),
  );
}

function describeDeparture({ decidedBy, decidedOn, reasonPath, violation }: DepartureTaken, context: Context): string {
  const { text } = describeViolation(violation, context.locale);
  return words(phrases.departure, { text, decidedBy, decidedOn, reasonPath }, context);
}

/** Notices, then switched readings. */
function notesOn({ notices, switchedReadings }: ClauseResult, locale: Locale): readonly string[] {
  return [
    ...notices.map((notice) => describeNotice(notice, locale)),
    ...switchedReadings.map((switched) => describeSwitched(switched, locale)),
  ];
}

/**
 * 用文字说明一项缺失。 Words for one thing that is missing.
 *
 * @param missing - What is missing.
 * @param locale - `zh-CN` or `en`.
 * @param clauses - 缺少它的条款。 Ids of the clauses that lack it, whose labels go first.
 * @returns One line.
 */
export function describeMissing(missing: Missing, locale: Locale, ...clauses: readonly string[]): string {
  switch (missing.kind) {
    case 'day':
      return describeMissingDay(missing, { locale, within: clauses });
    case 'reading':
      return describeMissingReading(missing, { locale, within: clauses });
    default:
      return describeMissingFact(missing, locale, clauses);
  }
}

function describeMissingDay({ notBefore: day, fact }: MissingDay, context: Context): string {
  return fact === undefined
    ? words(phrases.day, { day }, context)
    : words(phrases.dayOf, { day, fact: label(fact, context.locale, ...context.within) }, context);
}

function describeMissingReading({ clause, reading }: MissingReading, context: Context): string {
  const { locale } = context;
  const { adopted, options = {} } = readingOf(clause, reading) ?? {};
  const open = Object.entries(options).filter(([name]) => name !== adopted);
  const listed = open.map(([, each]) => each[locale]).join(locale === 'en' ? ' / ' : '；');
  return words(phrases.reading, { of: readingName(clause, reading, locale), options: listed }, context);
}

/** A missing fact, by the word of the record that it is a field of. */
function describeMissingFact(missing: MissingFact, locale: Locale, clauses: readonly string[]): string {
  const { path, fact, subject } = missing;
  const within = [...clauses.map((clause) => `${clause}/fact`), recordAt(missing, clauses), ...clauses];
  const data = {
    fact: label(fact, locale, ...within),
    subject: subject ?? null,
    place: placeWords[missing.in][locale],
    path,
  };
  return words(subject === undefined ? phrases.fact : phrases.factOf, data, { locale, within: clauses });
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
  return wording === undefined ? label(notice.code, locale) : words(wording, notice.data, { locale, within: [] });
}

function describeViolation(broken: Violation, locale: Locale): DescribedFinding {
  const { clause, citation, code, data, actual, required, severity, path } = broken;
  const wording = clauseOf(clause)?.messages[code];
  const { quantity } = required;
  return {
    severity: severityWords[severity][locale],
    text:
      wording === undefined
        ? code
        : words(
            wording,
            { actual, required: required.value, ...data },
            { locale, within: [clause] },
            { actual: quantity, required: quantity },
          ),
    path,
    source: `${citation.document} ${citation.locator}`,
    quote: citation.exact,
  };
}

function describeSwitched({ clause, reading, chosen, adopted }: SwitchedReading, locale: Locale): string {
  const option = (name: string): string => readingOf(clause, reading)?.options[name]?.[locale] ?? name;
  return words(
    phrases.switched,
    { of: readingName(clause, reading, locale), chosen: option(chosen), adopted: option(adopted) },
    { locale, within: [] },
  );
}

function clauseOf(id: string): Clause | undefined {
  return registry.find(({ clause }) => clause.id === id)?.clause;
}

/** A reading of a clause, or of the policy as a whole. */
function readingOf(owner: string, reading: string): Reading | undefined {
  const readings: Readonly<Record<string, Reading>> =
    owner === policyReadings.id ? policyReadings.readings : (clauseOf(owner)?.readings ?? {});
  return Object.hasOwn(readings, reading) ? readings[reading] : undefined;
}

/** Title of what owns a reading, with the reading's own name where it has one. */
function readingName(owner: string, reading: string, locale: Locale): string {
  const title = clauseTitle(owner, locale);
  const key = `${owner}/reading/${reading}`;
  if (!Object.hasOwn(labels, key)) return title;
  return `${title}${locale === 'en' ? ': ' : '：'}${label(key, locale)}`;
}
