import type { Policy } from '../kernel/in-force.js';
import type { ClassFile } from '../model/class-file.js';
import type { ClassPlan } from '../model/class-plan.js';
import { parseProgressDossier } from '../model/dossier.js';
import type { ReferenceData } from '../model/reference-data.js';
import type { Session } from '../model/session.js';
import type { CalendarDay } from '../values/calendar.js';
import { readOptions } from './options.js';
import { datedLater, type Review, review, type ReviewedClause, weigh } from './review.js';
import { consequenceAt, judgeStep } from './steps.js';
import type { Roots } from './subjects.js';

/**
 * 培训过程检查的结论：合格、须整改、待补充事实、尚未到期。
 *
 * Conclusion of a progress inspection: in order, to be rectified, needs facts, or pending (nothing is
 * wrong, and what is open is not due yet).
 */
export type ProgressDecision = 'in-order' | 'rectify' | 'needs-facts' | 'pending';

/** 培训过程检查的选项。 Options of {@link reviewProgress}. */
export interface ProgressOptions {
  /** 查看之日。 The day looked on. */
  readonly asOf?: CalendarDay | undefined;
  /** 政策。 What is in force. */
  readonly policy?: Policy | undefined;
  /** 参考数据。 Reference data. */
  readonly reference?: ReferenceData | undefined;
}

/**
 * 培训过程检查（péixùn guòchéng jiǎnchá）：开班前验证、培训中检查、培训后考核、学员资料、电话抽查、整改，
 * 到查看之日为止的结论；有机构检查记录的，一并判断。课时按仍可达到的计算：已授课的按完成课时，其余按计划课时。
 *
 * Reviews a class under way (培训过程检查): verification before the opening, check during training,
 * assessment after it, records, telephone spot checks and findings, as they stand on the day, and the
 * inspections of the institution where they are at hand. Class hours are those that can still be reached:
 * delivered where a session was held, planned for the rest. Errors are to be rectified; what is not due
 * yet is pending, not wrong.
 *
 * @param input - 卷宗或未知的 JSON。 The dossier (class plan, class file), or unknown JSON.
 * @param options - 判断之日、政策和参考数据。 Day, policy and reference data.
 * @returns The review.
 * @throws InvalidRecordError where the input is no such dossier, with all defects at once.
 *
 * @example
 * ```ts
 * import { reviewProgress } from 'kunming-training-rules';
 *
 * reviewProgress({ plan: {} }, { asOf: '2022-07-01' }).decision; // => 'needs-facts'
 * ```
 *
 * @example
 * ```ts
 * import { reviewProgress } from 'kunming-training-rules';
 *
 * const plan = { subsidised: true, instructors: [{ reference: 'I1', platformRegisteredOn: null }] };
 * reviewProgress({ plan }, { asOf: '2022-07-01' }).carriedBy; // => ['instructor-registration']
 * ```
 */
export function reviewProgress(input: unknown, options: ProgressOptions = {}): Review<'progress', ProgressDecision> {
  const dossier = parseProgressDossier(input);
  const { asOf, policy, reference } = readOptions(options);
  const { plan } = dossier;
  const records = { ...dossier, ...(dossier.file && { file: fileOf(dossier.file, plan) }) };
  const within = { ...records, plan: withinReach(plan, asOf) };
  const results = judgeStep(
    'progress',
    (clause) => (clause === HOURS ? within : records),
    { asOf, policy, reference, stage: 'opening' },
    progressRoots,
  );
  return review({
    step: 'progress',
    subject: plan.reference ?? null,
    asOf: asOf ?? null,
    judgedOn: plan.startDate ?? null,
    policy,
    results,
    decision: decide(results),
    notices: datedLater(dossier, asOf),
    ofStep: (clause) => consequenceAt(clause, 'progress') !== undefined,
  });
}

const HOURS = 'minimum-class-hours';

const progressRoots: Roots = {
  plan: { in: 'record', path: '/plan' },
  file: { in: 'record', path: '/file' },
  institution: { in: 'record', path: '/institution' },
};

/** The class file, with the class's end where it does not say one. */
function fileOf(file: ClassFile, { endDate }: ClassPlan): ClassFile {
  return file.endDate === undefined && endDate !== undefined ? { ...file, endDate } : file;
}

/**
 * The plan with the hours that can still be reached: those delivered where a session was held, those planned for the
 * rest.
 */
function withinReach(plan: ClassPlan, asOf: CalendarDay | undefined): ClassPlan {
  const { sessions } = plan;
  if (sessions === undefined || asOf === undefined) return plan;
  const held = (session: Session): boolean =>
    session.date !== undefined && session.date <= asOf && session.deliveredHours !== undefined;
  return {
    ...plan,
    sessions: sessions.map((session): Session =>
      held(session) ? { ...session, hours: session.deliveredHours as number } : session,
    ),
  };
}

function decide(results: readonly ReviewedClause[]): readonly [ProgressDecision, readonly string[]] {
  const { refused, broken, open, pending } = weigh(results);
  if (refused.length + broken.length > 0) return ['rectify', [...refused, ...broken]];
  if (open.length > 0) return ['needs-facts', open];
  return pending.length > 0 ? ['pending', pending] : ['in-order', []];
}
