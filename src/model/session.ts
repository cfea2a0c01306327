import { z } from 'zod';
import {
  type SessionKind,
  sessionKinds,
  type SessionMode,
  sessionModes,
  type SkillLevel,
  skillLevels,
} from '../definitions/codes.js';
import type { CalendarDay } from '../values/calendar.js';
import { classHoursSchema, daySchema, referenceSchema, timeSchema } from './schema.js';

/**
 * 教学安排中的一节（一次授课）。
 *
 * One session (授课) of a class's schedule. It lies within one calendar day: training over midnight
 * is entered as two sessions.
 */
export interface Session {
  /** 编号。 Opaque reference. */
  readonly reference?: string;
  /** 日期。 Calendar day. */
  readonly date?: CalendarDay;
  /** 开始时刻 `HH:MM`。 Start, `00:00` to `24:00`. */
  readonly startTime?: string;
  /** 结束时刻 `HH:MM`。 End on the same day, after the start. */
  readonly endTime?: string;
  /**
   * 计划课时，非负，最多两位小数；`null` 为没有写明，只有起止时刻。 Planned class hours (课时), not negative, at most
   * two decimals; `null`: none are stated, only the times of day.
   */
  readonly hours?: number | null;
  /** 实际完成课时。 Class hours delivered, known after the session. */
  readonly deliveredHours?: number;
  /** 等级；`null` 为不分等级。 Skill level it counts for; `null`: the occupation has no levels. */
  readonly level?: SkillLevel | null;
  /** 方式：线下、线上。 Offline or online. */
  readonly mode?: SessionMode;
  /** 内容：理论、实操。 Theory or practice. */
  readonly kind?: SessionKind;
  /**
   * 师资编号；`null` 为没有授课教师（如线上课件自学）。 Reference of the instructor; `null`: none, as with courseware
   * learnt alone.
   */
  readonly instructor?: string | null;
  /** 课件编号；`null` 为不使用课件。 Reference of the courseware; `null`: none. */
  readonly courseware?: string | null;
  /**
   * 线上平台：`provincial` 为“云南省职业技能网络培训平台”，其他为平台编号，`null` 为没有。 Platform of an online
   * session: `provincial`, or a reference in the platform register; `null`: none.
   */
  readonly platform?: string | null;
  /** 记录是否已纳入省平台管理。 Whether its record is under the provincial platform's management. */
  readonly recordOnProvincialPlatform?: boolean;
}

/** Schema of {@link Session}. @internal */
export const sessionSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  date: daySchema.exactOptional(),
  startTime: timeSchema.exactOptional(),
  endTime: timeSchema.exactOptional(),
  hours: classHoursSchema.nullable().exactOptional(),
  deliveredHours: classHoursSchema.exactOptional(),
  level: z.enum(skillLevels).nullable().exactOptional(),
  mode: z.enum(sessionModes).exactOptional(),
  kind: z.enum(sessionKinds).exactOptional(),
  instructor: referenceSchema.nullable().exactOptional(),
  courseware: referenceSchema.nullable().exactOptional(),
  platform: referenceSchema.nullable().exactOptional(),
  recordOnProvincialPlatform: z.boolean().exactOptional(),
}) satisfies z.ZodType<Session>;
