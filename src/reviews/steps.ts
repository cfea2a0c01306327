/**
 * One table (环节表): which clause belongs to which step of the office's work, what it is asked
 * about, and what a failure means there. The reviews are read off it.
 */
import { registry, type RegistryEntry } from '../clauses/registry.js';
import type { JsonPointer } from '../json/pointer.js';
import { once } from '../kernel/conditions.js';
import { fact, missingAsOf } from '../kernel/findings.js';
import type { Policy } from '../kernel/in-force.js';
import { type Place, type PlaceOf, relocate } from '../kernel/relocate.js';
import type { ClauseResult, Missing, MissingFact } from '../kernel/result.js';
import type { CalendarDay } from '../values/calendar.js';
import { day, fields, list, referenceOf } from '../values/read.js';
import { type Consequence, judgeEach, type ReviewedClause, type Subject } from './review.js';

/**
 * 工作环节。
 *
 * A step of the office's work:
 *
 * - `opening`: 开班审批
 * - `progress`: 培训过程检查（开班前验证、培训中检查、培训后考核）
 * - `settlement`: 补贴结算
 * - `year`: 年度统计
 * - `trainee`: 人员资格
 * - `enterprise`: 企业资格
 */
export type Step = 'opening' | 'progress' | 'settlement' | 'year' | 'trainee' | 'enterprise';

/**
 * 条文所涉之日。
 *
 * The day that a clause's sentence is about, by whose rules and standing a step judges it:
 *
 * - `class-start`: 开班日期 — what is said of a class and of who takes part in it;
 * - `session`: 授课当日 — what is said of a day's lessons;
 * - `claim`: 申报之日，没有写明的为开班日期 — what is said of a claim: the day it was submitted, else the class start;
 * - `programme-start`: 学徒培养的开始之日 — what is said of an apprenticeship;
 * - `own`: 条款自定（任务年度末）或查看之日 — the clause's own day (the end of the plan year), else the day one looks on.
 */
type SentenceDay = 'class-start' | 'session' | 'claim' | 'programme-start' | 'own';

/**
 * 卷宗：一个环节所看的记录。
 *
 * A dossier: the records that a step looks at. A record that is not there is not asked about, and
 * the clauses on it are untested.
 */
export interface Dossier {
  /** 班级计划。 The class plan. */
  readonly plan?: object | undefined;
  /** 培训机构的检查记录。 Inspections of the institution. */
  readonly institution?: object | undefined;
  /** 补贴申请。 The subsidy claim. */
  readonly claim?: object | undefined;
  /** 班级档案。 The class file. */
  readonly file?: object | undefined;
  /** 学员（与班级计划一起时为参训关系）。 A trainee; with a plan, enrolled in it. */
  readonly trainee?: object | undefined;
  /** 企业。 An enterprise. */
  readonly enterprise?: object | undefined;
  /** 学徒培养项目。 Apprenticeship programmes. */
  readonly apprenticeships?: readonly object[] | undefined;
  /** 年度进度。 Annual progress. */
  readonly progress?: object | undefined;
  /** 人员名册。 Roster of persons. */
  readonly roster?: object | undefined;
  /** 统计。 Statistics reported. */
  readonly statistics?: object | undefined;
  /** 跨班级的班级、申请和认定。 Classes, claims and findings across classes. */
  readonly acrossClasses?: object | undefined;
}

/** 调用条款的选项。 Options that a step hands to its clauses. @internal */
export interface StepOptions {
  /** The day judged on. */
  readonly asOf?: string | undefined;
  /** What is in force. */
  readonly policy?: Policy | undefined;
  /** Reference data. */
  readonly reference?: object | undefined;
  /** Which class hours count. */
  readonly stage?: 'opening' | 'settlement';
  /** Most days between hiring and enrolment of an apprentice. */
  readonly enrolmentDays?: number | undefined;
}

/** 条款所问的对象。 What a clause is asked about. */
type Over =
  | 'plan'
  | 'claim'
  | 'file'
  | 'enterprise'
  | 'institution'
  | 'inspected'
  | 'instructors'
  | 'courseware'
  | 'enrolments'
  | 'trainee'
  | 'settlement'
  | 'acrossClasses'
  | 'apprenticeships'
  | 'progress'
  | 'roster'
  | 'statistics'
  | 'platformRegister'
  | 'rules';

