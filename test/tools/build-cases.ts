/**
 * A step of the build: the conformance cases in full, for other languages, as dist/conformance/<clause id>.json; plain JSON, one
 * case a line.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { caseFiles, suiteOf } from '../conformance/suites.js';
import { root } from './sources.js';

mkdirSync(join(root, 'dist/conformance'), { recursive: true });
for (const file of caseFiles()) {
  const { clause, cases } = suiteOf(basename(file, '.json'));
  const lines = cases.map((each) => JSON.stringify(each)).join(',\n');
  writeFileSync(
    join(root, `dist/conformance/${clause}.json`),
    `{"clause":${JSON.stringify(clause)},"cases":[\n${lines}\n]}\n`,
  );
}
