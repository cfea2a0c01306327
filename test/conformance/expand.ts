/**
 * The written form of the conformance cases, and what it stands for.
 *
 * A case file says what repeats once. Three things are notation; everything else stands for itself, `null` too:
 *
 * - `{ "$repeat": 60, "$entry": … }` as an entry of a list: that many entries. In the strings of the entry `{n}` is the number
 *   of the copy, counted from 1 or from `"$from"`; `{n-1}` and `{n+1}` are its neighbours.
 * - `{ "$base": "plan", … }`: the value of that name in the file's `bases`, with the other members laid over it one after
 *   another. A member called by a name replaces the member of that name as a whole; one called by a place
 *   (`"/sessions/0/hours"`, a JSON Pointer into the base) replaces what is there, and the place one past the end of a list adds
 *   to the list. A base may be made from other bases.
 * - `"$without": ["levels", "/sessions/0/mode"]` beside `$base`: what is left out, after everything is laid over.
 */

/** A name in both languages; the Chinese one is asked for by the tests, not here. */
export interface CaseName {
  readonly 'zh-CN'?: string;
  readonly en: string;
}

/** One case, in full. */
export interface Case {
  readonly name: CaseName;
  readonly record: object;
  readonly asOf?: string;
  readonly options?: { readonly policy?: object };
  readonly reference?: object;
  readonly readings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly boundary?: readonly string[];
  readonly expect: {
    readonly outcome: string;
    readonly violations?: readonly object[];
    readonly missing?: readonly string[];
    readonly measured?: object;
    readonly departures?: number;
    readonly effect?: string | null;
  };
}

/** The cases of one clause, in full. */
export interface Suite {
  readonly clause: string;
  readonly cases: readonly Case[];
}

/** A file that breaks the rules of the notation, and where. */
export class NotationError extends Error {
  /** JSON Pointer into the file. */
  readonly place: string;

  constructor(place: string, problem: string) {
    super(`${place === '' ? '/' : place}: ${problem}`);
    this.name = 'NotationError';
    this.place = place;
  }
}

type Members = Record<string, unknown>;

/** Where the expansion stands. */
interface Scope {
  readonly bases: Members;
  /** The names of the bases that some case uses. */
  readonly used: Set<string>;
  /** The bases that are being expanded, the outermost first. */
  readonly within: readonly string[];
  /** The number of the copy inside of `$entry`. */
  readonly n?: number;
}

/** What a case file stands for: every case in full, without notation. */
export function expand(file: unknown): Suite {
  if (!isMembers(file)) throw new NotationError('', 'a case file is an object');
  for (const name of Object.keys(file)) {
    if (!['clause', 'bases', 'cases'].includes(name))
      throw new NotationError(join('', name), 'a case file has clause, bases and cases');
  }
  const { clause, bases = {}, cases } = file;
  if (typeof clause !== 'string') throw new NotationError('/clause', 'the id of the clause');
  if (!isMembers(bases)) throw new NotationError('/bases', 'an object');
  if (!Array.isArray(cases)) throw new NotationError('/cases', 'a list');
  const scope: Scope = { bases, used: new Set(), within: [] };
  const full = expandList(cases, '/cases', scope) as Case[];
  for (const name of Object.keys(bases))
    if (!scope.used.has(name)) throw new NotationError(join('/bases', name), 'a base that no case uses');
  return { clause, cases: full };
}

function expandValue(value: unknown, place: string, scope: Scope): unknown {
  if (typeof value === 'string') return expandString(value, place, scope);
  if (Array.isArray(value)) return expandList(value, place, scope);
  if (!isMembers(value)) return value;
  if (Object.hasOwn(value, '$base')) return expandBase(value, place, scope);
  for (const name of Object.keys(value)) {
    if (name.startsWith('$'))
      throw new NotationError(
        join(place, name),
        name === '$repeat' ? 'stands in a list only' : 'no such notation, or not here',
      );
    if (name.startsWith('/')) throw new NotationError(join(place, name), 'a place without a $base');
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, expandValue(part, join(place, name), scope)]),
  );
}

