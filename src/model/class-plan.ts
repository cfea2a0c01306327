import { z } from 'zod';
import {
  type CertificateType,
  certificateTypes,
  type CurriculumTopic,
  curriculumTopics,
  type EntrepreneurshipCourse,
  entrepreneurshipCourses,
  type GraduateAction,
  graduateActions,
  type Programme,
  programmes,
  type SkillLevel,
  skillLevels,
  type TrainingField,
  trainingFields,
  type TrainingKind,
  trainingKinds,
  type TrainingType,
  trainingTypes,
} from '../definitions/codes.js';
import type { Division } from '../definitions/divisions.js';
import { type Defect } from '../json/invalid-record.js';
import type { CalendarDay } from '../values/calendar.js';
import { fields, list, oneOf } from '../values/read.js';
import { type Assessment, assessmentSchema } from './assessment.js';
import { type Attendance, attendanceSchema } from './attendance.js';
import { type Courseware, coursewareDefects, coursewareSchema } from './courseware.js';
import {
  checkAgreeing,
  checkAtMost,
  checkCreditCode,
  checkInClass,
  checkReferences,
  checkSessionTimes,
  checkUnique,
  checkWithin,
  earliestDay,
} from './cross-field.js';
import { type Departure, departureSchema } from './departure.js';
import { type Enterprise, enterpriseDefects, enterpriseSchema } from './enterprise.js';
import { type Inspection, inspectionDefects, inspectionSchema } from './inspection.js';
import {
  type Filing,
  filingSchema,
  type TrainingInstitution,
  trainingInstitutionDefects,
  trainingInstitutionSchema,
} from './institution.js';
import { type Instructor, instructorSchema } from './instructor.js';
import { parseRecord } from './parse.js';
import { countSchema, daySchema, divisionSchema, referenceSchema, textSchema } from './schema.js';
import { type Session, sessionSchema } from './session.js';
import { type Textbook, type TextbookReview, textbookReviewSchema, textbookSchema } from './textbook.js';
import { type Trainee, traineeDefects, traineeSchema } from './trainee.js';

/** 教学设备的一项。 An item of teaching equipment (教学设备) and how many there are of it. */
export interface EquipmentItem {
  /** 设备编号或名称。 Code or name of the item, the same in both lists. */
  readonly item?: string;
  /** 数量。 Quantity, a count. */
  readonly quantity?: number;
}

/** 开班审批。 The decision on opening the class (开班审批). */
export interface OpeningApproval {
  /** 结论：批准、不批准。 Decision: approved or refused. */
  readonly decision?: 'approved' | 'refused';
  /** 审批日期。 Day of the decision. */
  readonly decidedOn?: CalendarDay;
  /**
   * 核实教学设备数量的日期；`null` 为没有核实记录。 Day the equipment was verified; `null`: no verification on record.
   */
  readonly equipmentVerifiedOn?: CalendarDay | null;
}

/**
 * 省级培训任务。 The provincial training task (省级培训任务) that a class belongs to, and the unit whose task it is.
 */
export interface ProvincialProject {
  /** 省级项目单位名称。 Name of the provincial project unit (省级项目单位), not of the trainees' employer. */
  readonly unitName?: string;
  /**
   * 该单位的统一社会信用代码；`null` 为没有或不用。 Unified social credit code of the unit; `null`: none, or not to be
   * used.
   */
  readonly unitCreditCode?: string | null;
  /**
   * 该单位作为子公司所属的单位名称；`null` 为不是子公司。 Name of the unit that it is a subsidiary of; `null`: of none.
   */
  readonly subsidiaryOf?: string | null;
  /** 该单位所在的区划。 Division of the unit's seat. */
  readonly unitDivision?: Division;
}

/**
 * 班级计划（教学班）：开班申请所载的内容。
 *
 * A class plan (教学班): what an application to open a class holds. Every field may be left out: a
 * missing key is unknown; `null`, where allowed, and an empty list are known to be none. A list,
 * once given, is complete.
 */
