import { certificateTypes, type SkillLevel, skillLevels, trainingKinds } from '../../definitions/codes.js';
import { broken, entries, is, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, consider, judge, memberOf, type Sentence } from '../../kernel/judge.js';
import { allOf, type Judgement, known, unknown } from '../../kernel/kleene.js';
import type { ClauseResult, Missing, MissingFact, Row } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Session } from '../../model/session.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { formatHours, unitsOf } from '../../values/hours.js';
import { among, type Fields, list, oneOf } from '../../values/read.js';
import {
  basisOf,
  creditSessions,
  type HoursOptions,
  onlineTheoryCreditAdopted,
  type OnlineTheoryRecord,
  type SessionCredit,
} from '../2-4-online-training/online-theory-credit.js';
import {
  hoursCountedBy,
  instructorRegistrationAdopted,
  type InstructorRegistrationRecord,
} from '../2-6-instructors/instructor-registration.js';

/** {@link checkMinimumClassHours} 所读的字段。 What {@link checkMinimumClassHours} reads of a class plan. */
export interface MinimumClassHoursRecord
  extends
    Pick<ClassPlan, 'kind' | 'subsidised' | 'certificateType' | 'levels'>,
    Pick<OnlineTheoryRecord, 'courseware'>,
    Pick<InstructorRegistrationRecord, 'startDate' | 'instructors'> {
  /**
   * 教学安排，含等级；师资仅在 {@link checkInstructorRegistration} 的 `reach` 读作“仅该师资的课时不计”时读取。 The
   * schedule, with the level of each session; the instructor is read under the reading `own-hours` of
   * {@link checkInstructorRegistration} alone.
   */
  readonly sessions?: readonly (NonNullable<OnlineTheoryRecord['sessions']>[number] &
    Pick<Session, 'level' | 'instructor'>)[];
}

