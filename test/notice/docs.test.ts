import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { noticeParagraphs } from '../../src/notice/text.js';

const page = readFileSync(new URL('../../docs/notice.md', import.meta.url), 'utf8');

it('docs/notice.md holds the text, word for word, one anchor a paragraph', () => {
  const [, ...parts] = page.split('<a id="');
  expect(parts).toEqual(
    noticeParagraphs.map((text, i) => {
      const heading = /^#+ /mu.exec(parts[i] ?? '')?.[0] ?? '';
      return `p${String(i + 1)}"></a>\n\n${heading}${text}\n${i + 1 < noticeParagraphs.length ? '\n' : ''}`;
    }),
  );
});
