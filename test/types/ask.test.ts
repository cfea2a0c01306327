/** A field that the record does not have does not compile. */
import { expectTypeOf, test } from 'vitest';
import { each, holds, is, need, whether } from '../../src/kernel/ask.js';
import { findings } from '../../src/kernel/findings.js';
import type { ClassPlan } from '../../src/model/class-plan.js';
import type { Textbook } from '../../src/model/textbook.js';
import { fields, flag, list } from '../../src/values/read.js';

test('the words take the names of the record alone', () => {
  const plan = fields<ClassPlan>({});
  const found = findings();
  expectTypeOf(need(found, plan, 'trainees', list)).toEqualTypeOf<readonly unknown[] | undefined>();
  expectTypeOf(need(found, plan, 'subsidised', flag)).toEqualTypeOf<boolean | undefined>();
  // @ts-expect-error -- no such field
  need(found, plan, 'trainess', list);
  // @ts-expect-error -- no such field
  is(plan, 'subsidized');
  // @ts-expect-error -- no such field
  holds(plan, 'isSubsidised');
  // @ts-expect-error -- no such field
  whether(plan, 'sort', flag, (value) => value);
  each<Textbook>(found, [], '/textbooks', (book, at) => {
    need(found, book, 'genuine', flag, at);
    // @ts-expect-error -- no such field
    need(found, book, 'authentic', flag, at);
  });
});
