import { type SkillLevel, skillLevels } from '../../definitions/codes.js';
import { holds, orNone, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, type Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Instructor } from '../../model/instructor.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { among, type Fields, referenceOf } from '../../values/read.js';

/** {@link assessFrontlineExpert} 所读的字段。 What {@link assessFrontlineExpert} reads of an instructor. */
export type FrontlineExpertRecord = Pick<
  Instructor,
  'reference' | 'worksInYunnan' | 'certifiedInYunnan' | 'frontlineExperience' | 'skillLevel'
>;

/** 条款常量：一线高技能人才纳入师资。 The clause constant of {@link assessFrontlineExpert}. */
export const frontlineExpertInstructors = /* @__PURE__ */ freeze({
  id: 'frontline-expert-instructors',
  function: 'assessFrontlineExpert',
  title: { 'zh-CN': '一线高技能人才纳入师资队伍', en: 'Front-line experts as instructors' },
  force: 'may',
  modal: { exact: '可', paragraph: 49, start: 61, end: 62 },
  addressee: { 'zh-CN': '各地', en: 'localities' },
  citations: [
    {
      document: source.number,
      locator: '二（六）',
      paragraph: 49,
      exact:
        '各地可结合培训需求，将省内具有一线实际操作经验的高级工及以上的技能大师、高级技师、技师等人员纳入到师资队伍中，发挥高技能人才的“传、帮、带”作用。',
      start: 59,
      end: 132,
    },
  ],
  parameters: {},
  readings: {
    'in-province': {
      adopted: 'works-in-yunnan',
      options: {
        'works-in-yunnan': { 'zh-CN': '在云南省内工作', en: 'works in Yunnan' },
        'certified-in-yunnan': { 'zh-CN': '证书由云南省内机构颁发', en: 'certified in Yunnan' },
      },
      why: '省内',
    },
  },
  effect: null,
  members: [],
  messages: {},
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(frontlineExpertInstructors, source);

/**
 * > 各地可结合培训需求，将省内具有一线实际操作经验的高级工及以上的技能大师、高级技师、技师等人员纳入到师资队伍中，发挥高技能人才的“传、帮、带”作用。
 *
 * 判断一人是否属于可纳入师资队伍的一线高技能人才（gāojìnéng réncái）：在云南省内工作，有一线实际操作经验，
 * 技能等级为高级工（三级）及以上，直至特级技师、首席技师。这是允许，不是要求：不属于的为不适用，从不判为不合格。
 *
 * Assesses whether somebody may be taken in as a front-line expert: works in Yunnan, has front-line
 * operating experience, and a skill level of senior worker (level 3, 高级工) or higher, up to
 * special-grade and chief technician. A permission to localities: whoever is no such person is inapplicable, never
 * failed.
 *
 * 原文：[第49段](../../../docs/notice.md#p49)
 *
 * @param instructor - 一名师资或候选人。 An instructor or candidate.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：可以纳入；`inapplicable`：不属于此类；`cantTell`：有缺失。 Passed if the person may be
 * taken in, inapplicable if not such a person, cantTell where a fact is unknown.
 *
 * @example
 * ```ts
 * import { assessFrontlineExpert } from 'kunming-training-rules';
 *
 * assessFrontlineExpert({ worksInYunnan: true, frontlineExperience: true, skillLevel: 'level-3' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { assessFrontlineExpert } from 'kunming-training-rules';
 *
 * assessFrontlineExpert({ worksInYunnan: true, frontlineExperience: true, skillLevel: 'level-4' }).outcome; // => 'inapplicable'
 * ```
 */
export function assessFrontlineExpert(instructor: FrontlineExpertRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { applies, expects: () => findings() }, instructor, options);
}

type On = InForce<typeof frontlineExpertInstructors>;

/** 省内具有一线实际操作经验的高级工及以上的……人员: to whom this may be said of; nothing is expected of them. */
function applies(instructor: Fields<FrontlineExpertRecord>, on: On): Judgement {
  const inProvince = on.reading['in-province'] === 'works-in-yunnan' ? 'worksInYunnan' : 'certifiedInYunnan';
  const level = orNone(among(skillLevels));
  return allOf([
    holds(instructor, inProvince),
    holds(instructor, 'frontlineExperience'),
    whether(instructor, 'skillLevel', level, isSeniorWorker, '', referenceOf(instructor)),
  ]);
}

/** 高级工及以上: level 3 or higher. */
function isSeniorWorker(level: SkillLevel | null): boolean {
  return level !== null && skillLevels.indexOf(level) >= skillLevels.indexOf('level-3');
}
