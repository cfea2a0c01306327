import { z } from 'zod';
import { type SkillLevel, skillLevels } from '../definitions/codes.js';
import { type Defect } from '../json/invalid-record.js';
import type { CalendarDay } from '../values/calendar.js';
import { fields, list } from '../values/read.js';
import { checkUnique, checkWithin } from './cross-field.js';
import { type Departure, departureSchema } from './departure.js';
import { type Enterprise, enterpriseDefects, enterpriseSchema } from './enterprise.js';
import { type TrainingInstitution, trainingInstitutionDefects, trainingInstitutionSchema } from './institution.js';
import { parseRecord } from './parse.js';
import { daySchema, referenceSchema, textSchema } from './schema.js';

/** 学徒（培养对象）。 An apprentice (学徒、培养对象). */
export interface Apprentice {
  /** 不透明编号，结果中以此指称。 Opaque reference; results name the person by it alone. */
  readonly reference?: string;
  /** 招工日期；`null` 为未招用。 Day of hiring (招工); `null`: not hired. */
  readonly hiredOn?: CalendarDay | null;
  /** 招生（注册入学）日期；`null` 为未入学。 Day of enrolment with the institution (招生); `null`: not enrolled. */
  readonly enrolledOn?: CalendarDay | null;
  /** 企业导师编号；`null` 为没有。 Reference of the mentor of the enterprise (企业导师); `null`: none. */
  readonly mentor?: string | null;
  /** 院校（机构）教师编号；`null` 为没有。 Reference of the teacher of the institution (院校教师); `null`: none. */
  readonly teacher?: string | null;
  /** 培养目标等级；`null` 为不分等级。 Level aimed at (培养目标); `null`: no levels. */
  readonly targetLevel?: SkillLevel | null;
}

/**
 * 企业新型学徒制项目。
 *
 * A programme of the new apprenticeship in enterprises (企业新型学徒制). Every field may be left out: a
 * missing key is unknown; `null`, where allowed, and an empty list are known to be none. A list, once
 * given, is complete.
 */
export interface ApprenticeshipProgramme {
  /** 编号。 Opaque reference. */
  readonly reference?: string;
  /** 名称。 Title. */
  readonly title?: string;
  /** 企业；`null` 为没有。 The enterprise; `null`: none. */
  readonly enterprise?: Enterprise | null;
  /** 合作的培训机构；空列表为没有。 Cooperating institutions; an empty list: none. */
  readonly institutions?: readonly TrainingInstitution[];
  /** 学徒名册。 Every apprentice of the programme. */
  readonly apprentices?: readonly Apprentice[];
  /**
   * 培养对象由谁确定：企业或其他方；`null` 为尚未确定。 Who designated the candidates: the enterprise or somebody
   * else; `null`: not designated yet.
   */
  readonly candidatesDesignatedBy?: 'enterprise' | 'other' | null;
  /** 培养首日。 First day of the training period. */
  readonly startsOn?: CalendarDay;
  /** 培养末日。 Last day of the training period. */
  readonly endsOn?: CalendarDay;
  /** 变通。 Reasoned departures from in-principle clauses; left out: none. */
  readonly departures?: readonly Departure[];
}

const apprenticeSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  hiredOn: daySchema.nullable().exactOptional(),
  enrolledOn: daySchema.nullable().exactOptional(),
  mentor: referenceSchema.nullable().exactOptional(),
  teacher: referenceSchema.nullable().exactOptional(),
  targetLevel: z.enum(skillLevels).nullable().exactOptional(),
}) satisfies z.ZodType<Apprentice>;

/** Schema of {@link ApprenticeshipProgramme}. @internal */
export const apprenticeshipProgrammeSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  title: textSchema.exactOptional(),
  enterprise: enterpriseSchema.nullable().exactOptional(),
  institutions: z.array(trainingInstitutionSchema).exactOptional(),
  apprentices: z.array(apprenticeSchema).exactOptional(),
  candidatesDesignatedBy: z.enum(['enterprise', 'other']).nullable().exactOptional(),
  startsOn: daySchema.exactOptional(),
  endsOn: daySchema.exactOptional(),
  departures: z.array(departureSchema).exactOptional(),
}) satisfies z.ZodType<ApprenticeshipProgramme>;

/**
 * 解析企业新型学徒制项目：复制一次，检查类型和字段之间的关系（止不早于起、编号不重复、代码有效），一次报告全部缺陷。
 *
 * Parses an apprenticeship programme from JSON: copies the input once, checks every leaf and what
 * holds between fields (the last day is not before the first, references are unique, social credit
 * codes are valid), and reports all defects at once.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { InvalidRecordError, parseApprenticeshipProgramme } from 'kunming-training-rules';
 *
 * parseApprenticeshipProgramme({ startsOn: '2022-03-01', endsOn: '2023-02-28' }).endsOn; // => '2023-02-28'
 *
 * let pointers: string[] = [];
 * try {
 *   parseApprenticeshipProgramme({ startsOn: '2022-03-01', endsOn: '2021-02-28', apprentices: 'abc' });
 * } catch (error) {
 *   if (error instanceof InvalidRecordError) pointers = error.errors.map((defect) => defect.pointer);
 * }
 * pointers; // => ['/apprentices', '/endsOn']
 * ```
 */
export function parseApprenticeshipProgramme(input: unknown): ApprenticeshipProgramme {
  return parseRecord('ApprenticeshipProgramme', apprenticeshipProgrammeSchema, apprenticeshipProgrammeDefects, input);
}

/** What must hold between the fields of a programme, on well-typed leaves only. */
function apprenticeshipProgrammeDefects(programme: unknown, defects: Defect[]): void {
  const { enterprise, institutions } = fields(programme as ApprenticeshipProgramme);
  checkWithin(programme, 'startsOn', 'endsOn', defects);
  for (const name of ['institutions', 'apprentices']) checkUnique(programme, name, 'reference', defects);
  enterpriseDefects(enterprise, defects, '/enterprise');
  list(institutions)?.forEach((institution, index) => {
    trainingInstitutionDefects(institution, defects, `/institutions/${String(index)}`);
  });
}
