import { curriculumTopics } from '../../definitions/codes.js';
import { broken, entries, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { among, type Fields } from '../../values/read.js';

/** {@link checkMandatoryTopics} 所读的字段。 What {@link checkMandatoryTopics} reads of a class plan. */
export type MandatoryTopicsRecord = Pick<ClassPlan, 'topics'>;

/** 条款常量：穿插内容。 The clause constant of {@link checkMandatoryTopics}. */
export const mandatoryTopics = /* @__PURE__ */ freeze({
  id: 'mandatory-topics',
  function: 'checkMandatoryTopics',
  title: { 'zh-CN': '穿插培训的内容', en: 'Topics woven into the training' },
  force: 'must',
  modal: null,
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（五）',
      paragraph: 47,
      exact: '将法律、法规、禁毒、防艾、智能手机使用等知识及国家通用语言文字穿插培训过程中，',
      start: 174,
      end: 213,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'topic-absent': { 'zh-CN': '课程没有穿插“{topic|term}”。', en: 'The training does not include {topic|term}.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(mandatoryTopics, source);

/** The topics that the sentence names. */
const named = /* @__PURE__ */ curriculumTopics.filter((topic) => topic !== 'other');

/**
 * > 将法律、法规、禁毒、防艾、智能手机使用等知识及国家通用语言文字穿插培训过程中，
 *
 * 检查课程是否穿插法律、法规、禁毒（jìndú）、防艾（fáng ài）、智能手机使用和国家通用语言文字；每缺一项为一处违反，
 * 另有其他内容（等知识）不影响，包括读不出的内容；六项不齐而有读不出的内容时，无法判断。约束培训机构。补救：
 * 把缺少的内容加入课程。
 *
 * Checks that law, regulations, anti-drug education, AIDS prevention, smartphone use and the national common language
 * are woven into the training; each absent topic is one violation, topics beyond these (等知识) change nothing, and
 * neither do entries that are no topic known here; where one of the six is absent, such an entry may be it. Binds
 * training institutions. The remedy adds what is absent.
 *
 * 原文：[第47段](../../../docs/notice.md#p47)
 *
 * @param plan - 课程穿插的内容。 The plan's `topics`, complete once given.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：六项齐全；`failed`：缺少；`cantTell`：内容未知，或六项不齐而有读不出的内容。 Passed with all six,
 * failed where one is absent, cantTell where the topics are unknown, or an unknown one may be what is absent.
 *
 * @example
 * ```ts
 * import { checkMandatoryTopics } from 'kunming-training-rules';
 *
 * const topics = [
 *   'law',
 *   'regulations',
 *   'anti-drug',
 *   'aids-prevention',
 *   'smartphone-use',
 *   'national-common-language',
 * ] as const;
 * checkMandatoryTopics({ topics }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkMandatoryTopics } from 'kunming-training-rules';
 *
 * const topics = ['law', 'regulations', 'anti-drug', 'aids-prevention', 'smartphone-use'] as const;
 * const result = checkMandatoryTopics({ topics });
 * result.outcome; // => 'failed'
 * result.remedy?.at(-1); // => { op: 'add', path: '/topics/-', value: 'national-common-language' }
 * ```
 */
export function checkMandatoryTopics(plan: MandatoryTopicsRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, plan, options);
}

type On = InForce<typeof mandatoryTopics>;
type Plan = Fields<MandatoryTopicsRecord>;

/** 将……知识及国家通用语言文字穿插培训过程中: each topic named; where one is absent, an unreadable entry may be it. */
function expects(plan: Plan, on: On): Findings {
  const found = findings();
  const given = entries(found, plan, 'topics');
  if (given === undefined) return found;
  const absent = named.filter((topic) => !given.includes(topic));
  found.measured = { topics: named.length - absent.length };
  if (absent.length === 0) return found;
  const topics = given.map(topicOf);
  for (const [index, topic] of topics.entries())
    if (topic === undefined) found.missing.push(fact(`/topics/${String(index)}`));
  if (found.missing.length > 0) return found;
  const actual = [...new Set(topics.filter((topic) => topic !== undefined))];
  for (const topic of absent)
    violate(found, on, 'topic-absent', broken('topics', actual, 'in', topic, '', { data: { topic } }));
  found.remedy = [
    { op: 'test', path: '/topics', value: given },
    ...absent.map((topic) => ({ op: 'add', path: '/topics/-', value: topic }) as const),
  ];
  return found;
}

const topicOf = /* @__PURE__ */ among(curriculumTopics);
