/**
 * The storeys of src: each folder imports only what lies below it, and no files import each other in a circle, types
 * included. `npm test` runs it.
 */
const storeys = [
  ['values'],
  ['json'],
  ['notice'],
  ['definitions'],
  ['kernel'],
  ['model', 'policy'],
  ['clauses/shared'],
  ['clauses/\\d[^/]*'],
  ['clauses/[^/]+\\.ts$'],
  ['reviews'],
  ['words'],
  ['index\\.ts$'],
];

/** Where a storey stands. */
const folder = (name) => (name.endsWith('$') ? `^src/${name}` : `^src/${name}/`);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Files that import each other in a circle cannot be read one after the other.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...storeys.flatMap((names, storey) =>
      names.map((name) => ({
        name: `downwards-from-${name.replace(/[^a-z/]/g, '')}`,
        comment: `src/${name} imports only what lies below it.`,
        severity: 'error',
        from: { path: folder(name) },
        to: { path: '^src/', pathNot: [name, ...storeys.slice(0, storey).flat()].map(folder) },
      })),
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.src.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types'],
      extensions: ['.ts', '.js'],
    },
  },
};