/** 条款在环节表中的一行。 A clause's row: what it is asked about, and what it means at each step. */
interface Row {
  readonly over: Over;
  /** The day that its sentence is about, where it is not that of `over`. */
  readonly on?: SentenceDay;
  readonly at: Readonly<Partial<Record<Step, Consequence>>>;
}

/** The day of each kind of record. */
const days: Readonly<Record<Over, SentenceDay>> = {
  plan: 'class-start',
  claim: 'claim',
  file: 'class-start',
  enterprise: 'class-start',
  institution: 'own',
  inspected: 'class-start',
  instructors: 'class-start',
  courseware: 'class-start',
  enrolments: 'class-start',
  trainee: 'class-start',
  settlement: 'class-start',
  acrossClasses: 'class-start',
  apprenticeships: 'programme-start',
  progress: 'own',
  roster: 'own',
  statistics: 'own',
  platformRegister: 'class-start',
  rules: 'class-start',
};

const everywhere = {
  opening: 'inform',
  progress: 'inform',
  settlement: 'inform',
  year: 'inform',
  trainee: 'inform',
  enterprise: 'inform',
} as const;

/** The table, in the order of the notice. */
const table: Readonly<Record<string, Row>> = {
  'annual-training-target': { over: 'progress', at: { year: 'correct' } },
  'priority-groups': { over: 'trainee', at: { trainee: 'inform' } },
  'priority-fields': { over: 'plan', at: { opening: 'inform' } },
  'willing-groups-full-coverage': { over: 'roster', at: { year: 'correct' } },
  'enterprise-scope': { over: 'enterprise', at: { opening: 'correct', settlement: 'inform', enterprise: 'refuse' } },
  'third-party-provider-filing': {
    over: 'plan',
    at: { opening: 'correct', settlement: 'refuse', enterprise: 'correct' },
  },
  'employee-training-scope': { over: 'enrolments', at: { trainee: 'inform' } },
  'provincial-projects-territorial': { over: 'plan', at: { opening: 'inform', enterprise: 'inform' } },
  'key-groups-eligibility': { over: 'trainee', at: { trainee: 'inform' } },
  'group-out-of-poverty-worker': { over: 'trainee', at: { trainee: 'inform' } },
  'group-hard-to-employ': { over: 'trainee', at: { trainee: 'inform' } },
  'group-non-continuing-school-leaver': { over: 'trainee', at: { trainee: 'inform' } },
  'group-flexible-employment': { over: 'trainee', at: { trainee: 'inform' } },
  'group-graduation-year-graduate': { over: 'trainee', at: { trainee: 'inform' } },
  'group-unemployed-recent-graduate': { over: 'trainee', at: { trainee: 'inform' } },
  'group-retirement-age-no-pension': { over: 'trainee', at: { trainee: 'inform' } },
  'enterprise-employee-training-plan': { over: 'plan', at: { opening: 'inform', enterprise: 'inform' } },
  'rural-revitalisation-talents': { over: 'trainee', at: { trainee: 'inform' } },
  'willing-key-groups-targeted': { over: 'roster', at: { year: 'inform' } },
  'graduate-entrepreneurship': { over: 'enrolments', at: { trainee: 'inform' } },
  'malanhua-open-to-all-workers': { over: 'enrolments', at: { opening: 'correct', trainee: 'inform' } },
  'graduate-skills-plan': { over: 'enrolments', at: { trainee: 'inform' } },
  'care-masters-target': { over: 'progress', at: { year: 'inform' } },
  'technical-institutes-training': { over: 'progress', at: { year: 'correct' } },
  'apprenticeship-dual-training': { over: 'apprenticeships', at: { enterprise: 'inform' } },
  'apprenticeship-candidates': { over: 'apprenticeships', at: { enterprise: 'inform' } },
  'apprenticeship-target-level': { over: 'apprenticeships', at: { enterprise: 'inform' } },
  'apprenticeship-duration': { over: 'apprenticeships', at: { enterprise: 'correct' } },
  'voucher-issuance': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'voucher-activation': { over: 'plan', at: { progress: 'inform', settlement: 'inform' } },
  'online-theory-credit': { over: 'plan', at: { opening: 'inform', settlement: 'inform' } },
  'courseware-catalogue': { over: 'courseware', at: { opening: 'correct', settlement: 'inform' } },
  'courseware-initial-review': { over: 'courseware', at: { opening: 'correct', settlement: 'inform' } },
  'courseware-third-party-review': { over: 'courseware', at: { opening: 'correct', settlement: 'inform' } },
  'courseware-rejected-barred': { over: 'plan', at: { opening: 'correct', settlement: 'inform' } },
  'courseware-publication': { over: 'courseware', at: { opening: 'correct', settlement: 'inform' } },
  'courseware-choice': { over: 'plan', at: { opening: 'inform' } },
  'third-party-platform-recognition': {
    over: 'plan',
    at: { opening: 'correct', progress: 'correct', settlement: 'inform' },
  },
  'third-party-platform-adjustment': { over: 'platformRegister', at: { opening: 'inform', settlement: 'inform' } },
  'online-records-managed': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'minimum-class-hours': { over: 'plan', at: { opening: 'correct', progress: 'correct', settlement: 'refuse' } },
  'class-size-limit': { over: 'plan', at: { opening: 'correct', settlement: 'inform' } },
  'work-study-schedule': { over: 'plan', on: 'session', at: { opening: 'inform' } },
  'daily-hours-limit': { over: 'plan', on: 'session', at: { opening: 'inform', settlement: 'inform' } },
  'equipment-verification': { over: 'plan', at: { opening: 'refuse', settlement: 'inform' } },
  'mandatory-topics': { over: 'plan', at: { opening: 'correct', settlement: 'inform' } },
  'skills-plus-putonghua': { over: 'plan', at: { opening: 'inform' } },
  'instructor-qualification': { over: 'plan', at: { opening: 'correct', progress: 'correct', settlement: 'inform' } },
  'instructor-pool-selection': { over: 'instructors', at: { progress: 'inform' } },
  'frontline-expert-instructors': { over: 'instructors', at: { opening: 'inform' } },
  'instructor-registration': { over: 'plan', at: { opening: 'correct', progress: 'correct', settlement: 'refuse' } },
  'fund-sources': { over: 'claim', at: { settlement: 'refuse' } },
  'trainee-subsidy': { over: 'settlement', at: { settlement: 'bars-trainee' } },
  'certificate-level-training': { over: 'progress', at: { year: 'inform' } },
  'entry-level-training-control': { over: 'progress', at: { year: 'inform' } },
  'certificate-holders-target': { over: 'progress', at: { year: 'correct' } },
  'occupation-relevance': { over: 'plan', at: { opening: 'inform', enterprise: 'inform' } },
  'trainee-records-complete': { over: 'plan', at: { opening: 'correct', progress: 'correct', settlement: 'inform' } },
  'records-retention': { over: 'file', at: { progress: 'correct', settlement: 'inform' } },
  'supervision-cooperation': { over: 'inspected', at: { progress: 'correct', settlement: 'inform' } },
  'external-inspection-acceptance': { over: 'inspected', at: { progress: 'correct' } },
  'every-class-inspected': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'telephone-spot-check': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'institution-periodic-inspection': { over: 'institution', at: { progress: 'correct' } },
  'findings-rectified': { over: 'inspected', at: { progress: 'correct', settlement: 'inform' } },
  'false-training-indicators': { over: 'acrossClasses', at: { settlement: 'refuse', year: 'inform' } },
  'timely-disbursement': { over: 'claim', at: { settlement: 'inform' } },
  'training-assessment-separation': { over: 'plan', at: { progress: 'correct', settlement: 'inform' } },
  'textbook-genuine': { over: 'plan', at: { opening: 'correct', progress: 'correct' } },
  'textbook-catalogue': { over: 'plan', at: { opening: 'correct' } },
  'textbook-fallback': { over: 'plan', at: { opening: 'correct' } },
  'statistics-complete': { over: 'statistics', at: { year: 'correct' } },
  'newer-rules-prevail': { over: 'rules', at: everywhere },
};

