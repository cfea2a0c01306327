/** Where words of the notice stand: offsets are computed from the quoted characters, never typed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticeOutline } from '../../src/notice/outline.js';
import { noticeParagraphs } from '../../src/notice/text.js';
import { root } from './sources.js';

/** A word of the notice and where it stands. */
export interface Placed {
  readonly exact: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Every place of the notice, or of one paragraph, where some characters stand. */
export function placesOf(exact: string, within?: Pick<Placed, 'paragraph' | 'start' | 'end'>): Placed[] {
  const places: Placed[] = [];
  for (const [index, text] of noticeParagraphs.entries()) {
    const paragraph = index + 1;
    if (within && within.paragraph !== paragraph) continue;
    const last = within?.end ?? text.length;
    for (let start = text.indexOf(exact, within?.start); start >= 0; start = text.indexOf(exact, start + 1)) {
      if (start + exact.length <= last) places.push({ exact, paragraph, start, end: start + exact.length });
    }
  }
  return places;
}

/** The place in the outline that a paragraph belongs to. */
export function locatorOf(paragraph: number): string {
  return noticeOutline.filter((entry) => entry.paragraph <= paragraph).at(-1)?.locator ?? '';
}

/**
 * The source of a clause with the offsets that were left out filled in. A citation (`paragraph: 47, exact: '…'`) is looked
 * for in its paragraph, where its words have to stand once; a word or figure (`exact: '…', paragraph: 47`) in the citations.
 */
export function withOffsets(file: string): string {
  const source = readFileSync(join(root, file), 'utf8');
  const once = (exact: string, paragraph: number): Placed => {
    const [place, another] = placesOf(exact, { paragraph, start: 0, end: Infinity });
    const where = `${file}: “${exact}” stands %s in paragraph ${String(paragraph)}`;
    if (place === undefined) throw new Error(where.replace('%s', 'nowhere'));
    if (another !== undefined) throw new Error(where.replace('%s', 'more than once') + ': quote more of it');
    return place;
  };
  const citations = (): Placed[] =>
    [...source.matchAll(/paragraph: (\d+),\s*exact: '([^']*)'/g)].map(([, paragraph, exact = '']) =>
      once(exact, Number(paragraph)),
    );
  const filled = ({ start, end }: Placed): string => `start: ${String(start)}, end: ${String(end)} }`;
  return source
    .replaceAll(
      /(paragraph: (\d+),\s*exact: '([^']*)'),?\s*\}/g,
      (_, given: string, paragraph: string, exact: string) => {
        return `${given}, ${filled(once(exact, Number(paragraph)))}`;
      },
    )
    .replaceAll(
      /(exact: '([^']*)',\s*paragraph: (\d+)),?\s*\}/g,
      (_, given: string, exact: string, paragraph: string) => {
        const within = citations().filter((citation) => citation.paragraph === Number(paragraph));
        const [place] = within.flatMap((citation) => placesOf(exact, citation));
        if (place === undefined) throw new Error(`${file}: “${exact}” stands in none of its citations`);
        return `${given}, ${filled(place)}`;
      },
    );
}

/** A quoted word of the register; its offsets may be left out. */
type Quoted = Pick<Placed, 'exact' | 'paragraph'> & Partial<Placed>;

interface RegisterInJson {
  readonly clauses: readonly {
    readonly quotes: Quoted[];
    readonly operands: Quoted[];
    modalWord: Quoted | null;
  }[];
}

/** The register of the clauses with the offsets that were left out filled in: quotes first, then the words within them. */
export function registerWithOffsets(): string {
  const register = JSON.parse(readFileSync(join(root, 'test/notice/register.json'), 'utf8')) as RegisterInJson;
  const placed = (word: Quoted, among: readonly Quoted[]): Quoted => {
    if (word.start !== undefined) return word;
    const within = among.filter(({ paragraph }) => paragraph === word.paragraph) as Placed[];
    const [place] = within.flatMap((quote) => placesOf(word.exact, quote));
    if (place === undefined) throw new Error(`register.json: “${word.exact}” stands in none of its quotes`);
    return { ...word, ...place };
  };
  for (const clause of register.clauses) {
    const { quotes, operands } = clause;
    const whole = quotes.map(({ paragraph }) => ({ exact: '', paragraph, start: 0, end: Infinity }));
    for (const [index, quote] of quotes.entries()) quotes[index] = placed(quote, whole);
    for (const [index, operand] of operands.entries()) operands[index] = placed(operand, quotes);
    clause.modalWord &&= placed(clause.modalWord, quotes);
  }
  return `${JSON.stringify(register, null, 1)}\n`;
}
