/** The API site: `npm run docs` builds it into site/. */
export default {
  entryPoints: ['src/index.ts', 'src/notice/index.ts'],
  tsconfig: 'tsconfig.src.json',
  out: 'site',
  name: 'kunming-training-rules',
  lang: 'zh',
  readme: 'README.md',
  projectDocuments: ['docs/*.md'],
  plugin: ['./docs/chinese-search.js', './docs/paragraph-anchors.js'],
  searchInComments: true,
  searchInDocuments: true,
  includeVersion: true,
  disableSources: true, // no address of a repository is known
  excludeInternal: true,
  excludePrivate: true,
  sort: ['source-order'],
  validation: {
    notExported: true,
    invalidLink: true,
    invalidPath: true,
    rewrittenLink: true,
    notDocumented: true,
    unusedMergeModuleWith: true,
  },
  requiredToBeDocumented: ['Function', 'Interface', 'TypeAlias', 'Variable'], // members: jsdoc/require-jsdoc in eslint.config.js
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
};
