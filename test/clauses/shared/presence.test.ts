/** Who was present, against the plainest way of counting it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presenceIn } from '../../../src/clauses/shared/presence.js';

const trainees = ['T1', 'T2', 'T3'].map((reference) => ({ reference }));
const sessions = ['2022-06-01', '2022-06-01', '2022-06-02', '2022-06-03', '2022-06-06'].map((date, index) => ({
  reference: `S${index}`,
  date,
}));
const entry = fc.record({
  trainee: fc.constantFrom('T1', 'T1', 'T2', 'T9'),
  session: fc.constantFrom('S0', 'S1', 'S2', 'S4', 'S9'),
  date: fc.constantFrom('2022-05-31', '2022-06-01', '2022-06-06', '2022-06-07'),
  status: fc.constantFrom('present', 'late', 'made-up', 'absent'),
});

describe('presence', () => {
  it.each(['session', 'day'] as const)('counts each %s once, and nothing that the class does not have', (kept) => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (drawn) => {
        const attendance = kept === 'day' ? drawn.map((each) => ({ ...each, session: null })) : drawn;
        const plan = { startDate: '2022-06-01', endDate: '2022-06-06', sessions, trainees, attendance };
        const { onRoster, seldom, notCounted, elsewhere } = presenceIn(plan, '');
        const counts = drawn.filter(
          ({ session, date, status }) =>
            status !== 'absent' &&
            (kept === 'day' || session !== 'S9') &&
            (status === 'made-up' || (date >= '2022-06-01' && date <= '2022-06-06')),
        );
        const held = kept === 'day' ? 4 : 5;
        const times = trainees.map(({ reference }) => {
          const own = counts
            .filter(({ trainee }) => trainee === reference)
            .map(({ session, date }) => (kept === 'day' ? date : session));
          return {
            any: own.length > 0,
            present: new Set(own.filter((each) => kept === 'session' || sessions.some(({ date }) => date === each)))
              .size,
          };
        });
        expect([...onRoster!].map((kind) => kind > 0)).toEqual(times.map(({ any }) => any));
        expect(seldom).toEqual(
          times.flatMap(({ any, present }, at) => (any && present * 2 < held ? [[at, present, held]] : [])),
        );
        const present = drawn.filter(({ status }) => status !== 'absent').length;
        expect([...(notCounted?.values() ?? [])].reduce((a, b) => a + b, 0)).toBe(
          present - counts.filter(({ trainee }) => trainee !== 'T9').length,
        );
        expect(elsewhere).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('counts in a class of any size', () => {
    const many = Array.from({ length: 2000 }, (_, at) => ({ reference: `T${at}` }));
    const schedule = Array.from({ length: 600 }, (_, at) => ({ reference: `S${at}`, date: '2022-06-01' }));
    const attendance = many.flatMap(({ reference }) =>
      ['S1', 'S2', 'S1'].map((session) => ({ trainee: reference, session, status: 'present' })),
    );
    const { seldom } = presenceIn({ sessions: schedule, trainees: many, attendance }, '');
    expect([seldom.length, seldom[0], seldom.at(-1)]).toEqual([2000, [0, 2, 600], [1999, 2, 600]]);
  });
});
