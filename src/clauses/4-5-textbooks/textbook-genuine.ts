import type { JsonPointer } from '../../json/pointer.js';
import { broken, each, is, need, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, type ViolationDetail } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, type Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { ReferenceData } from '../../model/reference-data.js';
import type { Textbook, TextbookCatalogue, TextbookCatalogueEntry, TextbookReview } from '../../model/textbook.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { count, type Fields, fields, flag, isObject, list, referenceOf, text } from '../../values/read.js';

/** {@link checkTextbookGenuine} 所读的字段。 What {@link checkTextbookGenuine} reads of a class plan. */
export interface TextbookGenuineRecord extends Pick<ClassPlan, 'subsidised' | 'textbookReview'> {
  /** 教材。 The textbooks. */
  readonly textbooks?: readonly Pick<
    Textbook,
    'reference' | 'genuine' | 'edition' | 'newestEdition' | 'catalogueEntry'
  >[];
}

/** {@link checkTextbookGenuine} 的调用选项。 Options of {@link checkTextbookGenuine}. */
export interface TextbookGenuineOptions extends ClauseOptions {
  /** 参考数据：人社部教材选用目录。 Reference data: the ministry's textbook catalogue. */
  readonly reference?: Pick<ReferenceData, 'textbookCatalogue'> | undefined;
}

