import { z } from 'zod';
import type { CalendarDay } from '../values/calendar.js';
import { daySchema, referenceSchema, textSchema } from './schema.js';

/**
 * 变通：对原则性条款的、有理由的例外，由谁、何时、因何决定。
 *
 * A reasoned departure from an in-principle clause: who decided it, when, and why. Only a complete
 * one counts. The reason is free text and stays in the record: results point at it.
 */
export interface Departure {
  /** 条款标识。 Id of the clause departed from. */
  readonly clause?: string;
  /** 所涉日期；不填为全部。 Days it covers; left out: all of them. */
  readonly dates?: readonly CalendarDay[];
  /** 决定者编号。 Opaque reference of who decided it. */
  readonly decidedBy?: string;
  /** 决定日期。 The day it was decided. */
  readonly decidedOn?: CalendarDay;
  /** 理由。 The reason, in words. */
  readonly reason?: string;
}

/** Schema of {@link Departure}. @internal */
export const departureSchema = /* @__PURE__ */ z.strictObject({
  clause: referenceSchema.exactOptional(),
  dates: z.array(daySchema).exactOptional(),
  decidedBy: referenceSchema.exactOptional(),
  decidedOn: daySchema.exactOptional(),
  reason: textSchema.exactOptional(),
}) satisfies z.ZodType<Departure>;
