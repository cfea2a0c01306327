/** Who is whom, against the definition: rows linked by number, and by references that no number contradicts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { persons } from '../../../src/clauses/shared/persons.js';

interface Named {
  readonly reference: string | undefined;
  readonly number: string | null | undefined;
}

function people(rows: readonly Named[]): (number | undefined)[] {
  const index = persons();
  const numbers = rows.map(({ reference, number }) => index.note(reference, number));
  return rows.map(({ reference }, at) => index.of(reference, numbers[at]!));
}

const row = fc.record({
  reference: fc.constantFrom('1', '2', '3', undefined),
  number: fc.constantFrom('N1', 'N2', 'N3', null, null, undefined),
});

describe('people', () => {
  it('are the same under one number, or one reference that no number contradicts', () => {
    const same = (one: Named, other: Named): boolean => {
      const [a, b] = people([one, other]);
      return a !== undefined && a === b;
    };
    expect(same({ reference: '1', number: 'x1' }, { reference: '2', number: ' Ｘ1' })).toBe(true);
    expect(same({ reference: '1', number: 'N1' }, { reference: '1', number: null })).toBe(true);
    expect(same({ reference: '1', number: null }, { reference: '1', number: '  ' })).toBe(true);
    expect(same({ reference: '1', number: 'N1' }, { reference: '1', number: 'N2' })).toBe(false);
    expect(same({ reference: '1', number: 'N1' }, { reference: '1', number: undefined })).toBe(false);
    expect(same({ reference: '1', number: null }, { reference: '2', number: null })).toBe(false);
    expect(same({ reference: undefined, number: 'N1' }, { reference: '2', number: 'N1' })).toBe(true);
    expect(same({ reference: undefined, number: null }, { reference: undefined, number: null })).toBe(false);
  });

  it('of two under one row number, nobody is whoever has none', () => {
    expect(
      people([
        { reference: '1', number: 'N1' },
        { reference: '1', number: 'N2' },
        { reference: '1', number: null },
      ]),
    ).toEqual([0, 2, undefined]);
  });

  it('who are certainly the same, or certainly known, stay so whatever number is filled in', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 7 }),
        fc.array(fc.constantFrom('N1', 'N2', 'N3', 'N4', null), { minLength: 7, maxLength: 7 }),
        (rows, numbers) => {
          const before = people(rows);
          const after = people(
            rows.map((each, at) => (each.number === undefined ? { ...each, number: numbers[at]! } : each)),
          );
          for (const [one, its] of before.entries()) {
            if (its === undefined) continue;
            expect(after[one]).toBeDefined();
            for (const [other, others] of before.entries()) if (its === others) expect(after[other]).toBe(after[one]);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('who are settled and different stay different', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 7 }),
        fc.array(fc.constantFrom('N1', 'N2', 'N3', 'N4', null), { minLength: 7, maxLength: 7 }),
        (rows, numbers) => {
          const index = persons();
          const own = rows.map(({ reference, number }) => index.note(reference, number));
          const known = rows.flatMap(({ reference }, at) => (index.settled(reference, own[at]!) ? [at] : []));
          const before = people(rows);
          const after = people(
            rows.map((each, at) => (each.number === undefined ? { ...each, number: numbers[at]! } : each)),
          );
          for (const one of known)
            for (const other of known) expect(after[one] === after[other]).toBe(before[one] === before[other]);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
