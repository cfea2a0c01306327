/** What the parser of a trainee and of an enrolment checks between fields. */
import { describe, expect, test } from 'vitest';
import { InvalidRecordError, parseClassPlan, parseEnrolment, parseTrainee } from '../../src/index.js';

function defects(parse: () => unknown): string[] {
  try {
    parse();
  } catch (error) {
    if (error instanceof InvalidRecordError) return error.errors.map(({ pointer, expected, values }) => `${pointer} ${expected} ${(values ?? []).join()}`.trim());
    throw error;
  }
  return [];
}

describe('a trainee', () => {
  test.each([
    ['nothing given', {}, []],
    ['a graduation that fits', { birthDate: '2000-02-29', graduation: { school: 'college', year: 2022, leftOn: '2022-06-30', diplomaOn: '2022-07-01' } }, []],
    ['neither left nor graduated', { graduation: { year: 2022, leftOn: null, diplomaOn: null } }, []],
    ['no graduate', { birthDate: '2000-02-29', graduation: null }, []],
    ['left on the day of birth', { birthDate: '2000-02-29', graduation: { leftOn: '2000-02-29' } }, ['/graduation/leftOn after /birthDate']],
    ['left the day after birth: unlikely, but not impossible', { birthDate: '2000-02-29', graduation: { leftOn: '2000-03-01' } }, []],
    ['graduated in the year of birth', { birthDate: '2000-02-29', graduation: { year: 2000 } }, ['/graduation/year after /birthDate']],
    ['a diploma of another year', { graduation: { year: 2022, diplomaOn: '2021-12-31' } }, ['/graduation/diplomaOn agreeing /graduation/year']],
    ['night shift in one stretch', { workingHours: [{ startTime: '22:00', endTime: '06:00' }] }, ['/workingHours/0/endTime after /workingHours/0/startTime']],
    ['a type that is wrong hides nothing else', { birthDate: '2000-13-01', graduation: { year: '2022', diplomaOn: '2021-12-31' } }, ['/birthDate calendar-day', '/graduation/year whole-number']],
  ])('%s', (_name, input, expected) => {
    expect(defects(() => parseTrainee(input))).toEqual(expected);
  });

  test('is checked in a roster and in an enrolment too', () => {
    const trainee = { birthDate: '2000-01-01', graduation: { leftOn: '1999-01-01' } };
    expect(defects(() => parseClassPlan({ trainees: [{}, trainee] }))).toEqual(['/trainees/1/graduation/leftOn after /trainees/1/birthDate']);
    expect(defects(() => parseEnrolment({ trainee, plan: { startDate: '2022-06-02', endDate: '2022-06-01', trainees: [trainee] } }))).toEqual([
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
