/** Training vouchers (培训券): what is on a trainee's. */
import type { JsonPointer } from '../../json/pointer.js';
import { type At, pathOf } from '../../kernel/ask.js';
import type { Trainee, Voucher } from '../../model/trainee.js';
import type { CalendarDay } from '../../values/calendar.js';
import { dayOrNone, type Fields, fields, isObject } from '../../values/read.js';

type Holder = Fields<Pick<Trainee, 'voucher'>>;

/**
 * 培训券上的某一日；没有培训券的，没有该日。 A day on a trainee's voucher; `null` also where there is no voucher.
 *
 * @param trainee - The trainee.
 * @param name - Name of the day.
 * @returns The day, `null`, or undefined where unknown.
 * @internal
 */
export function voucherDay({ voucher }: Holder, name: keyof Voucher): CalendarDay | null | undefined {
  return voucher === null ? null : dayOrNone(fields<Voucher>(voucher)[name]);
}

/**
 * 培训券上某一日的位置；培训券本身不知道或没有的，为培训券的位置。 Where that day stands; that of the voucher itself
 * where there is none, or nothing is known of it.
 *
 * @param trainee - The trainee.
 * @param name - Name of the day.
 * @param at - Where the trainee stands.
 * @returns The path.
 * @internal
 */
export function voucherPath({ voucher }: Holder, name: keyof Voucher, at: At): JsonPointer {
  const path = pathOf(at, 'voucher');
  return isObject(voucher) ? `${path}/${name}` : path;
}