export interface ClassPlan {
  /** 班级编号。 Opaque reference of the class. */
  readonly reference?: string;
  /** 班级名称。 Name of the class. */
  readonly title?: string;
  /** 培训类别。 Kind of training. */
  readonly kind?: TrainingKind;
  /** 培训类型。 Type of training. */
  readonly trainingType?: TrainingType;
  /** 培训领域。 Fields that the class serves. */
  readonly fields?: readonly TrainingField[];
  /** 培训项目。 Programme of 二（三） that it belongs to. */
  readonly programme?: Programme;
  /** 创业课程；`null` 为不是创业培训。 Course of entrepreneurship training; `null`: it is none. */
  readonly entrepreneurshipCourse?: EntrepreneurshipCourse | null;
  /** 是否属于“校政融合，校地合作”项目。 Whether it runs under the school-government project (校政融合，校地合作). */
  readonly schoolGovernmentProject?: boolean;
  /**
   * 所属的高校毕业生行动与项目；空列表为没有。 Actions and programmes for graduates that it belongs to; an empty list:
   * none.
   */
  readonly graduateActions?: readonly GraduateAction[];
  /** 职业（工种）代码。 Code of the occupation (职业、工种). */
  readonly occupation?: string;
  /**
   * 工种是否与企业主营业务相关（个案认定）；`null` 为没有个案认定，以参考数据的对应为准。 Whether the occupation was
   * judged related to the enterprise's main business (主营业务); `null`: no such judgement, the reference data decide.
   */
  readonly occupationRelevant?: boolean | null;
  /** 办班地点所在的区划（属地）。 Division where the class is held (属地). */
  readonly division?: Division;
  /** 实施管理的区划；`null` 为没有由区划管理。 Division that manages the class; `null`: none does. */
  readonly managedBy?: Division | null;
  /** 企业；`null` 为不是企业班级。 The enterprise whose employees it trains; `null`: no enterprise class. */
  readonly enterprise?: Enterprise | null;
  /**
   * 承担培训的第三方机构；`null` 为没有依托第三方机构。 The third-party institution that runs it (第三方机构); `null`:
   * none.
   */
  readonly institution?: TrainingInstitution | null;
  /** 本班级的报备；空列表为没有。 Filings of this class (报备); an empty list: none. */
  readonly filings?: readonly Filing[];
  /**
   * 所属的企业职工培训计划编号；`null` 为没有。 Reference of the enterprise's staff training plan (职工培训计划) it
   * belongs to; `null`: none.
   */
  readonly trainingPlan?: string | null;
  /** 所属的省级培训任务；`null` 为没有。 The provincial training task it belongs to; `null`: none. */
  readonly provincialProject?: ProvincialProject | null;
  /** 证书类型。 Type of certificate it leads to. */
  readonly certificateType?: CertificateType;
  /** 等级；空列表为不分等级。 Skill levels it trains for; an empty list: the occupation has no levels. */
  readonly levels?: readonly SkillLevel[];
  /** 是否享受政府培训补贴。 Whether it is subsidised (政府补贴性培训). */
  readonly subsidised?: boolean;
  /** 开班日期。 First day of the class. */
  readonly startDate?: CalendarDay;
  /** 结束日期。 Last day of the class. */
  readonly endDate?: CalendarDay;
  /** 教学安排。 Schedule: every session. */
  readonly sessions?: readonly Session[];
  /** 学员名册。 Roster: every trainee enrolled. */
  readonly trainees?: readonly Trainee[];
  /** 师资。 Every instructor of the class. */
  readonly instructors?: readonly Instructor[];
  /** 课件。 Every courseware that sessions use. */
  readonly courseware?: readonly Courseware[];
  /** 所需教学设备（由调用者按职业给出）。 Equipment that the occupation requires, as the caller's standard has it. */
  readonly equipmentRequired?: readonly EquipmentItem[];
  /** 现有教学设备。 Equipment held. */
  readonly equipmentHeld?: readonly EquipmentItem[];
  /** 开班审批；`null` 为尚未审批。 Decision on the opening; `null`: not decided yet. */
  readonly approval?: OpeningApproval | null;
  /** 课程中穿插的内容。 Topics woven into the training. */
  readonly topics?: readonly CurriculumTopic[];
  /** 是否按“职业技能培训+普通话”组织。 Whether it runs as skills training plus Putonghua (普通话). */
  readonly withPutonghua?: boolean;
  /** 检查，一经给出即为全部。 Inspections made of the class; complete once given. */
  readonly inspections?: readonly Inspection[];
  /** 考勤，一经给出即为全部。 Attendance record; complete once given. */
  readonly attendance?: readonly Attendance[];
  /** 教材、图书；空列表为不使用出版的教材。 Every textbook used; an empty list: no published one. */
  readonly textbooks?: readonly Textbook[];
  /** 教材审核；`null` 为没有审核记录。 Review of the textbooks (教材审核); `null`: none on record. */
  readonly textbookReview?: TextbookReview | null;
  /**
   * 目录之外，其他出版社是否有本工种的教材、图书可以选用。 Whether another publisher, outside of the ministry's
   * catalogue, has a textbook for the occupation.
   */
  readonly otherTextbookAvailable?: boolean;
  /**
   * 鉴定、评价，每个等级一项；空列表为没有。 Assessments of the trainees (鉴定、评价), one a level; an empty list:
   * none.
   */
  readonly assessments?: readonly Assessment[];
  /** 变通。 Reasoned departures from in-principle clauses; left out: none. */
  readonly departures?: readonly Departure[];
}