/** 条款常量：正版教材和新版教材。 The clause constant of {@link checkTextbookGenuine}. */
export const textbookGenuine = /* @__PURE__ */ freeze({
  id: 'textbook-genuine',
  function: 'checkTextbookGenuine',
  title: { 'zh-CN': '使用正版教材和新版教材', en: 'Genuine textbooks in their new editions' },
  force: 'must',
  modal: { exact: '要', paragraph: 60, start: 88, end: 89 },
  addressee: {
    'zh-CN': '技工院校、培训机构、企业培训中心',
    en: 'technical institutes, training institutions, enterprise training centres',
  },
  citations: [
    {
      document: source.number,
      locator: '四5',
      paragraph: 60,
      exact:
        '各技工院校、培训机构、企业培训中心在开展各类补贴性职业培训工作中，要将使用正版教材和新版教材作为审核的重要内容，',
      start: 55,
      end: 111,
    },
    {
      document: source.number,
      locator: '四5',
      paragraph: 60,
      exact: '规范短期职业培训的教材使用。',
      start: 2,
      end: 16,
    },
  ],
  parameters: {},
  readings: {
    'new-edition': {
      adopted: 'newest-on-start-day',
      options: {
        'newest-on-start-day': { 'zh-CN': '开班之日已出版的最新版次', en: 'the newest edition on the start day' },
        'catalogue-edition': { 'zh-CN': '目录所列的版次', en: 'the edition in the catalogue' },
      },
      why: '新版教材',
    },
  },
  effect: null,
  members: [],
  messages: {
    'no-textbook-review': { 'zh-CN': '没有教材审核记录。', en: 'No review of the textbooks is on record.' },
    'review-omits-genuineness': {
      'zh-CN': '教材审核没有审核是否使用正版教材。',
      en: 'The review of the textbooks did not cover genuineness.',
    },
    'review-omits-new-edition': {
      'zh-CN': '教材审核没有审核是否使用新版教材。',
      en: 'The review of the textbooks did not cover new editions.',
    },
    'not-genuine': { 'zh-CN': '教材{textbook}不是正版。', en: 'Textbook {textbook} is not genuine.' },
    'superseded-edition': {
      'zh-CN': '教材{textbook}为第{actual}版，应为第{required}版。',
      en: 'Textbook {textbook} is of edition {actual}; the new one is {required}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(textbookGenuine, source);

/**
 * > 各技工院校、培训机构、企业培训中心在开展各类补贴性职业培训工作中，要将使用正版教材和新版教材作为审核的重要内容，
 * >
 * > 规范短期职业培训的教材使用。
 *
 * 检查补贴性班级有没有教材审核（jiàocái shěnhé）记录，审核是否包括正版和新版；每本盗版或旧版教材为一处违反。
 * 约束技工院校、培训机构、企业培训中心。采用的读法：新版指开班之日已出版的最新版次。没有使用出版教材的班级不适用。
 *
 * Checks that a subsidised class has a review of its textbooks on record which covers genuineness and new editions;
 * each textbook that is pirated or of a superseded edition is a violation of its own. Binds technical institutes,
 * training institutions, enterprise training centres. Reading taken: a new edition is the newest edition on the start
 * day. A class without published textbooks is inapplicable. Under the other reading a book that is not in the catalogue
 * has no edition to keep to.
 *
 * 原文：[第60段](../../../docs/notice.md#p60)
 *
 * @param plan - 是否补贴、教材和教材审核。 Subsidy, textbooks and their review.
 * @param options - 参考数据（教材目录，仅在另一读法时使用）、判断之日、政策。 Textbook catalogue (under the other
 * reading only), day and policy.
 * @returns `passed`：审核齐全，教材均为正版、新版；`failed`：缺审核、审核不全，或有盗版、旧版；`cantTell`：有缺失；
 * `inapplicable`：没有补贴，或没有使用教材。 Passed if the review is complete and every book genuine and new, failed
 * if not, cantTell where something is unknown, inapplicable as above.
 *
 * @example
 * ```ts
 * import { checkTextbookGenuine } from 'kunming-training-rules';
 *
 * const plan = { subsidised: true, textbookReview: { coversGenuineness: true, coversNewEdition: true } };
 * checkTextbookGenuine({ ...plan, textbooks: [{ reference: 'T1', genuine: true, edition: 3, newestEdition: 3 }] })
 *   .outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkTextbookGenuine } from 'kunming-training-rules';
 *
 * const plan = { subsidised: true, textbookReview: { coversGenuineness: true, coversNewEdition: true } };
 * const result = checkTextbookGenuine({
 *   ...plan,
 *   textbooks: [{ reference: 'T1', genuine: false, edition: 2, newestEdition: 3 }],
 * });
 * result.violations.map(({ code }) => code); // => ['not-genuine', 'superseded-edition']
 * ```
 */
export function checkTextbookGenuine(plan: TextbookGenuineRecord, options?: TextbookGenuineOptions): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof textbookGenuine>;
type Plan = Fields<TextbookGenuineRecord>;

/** To subsidised classes that use textbooks. */
function applies(plan: Plan): Judgement {
  return allOf([is(plan, 'subsidised'), whether(plan, 'textbooks', list, (books) => books.length > 0)]);
}

function expects(plan: Plan, on: On, options: TextbookGenuineOptions): Findings {
  const found = findings();
  review(plan, on, found);
  each<Textbook>(found, list(plan.textbooks), '/textbooks', (book, at) => {
    const subject = referenceOf(book);
    if (need(found, book, 'genuine', flag, at, subject) === false)
      violate(found, on, 'not-genuine', of(book, at, broken('genuine', false, '=', true, at)));
    edition(book, at, on, options, found);
  });
  return found;
}

/** What is said of a textbook. */
function of(book: Fields<Textbook>, at: () => JsonPointer, detail: ViolationDetail): ViolationDetail {
  const subject = referenceOf(book);
  return { ...detail, data: { textbook: subject ?? at() }, subject };
}

/** 认真审核教材的正版性、新版性: the review covers both. */
function review({ textbookReview }: Plan, on: On, found: Findings): void {
  if (textbookReview === null) {
    violate(found, on, 'no-textbook-review', broken('textbookReview', null, '!=', null));
    return;
  }
  const leaves = fields<TextbookReview>(textbookReview);
  const covers = (name: keyof TextbookReview, code: 'review-omits-genuineness' | 'review-omits-new-edition'): void => {
    if (need(found, leaves, name, flag, '/textbookReview') === false)
      violate(found, on, code, broken(name, false, '=', true, '/textbookReview'));
  };
  covers('coversGenuineness', 'review-omits-genuineness');
  covers('coversNewEdition', 'review-omits-new-edition');
}

/** Whether the edition is the new one; a textbook of which no new edition is known is held against none. */
function edition(
  book: Fields<Textbook>,
  at: () => JsonPointer,
  on: On,
  options: TextbookGenuineOptions,
  found: Findings,
): void {
  const subject = referenceOf(book);
  const newest =
    on.reading['new-edition'] === 'newest-on-start-day'
      ? need(found, book, 'newestEdition', count, at, subject)
      : inCatalogue(book, at, options, found);
  if (newest === null) return;
  const own = need(found, book, 'edition', count, at, subject);
  if (newest !== undefined && own !== undefined && own < newest)
    violate(found, on, 'superseded-edition', of(book, at, broken('edition', own, '>=', newest, at)));
}

/** The edition in the catalogue; `null` where it has none of this textbook. */
function inCatalogue(
  book: Fields<Textbook>,
  at: () => JsonPointer,
  options: TextbookGenuineOptions,
  found: Findings,
): number | null | undefined {
  if (book.catalogueEntry === null) return null;
  const name = need(found, book, 'catalogueEntry', text, at, referenceOf(book));
  if (name === undefined) return undefined;
  const path = '/textbookCatalogue/entries';
  const lacks = (at: string): undefined => void found.missing.push(fact(`${path}${at}`, undefined, 'reference'));
  const entries = list(fields<TextbookCatalogue>(fields(options.reference).textbookCatalogue).entries);
  if (entries === undefined) return lacks('');
  const named = entries.map((entry) => text(fields<TextbookCatalogueEntry>(entry).entry));
  const index = named.indexOf(name);
  if (index >= 0)
    return count(fields<TextbookCatalogueEntry>(entries[index]).edition) ?? lacks(`/${String(index)}/edition`);
  // One that does not say which it is may be the one.
  for (const [place, entry] of named.entries())
    if (entry === undefined) lacks(`/${String(place)}${isObject(entries[place]) ? '/entry' : ''}`);
  return named.includes(undefined) ? undefined : null;
}
