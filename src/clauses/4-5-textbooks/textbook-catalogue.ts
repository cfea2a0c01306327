import { broken, each, entries, is, lacking, need, orNone, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, type Judgement, known, no, unknownOf, yes } from '../../kernel/kleene.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { ReferenceData } from '../../model/reference-data.js';
import type { Textbook, TextbookCatalogue, TextbookCatalogueEntry } from '../../model/textbook.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { type Fields, fields, list, referenceOf, text } from '../../values/read.js';
import { lackOf } from '../shared/entries.js';

/** {@link checkTextbookCatalogue} 所读的字段。 What {@link checkTextbookCatalogue} reads of a class plan. */
export interface TextbookCatalogueRecord extends Pick<ClassPlan, 'subsidised' | 'occupation'> {
  /** 教材。 The textbooks. */
  readonly textbooks?: readonly Pick<Textbook, 'reference' | 'catalogueEntry'>[];
}

/** {@link checkTextbookCatalogue} 的调用选项。 Options of {@link checkTextbookCatalogue}. */
export interface TextbookCatalogueOptions extends ClauseOptions {
  /** 参考数据：人社部教材选用目录。 Reference data: the ministry's textbook catalogue. */
  readonly reference?: Pick<ReferenceData, 'textbookCatalogue'> | undefined;
}

