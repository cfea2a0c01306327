/** Third table: a review of each dossier, and a class plan of 100,000 trainees through the parser. */
import { dossiers, heapUsed, library, median, print, spend } from './measure.js';

const ROUNDS = 100;
const TRAINEES = 100_000;
const PARSED = 5;

export function reviews(): void {
  const rows = dossiers.map(({ name, record }) => {
    const work = (): unknown => library.reviewOpening(record);
    spend(work, ROUNDS);
    const figures = Array.from({ length: ROUNDS }, () => spend(work));
    return [name, (median(figures) / 1e6).toFixed(2), (Math.min(...figures) / 1e6).toFixed(2)];
  });
  print(`3. reviewOpening from JSON, parsing included, in ms`, ['', `median of ${ROUNDS}`, 'least'], rows);

  const before = heapUsed();
  const input = {
    kind: 'skills',
    trainees: Array.from({ length: TRAINEES }, (_, index) => ({
      reference: `T${index}`,
      sex: 'female',
      workingHours: [],
      releasedByEmployer: false,
      attending: true,
    })),
  };
  const given = heapUsed();
  let plan = {};
  const figures = Array.from({ length: PARSED }, () => spend(() => (plan = library.parseClassPlan(input))));
  const peak = process.memoryUsage().heapUsed;
  const held = heapUsed();
  const mega = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
  print(
    `parseClassPlan of ${TRAINEES} trainees`,
    ['', `median of ${PARSED}`, 'least', 'heap: input', 'plan', 'before collection'],
    [
      [
        `${Object.keys(plan).length} fields`,
        ...[median(figures), Math.min(...figures)].map((nanoseconds) => `${(nanoseconds / 1e6).toFixed(0)} ms`),
        mega(given - before),
        mega(held - given),
        mega(peak - given),
      ],
    ],
  );
}