/** 条款常量：最低课时。 The clause constant of {@link checkMinimumClassHours}. */
export const minimumClassHours = /* @__PURE__ */ freeze({
  id: 'minimum-class-hours',
  function: 'checkMinimumClassHours',
  title: { 'zh-CN': '最低课时', en: 'Minimum class hours' },
  force: 'must',
  modal: { exact: '最少不低于', paragraph: 47, start: 47, end: 52 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（五）',
      paragraph: 47,
      exact:
        '开展《职业资格证书》、《职业技能等级证书》并享受政府培训补贴的职业(工种)，各个等级的培训时间最少不低于120课时。',
      start: 0,
      end: 58,
    },
  ],
  parameters: {
    classHours: { value: 120, unit: 'class-hour', exact: '120课时', paragraph: 47, start: 52, end: 57 },
  },
  byLevel: ['classHours'],
  readings: {
    'hours-measured': {
      adopted: 'planned-then-delivered',
      options: {
        'planned-then-delivered': {
          'zh-CN': '开班时按计划课时，结算时按完成课时',
          en: 'planned at opening, delivered at settlement',
        },
        'planned-always': { 'zh-CN': '始终按计划课时', en: 'planned always' },
      },
      why: '规定的是培训时间；开班时只有计划',
    },
    levels: {
      adopted: 'each-level',
      options: {
        'each-level': { 'zh-CN': '每个等级分别计算', en: 'each level on its own' },
        pooled: { 'zh-CN': '各等级合并计算', en: 'all levels of the plan pooled' },
      },
      why: '各个等级',
    },
    consequence: {
      adopted: 'condition-of-subsidy',
      options: {
        'condition-of-subsidy': {
          'zh-CN': '补贴的条件：结算时不予补贴',
          en: 'condition of the subsidy: settlement bars the class',
        },
        'finding-only': { 'zh-CN': '仅作为问题记录', en: 'finding only' },
      },
      why: '并享受政府培训补贴的',
    },
    'operating-permit': {
      adopted: 'undetermined',
      options: {
        undetermined: { 'zh-CN': '特种作业操作证：无法判断', en: 'special operation permit: cannot tell' },
        counts: {
          'zh-CN': '特种作业操作证视为职业资格证书',
          en: 'a special operation permit counts as a qualification certificate',
        },
        'does-not-count': { 'zh-CN': '特种作业操作证不在此列', en: 'a special operation permit does not count' },
      },
      why: '通知只列两种证书',
    },
  },
  effect: {
    code: 'subsidy-condition-not-met',
    basis: 'a-contrario',
    'zh-CN': '班级不符合享受补贴的条件',
    en: 'class does not meet the condition for the subsidy',
  },
  members: ['online-theory-credit', 'courseware-choice', 'third-party-platform-adjustment', 'instructor-registration'],
  messages: {
    'too-few-hours': {
      'zh-CN': '{level|term}可计入{actual}课时，低于{required}课时，少{shortfall}课时。',
      en: '{level|term}: {actual} class {actual|hour counts|hours count}, {shortfall} short of {required}.',
    },
    'too-few-hours-at-most': {
      'zh-CN': '{level|term}至多可计入{actual}课时，低于{required}课时，至少少{shortfall}课时。',
      en: '{level|term}: at most {actual} class {actual|hour counts|hours count}, at least {shortfall} short of {required}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(minimumClassHours, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const minimumClassHoursAdopted: InForce<typeof minimumClassHours> = adopted;

/**
 * > 开展《职业资格证书》、《职业技能等级证书》并享受政府培训补贴的职业(工种)，各个等级的培训时间最少不低于120课时。
 *
 * 检查最低课时（zuìdī kèshí）：享受补贴、面向职业资格证书或职业技能等级证书的班级，每个等级可计入的课时（见
 * {@link creditOnlineTheoryHours}）不少于120课时。培训合格证书、专项职业能力证书、创业培训和无补贴的班级不适用。
 * 约束培训机构。采用的读法：开班时按计划课时，结算时按完成课时；每个等级分别计算；补贴的条件：
 * 结算时不予补贴（由原文反面推出）；特种作业操作证：无法判断。更新的规定可以就一个等级另定课时。有课时未知的，
 * 按至少和至多两端判断：至多仍不足的，即为不足。
 * {@link checkInstructorRegistration} 的 `reach` 读作“仅该师资的课时不计”的，未按规定进入平台的师资所授课时不计入。
 *
 * Checks, for subsidised classes towards a vocational qualification certificate or a vocational skill level
 * certificate, that the credited hours of each level are at least 120. Training pass certificates, special vocational
 * ability certificates, entrepreneurship and unsubsidised classes: inapplicable. A plan whose list of levels is empty
 * is judged as a whole. Binds training institutions. Readings taken: planned at opening, delivered at settlement; each
 * level on its own; condition of the subsidy: settlement bars the class; special operation permit: cannot tell. A
 * newer rule can set another figure for one level; read as pooled, the general figure holds. Where hours are unknown,
 * what is certain decides: the least that counts passes, the most that can count fails. Under the reading `own-hours`
 * of {@link checkInstructorRegistration}, hours taught by an instructor who did not enter the platform as asked are
 * not counted.
 *
 * 原文：[第47段](../../../docs/notice.md#p47)
 *
 * @param plan - 培训类别、证书、补贴、等级、教学安排、课件和师资。 Kind, certificate, subsidy, levels, schedule,
 * courseware and instructors.
 * @param options - 环节、参考数据（平台名录）、判断之日、政策。 Step, platform register, day and policy.
 * @returns `passed`：每个等级均达到；`failed`：至少一个等级确定不足；`cantTell`：有缺失且可能改变结论；`inapplicable`：
 * 见上。 Passed if every level reaches it, failed if one certainly does not, cantTell where what is missing could
 * decide, inapplicable as above.
 *
 * @example
 * ```ts
 * import { checkMinimumClassHours } from 'kunming-training-rules';
 *
 * const sessions = Array.from({ length: 15 }, () => ({ hours: 8, mode: 'offline', level: 'level-4' }) as const);
 * const plan = {
 *   kind: 'skills',
 *   subsidised: true,
 *   certificateType: 'vocational-skill-level',
 *   levels: ['level-4'],
 * } as const;
 * checkMinimumClassHours({ ...plan, sessions }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkMinimumClassHours } from 'kunming-training-rules';
 *
 * const sessions = Array.from({ length: 14 }, () => ({ hours: 8, mode: 'offline', level: 'level-5' }) as const);
 * const plan = {
 *   kind: 'skills',
 *   subsidised: true,
 *   certificateType: 'vocational-skill-level',
 *   levels: ['level-5'],
 * } as const;
 * const result = checkMinimumClassHours({ ...plan, sessions });
 * result.outcome; // => 'failed'
 * result.violations[0]?.data; // => { level: 'level-5', shortfall: '8' }
 * ```
 */
export function checkMinimumClassHours(plan: MinimumClassHoursRecord, options?: HoursOptions): ClauseResult {
  return judge(adopted, sentence, plan, options);
}

type On = InForce<typeof minimumClassHours>;
type Plan = Fields<MinimumClassHoursRecord>;

/** 供本条款和组合条款使用：本条款的判断。 For this clause, and for those composed of it: what it says. */
const sentence: Sentence<typeof minimumClassHours, MinimumClassHoursRecord, HoursOptions> = { applies, expects };

/**
 * 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement.
 *
 * @param plan - The plan.
 * @param on - The clause in force.
 * @param options - Options of the call.
 * @returns What is found.
 * @internal
 */
export function judgeMinimumClassHours(plan: Plan, on: On, options: HoursOptions): Findings {
  return consider(sentence, plan, on, options);
}

/** 开展《职业资格证书》、《职业技能等级证书》并享受政府培训补贴的: skills training towards either, with a subsidy. */
function applies(plan: Plan, on: On, options: HoursOptions): Judgement {
  const within = allOf([
    whether(plan, 'kind', among(trainingKinds), (kind) => kind === 'skills'),
    is(plan, 'subsidised'),
    isCertificate(plan, on),
  ]);
  // Of a step that is none nothing else is asked.
  return within.truth === null && basisOf(countedAt(on, options)) === undefined ? unknown(noStage()) : within;
}

function isCertificate({ certificateType }: Plan, on: On): Judgement {
  const type = oneOf(certificateType, certificateTypes);
  if (type === undefined) return unknown(fact('/certificateType'));
  if (type !== 'special-operation-permit')
    return known(type === 'vocational-qualification' || type === 'vocational-skill-level');
  const reading = on.reading['operating-permit'];
  return reading === 'undetermined'
    ? unknown({ kind: 'reading', clause: on.clause.id, reading: 'operating-permit' })
    : known(reading === 'counts');
}

function noStage(): MissingFact {
  return fact('/stage', undefined, 'options');
}

/** The step whose hours are counted, by the reading. */
function countedAt(on: On, options: HoursOptions): HoursOptions {
  return on.reading['hours-measured'] === 'planned-always' ? { ...options, stage: 'opening' } : options;
}

/** 各个等级的培训时间最少不低于120课时: of each level, the hours that count. */
function expects(plan: Plan, on: On, options: HoursOptions): Findings {
  const found = findings();
  const counted = countedAt(on, options);
  const basis = basisOf(counted);
  if (basis === undefined) {
    found.missing.push(noStage());
    return found;
  }
  found.effective = on.reading.consequence === 'condition-of-subsidy';
  const credits = creditSessions(plan, memberOf(on, onlineTheoryCreditAdopted), counted);
  if (credits === undefined) found.missing.push(fact('/sessions'));
  const pooled = on.reading.levels === 'pooled';
  const levels = pooled ? list(plan.levels) : entries(found, plan, 'levels');
  if (credits === undefined) return found;

  const whole = pooled || levels?.length === 0;
  const buckets = new Map<string, Bucket>(whole ? [[WHOLE, bucket()]] : []);
  let open = levels === undefined;
  for (const [index, level] of whole ? [] : (levels ?? []).entries()) {
    const code = levelOf(level);
    if (code !== undefined) buckets.set(code, bucket());
    else found.missing.push(fact(`/levels/${String(index)}`));
    open ||= code === undefined;
  }
  const loose = bucket();
  const countsBy = hoursCountedBy(plan, memberOf(on, instructorRegistrationAdopted), options);
  for (const credit of credits) {
    const { level } = credit.session;
    const code = pooled || (whole && level === null) ? WHOLE : levelOf(level);
    let into = code === undefined ? loose : buckets.get(code);
    if (into === undefined) buckets.set(code ?? WHOLE, (into = bucket()));
    add(into, credit, countsBy);
    // A session of an unknown level may be of one that has no other; without levels it is asked for the list of them
    // first.
    if (code === undefined && !(level === null && levels === undefined))
      found.missing.push(fact(credit.strange ? credit.path : `${credit.path}/level`));
  }
  conclude(found, on, { buckets, loose, open, basis });
  return found;
}

/** The bucket of a plan without levels (its sessions say `null`), and of all levels pooled. */
const WHOLE = 'whole';

const levelOf = /* @__PURE__ */ among(skillLevels);

/** The hours that count for a level, in units: at least and at most, and what would settle them. */
interface Bucket {
  least: number;
  most: number;
  readonly missing: Set<readonly Missing[]>;
}

function bucket(): Bucket {
  return { least: 0, most: 0, missing: new Set() };
}

/** Adds what a session counts for. */
function add(
  into: Bucket,
  { session, path, units, counts, missing, strange }: SessionCredit,
  countsBy: ReturnType<typeof hoursCountedBy>,
): void {
  if (counts === false || units === 0) return;
  const taught = countsBy === null || strange ? null : countsBy(session, path);
  if (taught?.truth === false) return;
  into.most += units ?? Infinity;
  if (counts === true && units !== undefined && taught?.truth !== null) into.least += units;
  else into.missing.add(missing);
  for (const each of taught?.missing ?? []) into.missing.add(each);
}

interface Sums {
  readonly buckets: ReadonlyMap<string, Bucket>;
  /** The sessions of which the level is not known. */
  readonly loose: Bucket;
  /** Whether the plan may have levels that are not known. */
  readonly open: boolean;
  readonly basis: string;
}

/** What falls short, and what is missing where it could decide. */
function conclude(found: Findings, on: On, { buckets, loose, open, basis }: Sums): void {
  const rows: Row[] = [];
  const asked = new Set<readonly Missing[]>();
  for (const [level, { least, most: own, missing }] of buckets) {
    const most = own + loose.most;
    rows.push({ level, ...hoursOf(least, most) });
    const limit = unitsOf(on.value[figureOf(on, level)] ?? on.value.classHours);
    if (least >= limit) continue;
    if (most < limit) tooFew(found, on, level, { least, most });
    else for (const lack of [...missing, ...loose.missing]) asked.add(lack);
  }
  // No level is known: whichever there are, all hours together may be too few for any.
  if (open && buckets.size === 0 && loose.most < unitsOf(Math.min(...Object.values(on.value))))
    tooFew(found, on, WHOLE, loose);
  for (const lack of asked) addAll(found.missing, lack);
  found.measured = { basis, creditedHours: rows };
}

/** The hours of a level: exact where they are, else at least and, where it is known, at most. */
function hoursOf(least: number, most: number): Row {
  if (most === least) return { hours: formatHours(least) };
  return { atLeast: formatHours(least), ...(most < Infinity && { atMost: formatHours(most) }) };
}

/** The name of the figure that holds for a level: its own where a newer rule sets one, else the general one. */
function figureOf(on: On, level: string): keyof On['value'] {
  const own = `classHours:${level as SkillLevel}` as const;
  return on.value[own] === undefined ? 'classHours' : own;
}

function tooFew(
  found: Findings,
  on: On,
  level: string,
  { least, most }: { readonly least: number; readonly most: number },
): void {
  const operand = figureOf(on, level);
  const value = on.value[operand] ?? on.value.classHours;
  violate(
    found,
    on,
    most > least ? 'too-few-hours-at-most' : 'too-few-hours',
    broken('creditedClassHours', formatHours(most), '>=', String(value), '', {
      path: '/sessions',
      data: { level, shortfall: formatHours(unitsOf(value) - most) },
      operand,
    }),
  );
}
