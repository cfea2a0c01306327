/**
 * The last step of the build: JSON Schemas (draft 2020-12) from the zod schemas of src/model, and the check that a
 * declaration file stands beside every built module, since a failed declaration build is easily overlooked.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { filesBelow, kebabCase, root } from './sources.js';

const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

mkdirSync(join(root, 'dist/schemas'), { recursive: true });
let count = 0;
for (const file of filesBelow('src/model', '.ts')) {
  // A model file is called as its entity: class-plan.ts has classPlanSchema. Schemas of mere leaves are no documents.
  const module = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
  for (const [name, schema] of Object.entries(module)) {
    const entity = /^(.*)Schema$/.exec(name)?.[1];
    if (entity === undefined || kebabCase(entity) !== basename(file, '.ts') || !(schema instanceof z.ZodType)) continue;
    const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
    const document = { $schema: json.$schema, $id: `urn:kunming-training-rules:${version}:${kebabCase(entity)}`, title: kebabCase(entity), ...json };
    writeFileSync(join(root, `dist/schemas/${kebabCase(entity)}.schema.json`), `${JSON.stringify(document, null, 2)}\n`);
    count++;
  }
}

const missing = [
  ...filesBelow('dist', '.js').map((file) => file.replace(/\.js$/, '.d.ts')),
  ...filesBelow('dist', '.cjs').map((file) => file.replace(/\.cjs$/, '.d.cts')),
].filter((file) => !basename(file).startsWith('chunk-') && !existsSync(join(root, file)));
if (missing.length > 0 || !existsSync(join(root, 'dist/index.d.ts'))) throw new Error(`${String(missing.length)} declaration files are missing: ${missing.slice(0, 5).join(', ')} …`);
console.log(`dist/ built: ${String(filesBelow('dist', '.d.ts').length)} declaration files, ${String(count)} JSON Schemas`);
