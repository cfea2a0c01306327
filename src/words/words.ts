/** Names, codes, values and wordings put into Chinese and English: what `describe` is made of. */
import { registry } from '../clauses/registry.js';
import type { Bilingual, Locale } from '../values/bilingual.js';
import type { Labels } from './labels.js';
import { aloneWords } from './labels/alone.js';
import { codeWords } from './labels/code-words.js';
import { codeNames, listOf } from './labels/codes.js';
import { fieldWords } from './labels/fields.js';
import { figureLabels } from './labels/figures.js';
import { placeLabels } from './labels/places.js';
import { readingLabels } from './labels/readings.js';
import { sharedWords } from './labels/shared.js';
import { wordsLabels } from './labels/words.js';

/**
 * 字段、代码和数量的中英文名称。键为名称本身，或前面加上所属的记录、代码表、条款：`OpeningApproval/decidedOn`、
 * `IssuerRank/provincial`、`trainee-subsidy/total`；后者仅用于该处。
 *
 * Labels of fields, codes and quantities. The key is the name alone, or the name behind the record, the code list or
 * the clause it belongs to, as in `OpeningApproval/decidedOn`, `IssuerRank/provincial` or `trainee-subsidy/total`, and
 * then goes for that place alone.
 *
 * @example
 * ```ts
 * import { labels } from 'kunming-training-rules';
 *
 * labels['anti-drug']?.['zh-CN']; // => '禁毒'
 * ```
 */
export const labels: Labels = /* @__PURE__ */ allLabels();

function allLabels(): Labels {
  return Object.freeze({
    ...byOwner(fieldWords),
    ...byOwner(codeWords),
    ...sharedWords,
    ...aloneWords,
    ...figureLabels,
    ...placeLabels,
    ...readingLabels,
    ...wordsLabels,
  });
}

/** Words by what they belong to, each by its name alone and behind its owner. */
function byOwner(owners: Readonly<Record<string, Labels>>): Labels {
  return Object.fromEntries(
    Object.entries(owners).flatMap(([owner, own]) =>
      Object.entries(own).flatMap(([name, word]) => [
        [name, word],
        [`${owner}/${name}`, word],
      ]),
    ),
  );
}

/**
 * 文字的出处：语言，及名称所属的条款、记录，最近的在前。 Where a text stands: its locale, and the clause, the record …
 * that names in it belong to, the closest first. @internal
 */
export interface Context {
  /** Locale of the text. */
  readonly locale: Locale;
  /** What names belong to. */
  readonly within: readonly (string | undefined)[];
}

/**
 * 字段、代码或数量的名称：先查“所属/名称”，再查名称；没有名称的原样返回。
 *
 * The label of a name: of `place/name` for each place it belongs to, in their order, else of the name alone; a name
 * without a label is given back as it is.
 *
 * @param name - The name.
 * @param locale - `zh-CN` or `en`.
 * @param within - What it belongs to: a clause, a record, a list of rows.
 * @returns Its label.
 * @internal
 */
export function label(name: string, locale: Locale, ...within: readonly (string | undefined)[]): string {
  const keys = [...within.filter((place) => place !== undefined).map((place) => `${place}/${name}`), name];
  const key = keys.find((each) => Object.hasOwn(labels, each));
  return key === undefined ? name : (labels[key]?.[locale] ?? name);
}

/**
 * 条款的名称；不是本库的条款的，原样返回。 The title of a clause; an id that is none of this library's is given back
 * as it is.
 *
 * @param id - Id of the clause, or `policy` for the notice as a whole.
 * @param locale - `zh-CN` or `en`.
 * @returns Its title.
 * @internal
 */
export function clauseTitle(id: string, locale: Locale): string {
  return registry.find(({ clause }) => clause.id === id)?.clause.title[locale] ?? label(id, locale, 'clause');
}

