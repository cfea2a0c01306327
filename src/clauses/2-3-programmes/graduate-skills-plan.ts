import { graduateActions, programmes } from '../../definitions/codes.js';
import { broken, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import type { Findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, consider, judge, judgedDay } from '../../kernel/judge.js';
import type { Judgement } from '../../kernel/kleene.js';
import { related } from '../../kernel/relation.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Trainee } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import { yearOf } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { among, count, day, type Fields, fields, list, referenceOf } from '../../values/read.js';
import { collegesAndInstitutes, graduationFact, graduationOf, ofSchools } from '../shared/graduation.js';
import { hasOneOf } from '../shared/has.js';
import { type Condition, findingsOf } from '../shared/membership.js';

/** {@link assessGraduateSkillsPlan} 所读的字段。 What {@link assessGraduateSkillsPlan} reads of an enrolment. */
export interface GraduateSkillsPlanRecord {
  /** 学员。 The trainee. */
  readonly trainee?: Pick<Trainee, 'reference' | 'graduation'>;
  /** 班级。 The class. */
  readonly plan?: Pick<ClassPlan, 'programme' | 'graduateActions'>;
}

/** 条款常量：高校毕业生职业技能提升计划。 The clause constant of {@link assessGraduateSkillsPlan}. */
export const graduateSkillsPlan = /* @__PURE__ */ freeze({
  id: 'graduate-skills-plan',
  function: 'assessGraduateSkillsPlan',
  title: { 'zh-CN': '高校毕业生职业技能提升计划', en: 'Graduate skills plan' },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '学校和人社部门', en: 'schools and bureaux' },
  citations: [
    {
      document: source.number,
      locator: '二（三）4',
      paragraph: 32,
      exact: '开展“高校毕业生职业技能提升计划”培训',
      start: 2,
      end: 21,
    },
    {
      document: source.number,
      locator: '二（三）4',
      paragraph: 33,
      exact:
        '继续推进“校政融合，校地合作”项目的实施，开展高校毕业生能力提升行动、创业引领行动、校园精准服务行动、就业帮扶行动。',
      start: 0,
      end: 58,
    },
    {
      document: source.number,
      locator: '二（三）4',
      paragraph: 34,
      exact: '继续做好“高校毕业生技能就业专项活动”和“大学生创业培训年度计划”，积极组织毕业生开展职业技能培训。',
      start: 0,
      end: 50,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'not-a-graduate': {
      'zh-CN': '不是高校（含技工院校）毕业生。',
      en: 'Not a graduate of a college or technical institute.',
    },
    'not-yet-a-graduate': {
      'zh-CN': '{actual}年才毕业，在{required}年还不是毕业生。',
      en: 'Graduates in {actual} only; no graduate in {required} yet.',
    },
    'no-action-named': {
      'zh-CN': '班级不属于所列四项行动、一项专项活动和一项年度计划中的任何一项。',
      en: 'The class belongs to none of the four actions and two programmes.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(graduateSkillsPlan, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const graduateSkillsPlanAdopted: InForce<typeof graduateSkillsPlan> = adopted;

/**
 * > 开展“高校毕业生职业技能提升计划”培训
 * > 继续推进“校政融合，校地合作”项目的实施，开展高校毕业生能力提升行动、创业引领行动、校园精准服务行动、就业帮扶行动。
 * > 继续做好“高校毕业生技能就业专项活动”和“大学生创业培训年度计划”，积极组织毕业生开展职业技能培训。
 *
 * 对“高校毕业生职业技能提升计划”（gāoxiào bìyèshēng）班级，判断学员是否为高校毕业生，班级是否属于所列四项行动、
 * 一项专项活动和一项年度计划之一；所属各项列在 `measured.graduateActions`。高校毕业生按二（二）的说明含技工院校毕业生；
 * 毕业年份晚于判断之日所在年份的，还不是毕业生，当年毕业的，取得毕业证书之前也算。其他班级不适用。
 * 供学校和人社部门使用。
 *
 * Assesses, for classes of the graduate skills plan, whether the trainee is a graduate and the class belongs to one of
 * the four actions or two programmes named, which `measured.graduateActions` lists. Graduates of technical institutes
 * count, as 二（二） explains the term; who graduates in a year after that of the day judged on is no graduate yet, who
 * does in that year is one, before the diploma is issued too. Other classes: inapplicable. For schools and bureaux.
 *
 * 原文：[第33段](../../../docs/notice.md#p33)
 *
 * @param enrolment - 学员与班级。 The trainee and the class.
 * @param options - 判断之日（必需）、政策。 The day (needed) and policy.
 * @returns `passed`：两项均符合；`failed`：有一项不符合（`note`）；`cantTell`：有缺失；`inapplicable`：
 * 不是此计划的班级。 Passed if both hold, failed (a note) if one does not, cantTell where something is unknown,
 * inapplicable for other classes.
 *
 * @example
 * ```ts
 * import { assessGraduateSkillsPlan } from 'kunming-training-rules';
 *
 * const plan = { programme: 'graduate-skills-plan', graduateActions: ['ability-upgrading'] } as const;
 * const trainee = { graduation: { school: 'college', year: 2021 } } as const;
 * assessGraduateSkillsPlan({ trainee, plan }, { asOf: '2022-05-10' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { assessGraduateSkillsPlan } from 'kunming-training-rules';
 *
 * const plan = { programme: 'graduate-skills-plan', graduateActions: ['ability-upgrading'] } as const;
 * assessGraduateSkillsPlan({ trainee: { graduation: null }, plan }).violations[0]?.code; // => 'not-a-graduate'
 * assessGraduateSkillsPlan({ plan: { programme: 'care-masters' } }).outcome; // => 'inapplicable'
 * ```
 */
export function assessGraduateSkillsPlan(enrolment: GraduateSkillsPlanRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { applies, expects }, enrolment, options);
}

type On = InForce<typeof graduateSkillsPlan>;
type Enrolment = Fields<GraduateSkillsPlanRecord>;
type Code = keyof On['clause']['messages'];

/**
 * 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement.
 *
 * @param enrolment - The trainee and the class.
 * @param on - The clause in force.
 * @param options - Options of the call.
 * @returns The findings.
 * @internal
 */
export function judgeGraduateSkillsPlan(enrolment: Enrolment, on: On, options: ClauseOptions): Findings {
  return consider({ applies, expects }, enrolment, on, options);
}

/** To classes of “高校毕业生职业技能提升计划”. */
function applies(enrolment: Enrolment): Judgement {
  const plan = fields<ClassPlan>(enrolment.plan);
  return whether(plan, 'programme', programmeOf, (programme) => programme === 'graduate-skills-plan', '/plan');
}

const programmeOf = /* @__PURE__ */ among(programmes);

/** The four actions and two programmes that the sentences name. */
const listed = /* @__PURE__ */ graduateActions.filter((action) => action !== 'other');

/** A graduate, in a class of one of the actions named. */
function expects(enrolment: Enrolment, on: On, options: ClauseOptions): Findings {
  const trainee = fields<Trainee>(enrolment.trainee);
  const plan = fields<ClassPlan>(enrolment.plan);
  const named: Condition<Code> = {
    code: 'no-action-named',
    met: hasOneOf(plan, 'graduateActions', graduateActions, listed, '/plan'),
    said: () => broken('graduateActions', [], 'in', listed, '/plan', { citation: 1 }),
  };
  const found = findingsOf(on, [...graduated(trainee, options), named], referenceOf(trainee));
  const actions = list(plan.graduateActions);
  if (actions) found.measured = { graduateActions: listed.filter((action) => actions.includes(action)) };
  return found;
}

/** A graduate, whose year of graduation has begun by the day judged on. */
function graduated(trainee: Fields<Trainee>, options: ClauseOptions): readonly Condition<Code>[] {
  const ofSchool = ofSchools<Code>('not-a-graduate', trainee, collegesAndInstitutes, '/trainee');
  if (ofSchool.met.truth === false) return [ofSchool];
  const { year, diplomaOn } = graduationOf(trainee);
  const diploma = day(diplomaOn);
  const inYear = count(year) ?? (diploma === undefined ? undefined : yearOf(diploma));
  const judged = judgedDay(options);
  const [today] = judged;
  const begun: Condition<Code> = {
    code: 'not-yet-a-graduate',
    met: related([inYear, () => graduationFact(trainee, 'year', '/trainee')], judged, (of, on) => of <= yearOf(on)),
    said: () => broken('year', inYear ?? null, '<=', today === undefined ? null : yearOf(today), '/trainee/graduation'),
  };
  return [ofSchool, begun];
}
