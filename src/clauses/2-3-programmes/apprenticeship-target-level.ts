import { skillLevels } from '../../definitions/codes.js';
import { broken, entries, need, orNone } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { violateInPrinciple } from '../../kernel/departure.js';
import { type Findings, findings, inapplicable, violation } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Apprentice, ApprenticeshipProgramme } from '../../model/apprenticeship.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { among, type Fields, fields, isObject, referenceOf } from '../../values/read.js';
import { strangers } from '../shared/target.js';

/**
 * {@link checkApprenticeshipTargetLevel} 所读的字段。 What {@link checkApprenticeshipTargetLevel} reads of a programme.
 */
export interface ApprenticeshipTargetLevelRecord extends Pick<ApprenticeshipProgramme, 'departures'> {
  /** 学徒及其培养目标等级。 The apprentices and the levels they aim at. */
  readonly apprentices?: readonly Pick<Apprentice, 'reference' | 'targetLevel'>[];
}

/** 条款常量：培养目标以中级以上为主。 The clause constant of {@link checkApprenticeshipTargetLevel}. */
export const apprenticeshipTargetLevel = /* @__PURE__ */ freeze({
  id: 'apprenticeship-target-level',
  function: 'checkApprenticeshipTargetLevel',
  title: { 'zh-CN': '学徒培养目标以中级以上为主', en: 'Apprenticeship: mainly intermediate level or higher' },
  force: 'should',
  modal: { exact: '为主', paragraph: 40, start: 124, end: 126 },
  addressee: { 'zh-CN': '企业', en: 'enterprise' },
  citations: [
    {
      document: source.number,
      locator: '二（三）7',
      paragraph: 40,
      exact: '培养目标以中级以上技术工人为主，',
      start: 111,
      end: 127,
    },
  ],
  parameters: {},
  readings: {
    'main-part': {
      adopted: 'more-than-half',
      options: {
        'more-than-half': { 'zh-CN': '超过学徒的一半', en: 'more than half of the apprentices' },
        'at-least-half': { 'zh-CN': '不少于学徒的一半', en: 'at least half of the apprentices' },
      },
      why: '为主',
    },
  },
  effect: null,
  members: [],
  messages: {
    'not-the-main-part': {
      'zh-CN': '{apprentices}名学徒中，目标为中级工（四级）以上的{actual}名，不足{required}名，不能算“为主”。',
      en: 'Of {apprentices} {apprentices|apprentice|apprentices} {actual} {actual|aims|aim} at level 4 or higher, fewer than {required}: not the main part.',
    },
    'not-the-main-part-at-most': {
      'zh-CN':
        '{apprentices}名学徒中，目标为中级工（四级）以上的至多{actual}名（{unknown}名未知），不足{required}名，不能算“为主”。',
      en: 'Of {apprentices} apprentices at most {actual} {actual|aims|aim} at level 4 or higher ({unknown} unknown), fewer than {required}: not the main part.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(apprenticeshipTargetLevel, source);

/**
 * > 培养目标以中级以上技术工人为主，
 *
 * 检查一个学徒制项目中，培养目标（péiyǎng mùbiāo）为中级工（四级）及以上的学徒是否为主。“为主”为原则，不符合为提醒。
 * 约束企业。采用的读法：超过学徒的一半，恰好一半不足。目标不分等级（`null`）的不算中级。等级未知的，
 * 可能改变结论时才列为缺失；不论怎样都不足的，按至多可能的人数说明。
 *
 * Checks that the apprentices of a programme who aim at the intermediate level (level 4, 中级工) or
 * higher make up its main part. In principle (为主): a shortfall is a warning, and a recorded departure
 * is kept. Binds the enterprise. Reading taken: more than half of the apprentices, so that exactly half falls short. A
 * target without levels (`null`) is not intermediate. Levels unknown matter only where they could
 * decide; a shortfall that is certain all the same gives the most that there can be, and names them.
 *
 * 原文：[第40段](../../../docs/notice.md#p40)
 *
 * @param programme - 学徒的目标等级、变通。 The apprentices' target levels, departures.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：中级以上为主；`failed`：不是；`cantTell`：未知的等级可能改变结论；`inapplicable`：没有学徒。
 * Passed if they are the main part, failed if not, cantTell where unknown levels could decide, inapplicable for a
 * programme without apprentices.
 *
 * @example
 * ```ts
 * import { checkApprenticeshipTargetLevel } from 'kunming-training-rules';
 *
 * const apprentices = [{ targetLevel: 'level-4' }, { targetLevel: 'level-3' }, { targetLevel: 'level-5' }] as const;
 * checkApprenticeshipTargetLevel({ apprentices }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkApprenticeshipTargetLevel } from 'kunming-training-rules';
 *
 * const apprentices = [{ targetLevel: 'level-4' }, { targetLevel: 'level-5' }] as const;
 * const result = checkApprenticeshipTargetLevel({ apprentices });
 * result.outcome; // => 'failed'
 * result.violations[0]?.required; // => { quantity: 'intermediateOrHigher', op: '>=', value: 2 }
 * ```
 */
export function checkApprenticeshipTargetLevel(
  programme: ApprenticeshipTargetLevelRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, { expects }, programme, options);
}

type On = InForce<typeof apprenticeshipTargetLevel>;
type Programme = Fields<ApprenticeshipTargetLevelRecord>;

/** 培养目标以中级以上技术工人为主: of the apprentices, if there are any. */
function expects(programme: Programme, on: On): Findings {
  const found = findings();
  const apprentices = entries(found, programme, 'apprentices');
  if (apprentices === undefined) return found;
  const all = apprentices.length;
  if (all === 0) return inapplicable({ apprentices: 0 });

  const strange = strangers(apprentices, '/apprentices');
  const { least, missing } = intermediateOf(apprentices);
  const most = least + missing.length + strange.length;
  // More than half of n: at least ⌊n/2⌋ + 1. At least half: ⌈n/2⌉.
  const needed = on.reading['main-part'] === 'more-than-half' ? Math.floor(all / 2) + 1 : Math.ceil(all / 2);
  found.measured = { apprentices: all, ...(least === most && { intermediateOrHigher: least }) };
  if (most < needed) {
    const code = least === most ? 'not-the-main-part' : 'not-the-main-part-at-most';
    const data = { apprentices: all, ...(least < most && { unknown: most - least }) };
    const detail = broken('apprentices', most, '>=', needed, '', { quantity: 'intermediateOrHigher', data });
    violateInPrinciple(found, programme.departures, violation(on, code, detail));
  }
  // Where they are the main part whatever is unknown, only an entry that is no object is not passed over; beside a
  // departure nothing is missing: it answers the shortfall, however large.
  if (least >= needed) addAll(found.missing, strange);
  else if (found.departures.length === 0) addAll(found.missing, [...missing, ...strange]);
  return found;
}

/** How many apprentices surely aim at the intermediate level or higher, and whose levels are not known. */
function intermediateOf(apprentices: readonly unknown[]): Pick<Findings, 'missing'> & { readonly least: number } {
  const intermediate = skillLevels.indexOf('level-4');
  const unread = findings();
  let least = 0;
  for (const [index, entry] of apprentices.entries()) {
    const apprentice = fields<Apprentice>(entry);
    const at = `/apprentices/${String(index)}`;
    const level = isObject(entry) && need(unread, apprentice, 'targetLevel', levelOrNone, at, referenceOf(entry));
    if (level && skillLevels.indexOf(level) >= intermediate) least++;
  }
  return { least, missing: unread.missing };
}

const levelOrNone = /* @__PURE__ */ orNone(/* @__PURE__ */ among(skillLevels));
