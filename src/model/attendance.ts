import { z } from 'zod';
import { type AttendanceStatus, attendanceStatuses } from '../definitions/codes.js';
import type { CalendarDay } from '../values/calendar.js';
import { daySchema, referenceSchema } from './schema.js';

/** 一条考勤记录。 One entry of the attendance record (考勤): one trainee at one session. */
export interface Attendance {
  /** 学员编号。 Reference of the trainee. */
  readonly trainee?: string;
  /** 授课编号；`null` 为按日记录。 Reference of the session; `null`: kept by day. */
  readonly session?: string | null;
  /** 日期。 Day. */
  readonly date?: CalendarDay;
  /** 状态：出勤、迟到、缺勤、补课。 Present, late, absent or made up. */
  readonly status?: AttendanceStatus;
}

/** Schema of {@link Attendance}. @internal */
export const attendanceSchema = /* @__PURE__ */ z.strictObject({
  trainee: referenceSchema.exactOptional(),
  session: referenceSchema.nullable().exactOptional(),
  date: daySchema.exactOptional(),
  status: z.enum(attendanceStatuses).exactOptional(),
}) satisfies z.ZodType<Attendance>;
