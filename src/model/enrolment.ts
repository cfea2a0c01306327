import { z } from 'zod';
import { type Defect } from '../json/invalid-record.js';
import { fields } from '../values/read.js';
import { type ClassPlan, classPlanDefects, classPlanSchema } from './class-plan.js';
import { earliestDay } from './cross-field.js';
import { parseRecord } from './parse.js';
import { identityDefects, type Trainee, traineeDefects, traineeSchema } from './trainee.js';

/**
 * 一名学员与其参加（或拟参加）的班级。
 *
 * One trainee (学员) in one class (教学班), or about to enrol in it: what the clauses ask that are about
 * both. The class's own roster need not be given.
 */
export interface Enrolment {
  /** 学员。 The trainee. */
  readonly trainee?: Trainee;
  /** 班级。 The class. */
  readonly plan?: ClassPlan;
}

/** Schema of {@link Enrolment}. @internal */
export const enrolmentSchema = /* @__PURE__ */ z.strictObject({
  trainee: traineeSchema.exactOptional(),
  plan: classPlanSchema.exactOptional(),
}) satisfies z.ZodType<Enrolment>;

/**
 * 解析一名学员与其班级：复制一次，检查类型和字段之间的关系，一次报告全部缺陷。
 *
 * Parses an enrolment from JSON: a trainee and a class, each checked as `parseTrainee` and
 * `parseClassPlan` do, all defects reported at once.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { parseEnrolment } from 'kunming-training-rules';
 *
 * parseEnrolment({ trainee: { willing: true }, plan: { programme: 'malanhua' } }).plan?.programme; // => 'malanhua'
 * ```
 */
export function parseEnrolment(input: unknown): Enrolment {
  return parseRecord('Enrolment', enrolmentSchema, enrolmentDefects, input);
}

/** What must hold between the fields of an enrolment, on well-typed leaves only. */
function enrolmentDefects(enrolment: unknown, defects: Defect[]): void {
  const { trainee, plan } = fields(enrolment as Enrolment);
  traineeDefects(trainee, defects, '/trainee', earliestDay(plan, '/plan'));
  identityDefects(trainee, defects, '/trainee');
  classPlanDefects(plan, defects, '/plan');
}
