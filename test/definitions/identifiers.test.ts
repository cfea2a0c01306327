import fc from 'fast-check';
import { stdnum } from 'stdnum'; // an independent implementation of both checks
import validator from 'validator'; // a second one for identity numbers
import { describe, expect, it } from 'vitest';
import { identityTypes } from '../../src/definitions/codes.js';
import {
  bearsCitizenNumber,
  birthDateOfIdentityNumber,
  checkResidentIdentityNumber,
  checkUnifiedSocialCreditCode,
  identityNumberAgreesWithBirthDate,
  identityNumberAgreesWithSex,
  normaliseIdentifier,
  sexOfIdentityNumber,
} from '../../src/definitions/identifiers.js';

const oracle = {
  stdnum: (number: string): boolean => stdnum['CN']!['ric']!.validate(number).isValid,
  validator: (number: string): boolean => validator.isIdentityCard(number, 'zh-CN'),
  code: (code: string): boolean => stdnum['CN']!['uscc']!.validate(code).isValid,
};

// The standards' own sums, written out with big integers: no modulus before the end.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weighted = (text: string, digits: string, weight: (i: number) => bigint): bigint =>
  Array.from(text).reduce((sum, character, i) => sum + BigInt(digits.indexOf(character)) * weight(i), 0n);
const identityCheck = (front: string): string =>
  '10X98765432'[Number(weighted(front, '0123456789', (i) => 2n ** BigInt(17 - i)) % 11n)]!;
const codeCheck = (front: string): string =>
  alphabet[Number((31n - (weighted(front, alphabet, (i) => 3n ** BigInt(i)) % 31n)) % 31n)]!;

const oneOf = (characters: string): fc.Arbitrary<string> => fc.constantFrom(...Array.from(characters));
const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: oneOf('0123456789'), minLength: length, maxLength: length });
// Up to 1990: both oracles read the clock, and validator the machine's time zone, in which later days may be missing.
const birthDate = fc
  .integer({ min: 0, max: 33_000 })
  .map((days) => new Date(Date.UTC(1900, 0, 1 + days)).toISOString().slice(0, 10));
// validator knows provinces only by their first two digits.
const division = fc
  .tuple(fc.constantFrom('11', '31', '44', '53', '65', '81'), digits(4))
  .map(([province, rest]) => province + rest);
const identity = fc.record({ division, birthDate, sequence: digits(3) }).map(({ division, birthDate, sequence }) => {
  const front = division + birthDate.replaceAll('-', '') + sequence;
  return {
    number: front + identityCheck(front),
    birthDate,
    sex: Number(sequence[2]) % 2 === 1 ? ('male' as const) : ('female' as const),
  };
});
const two = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'));
const anySeventeen = fc
  .tuple(division, fc.integer({ min: 1900, max: 1990 }).map(String), two(13), two(32), digits(3))
  .map((parts) => parts.join(''));
