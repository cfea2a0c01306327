/**
 * What the clauses of a step are asked about (所问的对象): the records of a dossier, their parts, and where these
 * stand.
 */
import type { JsonPointer } from '../json/pointer.js';
import { fact } from '../kernel/findings.js';
import type { Policy } from '../kernel/in-force.js';
import type { Place, PlaceOf } from '../kernel/relocate.js';
import type { MissingFact } from '../kernel/result.js';
import { day, fields, list, referenceOf } from '../values/read.js';
import type { Subject } from './review.js';
import type { Over } from './step-table.js';

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

/**
 * 各记录在全部输入中的位置。 Where each record of a dossier stands in the whole input; by default it is the whole.
 * @internal
 */
export type Roots = { readonly [K in keyof Dossier]?: Place | PlaceOf };

/**
 * Things to ask about (`one`: a single record, not a list), a place where such a thing is not given, or (undefined) no
 * record of the kind.
 *
 * @internal
 */
export type Asked =
  { readonly each: readonly Subject[]; readonly one?: boolean } | { readonly missing: Place } | undefined;

/**
 * 条款在卷宗中所问的对象。 What a clause is asked about in a dossier.
 *
 * @param over - The kind of thing.
 * @param dossier - The records.
 * @param roots - Where they stand in the whole input.
 * @param options - Options for the clauses.
 * @returns The things, or where they are missing; undefined where the dossier holds no such record.
 * @internal
 */
export function subjectsOf(over: Over, dossier: Dossier, roots: Roots, options: StepOptions): Asked {
  const { plan, claim, enterprise, trainee, apprenticeships } = dossier;
  switch (over) {
    case 'instructors':
    case 'courseware':
      return plan && eachOf(plan, over, placeIn(roots.plan));
    case 'enterprise':
      if (enterprise) return one(whole('enterprise', dossier, roots));
      return plan && partOf(plan, over, placeIn(roots.plan));
    case 'enrolments':
      if (trainee) return one([enrolment(trainee, plan, placeIn(roots.trainee), placeIn(roots.plan))]);
      return plan && enrolmentsIn(plan, placeIn(roots.plan));
    case 'inspected':
      return one([...whole('plan', dossier, roots), ...whole('institution', dossier, roots)]);
    case 'apprenticeships':
      return apprenticeships && apprenticeshipsAt(apprenticeships, placeIn(roots.apprenticeships));
    case 'settlement':
      return plan && claim && one([settlement(plan, claim, placeIn(roots.plan), placeIn(roots.claim))]);
    case 'platformRegister':
      return platformRegisterOf(options);
    case 'rules':
      return rulesOf(options);
    default:
      return one(whole(over, dossier, roots));
  }
}

/** A record of the dossier, where it is there. */
function whole(name: keyof Dossier, dossier: Dossier, roots: Roots): readonly Subject[] {
  const record = dossier[name];
  return record === undefined ? [] : [subjectAt(record, placeIn(roots[name]))];
}

function one(subjects: readonly Subject[]): Asked {
  return subjects.length === 0 ? undefined : { each: subjects, one: true };
}

function platformRegisterOf({ reference }: StepOptions): Asked {
  const { platformRegister } = fields(reference as { readonly platformRegister?: object } | undefined);
  if (!platformRegister) return undefined;
  return one([subjectAt(platformRegister, placeIn({ in: 'reference', path: '/platformRegister' }))]);
}

function rulesOf({ policy }: StepOptions): Asked {
  const { rules = [] } = policy ?? {};
  const placed = (index: number): PlaceOf => placeIn({ in: 'options', path: `/policy/rules/${String(index)}` });
  return rules.length === 0 ? undefined : { each: rules.map((record, index) => subjectAt(record, placed(index))) };
}

const here: Place = { in: 'record', path: '' };

/**
 * 一个记录中的位置在全部输入中的位置。 Where the places of a record stand in the whole input.
 *
 * @param root - Where the record stands; by default it is the whole.
 * @returns The place of a place in it.
 * @internal
 */
export function placeIn(root: Place | PlaceOf = here): PlaceOf {
  return typeof root === 'function' ? root : (inner): Place => ({ in: root.in, path: root.path + inner });
}

function below(placeOf: PlaceOf, path: JsonPointer): PlaceOf {
  return (inner) => placeOf(path + inner);
}

/** A record as the thing that a clause is asked about. */
function subjectAt(record: unknown, placeOf: PlaceOf, reference = referenceOf(record)): Subject {
  return { record, path: placeOf('')?.path ?? '', reference, placeOf };
}

/**
 * 全部输入中缺少的事实。 A fact that is missing in a place of the whole input.
 *
 * @param place - The place.
 * @returns The fact.
 * @internal
 */
export function placedFact({ in: place, path }: Place): MissingFact {
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

function apprenticeshipsAt(records: readonly object[], placeOf: PlaceOf): Asked {
  return {
    each: records.map((record, index) => apprenticeship(record, below(placeOf, `/apprenticeships/${String(index)}`))),
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
