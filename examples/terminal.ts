/** Text for a terminal of 80 columns, Chinese or English. */
import LineBreaker from 'linebreak'; // Unicode line breaking (UAX 14): Chinese breaks between characters, but not before 。
import stringWidth from 'string-width'; // East Asian widths: a Chinese character takes two columns

/** Columns of the narrowest terminal that the output is made for. */
export const COLUMNS = 80;

/** Breaks a text into lines of at most `width` columns. */
export function wrap(text: string, indent = '', width = COLUMNS): string {
  const breaker = new LineBreaker(text);
  const lines: string[] = [];
  let line = '';
  let from = 0;
  for (let at = breaker.nextBreak(); at !== null; at = breaker.nextBreak()) {
    const word = text.slice(from, at.position);
    from = at.position;
    if (line !== '' && stringWidth(indent + line + word.trimEnd()) > width) {
      lines.push(indent + line.trimEnd());
      line = '';
    }
    line += word;
    if (at.required === true) {
      lines.push(indent + line.trimEnd());
      line = '';
    }
  }
  return [...lines, ...(line === '' ? [] : [indent + line.trimEnd()])].join('\n');
}

/** A line across the terminal. */
export function rule(character = '─'): string {
  return character.repeat(COLUMNS / stringWidth(character));
}

/** A text filled up with spaces to a number of columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}

/** A text with spaces before it, to a number of columns: for figures. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - stringWidth(text))) + text;
}
