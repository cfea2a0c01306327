import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/index.js';

const day = fc
  .integer({ min: 0, max: 2_000_000 })
  .map((n) => new Date((n - 300_000) * 86_400_000).toISOString().slice(0, 10));

test('is the inverse of the days between', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -50_000, max: 50_000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
    }),
  );
});

test('stays within the years 1000 to 9999', () => {
  expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
  expect(addDays('1000-01-01', -1)).toBe('1000-01-01');
  expect(addDays('2022-01-01', Number.MAX_SAFE_INTEGER)).toBe('9999-12-31');
});

test('crosses leap days', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2022-02-28', 1)).toBe('2022-03-01');
});

test('refuses what is no day and no whole number, without showing it', () => {
  expect(() => addDays('2022-02-30', 1)).toThrow(RangeError);
  expect(() => addDays('2022-02-28', 0.5)).toThrow(RangeError);
});
