import fc from 'fast-check';
import { day, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

/** Starts around the end of February, ends around one and two years later. */
export const generator: ClauseGenerator = {
  record: fc.record({
    startsOn: pick('2022-02-28', '2022-03-01', '2024-02-29', '2024-03-01'),
    endsOn: fc.oneof(
      day('2023-02-25', '2023-03-03'),
      day('2024-02-25', '2024-03-03'),
      day('2025-02-25', '2025-03-03'),
      day('2026-02-25', '2026-03-03'),
    ),
  }),
  options: fc.constant({}),
};