/**
 * 条款在某个环节的作用。 What a clause means at a step.
 *
 * @param clause - Id of the clause.
 * @param step - The step.
 * @returns The consequence; undefined where the clause is not of the step.
 * @internal
 */
export function consequenceAt(clause: string, step: Step): Consequence | undefined {
  return table[clause]?.at[step];
}

/** 各记录在全部输入中的位置。 Where each record of a dossier stands in the whole input; by default it is the whole. @internal */
export type Roots = { readonly [K in keyof Dossier]?: Place | PlaceOf };

/**
 * 逐条判断一个环节所属的条款。 Asks every clause of a step about a dossier.
 *
 * @param step - The step.
 * @param dossier - The records; a function where they differ by clause.
 * @param options - Options for the clauses.
 * @param roots - Where the records stand in the whole input.
 * @returns Their results, in the order of the notice, with places of the whole input; clauses on a record that the
 * dossier
 * does not hold are left out.
 * @internal
 */
export function judgeStep(
  step: Step,
  dossier: Dossier | ((clause: string) => Dossier),
  options: StepOptions,
  roots: Roots = {},
): readonly ReviewedClause[] {
  return registry.flatMap(({ clause, judge }: RegistryEntry): ReviewedClause[] => {
    const row = table[clause.id];
    const consequence = row?.at[step];
    if (row === undefined || consequence === undefined) return [];
    const records = typeof dossier === 'function' ? dossier(clause.id) : dossier;
    const asked = subjectsOf(row.over, records, roots, options);
    if (asked === undefined) return [];
    const ask = (subject: Pick<Subject, 'record' | 'options'>): ClauseResult =>
      (judge as (record: unknown, options: unknown) => ClauseResult)(subject.record, {
        ...options,
        ...subject.options,
      });
    const day = dayIn(step, row.on ?? days[row.over], records, roots);
    const nothing = (): ClauseResult =>
      nothingAsked(ask({ record: {}, ...(day.judgedOn !== undefined && { options: { judgedOn: day.judgedOn } }) }));
    if ('missing' in asked)
      return [{ ...nothing(), outcome: 'cantTell', missing: [placedFact(asked.missing)], consequence }];

    const each = asked.each.flatMap((subject) =>
      onItsDays(subject, day, [clause.id, ...clause.members], options.policy),
    );
    const [first, ...rest] = each;
    if (first === undefined) return [{ ...nothing(), consequence }];
    const result =
      asked.one && rest.length === 0 ? relocate(ask(first), first.placeOf) : judgeEach([first, ...rest], ask);
    return [{ ...withDay(result, day.missing, step === 'opening'), consequence }];
  });
}

