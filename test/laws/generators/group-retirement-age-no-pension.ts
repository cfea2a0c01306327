import fc from 'fast-check';
import type { ClauseGenerator } from '../generator.js';
import { asOf, facts } from './_persons.js';

/** Birth dates around every retirement age, before and after the raise. */
export const generator: ClauseGenerator = {
  record: fc.record({
    reference: facts.reference,
    birthDate: facts.birthDate,
    sex: facts.sex,
    pensionScheme: facts.pensionScheme,
    post: facts.post,
    specialPost: facts.specialPost,
    retiredEarly: facts.retiredEarly,
    monthlyPension: facts.monthlyPension,
  }),
  options: fc.record({ asOf }),
  stray: {},
};
