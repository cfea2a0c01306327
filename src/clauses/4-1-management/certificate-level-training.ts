import { violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { type Judgement, no, unknownOf, yes } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ProgressLine } from '../../model/annual-progress.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { type Fields, list } from '../../values/read.js';
import {
  changeRow,
  hasTotal,
  isCertain,
  isNothing,
  leastShare,
  type Measure,
  measures,
  mostShare,
  openIn,
  percentOf,
  type Share,
  shareOf,
  shareRow,
} from '../shared/share.js';
import { strangers } from '../shared/target.js';

/**
 * {@link trackCertificateLevelTraining} 所读的字段。 What {@link trackCertificateLevelTraining} reads of annual
 * progress.
 */
export interface CertificateLevelTrainingRecord {
  /** 各类班级的合计。 The classes, added up. */
  readonly lines?: readonly Pick<ProgressLine, 'completionYear' | 'certificateType' | 'classes' | 'personTimes'>[];
  /**
   * 上一年度的合计；结业年份不是上一年度的不计。 Those of the year before; what was completed in any other year does
   * not count.
   */
  readonly previousLines?: readonly Pick<
    ProgressLine,
    'completionYear' | 'certificateType' | 'classes' | 'personTimes'
  >[];
}

/** 条款常量：加强等级类别证书的培训。 The clause constant of {@link trackCertificateLevelTraining}. */
export const certificateLevelTraining = /* @__PURE__ */ freeze({
  id: 'certificate-level-training',
  function: 'trackCertificateLevelTraining',
  title: { 'zh-CN': '加强等级类别证书的培训', en: 'More training towards level certificates' },
  force: 'should',
  modal: { exact: '加强', paragraph: 56, start: 18, end: 20 },
  addressee: { 'zh-CN': '人社部门', en: 'HRSS bureaux' },
  citations: [
    {
      document: source.number,
      locator: '四1',
      paragraph: 56,
      exact: '按照要求，不断提高培训的层次和质量，加强《职业资格证书》、《职业技能等级证书》等级类别的培训。',
      start: 0,
      end: 47,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'share-fell': {
      'zh-CN': '等级类别证书培训按{measure|term}的占比为{actual}%，低于上一年度的{required}%。',
      en: 'Training towards level certificates is {actual}% of the {measure|term}, below the {required}% of the year before.',
    },
    'share-fell-at-most': {
      'zh-CN': '等级类别证书培训按{measure|term}的占比至多为{actual}%，低于上一年度的至少{required}%。',
      en: 'Training towards level certificates is at most {actual}% of the {measure|term}, below the year before with at least {required}%.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(certificateLevelTraining, source);

/**
 * > 按照要求，不断提高培训的层次和质量，加强《职业资格证书》、《职业技能等级证书》等级类别的培训。
 *
 * 给出本年度结业班级中面向职业资格证书（zhíyè zīgé zhèngshū）、职业技能等级证书的占比（按班级数和按人次），
 * 上一年度的占比，以及其间的变化；占比下降为提醒。上一年度数字未知的无法判断；上一年度确无培训的没有下降可言。
 * 约束人社部门。
 *
 * Gives the share of classes and of person-times, completed in the plan year, that lead to a qualification or
 * skill-level certificate, that of the year before, and the change: a fall is a warning. Classes count in the year they
 * were completed in, those of the year before likewise. Where the year before is unknown it cannot tell; where it had
 * no training there is nothing to fall from. Binds the HRSS bureaux.
 *
 * 原文：[第56段](../../../docs/notice.md#p56)
 *
 * @param progress - 本年度和上一年度的合计。 The classes of this year and of the year before, added up.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：两种占比均未下降；`failed`（提醒）：有下降；`cantTell`：数字不全；`inapplicable`：
 * 本年度没有结业班级。 Passed where neither share fell, failed with a warning where one did, cantTell where figures
 * are unknown, inapplicable where no class was completed this year.
 *
 * @example
 * ```ts
 * import { trackCertificateLevelTraining } from 'kunming-training-rules';
 *
 * const level = {
 *   completionYear: 2022,
 *   certificateType: 'vocational-skill-level',
 *   classes: 3,
 *   personTimes: 150,
 * } as const;
 * const pass = { completionYear: 2022, certificateType: 'training-pass', classes: 1, personTimes: 50 } as const;
 * const previousLines = [
 *   { ...level, completionYear: 2021 },
 *   { ...pass, completionYear: 2021 },
 * ];
 * const result = trackCertificateLevelTraining({ lines: [level, pass], previousLines });
 * result.outcome; // => 'passed'
 * result.measured['shareChanges']; // => [{ measure: 'classes', change: '0/16', percentagePoints: '0.00' }, { measure: 'personTimes', change: '0/40000', percentagePoints: '0.00' }]
 * ```
 *
 * @example
 * ```ts
 * import { trackCertificateLevelTraining } from 'kunming-training-rules';
 *
 * const level = {
 *   completionYear: 2022,
 *   certificateType: 'vocational-skill-level',
 *   classes: 3,
 *   personTimes: 150,
 * } as const;
 * const pass = { completionYear: 2022, certificateType: 'training-pass', classes: 1, personTimes: 50 } as const;
 * const result = trackCertificateLevelTraining({
 *   lines: [level, pass],
 *   previousLines: [{ ...level, completionYear: 2021 }],
 * });
 * result.outcome; // => 'failed'
 * result.violations[0]?.actual; // => '75'
 * ```
 */
export function trackCertificateLevelTraining(
  progress: CertificateLevelTrainingRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, progress, onDayOf(options, source.planYearEnd, ''));
}

type Progress = Fields<CertificateLevelTrainingRecord>;

const LEVEL_CERTIFICATES = ['vocational-qualification', 'vocational-skill-level'] as const;

/** The share of the plan year, or of the year before. */
function shareIn(progress: Progress, lines: keyof Progress, measure: Measure): Share {
  const year = lines === 'lines' ? source.planYear : source.planYear - 1;
  return shareOf(list(progress[lines]), `/${lines}`, LEVEL_CERTIFICATES, measure, year);
}

/** Where a class was completed in the plan year. */
function applies(progress: Progress): Judgement {
  const shares = measures.map((measure) => shareIn(progress, 'lines', measure));
  if (shares.some(hasTotal)) return yes;
  return shares.every(isNothing) ? no : unknownOf(shares.flatMap(openIn));
}

/** 加强等级类别的培训: their share has not fallen. */
function expects(progress: Progress, on: InForce<typeof certificateLevelTraining>): Findings {
  const shares = measures.map((measure) => ({
    measure,
    now: shareIn(progress, 'lines', measure),
    then: shareIn(progress, 'previousLines', measure),
  }));
  const found = findings({
    planYear: source.planYear,
    shares: shares.map(({ now, measure }) => shareRow(now, measure)),
    previousShares: shares.map(({ then, measure }) => shareRow(then, measure)),
    shareChanges: shares.map(({ now, then, measure }) => changeRow(then, now, measure)),
  });
  for (const name of ['lines', 'previousLines'] as const)
    addAll(found.missing, strangers(list(progress[name]) ?? [], `/${name}`));
  for (const { measure, now, then } of shares) {
    if (isNothing(now) || isNothing(then) || leastShare(now).gte(mostShare(then))) continue;
    addAll(found.missing, [...openIn(now), ...openIn(then)]);
    if (!hasTotal(now) || mostShare(now).gte(leastShare(then))) continue;
    violate(found, on, isCertain(now) && isCertain(then) ? 'share-fell' : 'share-fell-at-most', {
      path: '/lines',
      actual: percentOf(mostShare(now), 'down'),
      quantity: 'levelCertificateShare',
      op: '>=',
      value: percentOf(leastShare(then), 'up'),
      data: { measure },
    });
  }
  return found;
}
