/** The case files, test/conformance/<clause id>.json, laid out in one format. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringify from 'json-stringify-pretty-compact'; // a value on one line where it fits, else one member a line
import { caseFiles } from '../conformance/suites.js';
import { root } from './sources.js';

/** The members of a file and of a case, in the order in which they are read. */
const order = [
  'clause',
  'bases',
  'cases',
  'name',
  'record',
  'asOf',
  'options',
  'reference',
  'readings',
  'boundary',
  'expect',
];

/**
 * Every case file with its text in the one format: two spaces, a value on one line where 120 columns hold it, the members of a
 * case in one order.
 */
export function formattedCases(): readonly { readonly file: string; readonly text: string }[] {
  return caseFiles().map((file) => {
    const written = JSON.parse(readFileSync(join(root, file), 'utf8')) as { readonly cases: readonly object[] };
    const ordered = inOrder({ ...written, cases: written.cases.map(inOrder) });
    return { file, text: `${stringify(ordered, { maxLength: 120, indent: 2 })}\n` };
  });
}

function inOrder(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other)));
}
