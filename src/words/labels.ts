import type {
  AssessmentPlace,
  AttendanceStatus,
  CertificateType,
  Cooperation,
  CurriculumTopic,
  Department,
  EmploymentRelation,
  EnterpriseKind,
  EnterpriseTrait,
  EntrepreneurshipCourse,
  EvaluationBasis,
  FundKind,
  GraduateAction,
  IdentityType,
  InspectionKind,
  InspectionPhase,
  InspectionSubject,
  InstitutionKind,
  IssuerRank,
  Programme,
  ReviewAuthority,
  ReviewResult,
  SessionKind,
  SessionMode,
  Sex,
  SkillLevel,
  TargetGroup,
  TraineeField,
  TrainingField,
  TrainingKind,
  TrainingType,
} from '../definitions/codes.js';
import type { Bilingual } from '../values/bilingual.js';

/** 名称表：字段、代码、数量的中英文名称。 Labels of fields, codes and quantities. */
export type Labels = Readonly<Record<string, Bilingual>>;

/** 代码表中的任一代码；每个都有名称。 Any code of the code lists; each has a word of its own. @internal */
export type Code =
  | TrainingKind
  | TrainingType
  | CertificateType
  | SkillLevel
  | SessionMode
  | SessionKind
  | CurriculumTopic
  | TrainingField
  | Programme
  | EntrepreneurshipCourse
  | GraduateAction
  | InstitutionKind
  | EnterpriseKind
  | EnterpriseTrait
  | Sex
  | IdentityType
  | EmploymentRelation
  | ReviewResult
  | Department
  | InspectionKind
  | InspectionPhase
  | InspectionSubject
  | Cooperation
  | AttendanceStatus
  | FundKind
  | TraineeField
  | ReviewAuthority
  | EvaluationBasis
  | AssessmentPlace
  | IssuerRank
  | TargetGroup;
