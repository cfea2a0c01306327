/**
 * What the tools know of the sources: the files, the register of clauses, and every exported declaration.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** One clause of the register (test/notice/register.json), as far as the tools read it. */
export interface RegisterClause {
  readonly id: string;
  readonly function: string;
  readonly quotes: readonly { readonly exact: string; readonly paragraph: number; readonly start: number }[];
}

/** The register's clauses in document order. */
export function register(): readonly RegisterClause[] {
  const text = readFileSync(join(root, 'test/notice/register.json'), 'utf8');
  return (JSON.parse(text) as { clauses: RegisterClause[] }).clauses;
}

/** `class-size-limit` → `classSizeLimit`. */
export function camelCase(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** `classPlan` → `class-plan`. */
export function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Files below a folder of the repository that end in `ending`, as sorted paths relative to the root. */
export function filesBelow(folder: string, ending: string): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => relative(root, join(start, name)).replaceAll('\\', '/'))
    .sort();
}

/** A built clause: its register entry and its file. */
export interface ClauseFile extends RegisterClause {
  /** Path from the root: `src/clauses/<chapter>/<id>.ts`. */
  readonly file: string;
}

/** Every file of a chapter folder, whether its name is in the register or not. */
export function filesInChapters(): string[] {
  return filesBelow('src/clauses', '.ts').filter((file) => /^src\/clauses\/\d/.test(file));
}

/** The built clauses in the order of their first citations in the notice. */
export function clauseFiles(): ClauseFile[] {
  const byId = new Map(filesInChapters().map((file) => [basename(file, '.ts'), file]));
  const built = register().flatMap((clause) => {
    const file = byId.get(clause.id);
    return file === undefined ? [] : [{ ...clause, file }];
  });
  const place = ({ quotes: [first] }: RegisterClause): number => (first ? first.paragraph * 10_000 + first.start : 0);
  // Where two cite one place, the order of the register stands: sorting is stable.
  return built.sort((one, other) => place(one) - place(other));
}

/** One exported declaration of a module. */
export interface ExportedName {
  readonly name: string;
  /** Whether only a type is exported. */
  readonly type: boolean;
  /** Whether its doc comment says `@internal`. */
  readonly internal: boolean;
  readonly node: ts.Node;
}

/** Parses one file of the repository. */
export function parseSource(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022, true);
}

/** The declarations that a module exports where they stand; overloads count once. */
export function exportedNames(source: ts.SourceFile): ExportedName[] {
  const names = new Map<string, ExportedName>();
  const add = (name: string, type: boolean, node: ts.Node): void => {
    const before = names.get(name);
    const internal = ts.getJSDocTags(node).some((tag) => tag.tagName.text === 'internal');
    // A constant and a type of one name are exported together, as a value.
    names.set(name, {
      name,
      type: type && (before?.type ?? true),
      internal: internal || (before?.internal ?? false),
      node: before?.node ?? node,
    });
  };
  for (const statement of source.statements) {
    // What a module passes on from another is public through that other.
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) continue;
    if (ts.isExportAssignment(statement) || ts.isExportDeclaration(statement)) {
      throw new Error(`${source.fileName}: write "export" before the declaration itself; no default`);
    }
    const exported =
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
    if (exported !== true) continue;
    if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) {
        if (!ts.isIdentifier(declaration.name))
          throw new Error(`${source.fileName}: export constants one by one, without destructuring`);
        add(declaration.name.text, false, statement);
      }
    } else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
      add(statement.name.text, true, statement);
    } else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) {
      add(statement.name.text, false, statement);
    } else {
      throw new Error(`${source.fileName}: an exported ${ts.SyntaxKind[statement.kind]} is not known to the generator`);
    }
  }
  return [...names.values()];
}