/** The result of a clause that nothing was there to be asked about: inapplicable. */
function nothingAsked(result: ClauseResult): ClauseResult {
  const { clause, judgedOn, citations, switchedReadings, notices } = result;
  return {
    clause,
    outcome: 'inapplicable',
    ...(judgedOn !== undefined && { judgedOn }),
    violations: [],
    departures: [],
    missing: [],
    measured: {},
    citations,
    switchedReadings,
    notices,
  };
}

/** The day that a clause is judged on in a step. */
interface StepDay {
  /** The day, or that it is not known; undefined: the clause's own, else the day one looks on. */
  readonly judgedOn: CalendarDay | MissingFact | undefined;
  /** What is missing where it is not known. */
  readonly missing: MissingFact | undefined;
  /** Whether each day of the schedule is judged on itself. */
  readonly bySession: boolean;
}

const ownDay: StepDay = { judgedOn: undefined, missing: undefined, bySession: false };

/** Stands for the sentence's day, where it is not known, until the result is placed in the whole input. */
const unknownDay: MissingFact = /* @__PURE__ */ fact('/judgedOn', undefined, 'options');

function dayIn(step: Step, on: SentenceDay, { plan, claim }: Dossier, roots: Roots): StepDay {
  const dated = (record: object, name: string, root: Place | PlaceOf | undefined): StepDay => {
    const known = day(fields(record as Readonly<Record<string, unknown>>)[name]);
    if (known !== undefined) return { judgedOn: known, missing: undefined, bySession: on === 'session' };
    // A person or an enterprise is asked about on a day; a class without dates only says what it is about.
    if (step === 'trainee' || step === 'enterprise') return ownDay;
    const place = placeIn(root)(`/${name}`);
    return { judgedOn: unknownDay, missing: place && placedFact(place), bySession: on === 'session' };
  };
  const submittedOn = day(fields(claim as { submittedOn: unknown } | undefined).submittedOn);
  if (on === 'claim' && submittedOn !== undefined) return { ...ownDay, judgedOn: submittedOn };
  return on === 'own' || on === 'programme-start' || plan === undefined ? ownDay : dated(plan, 'startDate', roots.plan);
}

