import { graduateActions, programmes } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { type Condition, findingsOf, gated, related } from '../../kernel/conditions.js';
import { fact, type Findings } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import { type Judgement, known, unknown, unknownOf } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Graduation, Trainee } from '../../model/trainee.js';
import { yearOf } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { count, day, fields, list, oneOf, referenceOf } from '../../values/read.js';
import { graduateOf, graduationFact, graduationSchools } from '../shared/graduation.js';

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
      document: '昆人社通〔2022〕34号',
      locator: '二（三）4',
      paragraph: 32,
      exact: '开展“高校毕业生职业技能提升计划”培训',
      start: 2,
      end: 21,
    },
    {
      document: '昆人社通〔2022〕34号',
      locator: '二（三）4',
      paragraph: 33,
      exact:
        '继续推进“校政融合，校地合作”项目的实施，开展高校毕业生能力提升行动、创业引领行动、校园精准服务行动、就业帮扶行动。',
      start: 0,
      end: 58,
    },
    {
      document: '昆人社通〔2022〕34号',
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

const adopted = /* @__PURE__ */ adopt(graduateSkillsPlan);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const graduateSkillsPlanAdopted: InForce<typeof graduateSkillsPlan> = adopted;

/** 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement. @internal */
export const judgeGraduateSkillsPlan = body;

/**
 * > 开展“高校毕业生职业技能提升计划”培训
 * > 继续推进“校政融合，校地合作”项目的实施，开展高校毕业生能力提升行动、创业引领行动、校园精准服务行动、就业帮扶行动。
 * > 继续做好“高校毕业生技能就业专项活动”和“大学生创业培训年度计划”，积极组织毕业生开展职业技能培训。
 *
 * 对“高校毕业生职业技能提升计划”（gāoxiào bìyèshēng）班级，判断学员是否为高校毕业生，班级是否属于所列四项行动、一项专项活动和一项年度计划之一；
 * 所属各项列在 `measured.graduateActions`。高校毕业生按二（二）的说明含技工院校毕业生；毕业年份晚于判断之日所在年份的，还不是毕业生，
 * 当年毕业的，取得毕业证书之前也算。其他班级不适用。供学校和人社部门使用。
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
 * @returns `passed`：两项均符合；`failed`：有一项不符合（`note`）；`cantTell`：有缺失；`inapplicable`：不是此计划的班级。 Passed if both
 * hold, failed (a note) if one does not, cantTell where something is unknown, inapplicable for other classes.
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
  return judge(adopted, body, enrolment, options);
}

const schools = /* @__PURE__ */ Object.freeze(['college', 'technical-institute']);
const listed = /* @__PURE__ */ graduateActions.filter((action) => action !== 'other');

type Code = keyof (typeof graduateSkillsPlan)['messages'];

function body(
  enrolment: GraduateSkillsPlanRecord,
  on: InForce<typeof graduateSkillsPlan>,
  options: ClauseOptions,
): Findings {
  const { trainee, plan } = fields(enrolment);
  const given = fields(plan as GraduateSkillsPlanRecord['plan']);
  const programme = oneOf(given.programme, programmes);
  const actions = list(given.graduateActions);
  const named = listed.filter((action) => actions?.includes(action));
  const found = findingsOf(
    on,
    [
      ...graduate(trainee, options),
      {
        code: 'no-action-named',
        met: anyNamed(actions, named),
        path: '/plan/graduateActions',
        actual: [],
        quantity: 'graduateActions',
        op: 'in',
        value: listed,
        citation: 1,
      },
    ],
    referenceOf(trainee),
  );
  found.measured = actions ? { graduateActions: named } : {};
  return gated(
    programme === undefined ? unknown(fact('/plan/programme')) : known(programme === 'graduate-skills-plan'),
    found,
  );
}

/** One action named is enough, whatever stands beside it; an entry that is no code may be one. */
function anyNamed(actions: readonly unknown[] | undefined, named: readonly string[]): Judgement {
  if (actions === undefined) return unknown(fact('/plan/graduateActions'));
  if (named.length > 0) return known(true);
  const strange = actions.flatMap((entry, index) =>
    oneOf(entry, graduateActions) === undefined ? [fact(`/plan/graduateActions/${String(index)}`)] : [],
  );
  return strange.length > 0 ? unknownOf(strange) : known(false);
}

/** A graduate, whose year of graduation has begun by the day judged on. */
function graduate(trainee: unknown, options: ClauseOptions): readonly Condition<Code>[] {
  const path = '/trainee/graduation';
  const { school, year, diplomaOn } = fields(fields(trainee as Trainee).graduation as Graduation | undefined);
  const ofSchool: Condition<Code> = {
    code: 'not-a-graduate',
    met: graduateOf(trainee, schools, '/trainee'),
    path,
    actual: oneOf(school, graduationSchools) ?? null,
    quantity: 'school',
    op: 'in',
    value: schools,
  };
  if (ofSchool.met.truth === false) return [ofSchool];
  const diploma = day(diplomaOn);
  const graduated = count(year) ?? (diploma === undefined ? undefined : yearOf(diploma));
  const judged = judgedDay(options);
  const begun: Condition<Code> = {
    code: 'not-yet-a-graduate',
    met: related([graduated, () => graduationFact(trainee, 'year', '/trainee')], judged, (of, on) => of <= yearOf(on)),
    path: `${path}/year`,
    actual: graduated ?? null,
    quantity: 'year',
    op: '<=',
    value: judged[0] === undefined ? null : yearOf(judged[0]),
  };
  return [ofSchool, begun];
}
