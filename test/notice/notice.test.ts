import { describe, expect, it } from 'vitest';
import { notice } from '../../src/notice/metadata.js';
import { noticeOutline } from '../../src/notice/outline.js';
import { noticePeriod } from '../../src/notice/period.js';
import { noticeParagraphs, quote } from '../../src/notice/text.js';

const whole = noticeParagraphs.join('\n');

/** Every value in a plain structure, with its path. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}/${key}`));
}

function deepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(deepFrozen);
}

describe('noticeParagraphs', () => {
  it('has 64 paragraphs without stray white space, all in the basic plane', () => {
    expect(noticeParagraphs).toHaveLength(64);
    expect(deepFrozen(noticeParagraphs)).toBe(true);
    for (const paragraph of noticeParagraphs) {
      expect(paragraph).not.toBe('');
      expect(paragraph).toBe(paragraph.trim());
      expect(paragraph).not.toMatch(/[\n\r\t\u00A0\u3000\uD800-\uDFFF]/u);
    }
  });
});

describe('notice', () => {
  it('takes everything Chinese from the text, and puts English beside it', () => {
    const chinese = leaves(notice).filter(([path]) => path.endsWith('/zh-CN') || path.endsWith('/number'));
    expect(chinese.length).toBeGreaterThan(10);
    for (const [, text] of chinese) expect(whole).toContain(text);
    for (const [path] of chinese.filter(([path]) => path.endsWith('/zh-CN'))) {
      const english = leaves(notice).find(([other]) => other === path.replace(/zh-CN$/u, 'en'));
      expect(english?.[1]).toMatch(/^[\p{Script=Latin}\p{N}\p{P} ]+$/u);
    }
  });

  it('says where its facts stand', () => {
    expect(noticeParagraphs[0]).toBe(notice.number);
    expect(noticeParagraphs[1]).toBe(notice.issuer['zh-CN']);
    expect(noticeParagraphs[2]).toBe(notice.title['zh-CN']);
    expect(noticeParagraphs[3]).toBe(
      `${notice.addressees[0]['zh-CN']}，${notice.addressees[1]['zh-CN']}、${notice.addressees[2]['zh-CN']}：`,
    );
    expect(noticeParagraphs[5]).toBe('2022年4月22日');
    expect(notice.date).toBe('2022-04-22');
    expect(noticeParagraphs[6]).toBe(`（${notice.disclosure['zh-CN']}）`);
    expect(noticeParagraphs[7]).toBe(notice.plan['zh-CN']);
    for (const { number, title } of notice.basedOn)
      expect(noticeParagraphs[8]).toContain(`《${title['zh-CN']}》（${number}）`);
    for (const { number, title, paragraph } of notice.refersTo) {
      expect(noticeParagraphs[paragraph - 1]).toContain(`《${title['zh-CN']}》（${number}）`);
    }
    expect(noticeParagraphs[62]).toBe(`附件：${notice.annex.title['zh-CN']}`);
    expect(noticeParagraphs[63]).toBe(notice.imprint['zh-CN']);
  });

  it('names every document that the text names', () => {
    const named = [
      notice.number,
      ...notice.basedOn.map(({ number }) => number),
      ...notice.refersTo.map(({ number }) => number),
    ];
    expect(new Set(whole.match(/[\p{Script=Han}]+〔\d{4}〕\d+号/gu))).toEqual(new Set(named));
  });

  it('agrees with the notice period', () => {
    expect(notice.date).toBe(noticePeriod.issuedOn);
    expect(noticePeriod.planYearStart).toBe(`${String(notice.planYear)}-01-01`);
    expect(noticePeriod.planYearEnd).toBe(`${String(notice.planYear)}-12-31`);
  });

  it('is frozen all through', () => {
    expect(deepFrozen(notice)).toBe(true);
  });
});

describe('noticeOutline', () => {
  it('is in the order of the text, each place once', () => {
    expect(new Set(noticeOutline.map(({ locator }) => locator)).size).toBe(noticeOutline.length);
    const paragraphs = noticeOutline.map(({ paragraph }) => paragraph);
    expect(paragraphs).toEqual([...paragraphs].sort((a, b) => a - b));
    expect(deepFrozen(noticeOutline)).toBe(true);
  });

  it('has the headings at the start of their paragraphs, behind their numbers', () => {
    for (const { locator, heading, paragraph } of noticeOutline) {
      const number = ['结尾', '附件'].includes(locator)
        ? { 结尾: '', 附件: '附件：' }[locator]
        : (/\d$/u.exec(locator)?.[0].concat('.') ?? /（.）$/u.exec(locator)?.[0] ?? `${locator}、`);
      expect(noticeParagraphs[paragraph - 1]?.startsWith(`${number ?? ''}${heading}`)).toBe(true);
    }
  });

  it('leaves out no numbered paragraph', () => {
    const numbered = noticeParagraphs.flatMap((text, i) =>
      /^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/u.test(text) ? [i + 1] : [],
    );
    expect(noticeOutline.map(({ paragraph }) => paragraph)).toEqual([...numbered, 62, 63]);
  });

  it('has levels that fit the places', () => {
    for (const { locator, level } of noticeOutline) {
      const depth = ['结尾', '附件'].includes(locator) ? 1 : 1 + (locator.match(/（.）|\d/gu)?.length ?? 0);
      expect(level).toBe(depth);
    }
  });
});

describe('quote', () => {
  const document = notice.number;

  it('gives what stands there, whatever the citation claims', () => {
    expect(quote({ document, paragraph: 1, start: 0, end: 13 })).toBe(document);
    expect(
      quote({ document, locator: '一（一）', exact: 'no', paragraph: 12, start: 10, end: 16 } as Parameters<
        typeof quote
      >[0]),
    ).toBe('15.52万');
  });

  it.each([
    ['another document', { document: '云人社通〔2022〕8号', paragraph: 1, start: 0, end: 1 }],
    ['no paragraph', { document, start: 0, end: 1 }],
    ['no offsets', { document, paragraph: 1 }],
    ['paragraph 0', { document, paragraph: 0, start: 0, end: 1 }],
    ['paragraph 65', { document, paragraph: 65, start: 0, end: 1 }],
    ['half a paragraph', { document, paragraph: 1.5, start: 0, end: 1 }],
    ['a negative start', { document, paragraph: 1, start: -1, end: 1 }],
    ['nothing', { document, paragraph: 1, start: 1, end: 1 }],
    ['beyond the end', { document, paragraph: 1, start: 0, end: 14 }],
    ['a broken offset', { document, paragraph: 1, start: 0.5, end: 2 }],
  ])('gives nothing for %s', (_what, citation) => {
    expect(quote(citation)).toBeUndefined();
  });
});
