/** Which record a place is in: by what a clause is asked about, and the names on the way. */
import type { ClauseId } from '../clauses/clause-id.js';
import type { MissingFact } from '../kernel/result.js';
import { type Over, stepTable } from '../reviews/step-table.js';
import { fieldWords } from './labels/fields.js';
import type { RecordName, Records } from './labels/records.js';

/** What a field holds: the entries of a list, else its value. */
type Held<V> = NonNullable<V> extends readonly (infer Entry)[] ? Entry : NonNullable<V>;

type Same<A, B> = [A, B] extends [B, A] ? true : false;

/** Name of the record of a type. */
type NameOf<T> = {
  [N in RecordName]: Same<Required<Records[N]>, Required<T>> extends true ? N : never;
}[RecordName];

/** The fields of a record that hold records, each with the record it holds. */
type Holding<R> = { readonly [F in keyof R as NameOf<Held<R[F]>> extends never ? never : F]-?: NameOf<Held<R[F]>> };

const personHolds = { workingHours: 'WorkingHours', graduation: 'Graduation', voucher: 'Voucher' } as const;

const holds = {
  ClassPlan: {
    enterprise: 'Enterprise',
    institution: 'TrainingInstitution',
    filings: 'Filing',
    provincialProject: 'ProvincialProject',
    sessions: 'Session',
    trainees: 'Trainee',
    instructors: 'Instructor',
    courseware: 'Courseware',
    equipmentRequired: 'EquipmentItem',
    equipmentHeld: 'EquipmentItem',
    approval: 'OpeningApproval',
    inspections: 'Inspection',
    attendance: 'Attendance',
    textbooks: 'Textbook',
    textbookReview: 'TextbookReview',
    assessments: 'Assessment',
    departures: 'Departure',
  },
  Courseware: { initialReview: 'InitialReview', thirdPartyReview: 'ThirdPartyReview' },
  Instructor: { qualification: 'InstructorQualification' },
  Inspection: { findings: 'InspectionFinding' },
  Trainee: personHolds,
  Roster: { persons: 'RosterPerson', classes: 'TargetedClass' },
  RosterPerson: personHolds,
  Enrolment: { trainee: 'Trainee', plan: 'ClassPlan' },
  Enterprise: { trainingPlans: 'StaffTrainingPlan' },
  TrainingInstitution: { filings: 'Filing' },
  ApprenticeshipProgramme: {
    enterprise: 'Enterprise',
    institutions: 'TrainingInstitution',
    apprentices: 'Apprentice',
    departures: 'Departure',
  },
  InspectionRecord: { inspections: 'Inspection' },
  SubsidyClaim: { trainees: 'ClaimedTrainee', allocations: 'FundAllocation' },
  ClassFile: { records: 'KeptRecord' },
  FalseTrainingRecord: {
    classes: 'ClassPlan',
    claims: 'SubsidyClaim',
    authorityFindings: 'AuthorityFinding',
    otherClasses: 'ClassPlan',
    otherClaims: 'SubsidyClaim',
  },
  SettlementDossier: {
    plan: 'ClassPlan',
    file: 'ClassFile',
    institution: 'InspectionRecord',
    claim: 'SubsidyClaim',
    authorityFindings: 'AuthorityFinding',
    otherClasses: 'ClassPlan',
    otherClaims: 'SubsidyClaim',
  },
  EnterpriseDossier: { plan: 'ClassPlan', apprenticeships: 'ApprenticeshipProgramme' },
  AnnualProgress: {
    plan: 'AnnualPlan',
    lines: 'ProgressLine',
    previousLines: 'ProgressLine',
    careMasters: 'CareMastersProgress',
    certificates: 'CertificateObtained',
    certificateTotals: 'CertificateTotals',
  },
  AnnualPlan: { rows: 'AnnexRow' },
  CareMastersProgress: { byYear: 'CareMastersYear' },
  CertificateTotals: { byDivision: 'CertificateCount' },
  Statistics: { classes: 'StatisticsClass', reports: 'StatisticsEntry', totals: 'StatisticsTotal' },
  YearRecords: {
    classes: 'ClassPlan',
    claims: 'SubsidyClaim',
    authorityFindings: 'AuthorityFinding',
    certificates: 'CertificateObtained',
    rosters: 'Roster',
    plan: 'AnnualPlan',
    lines: 'ProgressLine',
    previousLines: 'ProgressLine',
    careMasters: 'CareMastersProgress',
    certificateTotals: 'CertificateTotals',
    statistics: 'Statistics',
  },
  ReferenceData: {
    platformRegister: 'PlatformRegister',
    subsidyCatalogue: 'SubsidyCatalogue',
    evaluationBodies: 'EvaluationBodyRegister',
    textbookCatalogue: 'TextbookCatalogue',
    assessmentBodies: 'AssessmentBodyRegister',
    provincialProjectUnits: 'ProvincialProjectUnit',
    relatedOccupations: 'RelatedOccupations',
    spotChecks: 'SpotCheckPeriod',
    subsidyRates: 'SubsidyRate',
  },
  PlatformRegister: { changes: 'PlatformChange' },
  EvaluationBodyRegister: { recognitions: 'EvaluationBodyRecognition' },
  TextbookCatalogue: { entries: 'TextbookCatalogueEntry' },
  AssessmentBodyRegister: { qualifications: 'AssessmentQualification' },
  Rule: { citation: 'Citation' },
} as const satisfies {
  readonly [R in RecordName as keyof Holding<Records[R]> extends never ? never : R]: Holding<Records[R]>;
};

