import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { registry } from '../../src/clauses/registry.js';
import { noticeParagraphs } from '../../src/notice/text.js';
import { IMPLEMENTED } from '../tools/notice-page.js';

const page = readFileSync(new URL('../../docs/notice.md', import.meta.url), 'utf8');

it('docs/notice.md holds the text, word for word, one anchor a paragraph', () => {
  const text = page.replace(new RegExp(`^${IMPLEMENTED}.*\\n\\n?`, 'gm'), '');
  const [, ...parts] = text.split('<a id="');
  expect(parts).toEqual(
    noticeParagraphs.map((text, i) => {
      const heading = /^#+ /mu.exec(parts[i] ?? '')?.[0] ?? '';
      return `p${String(i + 1)}"></a>\n\n${heading}${text}\n${i + 1 < noticeParagraphs.length ? '\n' : ''}`;
    }),
  );
});

it('every function stands under the paragraph that its clause cites first', () => {
  const under = page.split('<a id="').slice(1);
  for (const { clause } of registry) {
    expect(under[clause.citations[0].paragraph - 1], clause.id).toContain(
      `{@link index.${clause.function} | ${clause.function}}`,
    );
  }
});