/** A result in which the sentence's day, where it is missing, is named by the fact that tells it. */
function withDay<R extends ClauseResult>(result: R, missing: MissingFact | undefined, forAsOf: boolean): R {
  if (missing === undefined) return result;
  const isDay = (each: Missing): boolean =>
    each.kind === 'fact' &&
    each.in === 'options' &&
    (each.path === unknownDay.path || (forAsOf && each.path === missingAsOf.path));
  const named = (all: readonly Missing[]): readonly Missing[] =>
    all.some(isDay) ? once(all.map((each) => (isDay(each) ? missing : each))) : all;
  const { noticeAlone } = result;
  return {
    ...result,
    missing: named(result.missing),
    ...(noticeAlone && { noticeAlone: { ...noticeAlone, missing: named(noticeAlone.missing) } }),
  };
}

/**
 * A thing with the day that it is judged on; where newer rules change between days of the schedule, once for each
 * stretch of
 * days that one version of the rules is in force on, with the sessions of those days.
 */
function onItsDays(
  subject: Subject,
  { judgedOn, bySession }: StepDay,
  clauses: readonly string[],
  policy: Policy | undefined,
): readonly Subject[] {
  if (judgedOn === undefined) return [subject];
  const whole = [{ ...subject, options: { judgedOn, ...subject.options } }];
  if (!bySession || policy === undefined) return whole;
  const sessions = list(fields(subject.record as { sessions: unknown }).sessions) ?? [];
  const dates = sessions.map((session) => day(fields(session as { date: unknown }).date));
  const known = dates.filter((date) => date !== undefined).sort();
  const [first] = known;
  if (first === undefined) return whole;
  const changes = policy.rules
    .filter((rule) => clauses.includes(rule.clause) && rule.effectiveFrom > first)
    .map((rule) => rule.effectiveFrom);
  const versionOf = (date: CalendarDay | undefined): number =>
    changes.filter((from) => date !== undefined && from <= date).length;
  return [...new Set(known.map(versionOf))].map((version): Subject => {
    const kept = dates.flatMap((date, index) => (versionOf(date) === version ? [index] : []));
    const placeOf: PlaceOf = (inner) => {
      const [, name, index, ...rest] = inner.split('/');
      return subject.placeOf(
        name === 'sessions' && index !== undefined ? ['', name, String(kept[Number(index)]), ...rest].join('/') : inner,
      );
    };
    const record = { ...(subject.record as object), sessions: kept.map((index) => sessions[index]) };
    return {
      ...subject,
      record,
      placeOf,
      options: { judgedOn: known.find((date) => versionOf(date) === version), ...subject.options },
    };
  });
}

/**
 * Things to ask about (`one`: a single record, not a list), a place where such a thing is not given, or (undefined) no
 * record of the kind.
 */
type Asked = { readonly each: readonly Subject[]; readonly one?: boolean } | { readonly missing: Place } | undefined;

function subjectsOf(over: Over, dossier: Dossier, roots: Roots, options: StepOptions): Asked {
  const { plan, trainee } = dossier;
  const whole = (name: keyof Dossier): Subject[] => {
    const record = dossier[name];
    return record === undefined ? [] : [subjectAt(record, placeIn(roots[name]))];
  };
  const one = (subjects: readonly Subject[]): Asked =>
    subjects.length === 0 ? undefined : { each: subjects, one: true };
  switch (over) {
    case 'instructors':
    case 'courseware':
      return plan && eachOf(plan, over, placeIn(roots.plan));
    case 'enterprise':
      return dossier.enterprise ? one(whole('enterprise')) : plan && partOf(plan, over, placeIn(roots.plan));
    case 'enrolments':
      return trainee
        ? one([enrolment(trainee, plan, placeIn(roots.trainee), placeIn(roots.plan))])
        : plan && enrolmentsIn(plan, placeIn(roots.plan));
    case 'inspected':
      return one([...whole('plan'), ...whole('institution')]);
    case 'apprenticeships':
      return (
        dossier.apprenticeships && {
          each: dossier.apprenticeships.map((record, index) =>
            apprenticeship(record, below(placeIn(roots.apprenticeships), `/apprenticeships/${String(index)}`)),
          ),
        }
      );
    case 'settlement':
      return plan && dossier.claim && one([settlement(plan, dossier.claim, placeIn(roots.plan), placeIn(roots.claim))]);
    case 'platformRegister': {
      const register = fields(options.reference as { platformRegister?: unknown }).platformRegister as
        object | undefined;
      return register && one([subjectAt(register, placeIn({ in: 'reference', path: '/platformRegister' }))]);
    }
    case 'rules': {
      const { rules = [] } = options.policy ?? {};
      const placed = (index: number): PlaceOf => placeIn({ in: 'options', path: `/policy/rules/${String(index)}` });
      return rules.length === 0 ? undefined : { each: rules.map((record, index) => subjectAt(record, placed(index))) };
    }
    default:
      return one(whole(over));
  }
}