const organisation = fc
  .tuple(
    fc.string({ unit: oneOf(alphabet), minLength: 2, maxLength: 2 }),
    digits(6),
    fc.string({ unit: oneOf(alphabet), minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.join(''));

describe('checkResidentIdentityNumber', () => {
  it('accepts every number made by the standard, as both oracles do', () => {
    fc.assert(
      fc.property(identity, ({ number }) => {
        expect(checkResidentIdentityNumber(number)).toEqual({ valid: true, defects: [] });
        expect(oracle.stdnum(number)).toBe(true);
        expect(oracle.validator(number)).toBe(true);
      }),
    );
  });

  it('agrees with the oracles on any eighteen characters of that form', () => {
    fc.assert(
      fc.property(anySeventeen, oneOf('0123456789X'), fc.boolean(), (front, character, right) => {
        const number = front + (right ? identityCheck(front) : character);
        expect(checkResidentIdentityNumber(number).valid).toBe(oracle.stdnum(number));
        expect(checkResidentIdentityNumber(number).valid).toBe(oracle.validator(number));
      }),
      { numRuns: 2000 },
    );
  });

  it('tells a wrong check character from a wrong birth date', () => {
    fc.assert(
      fc.property(identity, oneOf('0123456789X'), ({ number }, check) => {
        expect(checkResidentIdentityNumber(number.slice(0, 17) + check).defects).toEqual(
          check === number[17] ? [] : ['check-character'],
        );
      }),
    );
    const impossible = '53010219900230123';
    expect(checkResidentIdentityNumber(impossible + identityCheck(impossible)).defects).toEqual(['birth-date']);
    const leap = '53010219000229123';
    expect(checkResidentIdentityNumber(leap + identityCheck(leap)).defects).toEqual(['birth-date']);
    const leapYear = '53010220000229123';
    expect(checkResidentIdentityNumber(leapYear + identityCheck(leapYear)).valid).toBe(true);
  });

  it('believes no birth date outside of 1900 to 2099, nor one later than the day given', () => {
    const numberOf = (birth: string): string => `530102${birth}123${identityCheck(`530102${birth}123`)}`;
    for (const [birth, valid] of [
      ['11910615', false],
      ['18991231', false],
      ['19000101', true],
      ['20991231', true],
      ['21000101', false],
      ['29990615', false],
    ] as const) {
      expect(checkResidentIdentityNumber(numberOf(birth)), birth).toEqual({
        valid,
        defects: valid ? [] : ['birth-date-range'],
      });
      expect(birthDateOfIdentityNumber(numberOf(birth)) === undefined).toBe(!valid);
    }
    const number = numberOf('20220601');
    expect(checkResidentIdentityNumber(number, { notAfter: '2022-06-01' }).valid).toBe(true);
    expect(checkResidentIdentityNumber(number, { notAfter: '2022-05-31' }).defects).toEqual(['birth-date-range']);
    expect(checkResidentIdentityNumber(number, { notAfter: undefined }).valid).toBe(true);
    expect(checkResidentIdentityNumber(number, { notAfter: 'yesterday' }).valid).toBe(true);
  });

  it('holds the number of a residence permit to its address code', () => {
    for (const [code, fitting] of [
      ['810000', 'hong-kong-macao-residence-permit'],
      ['820000', 'hong-kong-macao-residence-permit'],
      ['830000', 'taiwan-residence-permit'],
      ['530102', 'resident-identity-card'],
    ] as const) {
      const number = `${code}19940823002${identityCheck(`${code}19940823002`)}`;
      expect(checkResidentIdentityNumber(number).valid).toBe(true);
      for (const identityType of identityTypes.filter(bearsCitizenNumber)) {
        const defects = identityType === fitting || identityType === 'resident-identity-card' ? [] : ['address-code'];
        expect(checkResidentIdentityNumber(number, { identityType }).defects, `${code} ${identityType}`).toEqual(
          defects,
        );
      }
    }
    expect(
      checkResidentIdentityNumber('830000199201300023', { identityType: 'taiwan-residence-permit' }).defects,
    ).toEqual(['check-character']);
  });

  it('knows which documents bear such a number', () => {
    expect(identityTypes.filter(bearsCitizenNumber)).toEqual([
      'resident-identity-card',
      'hong-kong-macao-residence-permit',
      'taiwan-residence-permit',
    ]);
    for (const other of [undefined, null, '', 'toString', 5, {}]) expect(bearsCitizenNumber(other)).toBe(false);
  });

  it('takes anything for options', () => {
    for (const options of [null, 0, 'x', [], { identityType: 5, notAfter: 5 }])
      expect(checkResidentIdentityNumber('11010519491231002X', options as never).valid).toBe(true);
    expect(
      ['11010519491231002X', '11010519491231002X'].map((number) => checkResidentIdentityNumber(number).valid),
    ).toEqual([true, true]);
  });

  it('finds every single wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(identity, fc.nat({ max: 16 }), oneOf('0123456789'), ({ number }, i, digit) => {
        const wrong = number.slice(0, i) + digit + number.slice(i + 1);
        expect(checkResidentIdentityNumber(wrong).valid).toBe(wrong === number);
        const swapped = number.slice(0, i) + number[i + 1]! + number[i]! + number.slice(i + 2);
        expect(checkResidentIdentityNumber(swapped).valid).toBe(swapped === number);
      }),
    );
  });

  it('takes x for X', () => {
    expect(checkResidentIdentityNumber('11010519491231002x').valid).toBe(true);
    fc.assert(fc.property(identity, ({ number }) => checkResidentIdentityNumber(number.toLowerCase()).valid));
  });

  it('holds the division against no list: numbers of abolished counties stay valid', () => {
    for (const county of ['530121', '530122', '810000', '000000']) {
      const front = `${county}19850615101`;
      expect(checkResidentIdentityNumber(front + identityCheck(front)).valid).toBe(true);
    }
  });

  it.each([
    ['110105491231002', 'fifteen-digits'],
    ['530102850615101', 'fifteen-digits'],
    ['', 'length'],
    ['1101051949123100', 'length'],
    ['11010519491231002', 'length'],
    ['11010519491231002XX', 'length'],
    [' 11010519491231002X', 'length'],
    ['11010549123100X', 'length'],
    ['1101051949123100２X', 'characters'],
    ['１1010519491231002X', 'characters'],
    ['11010519491231002Y', 'characters'],
    ['1101051949123100X2', 'characters'],
    ['11010519491231 02X', 'characters'],
    ['11010519491231002\n', 'characters'],
    ['-1010519491231002X', 'characters'],
  ])('%j: %s', (number, defect) => {
    expect(checkResidentIdentityNumber(number)).toEqual({ valid: false, defects: [defect] });
  });

  it('never throws, whatever it is given, and never shows it', () => {
    for (const value of [
      undefined,
      null,
      110105194912310020,
      {},
      ['11010519491231002X'],
      NaN,
      Symbol('number'),
      1n,
      new String('11010519491231002X'),
    ]) {
      expect(checkResidentIdentityNumber(value)).toEqual({ valid: false, defects: ['not-text'] });
    }
    fc.assert(
      fc.property(
        fc.oneof(
          identity.map(({ number }) => number),
          anySeventeen,
          fc.string(),
        ),
        (number) => {
          const said = JSON.stringify(checkResidentIdentityNumber(number));
          expect(/\d/u.test(said)).toBe(false);
        },
      ),
    );
  });
});