function expandString(text: string, place: string, { n }: Scope): string {
  return text.replace(/\{n([+-]\d+)?\}/g, (written, shift = '0') => {
    if (n === undefined) throw new NotationError(place, `${written} outside of a $repeat`);
    return String(n + Number(shift));
  });
}

function expandList(list: readonly unknown[], place: string, scope: Scope): unknown[] {
  return list.flatMap((entry, index) => {
    const here = join(place, String(index));
    return isMembers(entry) && Object.hasOwn(entry, '$repeat')
      ? expandRepeat(entry, here, scope)
      : [expandValue(entry, here, scope)];
  });
}

function expandRepeat(entry: Members, place: string, scope: Scope): unknown[] {
  for (const name of Object.keys(entry)) {
    if (!['$repeat', '$from', '$entry'].includes(name))
      throw new NotationError(join(place, name), 'beside $repeat stand $entry and $from only');
  }
  const { $repeat: times, $from: from = 1, $entry } = entry;
  if (!isCount(times) || times < 2) throw new NotationError(join(place, '$repeat'), 'a whole number, 2 or more');
  if (!isCount(from)) throw new NotationError(join(place, '$from'), 'a whole number, 0 or more');
  if (!Object.hasOwn(entry, '$entry')) throw new NotationError(place, '$repeat without $entry');
  return Array.from({ length: times }, (_, index) =>
    expandValue($entry, join(place, '$entry'), { ...scope, n: from + index }),
  );
}

function expandBase(value: Members, place: string, scope: Scope): unknown {
  const { $base: name, $without = [], ...own } = value;
  if (typeof name !== 'string' || !Object.hasOwn(scope.bases, name))
    throw new NotationError(join(place, '$base'), `no base is called ${JSON.stringify(name)}`);
  if (scope.within.includes(name)) throw new NotationError(join(place, '$base'), `${name} is made from itself`);
  if (!Array.isArray($without)) throw new NotationError(join(place, '$without'), 'a list of names and places');
  scope.used.add(name);
  const result = expandValue(scope.bases[name], join('/bases', name), { ...scope, within: [...scope.within, name] });
  for (const [target, part] of Object.entries(own)) {
    const here = join(place, target);
    if (target.startsWith('$')) throw new NotationError(here, 'no such notation, or not here');
    const { parent, key } = find(result, target, here);
    parent[key] = expandValue(part, here, scope);
  }
  for (const [index, target] of ($without as readonly unknown[]).entries()) {
    const here = join(join(place, '$without'), String(index));
    if (typeof target !== 'string') throw new NotationError(here, 'a name or a place');
    const { parent, key } = find(result, target, here);
    if (!Object.hasOwn(parent, key)) throw new NotationError(here, `nothing is at ${target}`);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
  }
  return result;
}

/** The object or list that holds what a name or a place speaks of. */
function find(value: unknown, target: string, place: string): { readonly parent: Members; readonly key: string } {
  const steps = target.startsWith('/')
    ? target
        .slice(1)
        .split('/')
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    : [target];
  const key = steps.pop()!;
  let parent = value;
  for (const step of steps) parent = isHolder(parent) && Object.hasOwn(parent, step) ? parent[step] : undefined;
  if (!isHolder(parent)) throw new NotationError(place, `the base has nothing that could hold ${target}`);
  if (Array.isArray(parent) && !(/^(0|[1-9]\d*)$/.test(key) && Number(key) <= parent.length))
    throw new NotationError(place, `the base has no entry ${target}`);
  return { parent, key };
}

function join(place: string, step: string): string {
  return `${place}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function isMembers(value: unknown): value is Members {
  return isHolder(value) && !Array.isArray(value);
}

function isHolder(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
