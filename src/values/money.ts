/** Money (金额) in yuan, exact: decimal strings in, decimal strings to the cent out. */
import { Decimal } from 'decimal.js';

/** Decimals that hold any sum of amounts exactly. */
const Exact = /* @__PURE__ */ Decimal.clone({ precision: 60 });

/** Nothing. @internal */
export const noMoney: Decimal = /* @__PURE__ */ new Exact(0);

/**
 * 金额（元）：非负，至多两位小数，整数部分至多十二位（不足一万亿元）。
 *
 * An amount in yuan: a decimal string, not negative, at most two places, at most twelve digits before the point (less
 * than a trillion yuan). Anything else is unknown.
 *
 * @param value - Any value.
 * @returns The exact amount, or undefined.
 * @internal
 */
export function money(value: unknown): Decimal | undefined {
  return typeof value === 'string' && /^(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/.test(value) ? new Exact(value) : undefined;
}

/**
 * 数额（元），不论正负和小数位数，整数部分至多十二位。
 *
 * A decimal in yuan of any sign and number of places, at most twelve digits before the point: an amount, or what is
 * none for its sign or its places.
 *
 * @param value - Any value.
 * @returns The exact decimal, or undefined.
 * @internal
 */
export function decimal(value: unknown): Decimal | undefined {
  return typeof value === 'string' && /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,20})?$/.test(value)
    ? new Exact(value)
    : undefined;
}

/**
 * 金额到分的文字；不足一分的部分不舍去。 An amount to the cent; what is less than a cent is not rounded away.
 *
 * @param amount - The amount.
 * @returns For example `0.30`.
 * @internal
 */
export function formatMoney(amount: Decimal): string {
  return amount.toFixed(Math.max(2, amount.decimalPlaces()));
}
