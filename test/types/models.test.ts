/**
 * Each schema says exactly what its hand-written interface says. Checked by the compiler; the run
 * only makes sure that no model is forgotten.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import type {
  AnnualPlan,
  AnnualProgress,
  ApprenticeshipProgramme,
  Assessment,
  AssessmentBodyRegister,
  Attendance,
  ClassFile,
  ClassPlan,
  Courseware,
  Departure,
  Enrolment,
  Enterprise,
  EvaluationBodyRegister,
  FalseTrainingRecord,
  Filing,
  Inspection,
  InspectionRecord,
  Instructor,
  PlatformRegister,
  ReferenceData,
  Roster,
  Session,
  Statistics,
  SubsidyCatalogue,
  SubsidyClaim,
  Textbook,
  TextbookCatalogue,
  TextbookReview,
  Trainee,
  TrainingInstitution,
} from '../../src/index.js';
import type { annualPlanSchema } from '../../src/model/annual-plan.js';
import type { annualProgressSchema } from '../../src/model/annual-progress.js';
import type { apprenticeshipProgrammeSchema } from '../../src/model/apprenticeship.js';
import type { assessmentBodyRegisterSchema, assessmentSchema } from '../../src/model/assessment.js';
import type { attendanceSchema } from '../../src/model/attendance.js';
import type { subsidyClaimSchema } from '../../src/model/claim.js';
import type { classFileSchema } from '../../src/model/class-file.js';
import type { classPlanSchema } from '../../src/model/class-plan.js';
import type { coursewareSchema } from '../../src/model/courseware.js';
import type { departureSchema } from '../../src/model/departure.js';
import type { enrolmentSchema } from '../../src/model/enrolment.js';
import type { enterpriseSchema } from '../../src/model/enterprise.js';
import type { falseTrainingRecordSchema } from '../../src/model/false-training.js';
import type { inspectionRecordSchema, inspectionSchema } from '../../src/model/inspection.js';
import type { filingSchema, trainingInstitutionSchema } from '../../src/model/institution.js';
import type { instructorSchema } from '../../src/model/instructor.js';
import type {
  evaluationBodyRegisterSchema,
  platformRegisterSchema,
  referenceDataSchema,
  subsidyCatalogueSchema,
} from '../../src/model/reference-data.js';
import type { rosterSchema } from '../../src/model/roster.js';
import type { sessionSchema } from '../../src/model/session.js';
import type { statisticsSchema } from '../../src/model/statistics.js';
import type { textbookCatalogueSchema, textbookReviewSchema, textbookSchema } from '../../src/model/textbook.js';
import type { traineeSchema } from '../../src/model/trainee.js';

/** A type without `readonly`: zod's lists are not, the interfaces' are. */
type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the two functions are compared, not called
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only where the two are equal. */
function same<Schema extends z.ZodType, Interface>(proof: Equal<Mutable<z.infer<Schema>>, Mutable<Interface>>): void {
  expect(proof).toBe(true);
}

it('schemas and interfaces are equal', () => {
  same<typeof annualPlanSchema, AnnualPlan>(true);
  same<typeof annualProgressSchema, AnnualProgress>(true);
  same<typeof apprenticeshipProgrammeSchema, ApprenticeshipProgramme>(true);
  same<typeof assessmentSchema, Assessment>(true);
  same<typeof assessmentBodyRegisterSchema, AssessmentBodyRegister>(true);
  same<typeof attendanceSchema, Attendance>(true);
  same<typeof subsidyClaimSchema, SubsidyClaim>(true);
  same<typeof classFileSchema, ClassFile>(true);
  same<typeof classPlanSchema, ClassPlan>(true);
  same<typeof coursewareSchema, Courseware>(true);
  same<typeof departureSchema, Departure>(true);
  same<typeof enrolmentSchema, Enrolment>(true);
  same<typeof enterpriseSchema, Enterprise>(true);
  same<typeof falseTrainingRecordSchema, FalseTrainingRecord>(true);
  same<typeof inspectionSchema, Inspection>(true);
  same<typeof inspectionRecordSchema, InspectionRecord>(true);
  same<typeof filingSchema, Filing>(true);
  same<typeof trainingInstitutionSchema, TrainingInstitution>(true);
  same<typeof instructorSchema, Instructor>(true);
  same<typeof platformRegisterSchema, PlatformRegister>(true);
  same<typeof subsidyCatalogueSchema, SubsidyCatalogue>(true);
  same<typeof evaluationBodyRegisterSchema, EvaluationBodyRegister>(true);
  same<typeof referenceDataSchema, ReferenceData>(true);
  same<typeof rosterSchema, Roster>(true);
  same<typeof sessionSchema, Session>(true);
  same<typeof statisticsSchema, Statistics>(true);
  same<typeof textbookSchema, Textbook>(true);
  same<typeof textbookReviewSchema, TextbookReview>(true);
  same<typeof textbookCatalogueSchema, TextbookCatalogue>(true);
  same<typeof traineeSchema, Trainee>(true);
});

it('every exported schema is in the list', () => {
  const models = new URL('../../src/model/', import.meta.url);
  const own = readFileSync(new URL(import.meta.url), 'utf8');
  const schemas = readdirSync(models)
    .filter((name) => name !== 'schema.ts')
    .flatMap((name) =>
      [...readFileSync(new URL(name, models), 'utf8').matchAll(/^export const (\w+Schema) = .*strictObject/gm)].map(
        (match) => match[1]!,
      ),
    );
  expect(schemas.filter((name) => !own.includes(`same<typeof ${name}, `))).toEqual([]);
});
