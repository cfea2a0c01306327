/** Money (金额) in yuan, exact: decimal strings in, decimal strings to the cent out. */
import { Decimal } from 'decimal.js';

/** Decimals that hold any sum of amounts exactly. */
const Exact = /* @__PURE__ */ Decimal.clone({ precision: 60 });

/** Nothing. @internal */
export const noMoney: Decimal = /* @__PURE__ */ new Exact(0);

/**
 * 金额（元）。 An amount in yuan: a decimal string, not negative, at most two places.
 *
 * @param value - Any value.
 * @returns The exact amount, or undefined.
 * @internal
 */
export function money(value: unknown): Decimal | undefined {
  return typeof value === 'string' && /^(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/.test(value) ? new Exact(value) : undefined;
}

/**
 * 金额到分的文字。 An amount to the cent.
 *
 * @param amount - The amount.
 * @returns For example `0.30`.
 * @internal
 */
export function formatMoney(amount: Decimal): string {
  return amount.toFixed(2);
}
