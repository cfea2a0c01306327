import { z } from 'zod';
import { type SkillLevel, skillLevels } from '../definitions/codes.js';
import type { CalendarDay } from '../values/calendar.js';
import { daySchema, referenceSchema, textSchema } from './schema.js';

/** 从业资格。 Qualification of an instructor to teach. */
export interface InstructorQualification {
  /** 资格审核日期；`null` 为未审核。 Day it was reviewed; `null`: not reviewed. */
  readonly reviewedOn?: CalendarDay | null;
  /** 有效期起。 First day it is valid. */
  readonly validFrom?: CalendarDay;
  /** 有效期止；`null` 为长期。 Last day it is valid; `null`: without end. */
  readonly validTo?: CalendarDay | null;
}

/** 师资。 An instructor (师资). */
export interface Instructor {
  /** 编号。 Opaque reference. */
  readonly reference?: string;
  /** 姓名；绝不出现在结果中。 Name (personal data; never in a result). */
  readonly name?: string;
  /** 从业资格；`null` 为没有。 Qualification to teach; `null`: none. */
  readonly qualification?: InstructorQualification | null;
  /**
   * 信息进入“云南省职业技能网络培训平台”的日期；`null` 为未进入。 Day the particulars entered the provincial platform;
   * `null`: not entered.
   */
  readonly platformRegisteredOn?: CalendarDay | null;
  /**
   * 中途加入本班的日期；`null` 为自开班起。 Day of joining a class already running (a substitute, 中途接替); `null`:
   * with the class from its start.
   */
  readonly joinedOn?: CalendarDay | null;
  /** 是否在云南省内工作。 Whether the instructor works in Yunnan. */
  readonly worksInYunnan?: boolean;
  /** 证书是否由云南省内机构颁发。 Whether the certificate was issued in Yunnan. */
  readonly certifiedInYunnan?: boolean;
  /** 是否具有一线实际操作经验。 Whether there is front-line operating experience. */
  readonly frontlineExperience?: boolean;
  /** 技能等级；`null` 为没有。 Skill level held; `null`: none. */
  readonly skillLevel?: SkillLevel | null;
  /** 培训抽查结果是否在案。 Whether a result of training spot checks (培训抽查) is on record. */
  readonly spotCheckOnRecord?: boolean;
  /** 培训考核结果是否在案。 Whether a result of training assessment (培训考核) is on record. */
  readonly assessmentOnRecord?: boolean;
  /** 是否被认定培训教学能力强。 Whether teaching ability was found strong. */
  readonly strongTeachingAbility?: boolean;
  /** 是否被认定职业道德优秀。 Whether professional ethics were found good. */
  readonly goodEthics?: boolean;
}

const qualificationSchema = /* @__PURE__ */ z.strictObject({
  reviewedOn: daySchema.nullable().exactOptional(),
  validFrom: daySchema.exactOptional(),
  validTo: daySchema.nullable().exactOptional(),
}) satisfies z.ZodType<InstructorQualification>;

/** Schema of {@link Instructor}. @internal */
export const instructorSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  name: textSchema.exactOptional(),
  qualification: qualificationSchema.nullable().exactOptional(),
  platformRegisteredOn: daySchema.nullable().exactOptional(),
  joinedOn: daySchema.nullable().exactOptional(),
  worksInYunnan: z.boolean().exactOptional(),
  certifiedInYunnan: z.boolean().exactOptional(),
  frontlineExperience: z.boolean().exactOptional(),
  skillLevel: z.enum(skillLevels).nullable().exactOptional(),
  spotCheckOnRecord: z.boolean().exactOptional(),
  assessmentOnRecord: z.boolean().exactOptional(),
  strongTeachingAbility: z.boolean().exactOptional(),
  goodEthics: z.boolean().exactOptional(),
}) satisfies z.ZodType<Instructor>;
