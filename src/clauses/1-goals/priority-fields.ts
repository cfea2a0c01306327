import { trainingFields } from '../../definitions/codes.js';
import type { Clause } from '../../kernel/clause.js';
import { type Findings, findings } from '../../kernel/findings.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { type Fields, list } from '../../values/read.js';
import { hasOneOf } from '../shared/has.js';

/** {@link assessPriorityField} 所读的字段。 What {@link assessPriorityField} reads of a class plan. */
export type PriorityFieldRecord = Pick<ClassPlan, 'fields'>;

/** 条款常量：重点领域。 The clause constant of {@link assessPriorityField}. */
export const priorityFields = /* @__PURE__ */ freeze({
  id: 'priority-fields',
  function: 'assessPriorityField',
  title: { 'zh-CN': '培训重点：聚焦领域', en: 'Priority fields' },
  force: 'qualifies',
  modal: { exact: '聚焦', paragraph: 14, start: 81, end: 83 },
  addressee: { 'zh-CN': '组织培训的单位', en: 'training organisers' },
  citations: [
    {
      document: source.number,
      locator: '一（二）',
      paragraph: 14,
      exact: '聚焦乡村振兴、康养服务、生态保护、旅游服务等开展职业培训，',
      start: 81,
      end: 110,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {},
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(priorityFields, source);

/**
 * > 聚焦乡村振兴、康养服务、生态保护、旅游服务等开展职业培训，
 *
 * 列出一个班级服务于哪些聚焦领域（jùjiāo lǐngyù）：乡村振兴、康养服务、生态保护、旅游服务；结果在 `measured.fields`。
 * 列举是开放的（等）：均不相符为不适用，从不判为不合格；有一个相符即可，读不出的其他领域不影响。供组织培训的单位使用。
 *
 * Names the priority fields that a class serves, under `measured.fields`: rural revitalisation, elderly care and
 * wellness (康养), ecological protection, tourism. The list is open (等): a class of none of them is inapplicable,
 * never failed; one is enough, whatever else cannot be read. For training organisers.
 *
 * 原文：[第14段](../../../docs/notice.md#p14)
 *
 * @param plan - 班级的培训领域。 The fields of the class.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：属于至少一个领域；`inapplicable`：均不属于；`cantTell`：领域不知道。 Passed if the class serves
 * one field at least, inapplicable if none, cantTell where its fields are unknown; never failed.
 *
 * @example
 * ```ts
 * import { assessPriorityField } from 'kunming-training-rules';
 *
 * const result = assessPriorityField({ fields: ['tourism', 'other'] });
 * result.outcome; // => 'passed'
 * result.measured['fields']; // => ['tourism']
 * ```
 *
 * @example
 * ```ts
 * import { assessPriorityField } from 'kunming-training-rules';
 *
 * assessPriorityField({ fields: ['other'] }).outcome; // => 'inapplicable'
 * assessPriorityField({}).outcome; // => 'cantTell'
 * ```
 */
export function assessPriorityField(plan: PriorityFieldRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

/** The fields that the sentence names; “other” is none of them. */
const named = /* @__PURE__ */ trainingFields.filter((field) => field !== 'other');

/** A class that serves one of the fields: the list is open (等), and no other class fails. */
function applies(plan: Fields<PriorityFieldRecord>): Judgement {
  return hasOneOf(plan, 'fields', trainingFields, named);
}

function expects(plan: Fields<PriorityFieldRecord>): Findings {
  const given = list(plan.fields);
  return findings({ fields: named.filter((field) => given?.includes(field)) });
}
