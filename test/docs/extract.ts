/**
 * Turns every `ts` block of the doc comments (`@example`) and of the guides (README.md, docs/*.md) into a test below
 * test/docs/generated/, which git ignores. They are type-checked with everything else and run as the project `docs`.
 *
 * In a block, statements run as they stand, and
 * - `expression; // => value` asserts that the expression equals the value, a literal, which may go on over the
 *   following comment lines; `const name = expression; // => value` asserts it of the name;
 * - `expression; // throws Name` asserts that it throws an error of that name.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesBelow, parseSource, root } from '../tools/sources.js';

/** One block. */
export interface Example {
  /** What the test is called: symbol or heading, and the number of the block. */
  readonly name: string;
  readonly code: string;
  /** Whether it must assert something: the examples of functions do. */
  readonly asserts: boolean;
}

const folder = 'test/docs/generated';

/** Blocks marked `ts` in a text. */
function blocks(text: string): string[] {
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '');
}

/** The text of a doc tag's comment. */
function commentText(comment: ts.JSDocTag['comment']): string {
  return ts.getTextOfJSDocComment(comment) ?? '';
}

/** The examples of each exported declaration and of its members. */
export function examplesOfSource(file: string): Example[] {
  const found: Example[] = [];
  const visit = (node: ts.Node, owner: string): void => {
    const named = node as ts.Node & { readonly name?: ts.Node };
    let name = owner;
    if (ts.isVariableStatement(node)) name = node.declarationList.declarations[0]?.name.getText() ?? owner;
    else if (named.name && ts.isIdentifier(named.name))
      name = owner === '' ? named.name.text : `${owner}.${named.name.text}`;
    const docs = (node as ts.Node & { readonly jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? [];
    const tags = docs.flatMap((doc) => [...(doc.tags ?? [])]).filter((tag) => tag.tagName.text === 'example');
    const codes = tags.flatMap((tag) => blocks(`${commentText(tag.comment).trim()}\n`));
    const asserts = ts.isFunctionDeclaration(node);
    codes.forEach((code, index) => found.push({ name: `${name} ${String(index + 1)}`, code, asserts }));
    if (ts.isSourceFile(node) || ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node))
      ts.forEachChild(node, (child) => {
        visit(child, ts.isSourceFile(node) ? '' : name);
      });
  };
  visit(parseSource(file), '');
  return found;
}

/** The examples of a guide, each by the heading above it. */
function examplesOfGuide(file: string): Example[] {
  const text = readFileSync(join(root, file), 'utf8');
  return text.split(/^(?=#+ )/m).flatMap((section) => {
    const heading = /^#+ (.*)/.exec(section)?.[1] ?? file;
    return blocks(section).map((code, index) => ({ name: `${heading} ${String(index + 1)}`, code, asserts: false }));
  });
}

/** Comment lines directly below a statement that go on with the value of its `// =>`. */
function expectedValue(lines: readonly string[], line: number, first: string): string {
  let value = first.trim();
  for (let next = line + 1; !isExpression(value); next++) {
    const more = /^\s*\/\/ ?(.*)$/.exec(lines[next] ?? '')?.[1];
    if (more === undefined) throw new Error(`what stands after "// =>" is no value: ${value}`);
    value += `\n${more}`;
  }
  return value;
}

function isExpression(text: string): boolean {
  const source = ts.createSourceFile('value.ts', `(${text}\n)`, ts.ScriptTarget.ES2022) as ts.SourceFile & {
    readonly parseDiagnostics: readonly unknown[];
  };
  return source.parseDiagnostics.length === 0;
}

/** One example as imports and the body of a test. */
function asTest(example: Example): { imports: string[]; body: string } {
  const source = ts.createSourceFile('example.ts', example.code, ts.ScriptTarget.ES2022, true);
  const lines = example.code.split('\n');
  const imports: string[] = [];
  const body: string[] = [];
  let assertions = 0;
  for (const statement of source.statements) {
    const text = statement.getText();
    if (ts.isImportDeclaration(statement)) {
      imports.push(text);
      continue;
    }
    const line = source.getLineAndCharacterOfPosition(statement.end).line;
    const comment = /^\s*\/\/ (=>|throws) (.*)$/.exec(
      (lines[line] ?? '').slice(source.getLineAndCharacterOfPosition(statement.end).character),
    );
    const constant = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations[0]?.name.getText()
      : undefined;
    if (!comment) {
      body.push(text);
      continue;
    }
    if (!ts.isExpressionStatement(statement) && (constant === undefined || comment[1] === 'throws'))
      throw new Error(`only an expression or a constant has a value: ${text}`);
    assertions++;
    const expression = ts.isExpressionStatement(statement) ? statement.expression.getText() : (constant ?? '');
    if (constant !== undefined) body.push(text);
    if (comment[1] === 'throws') {
      body.push(
        `expect(() => ${expression}).toThrow(expect.objectContaining({ name: ${JSON.stringify((comment[2] ?? '').trim())} }));`,
      );
    } else {
      body.push(`expect(${expression}).toEqual(${expectedValue(lines, line, comment[2] ?? '')});`);
    }
  }
  if (example.asserts && assertions === 0)
    throw new Error(`an example of a function says what comes out of it: "call; // => value"`);
  return { imports, body: body.join('\n').replace(/^(?=.)/gm, '  ') };
}

/** One example as a test file; one that cannot be read is a test that fails and says why. */
function testFile(where: string, example: Example): string {
  let parts: { imports: string[]; body: string };
  try {
    parts = asTest(example);
  } catch (error) {
    parts = { imports: [], body: `  throw new Error(${JSON.stringify((error as Error).message)});` };
  }
  const { imports, body } = parts;
  return [
    `// Made from ${where} by test/docs/extract.ts.`,
    `import { expect, test } from 'vitest';`,
    ...imports,
    '',
    `test(${JSON.stringify(`${where}: ${example.name}`)}, ${/\bawait\b/.test(body) ? 'async ' : ''}() => {`,
    body,
    '  expect(true).toBe(true);', // an example without a value still uses `expect`, and passes if nothing is thrown
    '});\n',
  ].join('\n');
}

/** Writes the tests, one file an example, and removes those of examples that are gone. */
export function writeExamples(): void {
  const guides = [...(existsSync(join(root, 'README.md')) ? ['README.md'] : []), ...filesBelow('docs', '.md')];
  const all = [
    ...filesBelow('src', '.ts').map((file) => [file, examplesOfSource(file)] as const),
    ...guides.map((file) => [file, examplesOfGuide(file)] as const),
  ];
  mkdirSync(join(root, folder), { recursive: true });
  const written = new Set<string>();
  for (const [file, examples] of all) {
    examples.forEach((example, index) => {
      const name = `${file.replace(/\.(ts|md)$/, '').replaceAll('/', '.')}.${String(index + 1)}.test.ts`;
      written.add(name);
      const path = join(root, folder, name);
      const text = testFile(file, example);
      if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
    });
  }
  for (const name of readdirSync(join(root, folder)))
    if (!written.has(name)) rmSync(join(root, folder, name), { recursive: true, force: true });
}
