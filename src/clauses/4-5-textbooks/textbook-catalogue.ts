import { type Clause } from '../../kernel/clause.js';
import { once } from '../../kernel/conditions.js';
import { fact, type Findings, findings, inapplicable, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { type Judgement, known, no, unknownOf, yes } from '../../kernel/kleene.js';
import type { ClauseResult, Missing, MissingFact } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { ReferenceData } from '../../model/reference-data.js';
import type { Textbook, TextbookCatalogue, TextbookCatalogueEntry } from '../../model/textbook.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { fields, flag, isObject, list, referenceOf, text } from '../../values/read.js';

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
      document: '昆人社通〔2022〕34号',
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

const adopted = /* @__PURE__ */ adopt(textbookCatalogue);

/**
 * > 从人力资源社会保障部公布的《人力资源社会保障部职业培训规划教材选用目录》中选用教材开展培训。
 *
 * 检查补贴性班级的教材（jiàocái）是否从人社部的选用目录中选用。目录由调用者作为参考数据提供；目录中没有本工种教材的，
 * 不适用，见 {@link checkTextbookFallback}。目录有而一本也没有选用的，为违反。约束技工院校、培训机构、企业培训中心。
 *
 * Checks that the textbooks of a subsidised class are from the ministry's catalogue (reference data of
 * the caller), where that has one for the occupation; where it has none see
 * {@link checkTextbookFallback}. A class that uses none although the catalogue has one is a violation.
 * Binds technical institutes, training institutions and enterprise training centres.
 *
 * 原文：[第60段](../../../docs/notice.md#p60)
 *
 * @param plan - 是否补贴、职业（工种）和教材。 Subsidy, occupation and textbooks.
 * @param options - 参考数据（教材目录）、判断之日、政策。 Textbook catalogue, day and policy.
 * @returns `passed`：均从目录中选用；`failed`：有不在目录中的，或没有选用；`cantTell`：有缺失；`inapplicable`：没有补贴，
 * 或目录中没有本工种的教材。 Passed if all are from it, failed if one is not or none was chosen,
 * cantTell where something is unknown, inapplicable for an unsubsidised class or where the catalogue
 * has none for the occupation.
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
  return judge(adopted, body, plan, options);
}

function body(
  plan: TextbookCatalogueRecord,
  on: InForce<typeof textbookCatalogue>,
  options: TextbookCatalogueOptions,
): Findings {
  const { subsidised, occupation, textbooks } = fields(plan);
  const paid = flag(subsidised);
  const has = judgeCatalogueHas(fields(options.reference).textbookCatalogue, occupation);
  if (paid === false || has.truth === false) return inapplicable();
  const found = findings();
  const missing: Missing[] = paid === undefined ? [fact('/subsidised')] : [];
  addAll(missing, has.missing);
  const books = list(textbooks);
  if (books === undefined) missing.push(fact('/textbooks'));
  if (books?.length === 0)
    found.violations.push(
      violation(on, 'no-textbook-chosen', { path: '/textbooks', actual: 0, quantity: 'textbooks', op: '>', value: 0 }),
    );
  const contains = entriesOf(fields(options.reference).textbookCatalogue);
  for (const [index, book] of (books ?? []).entries()) {
    const at = `/textbooks/${String(index)}`;
    const { catalogueEntry } = fields(book as Textbook);
    const subject = referenceOf(book);
    const entry = text(catalogueEntry);
    if (entry === undefined && catalogueEntry !== null) missing.push(fact(`${at}/catalogueEntry`, subject));
    const within = entry === undefined ? known(catalogueEntry !== null) : contains(entry);
    if (has.truth === true) addAll(missing, within.missing);
    if (within.truth !== false) continue;
    found.violations.push(
      violation(on, 'not-from-catalogue', {
        path: `${at}/catalogueEntry`,
        actual: entry ?? null,
        quantity: 'catalogueEntry',
        op: 'in',
        value: 'textbookCatalogue',
        data: { textbook: subject ?? at },
        subject,
      }),
    );
  }
  addAll(found.missing, once(missing));
  if (paid === undefined || has.truth === null) found.violations.length = 0;
  return found;
}

const PATH = '/textbookCatalogue/entries';

/**
 * 目录中有没有本工种的教材。 Whether the catalogue has a textbook for an occupation, for the clauses that rest on it.
 *
 * @param catalogue - The catalogue, as the caller gave it under `reference`.
 * @param occupation - The occupation of the class, as given.
 * @returns The judgement.
 * @internal
 */
export function judgeCatalogueHas(catalogue: unknown, occupation: unknown): Judgement {
  const wanted = text(occupation);
  const entries = list(fields(catalogue as TextbookCatalogue).entries);
  const missing: Missing[] = [];
  if (wanted === undefined) missing.push(fact('/occupation'));
  if (entries === undefined) missing.push(fact(PATH, undefined, 'reference'));
  // General textbooks alone are for no occupation, whichever it is.
  if (entries?.every((entry) => fields(entry as TextbookCatalogueEntry).occupation === null)) return no;
  if (wanted === undefined || entries === undefined) return unknownOf(missing);
  for (const [index, entry] of entries.entries()) {
    const { occupation: given } = fields(entry as TextbookCatalogueEntry);
    const its = given === null ? null : text(given);
    if (its === wanted) return yes;
    if (its === undefined) missing.push(unread(entry, index, 'occupation'));
  }
  return missing.length > 0 ? unknownOf(missing) : no;
}

/** What an entry of the catalogue lacks: a name, or everything where it is no entry at all. */
function unread(entry: unknown, index: number, name: 'occupation' | 'entry'): MissingFact {
  return fact(`${PATH}/${String(index)}${isObject(entry) ? `/${name}` : ''}`, undefined, 'reference');
}

/** Whether an entry is in the catalogue; asked once it is known to be a list of entries. */
function entriesOf(catalogue: unknown): (entry: string) => Judgement {
  const given = new Set<unknown>();
  const missing: Missing[] = [];
  for (const [index, each] of (list(fields(catalogue as TextbookCatalogue).entries) ?? []).entries()) {
    const name = text(fields(each as TextbookCatalogueEntry).entry);
    if (name === undefined) missing.push(unread(each, index, 'entry'));
    else given.add(name);
  }
  return (entry) => (given.has(entry) || missing.length === 0 ? known(given.has(entry)) : unknownOf(missing));
}