const here: Place = { in: 'record', path: '' };

function placeIn(root: Place | PlaceOf = here): PlaceOf {
  return typeof root === 'function' ? root : (inner): Place => ({ in: root.in, path: root.path + inner });
}

function below(placeOf: PlaceOf, path: JsonPointer): PlaceOf {
  return (inner) => placeOf(path + inner);
}

/** A record as the thing that a clause is asked about. */
function subjectAt(record: unknown, placeOf: PlaceOf, reference = referenceOf(record)): Subject {
  return { record, path: placeOf('')?.path ?? '', reference, placeOf };
}

function placedFact({ in: place, path }: Place): MissingFact {
  return fact(path, undefined, place);
}

/** A part of the plan that may be known to be none. */
function partOf(plan: object, name: 'enterprise', placeOf: PlaceOf): Asked {
  const part = fields(plan as Readonly<Record<string, unknown>>)[name];
  const at = below(placeOf, `/${name}`);
  if (part === undefined) return missingAt(at);
  return { each: part === null ? [] : [subjectAt(part, at)] };
}

function missingAt(placeOf: PlaceOf): Asked {
  const missing = placeOf('');
  return missing && { missing };
}

function eachOf(plan: object, name: 'instructors' | 'courseware', placeOf: PlaceOf): Asked {
  const items = list(fields(plan as Readonly<Record<string, unknown>>)[name]);
  const at = below(placeOf, `/${name}`);
  return items === undefined
    ? missingAt(at)
    : { each: items.map((record, index) => subjectAt(record, below(at, `/${String(index)}`))) };
}

/** Each trainee of the plan, enrolled in it. */
function enrolmentsIn(plan: object, placeOf: PlaceOf): Asked {
  const trainees = list(fields(plan as { trainees?: unknown }).trainees);
  if (trainees === undefined) return missingAt(below(placeOf, '/trainees'));
  return {
    each: trainees.map((trainee, index) =>
      enrolment(trainee, plan, below(placeOf, `/trainees/${String(index)}`), placeOf),
    ),
  };
}

/** A trainee and the class: a record of two parts, each with its own place. */
function enrolment(trainee: unknown, plan: object | undefined, traineeAt: PlaceOf, planAt: PlaceOf): Subject {
  return {
    ...subjectAt(trainee, traineeAt),
    record: plan ? { trainee, plan } : { trainee },
    placeOf: parts({ trainee: traineeAt, plan: planAt }),
  };
}

/** An apprenticeship, judged on the day that it starts. */
function apprenticeship(record: object, placeOf: PlaceOf): Subject {
  const judgedOn = day(fields(record as { startsOn: unknown }).startsOn);
  return { ...subjectAt(record, placeOf), ...(judgedOn !== undefined && { options: { judgedOn } }) };
}

function settlement(plan: object, claim: object, planAt: PlaceOf, claimAt: PlaceOf): Subject {
  return { ...subjectAt(plan, planAt), record: { plan, claim }, placeOf: parts({ plan: planAt, claim: claimAt }) };
}

/** Places of a record that is put together of others, by the name of each. */
function parts(places: Readonly<Record<string, PlaceOf>>): PlaceOf {
  return (inner) => {
    const [, name = '', ...rest] = inner.split('/');
    const placeOf = places[name];
    return placeOf === undefined ? { in: 'record', path: inner } : placeOf(['', ...rest].join('/'));
  };
}
