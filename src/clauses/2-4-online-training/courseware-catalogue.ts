import { broken, holds, lacking, need, orNone, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { type Judgement, no, unknown, unknownOf, yes } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Courseware, ThirdPartyReview } from '../../model/courseware.js';
import type { ReferenceData, SubsidyCatalogue } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { type Fields, fields, list, referenceOf, text } from '../../values/read.js';
import { isUnderWay, publishedOrUsed, resultOf } from '../shared/courseware.js';

/** {@link checkCoursewareCatalogue} 所读的字段。 What {@link checkCoursewareCatalogue} reads of a courseware record. */
export type CoursewareCatalogueRecord = Pick<
  Courseware,
  'reference' | 'forSubsidisedTraining' | 'catalogueEntry' | 'thirdPartyReview' | 'publishedOn' | 'firstUsedOn'
>;

/** {@link checkCoursewareCatalogue} 的调用选项。 Options of {@link checkCoursewareCatalogue}. */
export interface CoursewareCatalogueOptions extends ClauseOptions {
  /** 参考数据：云南省培训补贴目录。 Reference data: the provincial training-subsidy catalogue. */
  readonly reference?: Pick<ReferenceData, 'subsidyCatalogue'> | undefined;
}

/** 条款常量：课件符合补贴目录。 The clause constant of {@link checkCoursewareCatalogue}. */
export const coursewareCatalogue = /* @__PURE__ */ freeze({
  id: 'courseware-catalogue',
  function: 'checkCoursewareCatalogue',
  title: { 'zh-CN': '课件符合补贴目录并经审核', en: 'Courseware within the subsidy catalogue, and reviewed' },
  force: 'must',
  modal: { exact: '须', paragraph: 44, start: 68, end: 69 },
  addressee: { 'zh-CN': '各单位和机构', en: 'units and institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（四）',
      paragraph: 44,
      exact:
        '各单位和机构凡申请用于昆明市各县（市）区补贴性职业培训的课件，其内容须符合云南省培训补贴目录的要求并经审核。',
      start: 34,
      end: 88,
    },
    {
      document: source.number,
      locator: '二（七）',
      paragraph: 51,
      exact: '凡申请开展政府补贴性培训的课件，须符合我省培训目录要求，',
      start: 0,
      end: 28,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'no-catalogue-entry': {
      'zh-CN': '课件没有对应的云南省培训补贴目录条目。',
      en: 'The courseware fits no entry of the provincial training-subsidy catalogue.',
    },
    'not-in-catalogue': {
      'zh-CN': '课件所填的条目不在云南省培训补贴目录中。',
      en: 'The entry named for the courseware is not in the provincial training-subsidy catalogue.',
    },
    'empty-catalogue': {
      'zh-CN': '云南省培训补贴目录没有条目，课件不可能符合其中任何一条。',
      en: 'The provincial training-subsidy catalogue has no entry that the courseware could fit.',
    },
    'not-reviewed': {
      'zh-CN': '课件已经发布或使用，没有经审核通过（{state|term}）。',
      en: 'The courseware is published or in use and was not reviewed with success ({state|term}).',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(coursewareCatalogue, source);

/**
 * > 各单位和机构凡申请用于昆明市各县（市）区补贴性职业培训的课件，其内容须符合云南省培训补贴目录的要求并经审核。
 * >
 * > 凡申请开展政府补贴性培训的课件，须符合我省培训目录要求，
 *
 * 检查申请用于补贴性培训的课件（kèjiàn）是否符合云南省培训补贴目录（mùlù）的一个条目，并经审核通过。目录由调用者
 * 作为参考数据提供。约束各单位和机构。“经审核”指第三方审核已通过；没有发布也没有使用的课件，审核未完成不是违反。
 * 初审和审核的先后见各自的条款。没有发生的步骤须写明为 `null`。
 *
 * Checks that courseware put forward for subsidised training fits an entry of the provincial
 * training-subsidy catalogue, which the caller supplies as reference data, and has been reviewed: its
 * third-party review passed. Binds units and institutions. Until it is published or used, courseware
 * that has not passed breaks nothing; steps that have not been taken are given as `null`. Order and
 * bodies of the reviews are the matter of the clauses on them.
 *
 * 原文：[第44段](../../../docs/notice.md#p44)、[第51段](../../../docs/notice.md#p51)
 *
 * @param courseware - 一件课件。 One courseware record.
 * @param options - 参考数据（补贴目录）、判断之日、政策。 Subsidy catalogue, day and policy.
 * @returns `passed`：条目在目录中，且审核通过；`failed`：没有条目、条目不在目录中，或没有审核通过即发布、使用；
 * `cantTell`：缺课件的内容或目录； `inapplicable`：不用于补贴性培训，或条目相符、没有审核通过，也没有发布和使用。
 * Passed if the entry is in the catalogue and the review passed; failed if the entry is not, or if courseware that has
 * not passed is published or used; cantTell without a fact or the catalogue; inapplicable for courseware not meant for
 * subsidised training, and for courseware of the catalogue that has neither passed nor been published or used.
 *
 * @example
 * ```ts
 * import { checkCoursewareCatalogue } from 'kunming-training-rules';
 *
 * // A made-up entry.
 * const reference = { subsidyCatalogue: { entries: ['E1'] } };
 * const courseware = {
 *   forSubsidisedTraining: true,
 *   catalogueEntry: 'E1',
 *   thirdPartyReview: { result: 'passed' },
 * } as const;
 * checkCoursewareCatalogue(courseware, { reference }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkCoursewareCatalogue } from 'kunming-training-rules';
 *
 * const courseware = {
 *   forSubsidisedTraining: true,
 *   catalogueEntry: null,
 *   thirdPartyReview: { result: 'passed' },
 * } as const;
 * checkCoursewareCatalogue(courseware).outcome; // => 'failed'
 * ```
 */
export function checkCoursewareCatalogue(
  courseware: CoursewareCatalogueRecord,
  options?: CoursewareCatalogueOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, courseware, options);
}

type On = InForce<typeof coursewareCatalogue>;
type Piece = Fields<CoursewareCatalogueRecord>;

/** 凡申请用于……补贴性职业培训的课件: to courseware put forward for subsidised training. */
function applies(courseware: Piece): Judgement {
  return holds(courseware, 'forSubsidisedTraining');
}

/** 其内容须符合……目录的要求并经审核; while it is under way, courseware that fits the catalogue breaks nothing. */
function expects(courseware: Piece, on: On, options: CoursewareCatalogueOptions): Findings {
  const found = findings();
  const subject = referenceOf(courseware);
  fitsCatalogue(found, on, courseware, subject, options);
  const { thirdPartyReview } = courseware;
  const review = fields<ThirdPartyReview>(thirdPartyReview);
  const result =
    thirdPartyReview === null ? null : need(found, review, 'result', resultOf, '/thirdPartyReview', subject);
  if (result === undefined || result === 'passed') return found;
  const begun = publishedOrUsed(courseware);
  if (isUnderWay(found, begun)) return inapplicable();
  lacking(found, begun);
  if (begun.truth === true)
    violate(
      found,
      on,
      'not-reviewed',
      broken('result', result, '=', 'passed', '', {
        path: '/thirdPartyReview',
        data: { state: result ?? 'no-review' },
        subject,
      }),
    );
  return found;
}

/** 须符合云南省培训补贴目录的要求: the entry whose requirements its content meets is one of the catalogue. */
function fitsCatalogue(
  found: Findings,
  on: On,
  courseware: Piece,
  subject: string | undefined,
  { reference }: CoursewareCatalogueOptions,
): void {
  const catalogue = list(fields<SubsidyCatalogue>(fields(reference).subsidyCatalogue).entries);
  const entry = need(found, courseware, 'catalogueEntry', orNone(text), '', subject);
  const wanted = broken('catalogueEntry', entry ?? null, 'in', 'subsidyCatalogue', '', { subject });
  if (entry === null) {
    violate(found, on, 'no-catalogue-entry', wanted);
    return;
  }
  const fits = listed(entry ?? '', catalogue);
  lacking(found, fits);
  if (entry !== undefined && fits.truth === false) violate(found, on, 'not-in-catalogue', wanted);
  if (entry === undefined && catalogue?.length === 0) violate(found, on, 'empty-catalogue', wanted);
}

/** Whether an entry is in the catalogue; one that cannot be read may be any. */
function listed(entry: string, catalogue: readonly unknown[] | undefined): Judgement {
  const path = '/subsidyCatalogue/entries';
  if (catalogue === undefined) return unknown(fact(path, undefined, 'reference'));
  if (catalogue.includes(entry)) return yes;
  const unread = catalogue.flatMap((each, index) =>
    text(each) === undefined ? [fact(`${path}/${String(index)}`, undefined, 'reference')] : [],
  );
  return unread.length > 0 ? unknownOf(unread) : no;
}
