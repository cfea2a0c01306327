/** What the parser of a trainee and of an enrolment checks between fields. */
import { describe, expect, test } from 'vitest';
import { InvalidRecordError, parseClassPlan, parseEnrolment, parseTrainee } from '../../src/index.js';

function defects(parse: () => unknown): string[] {
  try {
    parse();
  } catch (error) {
    if (error instanceof InvalidRecordError)
      return error.errors.map(({ pointer, expected, values }) =>
        `${pointer} ${expected} ${(values ?? []).join()}`.trim(),
      );
    throw error;
  }
  return [];
}

describe('a trainee', () => {
  test.each([
    ['nothing given', {}, []],
    [
      'a graduation that fits',
      {
        birthDate: '2000-02-29',
        graduation: { school: 'college', year: 2022, leftOn: '2022-06-30', diplomaOn: '2022-07-01' },
      },
      [],
    ],
    ['neither left nor graduated', { graduation: { year: 2022, leftOn: null, diplomaOn: null } }, []],
    ['no graduate', { birthDate: '2000-02-29', graduation: null }, []],
    [
      'left on the day of birth',
      { birthDate: '2000-02-29', graduation: { leftOn: '2000-02-29' } },
      ['/graduation/leftOn after /birthDate'],
    ],
    [
      'left the day after birth: unlikely, but not impossible',
      { birthDate: '2000-02-29', graduation: { leftOn: '2000-03-01' } },
      [],
    ],
    [
      'graduated in the year of birth',
      { birthDate: '2000-02-29', graduation: { year: 2000 } },
      ['/graduation/year after /birthDate'],
    ],
    [
      'a diploma of another year',
      { graduation: { year: 2022, diplomaOn: '2021-12-31' } },
      ['/graduation/diplomaOn agreeing /graduation/year'],
    ],
    [
      'night shift in one stretch',
      { workingHours: [{ startTime: '22:00', endTime: '06:00' }] },
      ['/workingHours/0/endTime after /workingHours/0/startTime'],
    ],
    [
      'a type that is wrong hides nothing else',
      { birthDate: '2000-13-01', graduation: { year: '2022', diplomaOn: '2021-12-31' } },
      ['/birthDate calendar-day', '/graduation/year whole-number'],
    ],
    ['born in 1899', { birthDate: '1899-12-31' }, ['/birthDate not-before 1900-01-01']],
    ['born on the first day that is believed', { birthDate: '1900-01-01' }, []],
    ['born in 2999', { birthDate: '2999-06-15' }, ['/birthDate not-after 2099-12-31']],
    ['born on the last day that is believed', { birthDate: '2099-12-31' }, []],
    [
      'a voucher and a card before birth',
      {
        birthDate: '2000-06-02',
        voucher: { issuedOn: '2000-06-01', collectedOn: '2000-06-01', usedOn: '2000-06-02' },
        socialSecurityCardActivatedOn: '2000-06-01',
      },
      [
        '/voucher/issuedOn not-before /birthDate',
        '/voucher/collectedOn not-before /birthDate',
        '/socialSecurityCardActivatedOn not-before /birthDate',
      ],
    ],
    [
      'a voucher issued, collected and used on one day',
      { voucher: { issuedOn: '2022-06-01', collectedOn: '2022-06-01', usedOn: '2022-06-01' } },
      [],
    ],
    [
      'collected before issued',
      { voucher: { issuedOn: '2022-06-02', collectedOn: '2022-06-01' } },
      ['/voucher/collectedOn not-before /voucher/issuedOn'],
    ],
    [
      'used before collected',
      { voucher: { issuedOn: '2022-06-01', collectedOn: '2022-06-03', usedOn: '2022-06-02' } },
      ['/voucher/usedOn not-before /voucher/collectedOn'],
    ],
    [
      'used before issued',
      { voucher: { issuedOn: '2022-06-02', usedOn: '2022-06-01' } },
      ['/voucher/usedOn not-before /voucher/issuedOn'],
    ],
    [
      'collected, and not issued',
      { voucher: { issuedOn: null, collectedOn: '2022-06-01' } },
      ['/voucher/collectedOn agreeing /voucher/issuedOn'],
    ],
    [
      'used, and not collected',
      { voucher: { issuedOn: '2022-06-01', collectedOn: null, usedOn: '2022-06-01' } },
      ['/voucher/usedOn agreeing /voucher/collectedOn'],
    ],
    ['no voucher, none issued', { voucher: null }, []],
    ['neither issued nor collected', { voucher: { issuedOn: null, collectedOn: null, usedOn: null } }, []],
    [
      'retired early without a special post',
      { specialPost: false, retiredEarly: true },
      ['/retiredEarly agreeing /specialPost'],
    ],
    ['in a special post, not retired early', { specialPost: true, retiredEarly: false }, []],
  ])('%s', (_name, input, expected) => {
    expect(defects(() => parseTrainee(input))).toEqual(expected);
  });

  const left = { graduation: { school: 'college', leftOn: '2021-07-01' } };
  test.each([
    ['flexibly employed is employed', { employed: true, flexiblyEmployed: true }, []],
    [
      'flexibly employed, and not employed',
      { employed: false, flexiblyEmployed: true },
      ['/flexiblyEmployed agreeing /employed'],
    ],
    ['an employer, and not employed', { employed: false, employer: 'E1' }, ['/employer agreeing /employed']],
    [
      'an employment relation, and not employed',
      { employed: false, employmentRelation: 'contract' },
      ['/employmentRelation agreeing /employed'],
    ],
    [
      'working hours, and not employed',
      { employed: false, workingHours: [{ weekday: 1 }] },
      ['/workingHours agreeing /employed'],
    ],
    [
      'released by an employer, and not employed',
      { employed: false, releasedByEmployer: true },
      ['/releasedByEmployer agreeing /employed'],
    ],
    [
      'not employed in any way',
      {
        employed: false,
        flexiblyEmployed: false,
        employer: null,
        employmentRelation: null,
        workingHours: [],
        releasedByEmployer: false,
      },
      [],
    ],
    ['employed, by nobody: one’s own business', { employed: true, employer: null, employmentRelation: null }, []],
    [
      'a relation to no employer',
      { employer: null, employmentRelation: 'labour-dispatch' },
      ['/employmentRelation agreeing /employer'],
    ],
    [
      'released by no employer',
      { employed: true, employer: null, releasedByEmployer: true },
      ['/releasedByEmployer agreeing /employer'],
    ],
    [
      'each contradiction once',
      { employed: false, employer: null, employmentRelation: 'contract' },
      ['/employmentRelation agreeing /employed'],
    ],
    [
      'never employed since leaving, and employed',
      { ...left, everEmployedSinceLeaving: false, employed: true },
      ['/everEmployedSinceLeaving agreeing /employed'],
    ],
    [
      'never employed since leaving, and flexibly employed',
      { ...left, everEmployedSinceLeaving: false, flexiblyEmployed: true },
      ['/everEmployedSinceLeaving agreeing /flexiblyEmployed'],
    ],
    [
      'left on the day of the diploma',
      { graduation: { leftOn: null, diplomaOn: '2021-07-01' }, everEmployedSinceLeaving: false, employed: true },
      ['/everEmployedSinceLeaving agreeing /employed'],
    ],
    [
      'employed while at school',
      { graduation: { leftOn: null, diplomaOn: null }, everEmployedSinceLeaving: false, employed: true },
      [],
    ],
    ['employed, of whom nobody says that school was left', { everEmployedSinceLeaving: false, employed: true }, []],
    ['never employed since leaving, nor now', { ...left, everEmployedSinceLeaving: false, employed: false }, []],
    ['employed once, not now', { ...left, everEmployedSinceLeaving: true, employed: false }, []],
  ])('%s', (_name, input, expected) => {
    expect(defects(() => parseTrainee(input))).toEqual(expected);
  });

  // The example number of GB 11643 itself, and that of a specimen residence permit.
  const card = { identityType: 'resident-identity-card', identityNumber: '\u202d110105 19491231 ００２x\u202c' };
  test.each([
    ['agrees', { ...card, birthDate: '1949-12-31', sex: 'female' }, []],
    ['of another day', { ...card, birthDate: '1949-12-30' }, ['/birthDate agreeing /identityNumber']],
    ['of another sex', { ...card, birthDate: '1949-12-31', sex: 'male' }, ['/sex agreeing /identityNumber']],
    [
      'of a residence permit',
      {
        identityType: 'hong-kong-macao-residence-permit',
        identityNumber: '810000199408230021',
        birthDate: '1994-08-22',
        sex: 'male',
      },
      ['/birthDate agreeing /identityNumber', '/sex agreeing /identityNumber'],
    ],
    ['of a passport, which says nothing', { ...card, identityType: 'passport', birthDate: '1949-12-30' }, []],
    ['of a document that nobody names', { identityNumber: '11010519491231002X', birthDate: '1949-12-30' }, []],
    [
      'that is not valid: for the clause to say',
      { ...card, identityNumber: '110105194912310021', birthDate: '1949-12-30' },
      [],
    ],
    ['beside blanks', { ...card, birthDate: null, sex: null }, []],
  ])('an identity number %s', (_name, input, expected) => {
    expect(defects(() => parseTrainee(input))).toEqual(expected);
    expect(defects(() => parseEnrolment({ trainee: input }))).toEqual(
      expected.map((defect) => defect.replaceAll('/', '/trainee/')),
    );
    // On a roster it is for the clause to say.
    expect(parseClassPlan({ trainees: [input] }).trainees).toHaveLength(1);
  });

  test.each([
    ['the class', { startDate: '2022-06-01', endDate: '2022-06-30', sessions: [{ date: '2022-06-02' }] }, '/startDate'],
    ['its last day', { endDate: '2022-06-01', sessions: [{ date: '2022-05-01' }] }, '/endDate'],
    ['its first session', { sessions: [{ date: '2022-06-02' }, { date: '2022-06-01' }, {}] }, '/sessions/1/date'],
  ])('nobody is born after %s', (_name, plan, at) => {
    const trainees = [{ birthDate: '2022-06-01' }, { birthDate: '2022-06-02' }, { birthDate: '2999-06-15' }];
    expect(defects(() => parseClassPlan({ ...plan, trainees }))).toEqual([
      `/trainees/1/birthDate not-after ${at}`,
      `/trainees/2/birthDate not-after ${at}`,
    ]);
    expect(defects(() => parseEnrolment({ trainee: trainees[1], plan }))).toEqual([
      `/trainee/birthDate not-after /plan${at}`,
    ]);
  });

  test('is checked in a roster and in an enrolment too', () => {
    const trainee = { birthDate: '2000-01-01', graduation: { leftOn: '1999-01-01' } };
    expect(defects(() => parseClassPlan({ trainees: [{}, trainee] }))).toEqual([
      '/trainees/1/graduation/leftOn after /trainees/1/birthDate',
    ]);
    expect(
      defects(() =>
        parseEnrolment({ trainee, plan: { startDate: '2022-06-02', endDate: '2022-06-01', trainees: [trainee] } }),
      ),
    ).toEqual([
      '/trainee/graduation/leftOn after /trainee/birthDate',
      '/plan/endDate not-before /plan/startDate',
      '/plan/trainees/0/graduation/leftOn after /plan/trainees/0/birthDate',
    ]);
  });

  test('shows no value in an error', () => {
    try {
      parseTrainee({ name: '张三丰', birthDate: '2000-01-01', graduation: { leftOn: '1999-01-01' } });
      expect.unreachable();
    } catch (error) {
      expect(JSON.stringify(error) + String(error)).not.toMatch(/张三丰|2000-01-01|1999/);
    }
  });
});
