import { trainingTypes } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { once } from '../../kernel/conditions.js';
import { depart, departuresFrom } from '../../kernel/departure.js';
import { fact, type Findings, findings, inapplicable, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, type Judgement, known, no, unknown, unknownOf, yes } from '../../kernel/kleene.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Enterprise } from '../../model/enterprise.js';
import type { ReferenceData, RelatedOccupations } from '../../model/reference-data.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { fields, flag, isObject, list, oneOf, text } from '../../values/read.js';

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
      document: '昆人社通〔2022〕34号',
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

const adopted = /* @__PURE__ */ adopt(occupationRelevance);

/**
 * > 根据企业性质，组织与企业主营业务相关的工种开展有针对性的培训，避免无关培训。
 *
 * 检查企业班级的职业（工种）是否与企业主营业务（zhǔyíng yèwù）相关。有个案认定的，以认定为准；没有的（`null`），以调用者在参考数据中
 * 提供的对应为准，对应中有一项列出即可。转岗转业培训和通用职业素质培训不适用。“避免”为倡导，不符合为提醒；有完整变通记录
 * （谁、何时、为何）的，写明日期与否均列入 `departures`。面向企业和人社部门。
 *
 * Checks that the occupation of an enterprise class is related to the enterprise's main business. A
 * stated judgement on the class decides; where none was made (`occupationRelevant: null`), the mapping
 * of the caller's reference data does, in which one entry is enough; a main business that it does not hold is unknown.
 * Job
 * transfer and general vocational literacy: inapplicable. The text says to avoid (避免): an unrelated
 * class is a warning, and a complete recorded departure is kept, whether it names days or not. Addressed to enterprises
 * and
 * bureaux.
 *
 * 原文：[第56段](../../../docs/notice.md#p56)
 *
 * @param plan - 企业及其主营业务、培训类型、职业、个案认定、变通。 Enterprise with its main business, type, occupation, judgement, departures.
 * @param options - 参考数据（主营业务与职业的对应）、判断之日、政策。 Mapping, day and policy.
 * @returns `passed`：相关；`failed`：无关；`cantTell`：有缺失；`inapplicable`：不是企业班级，或为转岗转业、通用职业素质培训。
 * Passed if related, failed if not, cantTell where a fact is unknown, inapplicable for another class, job
 * transfer or general vocational literacy.
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
  return judge(adopted, body, plan, options);
}

function body(
  plan: OccupationRelevanceRecord,
  on: InForce<typeof occupationRelevance>,
  options: OccupationRelevanceOptions,
): Findings {
  const { enterprise, trainingType, occupation, occupationRelevant, departures } = fields(plan);
  const type = oneOf(trainingType, trainingTypes);
  const gate = allOf([
    enterprise === null ? known(false) : isObject(enterprise) ? known(true) : unknown(fact('/enterprise')),
    type === undefined
      ? unknown(fact('/trainingType'))
      : known(type !== 'job-transfer' && type !== 'general-vocational-literacy'),
  ]);
  if (gate.truth === false) return inapplicable();

  const found = findings();
  const stated = occupationRelevant === null ? null : flag(occupationRelevant);
  const code = text(occupation);
  const { truth, missing } =
    stated === undefined
      ? unknown(fact('/occupationRelevant'))
      : stated === null
        ? related(code, text(fields(enterprise as Enterprise).mainBusiness), options)
        : known(stated);
  const departed = departuresFrom(departures, on.clause.id).any;
  // A class departed from the clause passes whether it is related or not.
  addAll(found.missing, once(departed === undefined ? [...gate.missing, ...missing] : gate.missing));
  if (truth === false && gate.truth === true) {
    depart(
      found,
      departed,
      violation(
        on,
        'occupation-unrelated',
        stated === null
          ? {
              path: '/occupation',
              actual: false,
              quantity: 'relatedToMainBusiness',
              op: '=',
              value: true,
              data: { occupation: code ?? null },
            }
          : { path: '/occupationRelevant', actual: false, quantity: 'occupationRelevant', op: '=', value: true },
      ),
    );
  }
  return found;
}

/** Whether the mapping holds the occupation for the main business: what one entry says of it is enough. */
function related(
  occupation: string | undefined,
  mainBusiness: string | undefined,
  options: OccupationRelevanceOptions,
): Judgement {
  const at = '/relatedOccupations';
  const missing: Missing[] = [];
  const entries = list(fields(options.reference).relatedOccupations);
  const asked = (path: string): void => {
    missing.push(fact(at + path, undefined, 'reference'));
  };
  if (occupation === undefined) missing.push(fact('/occupation'));
  if (mainBusiness === undefined) missing.push(fact('/enterprise/mainBusiness'));
  if (entries === undefined) asked('');
  if (missing.length > 0) return unknownOf(missing);
  let mapped = false;
  let unlike: string | undefined;
  for (const [index, entry] of (entries ?? []).entries()) {
    const given = fields(entry as RelatedOccupations);
    const business = text(given.mainBusiness);
    const occupations = list(given.occupations);
    if (business !== undefined && business !== mainBusiness) continue;
    const holds = occupations?.includes(occupation) === true;
    if (business !== undefined && holds) return yes;
    if (business !== undefined) mapped = true;
    const path = `/${String(index)}`;
    const unread = !holds && (occupations === undefined || occupations.some((each) => text(each) === undefined));
    if (business === undefined && (holds || unread)) asked(`${path}/mainBusiness`);
    if (unread) asked(`${path}/occupations`);
    // An entry of a business unknown that surely does not hold it matters only where no other entry is of the business.
    if (business === undefined && !holds && !unread) unlike ??= `${path}/mainBusiness`;
  }
  if (!mapped && missing.length === 0) asked(unlike ?? '');
  return missing.length > 0 ? unknownOf(missing) : no;
}
