/**
 * `npm run bench`: what the library costs. Timed by a loop of our own: the two sides of the first table take turns within
 * one process, which tinybench and mitata do not do. Fails where a limit is exceeded.
 */
import { growth } from './growth.js';
import { reviews } from './reviews.js';
import { againstHandWritten, compareAnswers } from './twelve.js';

const { compared, agreed } = await compareAnswers();
console.log(
  `Node ${process.version}. Outcomes compared on ${compared} calls: the library and the functions by hand agree on ${agreed} (the latter know fewer bounds and facts).\n`,
);
const within = [againstHandWritten(), growth()];
reviews();
if (within.includes(false)) {
  console.error('A limit is exceeded.');
  process.exitCode = 1;
}