describe('birth date and sex', () => {
  it('are those that the number was made of', () => {
    fc.assert(
      fc.property(identity, birthDate, ({ number, birthDate, sex }, other) => {
        expect(birthDateOfIdentityNumber(number)).toBe(birthDate);
        expect(sexOfIdentityNumber(number)).toBe(sex);
        expect(identityNumberAgreesWithBirthDate(number, birthDate)).toBe(true);
        expect(identityNumberAgreesWithBirthDate(number, other)).toBe(other === birthDate);
        expect(identityNumberAgreesWithSex(number, sex)).toBe(true);
        expect(identityNumberAgreesWithSex(number, sex === 'male' ? 'female' : 'male')).toBe(false);
      }),
    );
  });

  it('are not read out of a number that is not valid', () => {
    for (const number of ['110105194912310021', '110105491231002', '', undefined, 5]) {
      expect(birthDateOfIdentityNumber(number)).toBeUndefined();
      expect(sexOfIdentityNumber(number)).toBeUndefined();
      expect(identityNumberAgreesWithBirthDate(number, '1949-12-31')).toBeUndefined();
      expect(identityNumberAgreesWithSex(number, 'female')).toBeUndefined();
    }
  });

  it('agree with nothing that is unknown', () => {
    for (const unknown of [undefined, null, '', '1949-2-30', '女', 1]) {
      expect(identityNumberAgreesWithBirthDate('11010519491231002X', unknown)).toBeUndefined();
      expect(identityNumberAgreesWithSex('11010519491231002X', unknown)).toBeUndefined();
    }
  });
});

