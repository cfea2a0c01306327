/**
 * The last step of the build: JSON Schemas (draft 2020-12) from the zod schemas of src/model, and the check that a
 * declaration file stands beside every built module, since a failed declaration build is easily overlooked.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { jsonSchemaOf, models } from './json-schemas.js';
import { filesBelow, root } from './sources.js';

const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

mkdirSync(join(root, 'dist/schemas'), { recursive: true });
const all = await models();
for (const { name, schema } of all) {
  const json = jsonSchemaOf(schema);
  const document = {
    $schema: json.$schema,
    $id: `urn:kunming-training-rules:${version}:${name}`,
    title: name,
    ...json,
  };
  writeFileSync(join(root, `dist/schemas/${name}.schema.json`), `${JSON.stringify(document, null, 2)}\n`);
}

const missing = [
  ...filesBelow('dist', '.js').map((file) => file.replace(/\.js$/, '.d.ts')),
  ...filesBelow('dist', '.cjs').map((file) => file.replace(/\.cjs$/, '.d.cts')),
].filter((file) => !basename(file).startsWith('chunk-') && !existsSync(join(root, file)));
if (missing.length > 0 || !existsSync(join(root, 'dist/index.d.ts')))
  throw new Error(`${String(missing.length)} declaration files are missing: ${missing.slice(0, 5).join(', ')} …`);
console.log(
  `dist/ built: ${String(filesBelow('dist', '.d.ts').length)} declaration files, ${String(all.length)} JSON Schemas`,
);
