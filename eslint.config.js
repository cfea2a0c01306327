import { readFileSync, readdirSync } from 'node:fs';
import jsdoc from 'eslint-plugin-jsdoc'; // documented members: typedoc itself asks only for the things that hold them; 62.9.0 is the last for Node 20
import importSort from 'eslint-plugin-simple-import-sort'; // the order of imports, which Prettier leaves alone
import tseslint from 'typescript-eslint';

/** Files of src/model that load zod: nothing that a clause imports may import a value of theirs. */
const schemaFiles = readdirSync('src/model')
  .filter(
    (file) => file.endsWith('.ts') && /^import (?!type\b).*'zod'/m.test(readFileSync(`src/model/${file}`, 'utf8')),
  )
  .map((file) => file.replace(/\.ts$/, ''));

const otherPackage = {
  regex: '^(?!\\.{1,2}/|zod$|decimal\\.js$|date-fns/|@date-fns/utc/)',
  message: 'src/ imports zod, decimal.js, date-fns and @date-fns/utc, nothing else.',
};
const dateFns = {
  regex: 'date-fns/',
  message: 'Days, months and years are added in src/values/calendar-arithmetic.ts.',
};
const zod = { regex: '^zod(/|$)', message: 'zod stands in src/model only.' };
const schema = {
  regex: `/model/(${schemaFiles.join('|') || '(?!)'})\\.js$`,
  allowTypeImports: true,
  message: 'This file of src/model loads zod: import its types only.',
};
const restrictImports = (...patterns) => ['error', { patterns }];

const noEnum = { selector: 'TSEnumDeclaration', message: 'Codes are lists of texts: see src/definitions/codes.ts.' };
const noClock = 'src/ reads no clock: the day comes in as an argument.';
const noZone = 'Depends on the machine’s time zone or locale: use Date.UTC, the getUTC… methods, or plain text.';
/** What src/ may not do, by the shape of the code. */
const impure = [
  { selector: "MemberExpression[object.name='Date'][property.name=/^(now|parse)$/]", message: noClock },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: noClock },
  { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: noZone },
  { selector: "CallExpression[callee.name='Date']", message: noClock },
  {
    selector:
      'MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$/]',
    message: noZone,
  },
  { selector: 'MemberExpression[property.name=/^(getTimezoneOffset|toLocale\\w*|localeCompare)$/]', message: noZone },
  { selector: "MemberExpression[object.name='Intl']", message: noZone },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'src/ is deterministic.' },
  {
    selector: ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind!="const"]',
    message: 'src/ holds no state.',
  },
  { selector: 'ExportAllDeclaration', message: 'Named exports only.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
];

export default tseslint.config(
  { ignores: ['dist', 'site', 'reports', 'coverage', '.stryker-tmp', 'test/docs/generated'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'simple-import-sort': importSort },
    rules: {
      'simple-import-sort/imports': ['error', { groups: [['^node:', '^[^.]', '^\\.']] }],
      // Nothing here is an enum, and none is to come: the costliest rule has nothing to look for.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      'no-restricted-syntax': ['error', noEnum],
      eqeqeq: 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'Buffer',
          'console',
          'globalThis',
          'global',
          'window',
          'self',
          'document',
          'navigator',
          'fetch',
          'performance',
          'crypto',
          'require',
        ],
        ...[
          'localStorage',
          'sessionStorage',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'queueMicrotask',
          'structuredClone',
        ],
      ],
      'no-restricted-syntax': ['error', noEnum, ...impure],
      '@typescript-eslint/no-restricted-imports': restrictImports(otherPackage, dateFns, zod),
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // What a reader can hold in mind at once.
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-len': [
        'error',
        {
          code: 120,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
          ignorePattern: '^ *\\* (>|.*// =>)',
        },
      ],
      'no-nested-ternary': 'error',
      'jsdoc/require-jsdoc': [
        'error',
        {
          require: { FunctionDeclaration: false },
          contexts: [
            'ExportNamedDeclaration[declaration]',
            'ExportNamedDeclaration > TSInterfaceDeclaration > TSInterfaceBody > TSPropertySignature',
            'ExportNamedDeclaration > TSInterfaceDeclaration > TSInterfaceBody > TSMethodSignature',
            'ExportNamedDeclaration > ClassDeclaration :matches(MethodDefinition, PropertyDefinition)[accessibility!="private"][key.type!="PrivateIdentifier"]',
          ],
        },
      ],
      // What the doc comment of a function says of its parameters must be about parameters that it has.
      'jsdoc/check-param-names': ['error', { checkDestructured: false }],
      'jsdoc/check-tag-names': ['error', { typed: false, definedTags: ['remarks'] }],
      'jsdoc/require-description': ['error', { contexts: ['any'], checkConstructors: false }],
    },
  },
  {
    // What ends up in the bundle of whoever imports one clause: no zod.
    files: ['src/{values,json,notice,definitions,kernel,policy}/**/*.ts', 'src/clauses/*/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': restrictImports(otherPackage, dateFns, zod, schema) },
  },
  {
    files: ['src/model/**/*.ts', 'src/clauses/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': restrictImports(otherPackage, dateFns) },
  },
  {
    files: ['src/values/calendar-arithmetic.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': restrictImports(otherPackage, zod) },
  },
  {
    // Generated: in the order of the notice.
    files: ['src/clauses/registry.ts'],
    rules: { 'simple-import-sort/imports': 'off' },
  },
  {
    files: ['test/**/*.ts', 'examples/**/*.ts', '*.config.ts'],
    rules: {
      // Tests hand wrong values in on purpose, and say `!` where the lines above have made sure.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
);
