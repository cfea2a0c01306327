import { broken, each, entries, is, need, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, not, yes } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { ReferenceData } from '../../model/reference-data.js';
import type { Textbook } from '../../model/textbook.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { type Fields, fields, flag, list, referenceOf } from '../../values/read.js';
import { some } from '../shared/entries.js';
import { catalogueHas } from './textbook-catalogue.js';

/** {@link checkTextbookFallback} 所读的字段。 What {@link checkTextbookFallback} reads of a class plan. */
export interface TextbookFallbackRecord extends Pick<
  ClassPlan,
  'subsidised' | 'occupation' | 'otherTextbookAvailable'
> {
  /** 教材、图书。 The textbooks. */
  readonly textbooks?: readonly Pick<Textbook, 'reference' | 'genuine'>[];
}

/** {@link checkTextbookFallback} 的调用选项。 Options of {@link checkTextbookFallback}. */
export interface TextbookFallbackOptions extends ClauseOptions {
  /** 参考数据：人社部教材选用目录。 Reference data: the ministry's textbook catalogue. */
  readonly reference?: Pick<ReferenceData, 'textbookCatalogue'> | undefined;
}

/** 条款常量：目录之外的教材。 The clause constant of {@link checkTextbookFallback}. */
export const textbookFallback = /* @__PURE__ */ freeze({
  id: 'textbook-fallback',
  function: 'checkTextbookFallback',
  title: { 'zh-CN': '目录之外使用正版教材、图书', en: 'Genuine textbooks where the catalogue has none' },
  force: 'must',
  modal: { exact: '必须', paragraph: 60, start: 186, end: 188 },
  addressee: {
    'zh-CN': '技工院校、培训机构、企业培训中心',
    en: 'technical institutes, training institutions, enterprise training centres',
  },
  citations: [
    {
      document: source.number,
      locator: '四5',
      paragraph: 60,
      exact: '该目录中没有的培训工种，其他出版社有教材、图书可以选用的，必须使用正版教材、图书。',
      start: 157,
      end: 198,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: ['textbook-catalogue'],
  messages: {
    'no-textbook-used': {
      'zh-CN': '其他出版社有教材、图书可以选用，没有使用。',
      en: 'Another publisher has a textbook for the occupation; none is used.',
    },
    'not-genuine': { 'zh-CN': '教材、图书{textbook}不是正版。', en: 'Textbook {textbook} is not genuine.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(textbookFallback, source);

/**
 * > 该目录中没有的培训工种，其他出版社有教材、图书可以选用的，必须使用正版教材、图书。
 *
 * 目录中没有本工种、而其他出版社（qítā chūbǎnshè）有教材、图书可以选用的，检查补贴性班级是否使用，且均为正版。
 * 班级使用了教材、图书的，即有可以选用的；没有可以选用的（如只能使用自编讲义），不适用。约束技工院校、培训机构、
 * 企业培训中心。
 *
 * Where the ministry's catalogue has no textbook for the occupation and another publisher has one, checks that a
 * subsidised class uses a textbook and that each is genuine. That one is used shows that one is to be had. Where none
 * is, as with handouts of the institution's own, inapplicable. Binds technical institutes, training institutions,
 * enterprise training centres.
 *
 * 原文：[第60段](../../../docs/notice.md#p60)
 *
 * @param plan - 是否补贴、职业（工种）、教材，以及有无其他教材可以选用。 Subsidy, occupation, textbooks, and whether
 * another is to be had.
 * @param options - 参考数据（教材目录）、判断之日、政策。 Textbook catalogue, day and policy.
 * @returns `passed`：使用且均为正版；`failed`：没有使用，或有不是正版的；`cantTell`：有缺失，如不知有无可以选用的；
 * `inapplicable`：没有补贴，目录中有本工种的教材，或没有可以选用的。 Passed if one is used and all are genuine, failed
 * if not, cantTell where something is unknown, such as whether one is to be had, inapplicable as above.
 *
 * @example
 * ```ts
 * import { checkTextbookFallback } from 'kunming-training-rules';
 *
 * const reference = { textbookCatalogue: { entries: [] } };
 * const plan = { subsidised: true, occupation: 'O1', otherTextbookAvailable: true };
 * checkTextbookFallback({ ...plan, textbooks: [{ genuine: true }] }, { reference }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkTextbookFallback } from 'kunming-training-rules';
 *
 * const reference = { textbookCatalogue: { entries: [] } };
 * const plan = { subsidised: true, occupation: 'O1', textbooks: [] };
 * checkTextbookFallback({ ...plan, otherTextbookAvailable: true }, { reference }).outcome; // => 'failed'
 * checkTextbookFallback({ ...plan, otherTextbookAvailable: false }, { reference }).outcome; // => 'inapplicable'
 * ```
 */
export function checkTextbookFallback(plan: TextbookFallbackRecord, options?: TextbookFallbackOptions): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof textbookFallback>;
type Plan = Fields<TextbookFallbackRecord>;

/** 该目录中没有的培训工种，其他出版社有教材、图书可以选用的: that one is used shows that one is to be had. */
function applies(plan: Plan, _on: On, { reference }: TextbookFallbackOptions): Judgement {
  const isUsed = some<Textbook>(list(plan.textbooks), '/textbooks', () => yes);
  return allOf([
    is(plan, 'subsidised'),
    not(catalogueHas(fields(reference), plan)),
    anyOf([is(plan, 'otherTextbookAvailable'), isUsed]),
  ]);
}

/** 必须使用正版教材、图书. */
function expects(plan: Plan, on: On): Findings {
  const found = findings();
  const books = entries(found, plan, 'textbooks');
  if (books?.length === 0) violate(found, on, 'no-textbook-used', broken('textbooks', 0, '>', 0));
  each<Textbook>(found, books, '/textbooks', (book, at) => {
    const subject = referenceOf(book);
    if (need(found, book, 'genuine', flag, at, subject) === false)
      violate(
        found,
        on,
        'not-genuine',
        broken('genuine', false, '=', true, at, { data: { textbook: subject ?? at() }, subject }),
      );
  });
  return found;
}
