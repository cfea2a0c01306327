import fc from 'fast-check';
import { departments } from '../../../src/definitions/codes.js';
import { day, orNone, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { units } from './_annual.js';

const figures = { personTimes: pick(0, 30, 50, 60), certificates: pick(0, 28, 48) };
const classes = referenced(
  'C',
  fc.record({
    division: pick<string>(...units.slice(0, 2)),
    department: pick(...departments),
    endedOn: orNone(day()),
    ...figures,
  }),
  { maxLength: 4 },
);

/** What was reported: rightly, or with one thing wrong. */
export const generator: ClauseGenerator = {
  record: classes.chain((all) => {
    const ended = all.filter(({ endedOn }) => endedOn !== null);
    const reports = ended.map(({ reference, personTimes, certificates }) => ({
      class: reference,
      personTimes,
      certificates,
    }));
    const totals = [...new Set(ended.map(({ division }) => division))].map((division) => {
      const own = ended.filter((each) => each.division === division);
      const sum = (name: 'personTimes' | 'certificates'): number => own.reduce((total, each) => total + each[name], 0);
      return { division, classes: own.length, personTimes: sum('personTimes'), certificates: sum('certificates') };
    });
    const right = { classes: all, reports, totals };
    return fc.oneof(
      { weight: 4, arbitrary: fc.constant<object>(right) },
      { weight: 1, arbitrary: fc.constant({ ...right, totals: [] }) },
      { weight: 1, arbitrary: fc.constant({ ...right, reports: reports.slice(1) }) },
      {
        weight: 1,
        arbitrary: fc.constant({ ...right, reports: [...reports, ...reports.slice(0, 1), ...reports.slice(0, 1)] }),
      },
      {
        weight: 1,
        arbitrary: fc.constant({
          ...right,
          reports: all.map(({ reference, personTimes, certificates }) => ({
            class: reference,
            personTimes,
            certificates,
          })),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.constant({ ...right, reports: [...reports, { class: 'C9', personTimes: 1, certificates: 0 }] }),
      },
      {
        weight: 1,
        arbitrary: fc.constant({
          ...right,
          reports: reports.map((each, index) => (index === 0 ? { ...each, personTimes: each.personTimes + 1 } : each)),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.constant({ ...right, totals: totals.map((each) => ({ ...each, classes: each.classes + 1 })) }),
      },
    );
  }),
  options: fc.record({ asOf: fc.oneof(fc.constant('2022-12-31'), day()) }),
  stray: { '/classes': [], '/reports': [], '/totals': ['failed'] },
};
