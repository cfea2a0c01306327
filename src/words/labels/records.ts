import type { SupersessionRecord } from '../../clauses/5-closing/newer-rules-prevail.js';
import type { AnnexRow, AnnualPlan } from '../../model/annual-plan.js';
import type {
  AnnualProgress,
  CareMastersProgress,
  CareMastersYear,
  CertificateCount,
  CertificateObtained,
  CertificateTotals,
  ProgressLine,
} from '../../model/annual-progress.js';
import type { Apprentice, ApprenticeshipProgramme } from '../../model/apprenticeship.js';
import type { Assessment, AssessmentBodyRegister, AssessmentQualification } from '../../model/assessment.js';
import type { Attendance } from '../../model/attendance.js';
import type { ClaimedTrainee, FundAllocation, SubsidyClaim } from '../../model/claim.js';
import type { ClassFile, KeptRecord } from '../../model/class-file.js';
import type { ClassPlan, EquipmentItem, OpeningApproval, ProvincialProject } from '../../model/class-plan.js';
import type { Courseware, InitialReview, ThirdPartyReview } from '../../model/courseware.js';
import type { Departure } from '../../model/departure.js';
import type { SettlementDossier } from '../../model/dossier.js';
import type { Enrolment } from '../../model/enrolment.js';
import type { Enterprise, StaffTrainingPlan } from '../../model/enterprise.js';
import type { AuthorityFinding, FalseTrainingRecord } from '../../model/false-training.js';
import type { Inspection, InspectionFinding, InspectionRecord } from '../../model/inspection.js';
import type { Filing, TrainingInstitution } from '../../model/institution.js';
import type { Instructor, InstructorQualification } from '../../model/instructor.js';
import type {
  EvaluationBodyRecognition,
  EvaluationBodyRegister,
  PlatformChange,
  PlatformRegister,
  ProvincialProjectUnit,
  ReferenceData,
  RelatedOccupations,
  SpotCheckPeriod,
  SubsidyCatalogue,
  SubsidyRate,
} from '../../model/reference-data.js';
import type { Roster, RosterPerson, TargetedClass } from '../../model/roster.js';
import type { Session } from '../../model/session.js';
import type { Statistics, StatisticsClass, StatisticsEntry, StatisticsTotal } from '../../model/statistics.js';
import type { Textbook, TextbookCatalogue, TextbookCatalogueEntry, TextbookReview } from '../../model/textbook.js';
import type { Graduation, Trainee, Voucher, WorkingHours } from '../../model/trainee.js';
import type { Citation } from '../../notice/citation.js';
import type { EnterpriseOptions } from '../../reviews/enterprise.js';
import type { Bilingual } from '../../values/bilingual.js';

/** 年度统计的全部记录，逐个给出的写作列表。 What a yearly review looks at, its streams as lists. */
type YearRecords = Omit<AnnualProgress, 'certificates'> &
  Pick<FalseTrainingRecord, 'classes' | 'claims' | 'authorityFindings'> & {
    readonly certificates?: readonly CertificateObtained[];
    readonly rosters?: readonly Roster[];
    readonly statistics?: Statistics;
  };

/** 各类记录，按名称。 The records, by name. @internal */
export type Records = {
  readonly ClassPlan: ClassPlan;
  readonly EquipmentItem: EquipmentItem;
  readonly OpeningApproval: OpeningApproval;
  readonly ProvincialProject: ProvincialProject;
  readonly Session: Session;
  readonly Attendance: Attendance;
  readonly Departure: Departure;
  readonly Courseware: Courseware;
  readonly InitialReview: InitialReview;
  readonly ThirdPartyReview: ThirdPartyReview;
  readonly Instructor: Instructor;
  readonly InstructorQualification: InstructorQualification;
  readonly Inspection: Inspection;
  readonly InspectionFinding: InspectionFinding;
  readonly Textbook: Textbook;
  readonly TextbookReview: TextbookReview;
  readonly Assessment: Assessment;
  readonly Trainee: Trainee;
  readonly WorkingHours: WorkingHours;
  readonly Voucher: Voucher;
  readonly Graduation: Graduation;
  readonly Roster: Roster;
  readonly RosterPerson: RosterPerson;
  readonly TargetedClass: TargetedClass;
  readonly Enrolment: Enrolment;
  readonly Apprentice: Apprentice;
  readonly Enterprise: Enterprise;
  readonly StaffTrainingPlan: StaffTrainingPlan;
  readonly TrainingInstitution: TrainingInstitution;
  readonly Filing: Filing;
  readonly ApprenticeshipProgramme: ApprenticeshipProgramme;
  readonly InspectionRecord: InspectionRecord;
  readonly SubsidyClaim: SubsidyClaim;
  readonly ClaimedTrainee: ClaimedTrainee;
  readonly FundAllocation: FundAllocation;
  readonly ClassFile: ClassFile;
  readonly KeptRecord: KeptRecord;
  readonly AuthorityFinding: AuthorityFinding;
  readonly FalseTrainingRecord: FalseTrainingRecord;
  readonly SettlementDossier: SettlementDossier;
  readonly EnterpriseDossier: Pick<EnterpriseOptions, 'plan' | 'apprenticeships'>;
  readonly AnnualProgress: AnnualProgress;
  readonly AnnualPlan: AnnualPlan;
  readonly AnnexRow: AnnexRow;
  readonly ProgressLine: ProgressLine;
  readonly CareMastersProgress: CareMastersProgress;
  readonly CareMastersYear: CareMastersYear;
  readonly CertificateObtained: CertificateObtained;
  readonly CertificateTotals: CertificateTotals;
  readonly CertificateCount: CertificateCount;
  readonly Statistics: Statistics;
  readonly StatisticsClass: StatisticsClass;
  readonly StatisticsEntry: StatisticsEntry;
  readonly StatisticsTotal: StatisticsTotal;
  readonly YearRecords: YearRecords;
  readonly ReferenceData: ReferenceData;
  readonly PlatformRegister: PlatformRegister;
  readonly PlatformChange: PlatformChange;
  readonly ProvincialProjectUnit: ProvincialProjectUnit;
  readonly RelatedOccupations: RelatedOccupations;
  readonly SubsidyRate: SubsidyRate;
  readonly SpotCheckPeriod: SpotCheckPeriod;
  readonly SubsidyCatalogue: SubsidyCatalogue;
  readonly EvaluationBodyRegister: EvaluationBodyRegister;
  readonly EvaluationBodyRecognition: EvaluationBodyRecognition;
  readonly TextbookCatalogue: TextbookCatalogue;
  readonly TextbookCatalogueEntry: TextbookCatalogueEntry;
  readonly AssessmentBodyRegister: AssessmentBodyRegister;
  readonly AssessmentQualification: AssessmentQualification;
  readonly Rule: SupersessionRecord;
  readonly Citation: Citation;
};

/** 记录的名称。 Name of a kind of record. @internal */
export type RecordName = keyof Records;

/** 各类记录的字段名称，一个不缺。 A word for every field of every record. @internal */
export type FieldWords = {
  readonly [R in RecordName]: { readonly [F in keyof Records[R]]-?: Bilingual };
};
