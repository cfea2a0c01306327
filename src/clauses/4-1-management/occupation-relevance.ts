import { trainingTypes } from '../../definitions/codes.js';
import { broken, need, orNone, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { depart, departuresFrom } from '../../kernel/departure.js';
import { fact, type Findings, findings, violation } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, type Judgement, known, no, unknown, unknownOf, yes } from '../../kernel/kleene.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Enterprise } from '../../model/enterprise.js';
import type { ReferenceData, RelatedOccupations } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { among, type Fields, fields, flag, isObject, list, text } from '../../values/read.js';

/** {@link checkOccupationRelevance} 所读的字段。 What {@link checkOccupationRelevance} reads of a class plan. */
export interface OccupationRelevanceRecord extends Pick<
  ClassPlan,
  'trainingType' | 'occupation' | 'occupationRelevant' | 'departures'
> {
  /** 企业及其主营业务；`null` 为不是企业班级。 The enterprise with its main business; `null`: no enterprise class. */
  readonly enterprise?: Pick<Enterprise, 'reference' | 'mainBusiness'> | null;
}

/** {@link checkOccupationRelevance} 的选项。 Options of {@link checkOccupationRelevance}. */
export interface OccupationRelevanceOptions extends ClauseOptions {
  /** 参考数据：各主营业务的相关职业（工种）。 Reference data: the occupations related to each main business. */
  readonly reference?: Pick<ReferenceData, 'relatedOccupations'>;
}

