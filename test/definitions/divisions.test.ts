import { describe, expect, it } from 'vitest';
import { divisionCodes, divisions, isDivision } from '../../src/definitions/divisions.js';
import { notice } from '../../src/notice/metadata.js';

const all = Object.entries(divisions);

describe('divisions', () => {
  it('are fourteen county-level divisions and two units without a code', () => {
    expect(all).toHaveLength(16);
    const coded = all.filter(([, { code }]) => code !== null);
    expect(coded).toHaveLength(14);
    for (const [key, { code }] of coded) {
      expect(key).toBe(code);
      expect(code).toMatch(/^5301\d\d$/u);
    }
  });

  it('have the kinds that their names end with: seven districts, six counties, one city', () => {
    const ends = (end: string): string[] =>
      all.filter(([, { code, 'zh-CN': name }]) => code !== null && name.endsWith(end)).map(([key]) => key);
    // GB/T 2260: 01 to 20 districts, 21 to 80 counties, 81 and up county-level cities.
    expect(ends('区').map((code) => Number(code.slice(4)) <= 20)).toEqual(Array(7).fill(true));
    expect(ends('县').map((code) => Number(code.slice(4)) > 20 && Number(code.slice(4)) <= 80)).toEqual(
      Array(6).fill(true),
    );
    expect(ends('市')).toEqual(['530181']);
  });

  it('have names of their own, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const)
      expect(new Set(all.map(([, names]) => names[language])).size).toBe(16);
    for (const [, { en }] of all) expect(en).toMatch(/^[A-Z][A-Za-z ]+$/u);
  });

  it('hold the units without a code by the names that the notice writes to', () => {
    const addressees = notice.addressees.map((addressee) => addressee['zh-CN']).join();
    for (const [, { 'zh-CN': name }] of all.filter(([, { code }]) => code === null)) expect(addressees).toContain(name);
  });

  it('are the sixteen of the list without names', () => {
    expect([...divisionCodes].sort()).toEqual(Object.keys(divisions).sort());
  });

  it('are frozen', () => {
    expect(Object.isFrozen(divisions) && all.every(([, entry]) => Object.isFrozen(entry))).toBe(true);
  });
});

describe('isDivision', () => {
  it('knows the sixteen and nothing else', () => {
    for (const [key] of all) expect(isDivision(key)).toBe(true);
    for (const other of [
      '530121',
      '530122',
      '530100',
      '530000',
      '',
      '五华区',
      ' 530102',
      '５３０１０２',
      530102,
      null,
      undefined,
      {},
      ['530102'],
      '__proto__',
      'toString',
      'constructor',
    ]) {
      expect(isDivision(other)).toBe(false);
    }
  });
});
