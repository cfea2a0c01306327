import { readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';

/**
 * One build entry per source file, so that a bundler keeps what is imported and nothing else. A clause's public path
 * has no chapter folder: src/clauses/<chapter>/<id>.ts becomes dist/clauses/<id>.js.
 */
const entry = Object.fromEntries(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [
      file
        .replaceAll('\\', '/')
        .replace(/\.ts$/, '')
        .replace(/^clauses\/(shared\/|[^/]+$)/, '$1')
        .replace(/^clauses\/[^/]+\//, 'clauses/'),
      `src/${file}`,
    ]),
);

export default defineConfig({
  entry,
  tsconfig: 'tsconfig.src.json',
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  treeshake: false,
  clean: true,
  metafile: true,
  // tsup sets `baseUrl`, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
