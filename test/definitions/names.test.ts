import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../src/definitions/names.js';

describe('normaliseName', () => {
  it.each([
    ['full-width brackets', '昆明示范（集团）有限公司', '昆明示范(集团)有限公司'],
    ['spaces', ' 昆明　示范(集团) 有限\u00a0公司\t', '昆明示范(集团)有限公司'],
    ['characters of no width', '昆明\u200b示范\ufeff(集团)有限公司\u2060', '昆明示范(集团)有限公司'],
    ['line breaks', '昆明示范\r\n(集团)有限公司', '昆明示范(集团)有限公司'],
    ['radicals of a PDF copied for characters', '昆明⽰范(集团)有限公司', '昆明示范(集团)有限公司'],
    ['radicals of the supplement, which NFKC leaves', '⻓⻘⻢⻋⻉有限公司', '长青马车贝有限公司'],
    [
      'marks of direction and joiners, as forms and chats leave them',
      '\u202d昆明\u200e示\u2066范\u2069\u202c(集\u2064团)\u061c有限公司\u2800',
      '昆明示范(集团)有限公司',
    ],
    ['variation selectors', '昆明示\u{e0101}范\ufe00(集团)有限公司', '昆明示范(集团)有限公司'],
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

  it('turns every radical into an ideograph', () => {
    for (let code = 0x2e80; code <= 0x2fd5; code++) {
      const radical = String.fromCodePoint(code);
      // U+2E80 has no equivalent; U+2E9A is no character.
      if (/\p{Radical}/u.test(radical) && code !== 0x2e80)
        expect(normaliseName(radical), code.toString(16)).toMatch(/^\p{Unified_Ideograph}$/u);
    }
  });

  it('changes nothing twice, also where a blank kept two characters from composing', () => {
    for (const text of ['e\u200d\u0301', 'e\u00a8', '⺚⻳'])
      expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
  });

  it('changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => normaliseName(normaliseName(text)) === normaliseName(text)),
      { numRuns: 1000 },
    );
  });
});
