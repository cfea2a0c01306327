import { type Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { ReferenceData } from '../../model/reference-data.js';
import type { Textbook, TextbookCatalogue, TextbookCatalogueEntry, TextbookReview } from '../../model/textbook.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { count, fields, flag, isObject, list, referenceOf, text } from '../../values/read.js';

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
      document: '昆人社通〔2022〕34号',
      locator: '四5',
      paragraph: 60,
      exact:
        '各技工院校、培训机构、企业培训中心在开展各类补贴性职业培训工作中，要将使用正版教材和新版教材作为审核的重要内容，',
      start: 55,
      end: 111,
    },
    {
      document: '昆人社通〔2022〕34号',
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

const adopted = /* @__PURE__ */ adopt(textbookGenuine);

/**
 * > 各技工院校、培训机构、企业培训中心在开展各类补贴性职业培训工作中，要将使用正版教材和新版教材作为审核的重要内容，
 * >
 * > 规范短期职业培训的教材使用。
 *
 * 检查补贴性班级有没有教材审核（jiàocái shěnhé）记录，审核是否包括正版和新版；每本盗版或旧版教材为一处违反。
 * 约束技工院校、培训机构、企业培训中心。采用的读法：新版指开班之日已出版的最新版次。没有使用出版教材的班级不适用。
 *
 * Checks that a subsidised class has a review of its textbooks on record which covers genuineness and
 * new editions; each textbook that is pirated or of a superseded edition is a violation of its own.
 * Binds technical institutes, training institutions and enterprise training centres. Reading taken:
 * new is the newest edition published by the start day. A class without published textbooks is
 * inapplicable. Under the other reading a book that is not in the catalogue has no edition to keep to.
 *
 * 原文：[第60段](../../../docs/notice.md#p60)
 *
 * @param plan - 是否补贴、教材和教材审核。 Subsidy, textbooks and their review.
 * @param options - 参考数据（教材目录，仅在另一读法时使用）、判断之日、政策。 Textbook catalogue (under the other reading only), day and policy.
 * @returns `passed`：审核齐全，教材均为正版、新版；`failed`：缺审核、审核不全，或有盗版、旧版；`cantTell`：有缺失；
 * `inapplicable`：没有补贴，或没有使用教材。 Passed if the review is complete and every book genuine and
 * new, failed if not, cantTell where something is unknown, inapplicable as above.
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
  return judge(adopted, body, plan, options);
}

type On = InForce<typeof textbookGenuine>;

/** An edition to keep to: `null` where there is none, `undefined` where it is unknown. */
interface Edition {
  readonly edition: number | null | undefined;
  readonly missing: readonly Missing[];
}

function body(plan: TextbookGenuineRecord, on: On, options: TextbookGenuineOptions): Findings {
  const { subsidised, textbooks, textbookReview } = fields(plan);
  const paid = flag(subsidised);
  const books = list(textbooks);
  if (paid === false || books?.length === 0) return inapplicable();
  const found = findings();
  if (paid === undefined) found.missing.push(fact('/subsidised'));
  if (books === undefined) found.missing.push(fact('/textbooks'));
  review(textbookReview, on, found);
  for (const [index, entry] of (books ?? []).entries())
    checkOne(entry, `/textbooks/${String(index)}`, on, options, found);
  if (paid === undefined || books === undefined) found.violations.length = 0;
  return found;
}

function review(given: unknown, on: On, found: Findings): void {
  if (given === null) {
    found.violations.push(
      violation(on, 'no-textbook-review', {
        path: '/textbookReview',
        actual: null,
        quantity: 'textbookReview',
        op: '!=',
        value: null,
      }),
    );
    return;
  }
  const leaves = fields(given as TextbookReview);
  const parts = [
    ['coversGenuineness', 'review-omits-genuineness'],
    ['coversNewEdition', 'review-omits-new-edition'],
  ] as const;
  for (const [quantity, code] of parts) {
    const path = `/textbookReview/${quantity}`;
    const covers = flag(leaves[quantity]);
    if (covers === undefined) found.missing.push(fact(path));
    else if (!covers)
      found.violations.push(violation(on, code, { path, actual: false, quantity, op: '=', value: true }));
  }
}

function checkOne(entry: unknown, at: string, on: On, options: TextbookGenuineOptions, found: Findings): void {
  const leaves = fields(entry as Textbook);
  const subject = referenceOf(entry);
  const data = { textbook: subject ?? at };
  const genuine = flag(leaves.genuine);
  if (genuine === undefined) found.missing.push(fact(`${at}/genuine`, subject));
  else if (!genuine)
    found.violations.push(
      violation(on, 'not-genuine', {
        path: `${at}/genuine`,
        actual: false,
        quantity: 'genuine',
        op: '=',
        value: true,
        data,
        subject,
      }),
    );

  const edition = count(leaves.edition);
  const wanted =
    on.reading['new-edition'] === 'newest-on-start-day'
      ? newest(leaves.newestEdition, at, subject)
      : inCatalogue(leaves.catalogueEntry, at, subject, options);
  if (wanted.edition === null) return;
  addAll(found.missing, wanted.missing);
  if (edition === undefined) found.missing.push(fact(`${at}/edition`, subject));
  else if (wanted.edition !== undefined && edition < wanted.edition) {
    found.violations.push(
      violation(on, 'superseded-edition', {
        path: `${at}/edition`,
        actual: edition,
        quantity: 'edition',
        op: '>=',
        value: wanted.edition,
        data,
        subject,
      }),
    );
  }
}

function newest(given: unknown, at: string, subject: string | undefined): Edition {
  const edition = count(given);
  return { edition, missing: edition === undefined ? [fact(`${at}/newestEdition`, subject)] : [] };
}

function inCatalogue(
  given: unknown,
  at: string,
  subject: string | undefined,
  options: TextbookGenuineOptions,
): Edition {
  if (given === null) return { edition: null, missing: [] };
  const name = text(given);
  if (name === undefined) return { edition: undefined, missing: [fact(`${at}/catalogueEntry`, subject)] };
  const path = '/textbookCatalogue/entries';
  const entries = list(fields(fields(options.reference).textbookCatalogue as TextbookCatalogue).entries);
  if (entries === undefined) return { edition: undefined, missing: [fact(path, undefined, 'reference')] };
  const index = entries.findIndex((entry) => text(fields(entry as TextbookCatalogueEntry).entry) === name);
  if (index < 0) {
    // One that does not say which it is may be the one.
    const unread = entries.flatMap((entry, at) =>
      text(fields(entry as TextbookCatalogueEntry).entry) === undefined
        ? [fact(`${path}/${String(at)}${isObject(entry) ? '/entry' : ''}`, undefined, 'reference')]
        : [],
    );
    return { edition: unread.length > 0 ? undefined : null, missing: unread };
  }
  const edition = count(fields(entries[index] as TextbookCatalogueEntry).edition);
  return {
    edition,
    missing: edition === undefined ? [fact(`${path}/${String(index)}/edition`, undefined, 'reference')] : [],
  };
}
