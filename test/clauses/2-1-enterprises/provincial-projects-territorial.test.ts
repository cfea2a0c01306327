import { describe, expect, it } from 'vitest';
import { checkProvincialProjectTerritory, provincialProjectsTerritorial } from '../../../src/index.js';

/** The units as the notice itself names them, between 涉及 and 省级培训任务. */
const named = /涉及(.*)省级培训任务/u.exec(provincialProjectsTerritorial.citations[0].exact)?.[1]?.split('、') ?? [];

const outcomeFor = (unitName: string): string =>
  checkProvincialProjectTerritory({
    provincialProject: { unitName, unitCreditCode: null },
    division: '530102',
    managedBy: '530102',
  }).outcome;

describe('the seven provincial project units', () => {
  it('are seven', () => {
    expect(named).toHaveLength(7);
    expect(new Set(named).size).toBe(7);
  });

  it.each(named)('%s is known by its name, whatever its spaces and widths', (unit) => {
    expect(outcomeFor(unit)).toBe('passed');
    expect(outcomeFor(` ${Array.from(unit).join('　')}\u200b`)).toBe('passed');
  });

  it.each(named)('%s is not known by less or more than its name', (unit) => {
    expect(outcomeFor(unit.slice(0, -1))).toBe('inapplicable');
    expect(outcomeFor(unit.slice(1))).toBe('inapplicable');
    expect(outcomeFor(`${unit}昆明分公司`)).toBe('inapplicable');
  });
});
