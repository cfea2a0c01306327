/** Whether the characters of a figure stand in a quotation and say its value: the numbers in a Chinese text. */
import type { ParameterValue } from '../kernel/clause.js';
import { list } from '../values/read.js';

/** A number in a text: where it stands, and what it may say. */
interface NumberAt {
  readonly start: number;
  readonly end: number;
  readonly values: readonly number[];
}

const digits: readonly string[] = /* @__PURE__ */ Object.freeze([
  '零〇○',
  '一壹',
  '二两贰',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
]);
const units: readonly (readonly [string, number])[] = /* @__PURE__ */ Object.freeze([
  ['十拾', 10],
  ['百佰', 100],
  ['千仟', 1000],
  ['万', 1e4],
  ['亿', 1e8],
]);

const arabic = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';
const bigUnits = '[百千万亿]';

/** Numbers, each with what makes another of it: 百分之 before it, 万, %, 个月 or 年半 after it. */
function patternOfNumbers(): RegExp {
  const ones = `[${digits.join('')}]+`;
  const chinese = `[${digits.join('')}${units.map(([signs]) => signs).join('')}]+(?:点${ones})?`;
  return new RegExp(
    `(百分之)?(?:(${arabic}(?:${bigUnits}+${arabic})*${bigUnits}*)|(${chinese})|半(?=[年个天]))(%|个月|[年个天]半)?`,
    'g',
  );
}

/**
 * 引文中的原文字符所示的数字：阿拉伯数字（含全角）或中文数字，连同百分号、万、个月等；字符把引文中的一个数字截断的，
 * 不算引用。
 *
 * The numbers that characters of a quotation say: in Arabic figures, of full width too, or in Chinese ones, with 万, %
 * or 个月 where such follows. Characters that cut a number of the quotation in two (“50人” of “150人”) do not stand in
 * it.
 *
 * @param characters - The characters of a figure, not empty.
 * @param quotation - The quotation.
 * @returns The numbers; undefined where the characters do not stand in the quotation.
 * @internal
 */
export function numbersIn(characters: string, quotation: string): readonly number[] | undefined {
  const all = numbersOf(quotation);
  for (let from = quotation.indexOf(characters); from >= 0; from = quotation.indexOf(characters, from + 1)) {
    const to = from + characters.length;
    const cuts = all.some(({ start, end }) => (start < from && from < end) || (start < to && to < end));
    if (!cuts) return all.filter(({ start, end }) => from <= start && end <= to).flatMap(({ values }) => values);
  }
  return undefined;
}

/**
 * 字符是否说出该值：数字须为其中的数，几个数的逐个如此，文字须见于其中。
 *
 * Whether characters say a value: a number is one of theirs, of several each is, and a text stands in them.
 *
 * @param value - The value.
 * @param characters - The characters.
 * @param numbers - The numbers that they say.
 * @returns True if they do.
 * @internal
 */
export function says(value: ParameterValue, characters: string, numbers: readonly number[]): boolean {
  if (typeof value === 'string') return characters.includes(value);
  return (list(value) ?? [value]).every((each) => numbers.includes(each as number));
}

function numbersOf(given: string): readonly NumberAt[] {
  // Of full width as of half width; but not the comma, which parts numbers in a Chinese text.
  const plain = given.replace(/[！-～]/g, (sign) =>
    sign === '，' ? sign : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
  return [...plain.matchAll(patternOfNumbers())].map((match) => {
    const [whole, percent, inArabic, inChinese, after = ''] = match;
    const number = inArabic === undefined ? chineseNumber(inChinese) : arabicNumber(inArabic);
    const values = after.endsWith('半') ? [number, number + 0.5] : [number / divisor(percent ?? after)];
    return {
      start: match.index,
      end: match.index + whole.length,
      values: values.map((value) => Math.round(value * 1e4) / 1e4),
    };
  });
}

function divisor(sign: string): number {
  if (sign === '个月') return 12;
  return sign === '' ? 1 : 100;
}

/** `15.52万` or `3万5千`. */
function arabicNumber(text: string): number {
  let sum = 0;
  for (const [, figures = '', signs = ''] of text.matchAll(new RegExp(`(${arabic})(${bigUnits}*)`, 'g'))) {
    let part = Number(figures.replaceAll(',', ''));
    for (const sign of signs) part *= unitOf(sign);
    sum += part;
  }
  return sum;
}

/**
 * `一百二十`, `十一万`, `二〇二二` or `八点二`; where nothing is given, half (半). Signs at the start that make no
 * number with the rest are no part of it.
 */
function chineseNumber(text: string | undefined): number {
  if (text === undefined) return 0.5;
  const [whole = '', decimals] = text.split('点');
  if (decimals !== undefined) return Number(`${String(chineseNumber(whole))}.${spelled(decimals)}`);
  for (let from = 0; from < whole.length; from++) {
    const value = chineseWhole(whole.slice(from));
    if (value !== undefined) return value;
  }
  return Number.NaN;
}

/** A whole number in Chinese figures; undefined where two digits follow one another beside a unit. */
function chineseWhole(text: string): number | undefined {
  if (Array.from(text).every((sign) => digitOf(sign) >= 0)) return Number(spelled(text));
  let total = 0;
  let section = 0;
  let digit = 0;
  // What a last digit counts for: 一百二 is 120, 一百零二 is 102.
  let last = 1;
  for (const sign of text) {
    const value = digitOf(sign);
    if (value === 0) last = 1;
    if (value > 0 && digit > 0) return undefined;
    if (value >= 0) {
      digit = value;
      continue;
    }
    const unit = unitOf(sign);
    const below = section + digit;
    if (unit < 1e4) section += (digit || 1) * unit;
    else {
      total = below === 0 && total > 0 ? total * unit : total + (below || 1) * unit;
      section = 0;
    }
    digit = 0;
    last = unit / 10;
  }
  return total + section + digit * last;
}

function spelled(text: string): string {
  return Array.from(text, (sign) => String(digitOf(sign))).join('');
}

/** The digit that a sign is; -1 for none. */
function digitOf(sign: string): number {
  return digits.findIndex((signs) => signs.includes(sign));
}

/** The unit that a sign is; 1 for none. */
function unitOf(sign: string): number {
  return units.find(([signs]) => signs.includes(sign))?.[1] ?? 1;
}
