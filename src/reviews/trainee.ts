import type { Policy } from '../kernel/in-force.js';
import { type ClassPlan, parseClassPlan } from '../model/class-plan.js';
import type { ReferenceData } from '../model/reference-data.js';
import { parseTrainee, type Trainee } from '../model/trainee.js';
import type { CalendarDay } from '../values/calendar.js';
import {
  type Circle,
  circleOf,
  type DecidingQuestion,
  decidingQuestions,
  type Standing,
  withAnswer,
} from './eligibility.js';
import { parsedOption, readOptions } from './options.js';
import { type Review, review, type ReviewedClause } from './review.js';
import { consequenceAt, judgeStep } from './steps.js';

/**
 * 人员资格的结论：属于所列范围、不属于所列范围、待补充事实。
 *
 * Conclusion on a person: in a circle of the notice, in none of those named, or undecided for want of facts.
 */
export type TraineeDecision = 'eligible' | 'not-eligible' | 'needs-facts';

/** 人员资格。 The review of a person: the groups and the programmes that are open, and what to ask next. */
export interface TraineeReview extends Review<'trainee', TraineeDecision> {
  /**
   * 人员类别：一（二）的重点群体，二（二）及其七类人员。 Groups: the priority groups of 一（二）, and 二（二） with
   * its seven groups.
   */
  readonly groups: readonly Circle[];
  /**
   * 培训项目；给出班级的，只列该班级所属（或可能所属）的。 Programmes; with a class, those that it belongs to, or may.
   */
  readonly programmes: readonly Circle[];
  /** 还要问什么，最能决定的在前。 What to ask next, the most deciding first. */
  readonly questions: readonly DecidingQuestion[];
}

/** 人员资格的选项。 Options of {@link assessTrainee}. */
export interface TraineeOptions {
  /** 判断之日。 The day judged on. */
  readonly asOf?: CalendarDay | undefined;
  /** 政策。 What is in force. */
  readonly policy?: Policy | undefined;
  /** 参考数据。 Reference data. */
  readonly reference?: ReferenceData | undefined;
  /** 拟参加的班级。 The class that the person means to enrol in. */
  readonly plan?: ClassPlan | undefined;
}

/**
 * 人员资格（rényuán zīgé）：一人属于哪些类别、可参加哪些项目，依哪一条、哪一句；待定的，下一步问什么。
 *
 * 没有给出班级的，只看本人的事实：各项目均假设班级属于该项目（企业职工培训假设为其用人单位的班级），属于二（二）
 * 的任何一类或任何一个项目即为属于所列范围。给出班级的，以该班级所属的项目为准：有一个不属于即为不属于，待定即待补充；
 * 班级不属于这些项目的，看二（二）。一（二）的重点群体只表示重点，不单独作为依据；开放列举（“等”）没有列名的，
 * 不判为不属于。
 *
 * Assesses a person (人员资格): which groups the person is in and which programmes are open, by which clause and
 * sentence, and what to ask next for the undecided ones.
 *
 * Without a class the person's own facts are judged: each programme is asked as if the class belonged to it (employee
 * training: as if it were the own employer's), and any group of 二（二） or any programme that is open makes the
 * person eligible. With a class, the programmes that the class belongs to decide: one that is closed is enough for not
 * eligible, one undecided for needs-facts; a class of none of them leaves it to 二（二）. The priority groups of
 * 一（二） say where the weight lies; they alone make nobody eligible. Whom an open list (等) does not name is not
 * left out by it.
 *
 * Questions: each missing fact is tried by itself with the answers it may have (yes and no; every code of a list; for a
 * day, the day judged on and one long before; none). First come the facts that the decision waits for; among these, and
 * then among the rest, those that decide the most undecided clauses whatever the answer, among equals those whose most
 * telling answer decides the most, then those that the most clauses lack, then the order of the notice. Places in the
 * class begin with `/plan` and stand in the options.
 *
 * @param input - 学员或未知的 JSON。 A trainee, or unknown JSON.
 * @param options - 判断之日、政策、参考数据和班级。 Day, policy, reference data and class.
 * @returns The review, with groups and programmes.
 * @throws InvalidRecordError where the input is no trainee, or the class no class plan, with all defects of it at once.
 *
 * @example
 * ```ts
 * import { assessTrainee } from 'kunming-training-rules';
 *
 * const review = assessTrainee({ reference: 'T1', flexiblyEmployed: true, veteran: true }, { asOf: '2022-06-01' });
 * review.decision; // => 'eligible'
 * review.programmes.find(({ standing }) => standing === 'open')?.clause; // => 'rural-revitalisation-talents'
 * ```
 *
 * @example
 * ```ts
 * import { assessTrainee } from 'kunming-training-rules';
 *
 * const review = assessTrainee({}, { asOf: '2022-06-01' });
 * review.decision; // => 'needs-facts'
 * review.questions[0]?.fact; // => 'employmentDifficultiesRecognised'
 * ```
 */