const equipmentItemSchema = /* @__PURE__ */ z.strictObject({
  item: textSchema.exactOptional(),
  quantity: countSchema.exactOptional(),
}) satisfies z.ZodType<EquipmentItem>;

const openingApprovalSchema = /* @__PURE__ */ z.strictObject({
  decision: z.enum(['approved', 'refused']).exactOptional(),
  decidedOn: daySchema.exactOptional(),
  equipmentVerifiedOn: daySchema.nullable().exactOptional(),
}) satisfies z.ZodType<OpeningApproval>;

const provincialProjectSchema = /* @__PURE__ */ z.strictObject({
  unitName: textSchema.exactOptional(),
  unitCreditCode: referenceSchema.nullable().exactOptional(),
  subsidiaryOf: textSchema.nullable().exactOptional(),
  unitDivision: divisionSchema.exactOptional(),
}) satisfies z.ZodType<ProvincialProject>;

/** Schema of {@link ClassPlan}. @internal */
export const classPlanSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  title: textSchema.exactOptional(),
  kind: z.enum(trainingKinds).exactOptional(),
  trainingType: z.enum(trainingTypes).exactOptional(),
  fields: z.array(z.enum(trainingFields)).exactOptional(),
  programme: z.enum(programmes).exactOptional(),
  entrepreneurshipCourse: z.enum(entrepreneurshipCourses).nullable().exactOptional(),
  schoolGovernmentProject: z.boolean().exactOptional(),
  graduateActions: z.array(z.enum(graduateActions)).exactOptional(),
  occupation: referenceSchema.exactOptional(),
  occupationRelevant: z.boolean().nullable().exactOptional(),
  division: divisionSchema.exactOptional(),
  managedBy: divisionSchema.nullable().exactOptional(),
  enterprise: enterpriseSchema.nullable().exactOptional(),
  institution: trainingInstitutionSchema.nullable().exactOptional(),
  filings: z.array(filingSchema).exactOptional(),
  trainingPlan: referenceSchema.nullable().exactOptional(),
  provincialProject: provincialProjectSchema.nullable().exactOptional(),
  certificateType: z.enum(certificateTypes).exactOptional(),
  levels: z.array(z.enum(skillLevels)).exactOptional(),
  subsidised: z.boolean().exactOptional(),
  startDate: daySchema.exactOptional(),
  endDate: daySchema.exactOptional(),
  sessions: z.array(sessionSchema).exactOptional(),
  trainees: z.array(traineeSchema).exactOptional(),
  instructors: z.array(instructorSchema).exactOptional(),
  courseware: z.array(coursewareSchema).exactOptional(),
  equipmentRequired: z.array(equipmentItemSchema).exactOptional(),
  equipmentHeld: z.array(equipmentItemSchema).exactOptional(),
  approval: openingApprovalSchema.nullable().exactOptional(),
  topics: z.array(z.enum(curriculumTopics)).exactOptional(),
  withPutonghua: z.boolean().exactOptional(),
  inspections: z.array(inspectionSchema).exactOptional(),
  attendance: z.array(attendanceSchema).exactOptional(),
  textbooks: z.array(textbookSchema).exactOptional(),
  textbookReview: textbookReviewSchema.nullable().exactOptional(),
  otherTextbookAvailable: z.boolean().exactOptional(),
  assessments: z.array(assessmentSchema).exactOptional(),
  departures: z.array(departureSchema).exactOptional(),
}) satisfies z.ZodType<ClassPlan>;

