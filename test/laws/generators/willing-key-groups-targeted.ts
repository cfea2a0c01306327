import fc from 'fast-check';
import { targetGroups } from '../../../src/definitions/codes.js';
import { referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { dueOptions } from './_annual.js';

const seldom = fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });

const person = fc.record({
  willing: fc.boolean(),
  ruralLabourMoved: seldom,
  schoolLeaverNotContinuing: seldom,
  youth: seldom,
  veteran: seldom,
  employmentDifficultiesRecognised: seldom,
  disabled: seldom,
  targetedTraining: fc.boolean(),
});

export const generator: ClauseGenerator = {
  record: fc.record({
    persons: referenced('P', person, { maxLength: 3 }),
    classes: referenced('C', fc.record({ targetGroups: fc.subarray([...targetGroups]) }), { maxLength: 3 }),
  }),
  options: dueOptions,
  stray: {
    '/persons': ['failed'],
    '/classes': ['passed', 'inapplicable'],
    '/classes/*/targetGroups': ['passed', 'inapplicable'],
  },
};