export function assessTrainee(input: unknown, options: TraineeOptions = {}): TraineeReview {
  const trainee = parseTrainee(input);
  const plan = parsedOption(options, 'plan', parseClassPlan);
  const { asOf, policy, reference } = readOptions(options);
  const results = judgeAll(trainee, plan, { asOf, policy, reference });
  const circles = results.map(circleOf);
  const groups = circles.filter(({ clause }) => groupClauses.includes(clause));
  const programmes = circles.filter((circle) => circle.clause in classes && concerns(circle, plan));
  const draft = review({
    step: 'trainee',
    subject: trainee.reference ?? null,
    asOf: asOf ?? null,
    judgedOn: plan?.startDate ?? asOf ?? null,
    policy,
    results,
    decision: decide(groups, programmes, plan !== undefined),
    notices: plan === undefined ? [{ code: 'own-facts-alone', data: {} }] : [],
    ofStep: (clause) => consequenceAt(clause, 'trainee') !== undefined,
  });
  const questions = decidingQuestions(
    results,
    asOf,
    draft.decision === 'needs-facts' ? draft.carriedBy : [],
    ({ in: place, path, clauses }, answer) =>
      place === 'record'
        ? judgeAll(withAnswer(trainee, path, answer), plan, { asOf, policy, reference }, clauses)
        : judgeAll(trainee, plan, { asOf: answer as CalendarDay, policy, reference }, clauses),
  );
  return { ...draft, questions, groups, programmes };
}

/** The clause on the priority groups: where the weight lies, not who may take part. */
const PRIORITY = 'priority-groups';

const groupClauses: readonly string[] = [
  PRIORITY,
  'key-groups-eligibility',
  'group-out-of-poverty-worker',
  'group-hard-to-employ',
  'group-non-continuing-school-leaver',
  'group-flexible-employment',
  'group-graduation-year-graduate',
  'group-unemployed-recent-graduate',
  'group-retirement-age-no-pension',
];

/**
 * The clauses on programmes, each with the class of it that a person's own facts are held against where none is given.
 */
const classes: Readonly<Record<string, ClassPlan>> = {
  'employee-training-scope': { trainingType: 'on-the-job' },
  'rural-revitalisation-talents': { programme: 'rural-revitalisation-talents' },
  'graduate-entrepreneurship': { entrepreneurshipCourse: 'syb', schoolGovernmentProject: true },
  'malanhua-open-to-all-workers': { programme: 'malanhua' },
  'graduate-skills-plan': { programme: 'graduate-skills-plan', graduateActions: ['ability-upgrading'] },
};

function classOf(clause: string, { employer }: Trainee): ClassPlan | undefined {
  const own = classes[clause];
  return own && { ...own, enterprise: typeof employer === 'string' ? { reference: employer } : {} };
}

/** Every clause of the step, or those named; where no class is given, with a class of its programme. */
function judgeAll(
  trainee: Trainee,
  plan: ClassPlan | undefined,
  options: {
    readonly asOf: CalendarDay | undefined;
    readonly policy: Policy | undefined;
    readonly reference: ReferenceData | undefined;
  },
  clauses?: readonly string[],
): readonly ReviewedClause[] {
  return judgeStep(
    'trainee',
    (clause) =>
      clauses === undefined || clauses.includes(clause) ? { trainee, plan: plan ?? classOf(clause, trainee) } : {},
    options,
    {
      // Nothing is missing in a class that nobody gave.
      plan: plan === undefined ? (): undefined => undefined : { in: 'options', path: '/plan' },
    },
  );
}

/** Whether a class is of a programme, or may be. */
function concerns({ clause, standing }: Circle, plan: ClassPlan | undefined): boolean {
  if (plan === undefined) return true;
  if (clause === 'rural-revitalisation-talents') return plan.programme === undefined || plan.programme === clause;
  return standing !== 'not-named';
}

function decide(
  groups: readonly Circle[],
  programmes: readonly Circle[],
  inClass: boolean,
): readonly [TraineeDecision, readonly string[]] {
  const circles = [...groups.filter(({ clause }) => clause !== PRIORITY), ...programmes];
  const ids = (standing: Standing, among: readonly Circle[]): readonly string[] =>
    among.filter((each) => each.standing === standing).map(({ clause }) => clause);
  const [closed, undecided, open] = [ids('closed', programmes), ids('undecided', programmes), ids('open', programmes)];
  if (inClass && closed.length > 0) return ['not-eligible', closed];
  if (inClass && undecided.length > 0) return ['needs-facts', undecided];
  if (inClass && open.length > 0) return ['eligible', open];
  if (ids('open', circles).length > 0) return ['eligible', ids('open', circles)];
  if (ids('undecided', circles).length > 0) return ['needs-facts', ids('undecided', circles)];
  return ['not-eligible', circles.map(({ clause }) => clause)];
}