/** 条款常量：工种与主营业务相关。 The clause constant of {@link checkOccupationRelevance}. */
export const occupationRelevance = /* @__PURE__ */ freeze({
  id: 'occupation-relevance',
  function: 'checkOccupationRelevance',
  title: { 'zh-CN': '工种与企业主营业务相关', en: 'Occupation related to the main business' },
  force: 'should',
  modal: { exact: '避免', paragraph: 56, start: 155, end: 157 },
  addressee: { 'zh-CN': '企业、人社部门', en: 'enterprises, HRSS bureaux' },
  citations: [
    {
      document: source.number,
      locator: '四1',
      paragraph: 56,
      exact: '根据企业性质，组织与企业主营业务相关的工种开展有针对性的培训，避免无关培训。',
      start: 124,
      end: 162,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'occupation-unrelated': {
      'zh-CN': '本班的职业（工种）与企业主营业务无关。',
      en: "The occupation of the class is not related to the enterprise's main business.",
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(occupationRelevance, source);

/**
 * > 根据企业性质，组织与企业主营业务相关的工种开展有针对性的培训，避免无关培训。
 *
 * 检查企业班级的职业（工种）是否与企业主营业务（zhǔyíng yèwù）相关。有个案认定的，以认定为准；没有的（`null`），
 * 以调用者在参考数据中提供的对应为准，对应中有一项列出即可。转岗转业培训和通用职业素质培训不适用。“避免”为倡导，
 * 不符合为提醒；有完整变通记录（谁、何时、为何）的，写明日期与否均列入 `departures`。面向企业、人社部门。
 *
 * Checks that the occupation of an enterprise class is related to the enterprise's main business. A stated judgement on
 * the class decides; where none was made (`occupationRelevant: null`), the mapping of the caller's reference data does,
 * in which one entry is enough; a main business that it does not hold is unknown. Job transfer and general vocational
 * literacy: inapplicable. The text says to avoid (避免): an unrelated class is a warning, and a complete recorded
 * departure is kept, whether it names days or not. Addressed to enterprises, HRSS bureaux.
 *
 * 原文：[第56段](../../../docs/notice.md#p56)
 *
 * @param plan - 企业及其主营业务、培训类型、职业、个案认定、变通。 Enterprise with its main business, type,
 * occupation, judgement, departures.
 * @param options - 参考数据（主营业务与职业的对应）、判断之日、政策。 Mapping, day and policy.
 * @returns `passed`：相关；`failed`：无关；`cantTell`：有缺失；`inapplicable`：不是企业班级，或为转岗转业、
 * 通用职业素质培训。 Passed if related, failed if not, cantTell where a fact is unknown, inapplicable for another
 * class, job transfer or general vocational literacy.
 *
 * @example
 * ```ts
 * import { checkOccupationRelevance } from 'kunming-training-rules';
 *
 * // A made-up mapping.
 * const reference = { relatedOccupations: [{ mainBusiness: 'elderly-care', occupations: ['4-10-01-05'] }] };
 * const plan = {
 *   enterprise: { mainBusiness: 'elderly-care' },
 *   trainingType: 'on-the-job',
 *   occupationRelevant: null,
 * } as const;
 * checkOccupationRelevance({ ...plan, occupation: '4-10-01-05' }, { reference }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkOccupationRelevance } from 'kunming-training-rules';
 *
 * const result = checkOccupationRelevance({ enterprise: {}, trainingType: 'on-the-job', occupationRelevant: false });
 * result.outcome; // => 'failed'
 * result.violations[0]?.severity; // => 'warning'
 * ```
 */
export function checkOccupationRelevance(
  plan: OccupationRelevanceRecord,
  options?: OccupationRelevanceOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

type Plan = Fields<OccupationRelevanceRecord>;

const trainingType = /* @__PURE__ */ among(trainingTypes);
const statedOrNone = /* @__PURE__ */ orNone(flag);

/** To classes of an enterprise, other than job transfer and general vocational literacy. */
function applies(plan: Plan): Judgement {
  const { enterprise } = plan;
  return allOf([
    enterprise === null || isObject(enterprise) ? known(enterprise !== null) : unknown(fact('/enterprise')),
    whether(
      plan,
      'trainingType',
      trainingType,
      (type) => type !== 'job-transfer' && type !== 'general-vocational-literacy',
    ),
  ]);
}

/** 与企业主营业务相关的工种: as stated of the class, or else by the mapping. */
function expects(plan: Plan, on: InForce<typeof occupationRelevance>, options: OccupationRelevanceOptions): Findings {
  const found = findings();
  const departed = departuresFrom(plan.departures, on.clause.id).any;
  const stated = statedOrNone(plan.occupationRelevant);
  const { truth, missing } =
    stated === null ? isMapped(plan, options) : whether(plan, 'occupationRelevant', flag, (relevant) => relevant);
  // A class departed from the clause passes whether it is related or not.
  if (departed === undefined) addAll(found.missing, missing);
  if (truth !== false) return found;
  const unrelated = broken('occupationRelevant', false, '=', true);
  const unmapped = broken('relatedToMainBusiness', false, '=', true, '', {
    path: '/occupation',
    data: { occupation: text(plan.occupation) ?? null },
  });
  depart(found, departed, violation(on, 'occupation-unrelated', stated === null ? unmapped : unrelated));
  return found;
}

/** Whether the mapping holds the occupation for the main business. */
function isMapped(plan: Plan, { reference }: OccupationRelevanceOptions): Judgement {
  const found = findings();
  const occupation = need(found, plan, 'occupation', text);
  const enterprise = fields<NonNullable<OccupationRelevanceRecord['enterprise']>>(plan.enterprise);
  const mainBusiness = need(found, enterprise, 'mainBusiness', text, '/enterprise');
  const mapping = need(found, fields(reference), 'relatedOccupations', list, '', undefined, 'reference');
  if (occupation === undefined || mainBusiness === undefined || mapping === undefined) return unknownOf(found.missing);
  return isIn(mapping, occupation, mainBusiness);
}

/** What one entry of the business says of the occupation is enough. */
function isIn(mapping: readonly unknown[], occupation: string, mainBusiness: string): Judgement {
  const missing: Missing[] = [];
  const ask = (path: string): void => void missing.push(fact(`/relatedOccupations${path}`, undefined, 'reference'));
  let mapped = false;
  let unlike: string | undefined;
  for (const [index, entry] of mapping.entries()) {
    const given = fields<RelatedOccupations>(entry);
    const business = text(given.mainBusiness);
    if (business !== undefined && business !== mainBusiness) continue;
    const occupations = list(given.occupations);
    const holds = occupations?.includes(occupation) === true;
    if (business !== undefined && holds) return yes;
    if (business !== undefined) mapped = true;
    const path = `/${String(index)}`;
    const unread = !holds && (occupations === undefined || occupations.some((each) => text(each) === undefined));
    if (business === undefined && (holds || unread)) ask(`${path}/mainBusiness`);
    if (unread) ask(`${path}/occupations`);
    // An entry of a business unknown that surely does not hold it matters only where no other entry is of the business.
    if (business === undefined && !holds && !unread) unlike ??= `${path}/mainBusiness`;
  }
  if (!mapped && missing.length === 0) ask(unlike ?? '');
  return missing.length > 0 ? unknownOf(missing) : no;
}