/**
 * 值的文字：代码译为名称，是非、空值写成文字，列表连写，各行逐项写明；调用者的编号原样写出。
 *
 * A value in words. Strings are put through the labels only under names known to hold codes (`codeNames`), ids of
 * clauses become titles, whatever else is a string stays as the caller gave it; yes, no and nothing are written out,
 * lists joined, rows spelt out name by name.
 *
 * @param value - The value.
 * @param name - The name it stands under.
 * @param context - Where that stands.
 * @returns The words.
 * @internal
 */
export function shown(value: unknown, name: string, context: Context): string {
  const { locale, within } = context;
  const english = locale === 'en';
  if (Array.isArray(value)) {
    const ofRows = value.some((each) => typeof each === 'object' && each !== null);
    const parts = value.map((each: unknown) => shown(each, name, context));
    return parts.length === 0 ? label('empty', locale, ...valuePlaces(name, within)) : parts.join(gap(english, ofRows));
  }
  if (typeof value === 'object' && value !== null) {
    const inside = { locale, within: [...within, name] };
    const parts = Object.entries(value).map(
      ([key, part]) => `${label(key, locale, ...inside.within)} ${shown(part, key, inside)}`,
    );
    return parts.join(english ? ', ' : '，');
  }
  if (typeof value !== 'string')
    return typeof value === 'number' ? String(value) : label(String(value), locale, ...valuePlaces(name, within));
  return holdsCodes(name, within) ? term(value, name, context) : value;
}

/**
 * 填入数据的文字。`{name}` 为数据，`{name|term}` 为其名称，`{name|one|many}` 按数量取单数或复数。
 *
 * A wording with its data filled in. `{name}` stands for a datum, `{name|term}` for its label, and `{name|day|days}`
 * for the first word where the datum is one (or a list of one), else for the second.
 *
 * @param wording - The wording.
 * @param data - Its data.
 * @param context - Where it stands.
 * @param names - The names that values belong to, where they are not those of the data.
 * @returns The text.
 * @internal
 */
export function words(
  wording: Bilingual,
  data: Readonly<Record<string, unknown>>,
  context: Context,
  names: Readonly<Record<string, string>> = {},
): string {
  const fill = (_whole: string, key: string, one?: string, many?: string): string => {
    const value = data[key] ?? null;
    const name = names[key] ?? key;
    if (one !== undefined && many !== undefined)
      return Number(Array.isArray(value) ? value.length : value) === 1 ? one : many;
    const each = (part: unknown): string =>
      one === 'term' && typeof part === 'string' ? term(part, name, context) : shown(part, name, context);
    return Array.isArray(value) && value.length > 0
      ? value.map(each).join(gap(context.locale === 'en', false))
      : each(value);
  };
  return wording[context.locale].replace(/\{(\w+)(?:\|([^{}|]+))?(?:\|([^{}|]+))?\}/g, fill);
}

/**
 * The words of a code: the title of a clause, a figure that a rule sets (`figure:level` for one level alone), or the
 * label of a value of that name.
 */
function term(value: string, name: string, { locale, within }: Context): string {
  if (name === 'clause') return clauseTitle(value, locale);
  const [code = value, level] = name === 'parameter' ? value.split(':') : [value];
  const places = valuePlaces(name, within);
  const list = places.map(listOf).find((each) => each !== undefined);
  const own = label(code, locale, ...places, list);
  return level === undefined ? own : `${own}${locale === 'en' ? ', ' : '，'}${label(level, locale, 'level')}`;
}

/** Where the label of a value is looked up: under its name, in each place that the name belongs to. */
function valuePlaces(name: string, within: readonly (string | undefined)[]): readonly string[] {
  return [...within.filter((place) => place !== undefined).map((place) => `${place}/${name}`), name];
}

function holdsCodes(name: string, within: readonly (string | undefined)[]): boolean {
  return valuePlaces(name, within).some((key) => codeNames.has(key));
}

function gap(english: boolean, ofRows: boolean): string {
  if (ofRows) return english ? '; ' : '；';
  return english ? ', ' : '、';
}
