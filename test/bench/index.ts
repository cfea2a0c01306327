/**
 * `npm run bench`: what the library costs. Timed by a loop of our own: the two sides of the first table take turns within
 * one process, which tinybench and mitata do not do. Fails where a limit is exceeded.
 */
import { growth } from './growth.js';
import { reviews } from './reviews.js';
import { againstHandWritten, sameAnswers } from './twelve.js';

console.log(`Node ${process.version}. The same bytes from the library and by hand on ${await sameAnswers()} calls.\n`);
const within = [againstHandWritten(), growth()];
reviews();
if (within.includes(false)) {
  console.error('A limit is exceeded.');
  process.exitCode = 1;
}
