import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../src/model/names.js';

describe('normaliseName', () => {
  it.each([
    ['full-width brackets', '昆明示范（集团）有限公司', '昆明示范(集团)有限公司'],
    ['spaces', ' 昆明　示范(集团) 有限\u00a0公司\t', '昆明示范(集团)有限公司'],
    ['characters of no width', '昆明\u200b示范\ufeff(集团)有限公司\u2060', '昆明示范(集团)有限公司'],
    ['line breaks', '昆明示范\r\n(集团)有限公司', '昆明示范(集团)有限公司'],
    ['radicals of a PDF copied for characters', '昆明⽰范(集团)有限公司', '昆明示范(集团)有限公司'],
    ['full-width letters and digits', 'ＡＢｃ１２３', 'ABc123'],
  ])('%s', (_what, spelt, expected) => {
    expect(normaliseName(spelt)).toBe(expected);
  });

  it('keeps apart what is another name', () => {
    for (const [a, b] of [
      ['昆明示范集团有限公司', '昆明示范（集团）有限公司'],
      ['昆明示范有限公司', '昆明示范有限责任公司'],
      ['abc', 'ABC'],
    ] as const) {
      expect(normaliseName(a)).not.toBe(normaliseName(b));
    }
  });

  it('changes nothing twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => normaliseName(normaliseName(text)) === normaliseName(text)), { numRuns: 1000 });
  });
});
