import { broken, need, orNone, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ApprenticeshipProgramme } from '../../model/apprenticeship.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { among, type Fields } from '../../values/read.js';

/**
 * {@link assessApprenticeshipCandidates} 所读的字段。 What {@link assessApprenticeshipCandidates} reads of a programme.
 */
export type ApprenticeshipCandidatesRecord = Pick<ApprenticeshipProgramme, 'candidatesDesignatedBy'>;

/** 条款常量：企业自主确定培养对象。 The clause constant of {@link assessApprenticeshipCandidates}. */
export const apprenticeshipCandidates = /* @__PURE__ */ freeze({
  id: 'apprenticeship-candidates',
  function: 'assessApprenticeshipCandidates',
  title: { 'zh-CN': '企业自主确定培养对象', en: 'Apprenticeship: candidates chosen by the enterprise' },
  force: 'may',
  severity: 'warning',
  modal: { exact: '可', paragraph: 40, start: 95, end: 96 },
  addressee: { 'zh-CN': '企业', en: 'enterprise' },
  citations: [
    {
      document: source.number,
      locator: '二（三）7',
      paragraph: 40,
      exact: '企业可结合生产实际自主确定培养对象，',
      start: 93,
      end: 111,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'designated-by-another': {
      'zh-CN': '培养对象不是由企业自主确定，而是由其他方指定。',
      en: 'The candidates were designated by somebody else, not chosen by the enterprise.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(apprenticeshipCandidates, source);

/**
 * > 企业可结合生产实际自主确定培养对象，
 *
 * 判断学徒制项目的培养对象（péiyǎng duìxiàng）是否由企业自主确定。这是给企业的允许：企业自己确定的为行使了允许；
 * 尚未确定的不适用；由其他方指定的为提醒，因为这项自主属于企业。其他允许类条款没有违反，唯有本条有提醒。
 *
 * Assesses whether the enterprise itself chose the candidates of an apprenticeship. A permission given
 * to the enterprise: used where it chose, inapplicable where nobody has yet; candidates designated by
 * somebody else are a warning, since the choice is the enterprise's own. No other permission of the
 * notice knows a violation.
 *
 * 原文：[第40段](../../../docs/notice.md#p40)
 *
 * @param programme - 培养对象由谁确定。 Who designated the candidates.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：由企业确定；`failed`：由其他方指定（提醒）；`cantTell`：未知；`inapplicable`：尚未确定。 Passed
 * if the enterprise chose, failed (a warning) if somebody else did, cantTell where unknown, inapplicable where no
 * candidates are designated yet.
 *
 * @example
 * ```ts
 * import { assessApprenticeshipCandidates } from 'kunming-training-rules';
 *
 * assessApprenticeshipCandidates({ candidatesDesignatedBy: 'enterprise' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { assessApprenticeshipCandidates } from 'kunming-training-rules';
 *
 * assessApprenticeshipCandidates({ candidatesDesignatedBy: 'other' }).violations[0]?.severity; // => 'warning'
 * ```
 */
export function assessApprenticeshipCandidates(
  programme: ApprenticeshipCandidatesRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, programme, options);
}

type On = InForce<typeof apprenticeshipCandidates>;
type Programme = Fields<ApprenticeshipCandidatesRecord>;

/** To a programme whose candidates somebody has designated. */
function applies(programme: Programme): Judgement {
  return whether(programme, 'candidatesDesignatedBy', designatorOrNone, (by) => by !== null);
}

/** 企业……自主确定培养对象. */
function expects(programme: Programme, on: On): Findings {
  const found = findings();
  if (need(found, programme, 'candidatesDesignatedBy', designatorOrNone) === 'other')
    violate(found, on, 'designated-by-another', broken('candidatesDesignatedBy', 'other', '=', 'enterprise'));
  return found;
}

const designatorOrNone = /* @__PURE__ */ orNone(/* @__PURE__ */ among(['enterprise', 'other']));
