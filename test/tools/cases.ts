/** The case files, test/conformance/<clause id>.json, laid out in one format. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringify from 'json-stringify-pretty-compact'; // a value on one line where it fits, else one member a line
import { caseFiles } from '../conformance/suites.js';
import { root } from './sources.js';

/** Every case file with its text in the one format: two spaces, a value on one line where 120 columns hold it. */
export function formattedCases(): readonly { readonly file: string; readonly text: string }[] {
  return caseFiles().map((file) => {
    const written: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return { file, text: `${stringify(written, { maxLength: 120, indent: 2 })}\n` };
  });
}