describe('checkUnifiedSocialCreditCode', () => {
  it('accepts every code made by the standard', () => {
    fc.assert(
      fc.property(organisation, (front) => checkUnifiedSocialCreditCode(front + codeCheck(front)).valid),
      { numRuns: 2000 },
    );
  });

  it('agrees with the oracle, but where that one errs: check character 0, letters in the first two places', () => {
    fc.assert(
      fc.property(organisation, oneOf(alphabet), fc.boolean(), (front, character, right) => {
        const check = right ? codeCheck(front) : character;
        fc.pre(check !== '0' && /^\d\d/u.test(front));
        expect(checkUnifiedSocialCreditCode(front + check).valid).toBe(oracle.code(front + check));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes the last modulus: check character 0 (stdnum 1.12.0 refuses every such code)', () => {
    fc.assert(
      fc.property(
        organisation.filter((front) => codeCheck(front) === '0'),
        (front) => {
          expect(checkUnifiedSocialCreditCode(`${front}0`)).toEqual({ valid: true, defects: [] });
          expect(oracle.code(`${front}0`)).toBe(false);
        },
      ),
      { numRuns: 20 },
    );
    expect(checkUnifiedSocialCreditCode('91530100MA00000020').valid).toBe(true);
  });

  it.each(['A1', 'N1', 'Y1'])(
    'takes codes of registering departments %s (stdnum 1.12.0 refuses them)',
    (department) => {
      const front = `${department}530100MA0000000`;
      expect(checkUnifiedSocialCreditCode(front + codeCheck(front)).valid).toBe(true);
      expect(oracle.code(front + codeCheck(front))).toBe(false);
    },
  );

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(organisation, fc.nat({ max: 17 }), oneOf(alphabet), (front, i, character) => {
        const code = front + codeCheck(front);
        const wrong = code.slice(0, i) + character + code.slice(i + 1);
        expect(checkUnifiedSocialCreditCode(wrong).valid).toBe(wrong === code);
      }),
    );
  });

  it.each([
    ['', 'length'],
    ['91530100MA0000000', 'length'],
    ['91530100MA0000000RR', 'length'],
    ['91530100MA000000O1', 'characters'],
    ['91530100MI00000001', 'characters'],
    ['91530100MS00000001', 'characters'],
    ['91530100MV00000001', 'characters'],
    ['91530100MZ00000001', 'characters'],
    ['91530100ma0000000r', 'characters'],
    ['９1530100MA0000000R', 'characters'],
    ['91A30100MA0000000R', 'characters'],
    ['9153010AMA0000000R', 'characters'],
    ['91530100-A0000000R', 'characters'],
    ['91530100MA0000000 ', 'characters'],
    ['91530100MA00000001', 'check-character'],
    ['000000000000000001', 'check-character'],
  ])('%j: %s', (code, defect) => {
    expect(checkUnifiedSocialCreditCode(code)).toEqual({ valid: false, defects: [defect] });
  });

  it('takes a valid citizen number for a person’s, whether it fits as a code or not', () => {
    fc.assert(
      fc.property(identity, ({ number }) => {
        const { valid, defects } = checkUnifiedSocialCreditCode(number);
        expect({ valid, defects }).toEqual({ valid: false, defects: ['identity-number'] });
      }),
    );
    // A made-up number that fits both standards.
    expect(oracle.stdnum('362322198709086409') && oracle.validator('362322198709086409')).toBe(true);
    expect(checkUnifiedSocialCreditCode('362322198709086409').defects).toEqual(['identity-number']);
    // No province begins with 91: a code with a day in it by chance stays one.
    const front = '91532019870908640';
    expect(checkUnifiedSocialCreditCode(front + codeCheck(front)).defects).toEqual([]);
  });

  it('tells the codes that Xiamen gave out before 2016 as what they are: they do not fit', () => {
    expect(checkUnifiedSocialCreditCode('91350203M0001QKT19').defects).toEqual(['check-character']);
  });

  it('never throws, whatever it is given', () => {
    for (const value of [undefined, null, 91530100, {}, ['91530100MA0000000R'], NaN, Symbol('code')]) {
      expect(checkUnifiedSocialCreditCode(value)).toEqual({ valid: false, defects: ['not-text'] });
    }
    fc.assert(fc.property(fc.anything(), (value) => !checkUnifiedSocialCreditCode(value).valid));
  });
});

describe('normaliseIdentifier', () => {
  const wide = (text: string): string =>
    text.replace(/[0-9A-Za-z]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

  // Blanks of every kind: spaces, controls, characters of no width, marks of direction.
  const blanks = [
    '',
    ' ',
    '　',
    '\u00a0',
    '\t',
    '\n',
    '\u0085',
    '\u00ad',
    '\u061c',
    '\u180e',
    '\u200b',
    '\u200e',
    '\u2028',
    '\u202d',
    '\u202e',
    '\u2060',
    '\u2064',
    '\u2066',
    '\u2069',
    '\u2800',
    '\u3164',
    '\ufeff',
  ];

  it('makes one of x and X, of full-width and half-width, with spaces and without', () => {
    fc.assert(
      fc.property(identity, fc.constantFrom(...blanks), fc.nat({ max: 18 }), ({ number }, space, i) => {
        for (const spelt of [
          number.toLowerCase(),
          wide(number),
          wide(number.toLowerCase()),
          number.slice(0, i) + space + number.slice(i),
        ]) {
          expect(normaliseIdentifier(spelt)).toBe(number);
        }
      }),
    );
  });

  it('changes nothing twice, and leaves other characters alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => normaliseIdentifier(normaliseIdentifier(text)) === normaliseIdentifier(text),
      ),
    );
    expect(normaliseIdentifier('护照 G-12①ß')).toBe('护照G-12①ß');
    expect(normaliseIdentifier('\u202d11010519491231002X\u202c')).toBe('11010519491231002X');
  });
});
