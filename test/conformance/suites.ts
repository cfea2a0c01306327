/** The case files, test/conformance/<clause id>.json, read in full. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, root } from '../tools/sources.js';
import { expand, NotationError, type Suite } from './expand.js';

/** The case files, as paths from the root. */
export function caseFiles(): string[] {
  return filesBelow('test/conformance', '.json');
}

/** The cases of a clause, in full. */
export function suiteOf(id: string): Suite {
  const file = `test/conformance/${id}.json`;
  try {
    return expand(JSON.parse(readFileSync(join(root, file), 'utf8')));
  } catch (error) {
    if (error instanceof NotationError || error instanceof SyntaxError)
      throw new Error(`${file}: ${error.message}`, { cause: error });
    throw error;
  }
}