/** The record that each kind of clause is asked about. */
const rootOf = {
  plan: 'ClassPlan',
  claim: 'SubsidyClaim',
  file: 'ClassFile',
  enterprise: 'Enterprise',
  institution: 'InspectionRecord',
  inspected: 'InspectionRecord',
  instructors: 'Instructor',
  courseware: 'Courseware',
  enrolments: 'Enrolment',
  trainee: 'Trainee',
  settlement: 'SettlementDossier',
  acrossClasses: 'FalseTrainingRecord',
  apprenticeships: 'ApprenticeshipProgramme',
  progress: 'AnnualProgress',
  roster: 'Roster',
  statistics: 'Statistics',
  platformRegister: 'PlatformRegister',
  rules: 'Rule',
} as const satisfies Readonly<Record<Over, RecordName>>;

/** What the reviews look at: a place in a review is one in these, where it is not one of the clause's own record. */
const reviewed: readonly RecordName[] = [
  'SettlementDossier',
  'YearRecords',
  'EnterpriseDossier',
  'ClassPlan',
  'Trainee',
  'Enterprise',
];

/**
 * 缺少的事实所在的记录；不是任何记录的字段的，没有。 The record that a missing fact is a field of; undefined where it
 * is no field of one.
 *
 * @param missing - The fact.
 * @param clauses - 缺少它的条款。 Ids of the clauses that lack it.
 * @returns Name of the record.
 * @internal
 */
export function recordAt(
  { in: place, path, fact }: Pick<MissingFact, 'in' | 'path' | 'fact'>,
  clauses: readonly string[],
): RecordName | undefined {
  const containers = path
    .split('/')
    .filter((part) => part !== '' && !/^\d+$/.test(part))
    .slice(0, -1);
  const roots: readonly RecordName[] =
    place === 'reference' ? ['ReferenceData'] : [...clauses.flatMap(recordOfClause), ...reviewed];
  return roots
    .map((root) => containers.reduce<RecordName | undefined>(heldBy, root))
    .find((record) => record !== undefined && Object.hasOwn(fieldWords[record], fact));
}

function recordOfClause(id: string): readonly RecordName[] {
  return isClauseId(id) ? [rootOf[stepTable[id].over]] : [];
}

function isClauseId(id: string): id is ClauseId {
  return Object.hasOwn(stepTable, id);
}

function heldBy(record: RecordName | undefined, field: string): RecordName | undefined {
  const held: Readonly<Partial<Record<RecordName, Readonly<Record<string, RecordName>>>>> = holds;
  const fields = record === undefined ? undefined : held[record];
  return fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined;
}
