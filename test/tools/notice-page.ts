/** docs/notice.md: under each paragraph of the notice, the functions that implement it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clause } from '../../src/index.js';
import { camelCase, type ClauseFile, root } from './sources.js';

/** What the line of functions begins with. */
export const IMPLEMENTED = '> 实现（implemented by）：';

/** The page as it has to be, from the page as it stands: its text stays, the lines of functions are written anew. */
export async function noticePage(clauses: readonly ClauseFile[]): Promise<string> {
  const constants = await Promise.all(clauses.map(constantOf));
  const page = readFileSync(join(root, 'docs/notice.md'), 'utf8');
  const [head = '', ...parts] = page.split(/(?=<a id="p\d+"><\/a>)/);
  const paragraphs = parts.map((part, index) => {
    const lines = part.trimEnd().split('\n');
    const text = lines.filter((line) => !line.startsWith(IMPLEMENTED)).join('\n');
    const line = functionsOf(index + 1, constants);
    return `${text.trimEnd()}\n${line === '' ? '' : `\n${line}\n`}`;
  });
  return head + paragraphs.join('\n');
}

/** The line of functions of a paragraph: those whose clauses cite it, in the order of what they cite. */
function functionsOf(paragraph: number, clauses: readonly Clause[]): string {
  const cited = clauses.flatMap((clause) => {
    const starts = clause.citations.filter((citation) => citation.paragraph === paragraph).map(({ start }) => start);
    return starts.length === 0 ? [] : [{ clause, start: Math.min(...starts) }];
  });
  cited.sort((one, other) => one.start - other.start);
  if (cited.length === 0) return '';
  return (
    IMPLEMENTED +
    cited
      .map(({ clause }) => `{@link index.${clause.function} | ${clause.function}}（${clause.title['zh-CN']}）`)
      .join('、')
  );
}

async function constantOf({ id, file }: ClauseFile): Promise<Clause> {
  const module = (await import(join(root, file))) as Readonly<Record<string, Clause>>;
  const constant = module[camelCase(id)];
  if (constant === undefined) throw new Error(`${file} exports no ${camelCase(id)}`);
  return constant;
}
