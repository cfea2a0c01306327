import type { ClassPlan } from '../../model/class-plan.js';
import type { Session } from '../../model/session.js';
import { certificateTypes, skillLevels } from '../../model/codes.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, memberOf } from '../../policy/judge.js';
import { fact, findings, inapplicable, violation, type Findings } from '../../result/findings.js';
import { formatHours, UNITS_PER_HOUR } from '../../result/hours.js';
import { allOf, known, unknown, type Judgement } from '../../result/kleene.js';
import { fields, flag, list, oneOf } from '../../result/read.js';
import type { ClauseResult, Missing, Row } from '../../result/result.js';
import {
  basisOf,
  creditSessions,
  onlineTheoryCreditAdopted,
  type HoursOptions,
  type OnlineTheoryRecord,
  type SessionCredit,
} from '../2-4-online-training/online-theory-credit.js';
import { addAll } from '../../result/add-all.js';

/** {@link checkMinimumClassHours} 所读的字段。 What {@link checkMinimumClassHours} reads of a class plan. */
export interface MinimumClassHoursRecord extends Pick<ClassPlan, 'kind' | 'subsidised' | 'certificateType' | 'levels'>, Pick<OnlineTheoryRecord, 'courseware'> {
  /** 教学安排，含等级。 The schedule, with the level of each session. */
  readonly sessions?: readonly (NonNullable<OnlineTheoryRecord['sessions']>[number] & Pick<Session, 'level'>)[];
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
      document: '昆人社通〔2022〕34号',
      locator: '二（五）',
      paragraph: 47,
      exact: '开展《职业资格证书》、《职业技能等级证书》并享受政府培训补贴的职业(工种)，各个等级的培训时间最少不低于120课时。',
      start: 0,
      end: 58,
    },
  ],
  parameters: {
    classHours: { value: 120, exact: '120课时', paragraph: 47, start: 52, end: 57 },
  },
  readings: {
    'hours-measured': {
      adopted: 'planned-then-delivered',
      options: {
        'planned-then-delivered': { 'zh-CN': '开班时按计划课时，结算时按完成课时', en: 'planned at opening, delivered at settlement' },
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
        'condition-of-subsidy': { 'zh-CN': '补贴的条件：结算时不予补贴', en: 'condition of the subsidy: settlement bars the class' },
        'finding-only': { 'zh-CN': '仅作为问题记录', en: 'finding only' },
      },
      why: '并享受政府培训补贴的',
    },
    'operating-permit': {
      adopted: 'undetermined',
      options: {
        undetermined: { 'zh-CN': '特种作业操作证：无法判断', en: 'special operation permit: cannot tell' },
        counts: { 'zh-CN': '特种作业操作证视为职业资格证书', en: 'a special operation permit counts as a qualification certificate' },
        'does-not-count': { 'zh-CN': '特种作业操作证不在此列', en: 'a special operation permit does not count' },
      },
      why: '通知只列两种证书',
    },
  },
  effect: { code: 'subsidy-condition-not-met', basis: 'a-contrario', 'zh-CN': '班级不符合享受补贴的条件', en: 'class does not meet the condition for the subsidy' },
  members: ['online-theory-credit', 'courseware-choice', 'third-party-platform-adjustment'],
  messages: {
    'too-few-hours': {
      'zh-CN': '{level|term}可计入{actual}课时，低于{required}课时，少{shortfall}课时。',
      en: '{level|term}: {actual} class {actual|hour counts|hours count}, {shortfall} short of {required}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(minimumClassHours);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const minimumClassHoursAdopted: InForce<typeof minimumClassHours> = adopted;

/** 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement. @internal */
export const judgeMinimumClassHours = body;

/**
 * > 开展《职业资格证书》、《职业技能等级证书》并享受政府培训补贴的职业(工种)，各个等级的培训时间最少不低于120课时。
 *
 * 检查最低课时（zuìdī kèshí）：享受补贴、面向职业资格证书或职业技能等级证书的班级，每个等级可计入的课时
 * （见 {@link creditOnlineTheoryHours}）不少于120课时。培训合格证书、专项职业能力证书、创业培训和无补贴的班级不适用。
 * 约束培训机构。采用的读法：开班按计划课时、结算按完成课时；每个等级分别计算；不足的班级不符合补贴条件（由原文反面推出）；
 * 特种作业操作证无法判断。
 *
 * Checks, for subsidised classes towards a vocational qualification certificate or a vocational skill
 * level certificate, that the credited hours of each level are at least 120. Training pass
 * certificates, special vocational ability certificates, entrepreneurship and unsubsidised classes:
 * inapplicable. A plan whose list of levels is empty is judged as a whole.
 *
 * 原文：[第47段](../../../docs/notice.md#p47)
 *
 * @param plan - 培训类别、证书、补贴、等级、教学安排和课件。 Kind, certificate, subsidy, levels, schedule and courseware.
 * @param options - 环节、参考数据（平台名录）、判断之日、政策。 Step, platform register, day and policy.
 * @returns `passed`：每个等级均达到；`failed`：至少一个等级确定不足；`cantTell`：有缺失且可能改变结论；`inapplicable`：见上。
 * Passed if every level reaches it, failed if one certainly does not, cantTell where what is missing
 * could decide, inapplicable as above.
 *
 * @example
 * ```ts
 * import { checkMinimumClassHours } from 'kunming-training-rules';
 *
 * const sessions = Array.from({ length: 15 }, () => ({ hours: 8, mode: 'offline', level: 'level-4' }) as const);
 * const plan = { kind: 'skills', subsidised: true, certificateType: 'vocational-skill-level', levels: ['level-4'] } as const;
 * checkMinimumClassHours({ ...plan, sessions }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkMinimumClassHours } from 'kunming-training-rules';
 *
 * const sessions = Array.from({ length: 14 }, () => ({ hours: 8, mode: 'offline', level: 'level-5' }) as const);
 * const plan = { kind: 'skills', subsidised: true, certificateType: 'vocational-skill-level', levels: ['level-5'] } as const;
 * const result = checkMinimumClassHours({ ...plan, sessions });
 * result.outcome; // => 'failed'
 * result.violations[0]?.data; // => { level: 'level-5', shortfall: '8' }
 * ```
 */
export function checkMinimumClassHours(plan: MinimumClassHoursRecord, options?: HoursOptions): ClauseResult {
  return judge(adopted, body, plan, options);
}

type On = InForce<typeof minimumClassHours>;

/** The bucket of a plan without levels (its sessions say `null`), and of all levels pooled. */
const WHOLE = 'whole';

interface Bucket {
  least: number;
  open: boolean;
}

function body(plan: MinimumClassHoursRecord, on: On, options: HoursOptions): Findings {
  const gate = gateOf(plan, on);
  if (gate.truth === false) return inapplicable();
  const counted: HoursOptions = on.reading['hours-measured'] === 'planned-always' ? { ...options, stage: 'opening' } : options;
  const found = findings();
  const basis = basisOf(counted);
  if (basis === undefined) {
    found.missing.push(fact('/stage', undefined, 'options'));
    return found;
  }
  const credits = creditSessions(plan, memberOf(on, onlineTheoryCreditAdopted), counted);
  found.effective = on.reading.consequence === 'condition-of-subsidy';
  addAll(found.missing, gate.missing);
  const levels = list(fields(plan).levels);
  if (credits === undefined) {
    found.missing.push(fact('/sessions'));
    if (levels === undefined) found.missing.push(fact('/levels'));
    return found;
  }

  const pooled = on.reading.levels === 'pooled';
  const whole = pooled || levels?.length === 0;
  const buckets = new Map<string, Bucket>();
  if (whole) buckets.set(WHOLE, { least: 0, open: false });
  else if (levels === undefined) found.missing.push(fact('/levels'));
  for (const [index, level] of whole ? [] : (levels ?? []).entries()) {
    const code = oneOf(level, skillLevels);
    if (code === undefined) found.missing.push(fact(`/levels/${String(index)}`));
    else buckets.set(code, { least: 0, open: false });
  }
  const bucketOf = ({ session }: SessionCredit): string | undefined => (pooled || (whole && session.level === null) ? WHOLE : oneOf(session.level, skillLevels));
  for (const credit of credits) {
    const code = bucketOf(credit);
    if (code === undefined) {
      if (credit.counts !== false && credit.units !== 0) for (const bucket of buckets.values()) bucket.open = true;
      continue;
    }
    let bucket = buckets.get(code);
    if (bucket === undefined) buckets.set(code, (bucket = { least: 0, open: false }));
    if (credit.counts === true && credit.units !== undefined) bucket.least += credit.units;
    else if (credit.counts !== false) bucket.open = true;
  }
  return conclude(found, on, { gate, credits, buckets, bucketOf, basis });
}

interface Sums {
  readonly gate: Judgement;
  readonly credits: readonly SessionCredit[];
  readonly buckets: ReadonlyMap<string, Bucket>;
  readonly bucketOf: (credit: SessionCredit) => string | undefined;
  readonly basis: string;
}

function conclude(found: Findings, on: On, { gate, credits, buckets, bucketOf, basis }: Sums): Findings {
  const limit = on.value.classHours * UNITS_PER_HOUR;
  const rows: Row[] = [];
  const undecided = new Set<string>();
  for (const [code, { least, open: maybeMore }] of buckets) {
    rows.push({ level: code, hours: formatHours(least) });
    if (least >= limit) continue;
    const openLevel = maybeMore || credits.some((credit) => bucketOf(credit) === undefined && credit.counts !== false && credit.units !== 0);
    if (openLevel) {
      undecided.add(code);
    } else if (gate.truth === true) {
      found.violations.push(
        violation(on, 'too-few-hours', {
          path: '/sessions',
          actual: formatHours(least),
          quantity: 'creditedClassHours',
          op: '>=',
          value: String(on.value.classHours),
          data: { level: code, shortfall: formatHours(limit - least) },
          operand: 'classHours',
        }),
      );
    }
  }
  const missing: Missing[] = [];
  for (const credit of credits) {
    const code = bucketOf(credit);
    if (code === undefined && credit.counts !== false && credit.units !== 0) missing.push(fact(`${credit.path}/level`));
    if (code === undefined ? undecided.size > 0 : undecided.has(code)) addAll(missing, credit.missing);
  }
  addAll(found.missing, missing);
  found.measured = { basis, creditedHours: rows };
  return found;
}

/** Whether the clause applies: skills training, a certificate named, subsidised. */
function gateOf(plan: MinimumClassHoursRecord, on: On): Judgement {
  const { kind, subsidised, certificateType } = fields(plan);
  const isKind = oneOf(kind, ['skills', 'entrepreneurship']);
  const paid = flag(subsidised);
  return allOf([
    isKind === undefined ? unknown(fact('/kind')) : known(isKind === 'skills'),
    paid === undefined ? unknown(fact('/subsidised')) : known(paid),
    certificateGate(oneOf(certificateType, certificateTypes), on),
  ]);
}

function certificateGate(type: (typeof certificateTypes)[number] | undefined, on: On): Judgement {
  if (type === undefined) return unknown(fact('/certificateType'));
  if (type !== 'special-operation-permit') return known(type === 'vocational-qualification' || type === 'vocational-skill-level');
  const reading = on.reading['operating-permit'];
  return reading === 'undetermined' ? unknown({ kind: 'reading', clause: on.clause.id, reading: 'operating-permit' }) : known(reading === 'counts');
}
