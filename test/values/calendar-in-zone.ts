/** Run by calendar.test.ts in a process of its own, under a time zone: answers the cases that it reads. */
import { readFileSync } from 'node:fs';
import { daysBetween, weekday } from '../../src/values/calendar.js';
import { addMonths } from '../../src/values/calendar-arithmetic.js';

const cases = JSON.parse(readFileSync(0, 'utf8')) as [string, number][];
process.stdout.write(
  JSON.stringify({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    results: cases.map(([day, months]) => [addMonths(day, months), weekday(day), daysBetween('2022-04-22', day)]),
  }),
);