/** 条款常量：从目录中选用教材。 The clause constant of {@link checkTextbookCatalogue}. */
export const textbookCatalogue = /* @__PURE__ */ freeze({
  id: 'textbook-catalogue',
  function: 'checkTextbookCatalogue',
  title: { 'zh-CN': '从目录中选用教材', en: 'Textbooks from the ministry’s catalogue' },
  force: 'must',
  modal: null,
  addressee: {
    'zh-CN': '技工院校、培训机构、企业培训中心',
    en: 'technical institutes, training institutions, enterprise training centres',
  },
  citations: [
    {
      document: source.number,
      locator: '四5',
      paragraph: 60,
      exact: '从人力资源社会保障部公布的《人力资源社会保障部职业培训规划教材选用目录》中选用教材开展培训。',
      start: 111,
      end: 157,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'no-textbook-chosen': {
      'zh-CN': '目录中有本工种的教材，没有选用。',
      en: 'The catalogue has textbooks for the occupation; none was chosen.',
    },
    'not-from-catalogue': {
      'zh-CN': '教材{textbook}不是从目录中选用的。',
      en: 'Textbook {textbook} is not from the catalogue.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(textbookCatalogue, source);

/**
 * > 从人力资源社会保障部公布的《人力资源社会保障部职业培训规划教材选用目录》中选用教材开展培训。
 *
 * 检查补贴性班级的教材（jiàocái）是否从人社部的选用目录中选用。目录由调用者作为参考数据提供；目录中没有本工种教材的，
 * 不适用，见 {@link checkTextbookFallback}。目录有而一本也没有选用的，为违反。约束技工院校、培训机构、企业培训中心。
 *
 * Checks that the textbooks of a subsidised class are from the ministry's catalogue (reference data of the caller),
 * where that has one for the occupation; where it has none see {@link checkTextbookFallback}. A class that uses none
 * although the catalogue has one is a violation. Binds technical institutes, training institutions, enterprise training
 * centres.
 *
 * 原文：[第60段](../../../docs/notice.md#p60)
 *
 * @param plan - 是否补贴、职业（工种）和教材。 Subsidy, occupation and textbooks.
 * @param options - 参考数据（教材目录）、判断之日、政策。 Textbook catalogue, day and policy.
 * @returns `passed`：均从目录中选用；`failed`：有不在目录中的，或没有选用；`cantTell`：有缺失；`inapplicable`：
 * 没有补贴，或目录中没有本工种的教材。 Passed if all are from it, failed if one is not or none was chosen, cantTell
 * where something is unknown, inapplicable for an unsubsidised class or where the catalogue has none for the
 * occupation.
 *
 * @example
 * ```ts
 * import { checkTextbookCatalogue } from 'kunming-training-rules';
 *
 * // A made-up entry and occupation.
 * const reference = { textbookCatalogue: { entries: [{ entry: 'K1', occupation: 'O1' }] } };
 * checkTextbookCatalogue({ subsidised: true, occupation: 'O1', textbooks: [{ catalogueEntry: 'K1' }] }, { reference })
 *   .outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkTextbookCatalogue } from 'kunming-training-rules';
 *
 * const reference = { textbookCatalogue: { entries: [{ entry: 'K1', occupation: 'O1' }] } };
 * checkTextbookCatalogue({ subsidised: true, occupation: 'O1', textbooks: [{ catalogueEntry: null }] }, { reference })
 *   .outcome; // => 'failed'
 * ```
 */
export function checkTextbookCatalogue(
  plan: TextbookCatalogueRecord,
  options?: TextbookCatalogueOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof textbookCatalogue>;
type Plan = Fields<TextbookCatalogueRecord>;

/** To subsidised classes in an occupation of which the catalogue has a textbook. */
function applies(plan: Plan, _on: On, { reference }: TextbookCatalogueOptions): Judgement {
  return allOf([is(plan, 'subsidised'), catalogueHas(fields(reference), plan)]);
}

/** 从……目录中选用教材: one is chosen, and all are from the catalogue. */
function expects(plan: Plan, on: On, { reference }: TextbookCatalogueOptions): Findings {
  const found = findings();
  const books = entries(found, plan, 'textbooks');
  if (books?.length === 0) violate(found, on, 'no-textbook-chosen', broken('textbooks', 0, '>', 0));
  const contains = entriesOf(fields(reference));
  each<Textbook>(found, books, '/textbooks', (book, at) => {
    const subject = referenceOf(book);
    const entry = need(found, book, 'catalogueEntry', entryOrNone, at, subject);
    if (entry === undefined) return;
    const within = entry === null ? no : contains(entry);
    // What an entry is matters only where the catalogue surely has one for the occupation.
    if (within.truth === null && catalogueHas(fields(reference), plan).truth === true) lacking(found, within);
    if (within.truth !== false) return;
    violate(
      found,
      on,
      'not-from-catalogue',
      broken('catalogueEntry', entry, 'in', 'textbookCatalogue', at, { data: { textbook: subject ?? at() }, subject }),
    );
  });
  return found;
}

const entryOrNone = /* @__PURE__ */ orNone(text);

const PATH = '/textbookCatalogue/entries';

/** The entries of the catalogue; undefined: not known. */
function catalogueOf({ textbookCatalogue: given }: Fields<Catalogued>): readonly unknown[] | undefined {
  return list(fields<TextbookCatalogue>(given).entries);
}

type Catalogued = Pick<ReferenceData, 'textbookCatalogue'>;

/**
 * 目录中有没有本工种的教材。 Whether the catalogue has a textbook for an occupation, for the clauses that rest on it.
 *
 * @param reference - The reference data, with the catalogue.
 * @param plan - The class, with its occupation.
 * @returns The judgement.
 * @internal
 */
export function catalogueHas(
  reference: Fields<Pick<ReferenceData, 'textbookCatalogue'>>,
  plan: Fields<Pick<ClassPlan, 'occupation'>>,
): Judgement {
  const wanted = text(plan.occupation);
  const catalogue = catalogueOf(reference);
  const missing: Missing[] = wanted === undefined ? [fact('/occupation')] : [];
  // General textbooks alone are for no occupation, whichever it is.
  if (catalogue?.every((entry) => fields<TextbookCatalogueEntry>(entry).occupation === null)) return no;
  if (catalogue === undefined) missing.push(fact(PATH, undefined, 'reference'));
  if (wanted === undefined || catalogue === undefined) return unknownOf(missing);
  for (const [index, entry] of catalogue.entries()) {
    const its = entryOrNone(fields<TextbookCatalogueEntry>(entry).occupation);
    if (its === wanted) return yes;
    if (its === undefined) missing.push(lackOf(entry, `${PATH}/${String(index)}`, 'occupation', 'reference'));
  }
  return missing.length > 0 ? unknownOf(missing) : no;
}

/** Whether an entry is in the catalogue. */
function entriesOf(reference: Fields<Catalogued>): (entry: string) => Judgement {
  const named = new Set<string>();
  const missing: Missing[] = [];
  for (const [index, item] of (catalogueOf(reference) ?? []).entries()) {
    const name = text(fields<TextbookCatalogueEntry>(item).entry);
    if (name === undefined) missing.push(lackOf(item, `${PATH}/${String(index)}`, 'entry', 'reference'));
    else named.add(name);
  }
  return (entry) => (named.has(entry) || missing.length === 0 ? known(named.has(entry)) : unknownOf(missing));
}
