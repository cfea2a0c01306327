import { trainingKinds } from '../../definitions/codes.js';
import { broken, need, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { depart, departuresFrom } from '../../kernel/departure.js';
import { type Findings, findings, violation } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { among, type Fields, flag } from '../../values/read.js';

/** {@link checkSkillsPlusPutonghua} 所读的字段。 What {@link checkSkillsPlusPutonghua} reads of a class plan. */
export type SkillsPlusPutonghuaRecord = Pick<ClassPlan, 'kind' | 'withPutonghua' | 'departures'>;

/** 条款常量：职业技能培训+普通话。 The clause constant of {@link checkSkillsPlusPutonghua}. */
export const skillsPlusPutonghua = /* @__PURE__ */ freeze({
  id: 'skills-plus-putonghua',
  function: 'checkSkillsPlusPutonghua',
  title: { 'zh-CN': '职业技能培训+普通话', en: 'Skills training plus Putonghua' },
  force: 'should',
  modal: { exact: '推行', paragraph: 47, start: 213, end: 215 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（五）',
      paragraph: 47,
      exact: '推行“职业技能培训+普通话”。',
      start: 213,
      end: 228,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'without-putonghua': {
      'zh-CN': '本班没有按“职业技能培训+普通话”组织。',
      en: 'The class does not run as skills training plus Putonghua.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(skillsPlusPutonghua, source);

/**
 * > 推行“职业技能培训+普通话”。
 *
 * 检查职业技能班是否按“职业技能培训+普通话（pǔtōnghuà）”组织；“推行”为倡导，不符合为提醒。
 * 创业培训不适用（原文只说职业技能培训）。有完整变通记录（谁、何时、为何）的，写明日期与否均列入 `departures`，
 * 不作违反。约束培训机构。补救：改为按此组织。
 *
 * Checks that a skills class runs as skills training plus Putonghua. The text promotes (推行), so a
 * class without is a warning; a complete reasoned departure on record, whether it names days or not, is kept under
 * `departures` instead. Entrepreneurship training: inapplicable, the text speaks of skills training. Binds training
 * institutions. The remedy makes the plan say so.
 *
 * 原文：[第47段](../../../docs/notice.md#p47)
 *
 * @param plan - 培训类别、是否按此组织、变通。 Kind, whether it runs so, and departures.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：是；`failed`：否；`cantTell`：未知；`inapplicable`：创业培训。 Passed if it does, failed if
 * not, cantTell where unknown, inapplicable for entrepreneurship training.
 *
 * @example
 * ```ts
 * import { checkSkillsPlusPutonghua } from 'kunming-training-rules';
 *
 * checkSkillsPlusPutonghua({ kind: 'skills', withPutonghua: true }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkSkillsPlusPutonghua } from 'kunming-training-rules';
 *
 * checkSkillsPlusPutonghua({ kind: 'skills', withPutonghua: false }).outcome; // => 'failed'
 * ```
 */
export function checkSkillsPlusPutonghua(plan: SkillsPlusPutonghuaRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof skillsPlusPutonghua>;
type Plan = Fields<SkillsPlusPutonghuaRecord>;

/** 职业技能培训: to skills training. */
function applies(plan: Plan): Judgement {
  return whether(plan, 'kind', among(trainingKinds), (kind) => kind === 'skills');
}

/** 推行“职业技能培训+普通话”: with Putonghua, unless a departure says why not. */
function expects(plan: Plan, on: On): Findings {
  const found = findings();
  const departed = departuresFrom(plan.departures, on.clause.id).any;
  const runsSo = departed === undefined ? need(found, plan, 'withPutonghua', flag) : flag(plan.withPutonghua);
  if (runsSo !== false) return found;
  depart(found, departed, violation(on, 'without-putonghua', broken('withPutonghua', false, '=', true)));
  found.remedy = [
    { op: 'test', path: '/withPutonghua', value: false },
    { op: 'replace', path: '/withPutonghua', value: true },
  ];
  return found;
}
