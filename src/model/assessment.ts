import { z } from 'zod';
import { type AssessmentPlace, assessmentPlaces, type SkillLevel, skillLevels } from '../definitions/codes.js';
import type { CalendarDay } from '../values/calendar.js';
import { daySchema, referenceSchema } from './schema.js';

/**
 * 一次职业技能鉴定或水平评价（申报的或已进行的）。
 *
 * One assessment of a class's trainees (职业技能鉴定、水平类评价), applied for or held, at one level.
 */
export interface Assessment {
  /** 等级；`null` 为不分等级。 Level assessed; `null`: the occupation has no levels. */
  readonly level?: SkillLevel | null;
  /** 评价机构的统一社会信用代码。 Unified social credit code of the body that assesses (评价机构). */
  readonly assessedBy?: string;
  /**
   * 评价机构与培训者是否有关联（如同一控制人）。 Whether it is affiliated (关联) with whoever trained, as under one
   * controller.
   */
  readonly affiliated?: boolean;
  /** 评价日期。 Day of the assessment. */
  readonly assessedOn?: CalendarDay;
}

/** 评价机构的一项资质。 One qualification (资质) of an assessment body: one occupation at one level. */
export interface AssessmentQualification {
  /** 机构的统一社会信用代码。 Unified social credit code of the body. */
  readonly body?: string;
  /** 是否为培训机构。 Whether the body is a training institution. */
  readonly trainingInstitution?: boolean;
  /** 职业（工种）代码。 Code of the occupation. */
  readonly occupation?: string;
  /** 等级；`null` 为不分等级。 Level; `null`: the occupation has no levels. */
  readonly level?: SkillLevel | null;
  /** 开展评价的地点。 Where it stands ready to assess. */
  readonly place?: AssessmentPlace;
  /** 有效期起。 First day it is valid. */
  readonly validFrom?: CalendarDay;
  /** 有效期止；`null` 为长期。 Last day it is valid; `null`: without end. */
  readonly validTo?: CalendarDay | null;
}

/** 评价机构名录。 The register of assessment bodies (评价机构名录): a body that is not in it is not qualified. */
export interface AssessmentBodyRegister {
  /**
   * 全部资质，不论地点。 Every qualification, wherever the body stands, complete once given: the number of bodies is
   * counted on it.
   */
  readonly qualifications?: readonly AssessmentQualification[];
}

/** Schema of {@link Assessment}. @internal */
export const assessmentSchema = /* @__PURE__ */ z.strictObject({
  level: z.enum(skillLevels).nullable().exactOptional(),
  assessedBy: referenceSchema.exactOptional(),
  affiliated: z.boolean().exactOptional(),
  assessedOn: daySchema.exactOptional(),
}) satisfies z.ZodType<Assessment>;

const assessmentQualificationSchema = /* @__PURE__ */ z.strictObject({
  body: referenceSchema.exactOptional(),
  trainingInstitution: z.boolean().exactOptional(),
  occupation: referenceSchema.exactOptional(),
  level: z.enum(skillLevels).nullable().exactOptional(),
  place: z.enum(assessmentPlaces).exactOptional(),
  validFrom: daySchema.exactOptional(),
  validTo: daySchema.nullable().exactOptional(),
}) satisfies z.ZodType<AssessmentQualification>;

/** Schema of {@link AssessmentBodyRegister}. @internal */
export const assessmentBodyRegisterSchema = /* @__PURE__ */ z.strictObject({
  qualifications: z.array(assessmentQualificationSchema).exactOptional(),
}) satisfies z.ZodType<AssessmentBodyRegister>;
