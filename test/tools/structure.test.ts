/** No clause slips past: each built clause has its file, case file, generator, doc comment and place in the index. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width'; // columns as a terminal shows them: a Chinese character takes two
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { Bilingual, Reading } from '../../src/index.js';
import { examplesOfSource } from '../docs/extract.js';
import { camelCase, clauseFiles, exportedNames, filesBelow, filesInChapters, parseSource, root } from './sources.js';

const clauses = clauseFiles();
const index = readFileSync(join(root, 'src/index.ts'), 'utf8');
const registry = readFileSync(join(root, 'src/clauses/registry.ts'), 'utf8');

test('every file of a chapter folder is a clause of the register', () => {
  expect(filesInChapters()).toEqual(clauses.map(({ file }) => file).sort());
});

test('every case file and every generator is of a built clause', () => {
  const ids = clauses.map(({ id }) => id).sort();
  expect(
    filesBelow('test/conformance', '.json').map((file) => file.slice('test/conformance/'.length, -'.json'.length)),
  ).toEqual(ids);
  expect(
    filesBelow('test/laws/generators', '.ts')
      .map((file) => file.slice('test/laws/generators/'.length, -'.ts'.length))
      .filter((name) => !name.startsWith('_')),
  ).toEqual(ids);
});

test('no comment of src is wider than 120 columns, quotations of the notice and expected values of examples apart', () => {
  const wide = filesBelow('src', '.ts').flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const isComment = /^\s*(\/?\*|\/\/)/.test(line) && !/^\s*\* >|\/\/ =>/.test(line);
        return isComment && stringWidth(line) > 120 ? [`${file}:${String(index + 1)}`] : [];
      }),
  );
  expect(wide).toEqual([]);
});

describe.each(clauses)('$id', ({ id, function: name, file, quotes }) => {
  const source = parseSource(file);
  const exported = new Map(exportedNames(source).map((entry) => [entry.name, entry]));

  test('exports its constant and its function under the names of the register; else types, and what only a composed clause uses', async () => {
    expect(
      [...exported.values()]
        .filter((entry) => !entry.type && !entry.internal)
        .map((entry) => entry.name)
        .sort(),
    ).toEqual([camelCase(id), name].sort());
    const module = (await import(join(root, file))) as Record<string, unknown>;
    expect(module[camelCase(id)]).toMatchObject({ id, function: name });
    expect(module[name]).toBeTypeOf('function');
  });

  test('its constant is frozen all the way down', async () => {
    const thawed: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, part] of Object.entries(value)) visit(part, `${path}/${key}`);
    };
    visit(((await import(join(root, file))) as Record<string, unknown>)[camelCase(id)], '');
    expect(thawed).toEqual([]);
  });

  test('its function has a doc comment with the quoted sentence, in Chinese and English', () => {
    const node = exported.get(name)?.node;
    const doc =
      node === undefined
        ? ''
        : ts
            .getJSDocCommentsAndTags(node)
            .map((each) => each.getText())
            .join('\n');
    const plain = doc.replace(/^\s*\* ?(> ?)?/gm, '').replace(/\s+/g, '');
    expect(plain).toContain(quotes[0]?.exact.replace(/\s+/g, ''));
    expect(doc).toMatch(/@returns/);
    const prose = doc.replace(/^\s*\* ?>.*$/gm, '').replace(/@example[\s\S]*/, '');
    expect(prose).toMatch(/\p{Script=Han}{4}/u);
    expect(prose).toMatch(/[A-Za-z]+ [A-Za-z]+ [A-Za-z]+/);
  });

  test('its doc comment says who is bound and which readings are taken, in the words of its constant', async () => {
    const node = exported.get(name)?.node;
    const doc =
      node === undefined
        ? ''
        : ts
            .getJSDocCommentsAndTags(node)
            .map((each) => each.getText())
            .join('\n');
    const said = doc
      .replace(/^\s*\* ?/gm, ' ')
      .replace(/\s+/g, '')
      .toLowerCase();
    const module = (await import(join(root, file))) as Record<
      string,
      { readonly addressee: Bilingual; readonly readings: Readonly<Record<string, Reading>> }
    >;
    const { addressee, readings } = module[camelCase(id)]!;
    const wanted = [addressee, ...Object.values(readings).map(({ adopted, options }) => options[adopted]!)];
    const texts = wanted.flatMap((each) => [each['zh-CN'], each.en]);
    expect(texts.filter((text) => !said.includes(text.replace(/\s+/g, '').toLowerCase()))).toEqual([]);
  });

  test('its function has at least two examples: one that passes, one that does not', () => {
    const codes = examplesOfSource(file).filter((example) => example.name.startsWith(`${name} `));
    expect(codes.length).toBeGreaterThanOrEqual(2);
  });

  test('has a case file', () => {
    expect(existsSync(join(root, `test/conformance/${id}.json`))).toBe(true);
  });

  test('has a generator for the laws', () => {
    expect(existsSync(join(root, `test/laws/generators/${id}.ts`))).toBe(true);
  });

  test('stands in the index and in the registry', () => {
    for (const exported of [camelCase(id), name]) expect(index).toMatch(new RegExp(`\\b${exported}\\b`));
    expect(registry).toContain(`clause: ${camelCase(id)}, judge: ${name} `);
  });
});
