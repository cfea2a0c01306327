import fc from 'fast-check';
import { day } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { courseware } from './_courseware.js';

export const generator: ClauseGenerator = { record: courseware, options: fc.record({ asOf: day() }) };