/**
 * 解析班级计划：复制一次，检查类型和字段之间的关系，一次报告全部缺陷。
 *
 * Parses a class plan from JSON: copies the input once, checks every leaf and what holds between
 * fields (a session ends after it starts and lies within the class, and so does attendance; references are unique and
 * resolve, those of attended sessions too; nobody is born after the class began; no contradictory facts), and reports
 * all defects at once. Whether the plan keeps the notice is not asked here: that one person is listed twice, or that an
 * identity number does not agree with the birth date, is for `trainee-records-complete` to say.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { parseClassPlan } from 'kunming-training-rules';
 *
 * parseClassPlan({ kind: 'skills', trainees: [] }).kind; // => 'skills'
 * ```
 *
 * @example
 * ```ts
 * import { InvalidRecordError, parseClassPlan } from 'kunming-training-rules';
 *
 * let pointers: string[] = [];
 * try {
 *   parseClassPlan({ kind: 'dance', startDate: '2022-02-30' });
 * } catch (error) {
 *   if (error instanceof InvalidRecordError) pointers = error.errors.map((defect) => defect.pointer);
 * }
 * pointers; // => ['/kind', '/startDate']
 * ```
 */
export function parseClassPlan(input: unknown): ClassPlan {
  return parseRecord('ClassPlan', classPlanSchema, classPlanDefects, input);
}

/** What must hold between the fields of a class plan, on well-typed leaves only. @internal */
export function classPlanDefects(plan: unknown, defects: Defect[], pointer = ''): void {
  const given = fields(plan as ClassPlan);
  ownDefects(plan, given, defects, pointer);

  const ofClass = earliestDay(plan, pointer);
  const each = (name: keyof ClassPlan, check: (entry: unknown, at: string) => void): void => {
    list(given[name])?.forEach((entry, index) => {
      check(entry, `${pointer}/${name}/${String(index)}`);
    });
  };
  each('trainees', (trainee, at) => {
    traineeDefects(trainee, defects, at, ofClass);
  });
  each('instructors', (instructor, at) => {
    checkWithin(fields(instructor as Instructor).qualification, 'validFrom', 'validTo', defects, `${at}/qualification`);
  });
  each('courseware', (courseware, at) => {
    coursewareDefects(courseware, defects, at);
  });
  each('textbooks', (textbook, at) => {
    checkAtMost(textbook, 'edition', 'newestEdition', defects, at);
  });
  each('assessments', (assessment, at) => {
    checkCreditCode(assessment, 'assessedBy', defects, at);
  });
  // What is made up may follow the class's last day, but not precede its first.
  const { startDate } = given;
  each('attendance', (entry, at) => {
    const { date, status } = fields(entry as Attendance);
    const held = status === 'made-up' || status === undefined ? { startDate } : plan;
    checkInClass(held, date, `${at}/date`, defects, pointer);
  });
  checkReferences(plan, 'sessions', 'instructor', 'instructors', defects, pointer);
  checkReferences(plan, 'sessions', 'courseware', 'courseware', defects, pointer);
  checkReferences(plan, 'attendance', 'session', 'sessions', defects, pointer);
  inspectionDefects(plan, defects, pointer);
}

/** What must hold between the fields of the plan itself, its lists apart. */
function ownDefects(
  plan: unknown,
  given: ReturnType<typeof fields<ClassPlan>>,
  defects: Defect[],
  pointer: string,
): void {
  enterpriseDefects(given.enterprise, defects, `${pointer}/enterprise`);
  trainingInstitutionDefects(given.institution, defects, `${pointer}/institution`);
  checkCreditCode(given.provincialProject, 'unitCreditCode', defects, `${pointer}/provincialProject`);
  checkWithin(plan, 'startDate', 'endDate', defects, pointer);
  checkSessionTimes(plan, defects, pointer);
  for (const name of ['sessions', 'trainees', 'instructors', 'courseware', 'textbooks'])
    checkUnique(plan, name, 'reference', defects, pointer);
  for (const name of ['equipmentRequired', 'equipmentHeld']) checkUnique(plan, name, 'item', defects, pointer);
  courseDefects(given, defects, pointer);
}

/** A course of entrepreneurship training is of a class of that kind, and such a class has one. */
function courseDefects(
  { kind, entrepreneurshipCourse }: ReturnType<typeof fields<ClassPlan>>,
  defects: Defect[],
  pointer: string,
): void {
  const course = entrepreneurshipCourse === null ? null : oneOf(entrepreneurshipCourse, entrepreneurshipCourses);
  const contradicts =
    (kind === 'skills' && typeof course === 'string') || (kind === 'entrepreneurship' && course === null);
  checkAgreeing(contradicts, entrepreneurshipCourse, `${pointer}/entrepreneurshipCourse`, [`${pointer}/kind`], defects);
}
