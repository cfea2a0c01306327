/** What the parsers are handed that is no record: refused as what it is, at once, in little memory, and never shown. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import * as library from '../../src/index.js';
import { type Defect, describeDefect, InvalidRecordError, parseClassPlan, parseTrainee } from '../../src/index.js';
import { step } from '../../src/json/plain-json.js';
import { models } from '../tools/json-schemas.js';

type Parser = (input: unknown) => unknown;

const parsers = Object.entries<unknown>(library).filter((entry): entry is [string, Parser] =>
  /^parse[A-Z]/.test(entry[0]),
);

function errorOf(parse: Parser, input: unknown): InvalidRecordError {
  try {
    parse(input);
  } catch (error) {
    if (error instanceof InvalidRecordError) return error;
    throw error;
  }
  throw new Error('the input was taken for a record');
}

const defects = (parse: Parser, input: unknown): string[] =>
  errorOf(parse, input).errors.map(({ pointer, expected, received }) => `${pointer} ${expected} ${received}`);

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

describe('every parser', () => {
  it('is among those tried', () => {
    expect(parsers.length).toBeGreaterThan(15);
  });

  test.each(parsers)('%s refuses what is no record as what it is', (_name, parse) => {
    const received = (input: unknown): unknown => errorOf(parse, input).errors[0]?.received;
    for (const bytes of [
      Buffer.from('{}'),
      new Uint8Array(2),
      new Float64Array(2),
      new DataView(new ArrayBuffer(2)),
      new ArrayBuffer(2),
    ])
      expect(received(bytes)).toBe('bytes');
    for (const instance of [
      new Date(0),
      new Map(),
      new Set(),
      new String('{}'),
      new Number(1),
      new Boolean(true),
      new Error('x'),
      /x/u,
      Promise.resolve({}),
    ]) {
      expect(received(instance)).toBe('instance');
    }
    expect(received('{}')).toBe('string');
    expect(received(undefined)).toBe('missing');
    expect(received(null)).toBe('null');
    expect(received([])).toBe('list');
    expect(received(5)).toBe('number');
    expect(received(Number.NaN)).toBe('not-a-number');
    expect(received(() => 0)).toBe('other');
    expect(received(revoked({}))).toBe('other');
    expect(received(revoked([]))).toBe('other');
  });

  test.each(parsers)('%s throws no other error, whatever an object does', (_name, parse) => {
    const thrower = (): never => {
      throw new TypeError('张三丰');
    };
    const traps: (keyof ProxyHandler<object>)[] = [
      'ownKeys',
      'getOwnPropertyDescriptor',
      'getPrototypeOf',
      'get',
      'has',
    ];
    const hostile = traps.map((trap) => new Proxy({ plan: {}, claim: {}, reference: 'x' }, { [trap]: thrower }));
    for (const input of [
      ...hostile,
      { plan: hostile[0] },
      { claim: hostile[1] },
      { trainees: hostile[2] },
      { reference: revoked({}) },
    ]) {
      try {
        parse(input);
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidRecordError);
        expect(String(error)).not.toContain('张三丰');
      }
    }
  });
});

describe('in little memory and time', () => {
  it('a list of 4,294,967,295 empty places is too large', () => {
    expect(defects(parseClassPlan, { trainees: new Array(4_294_967_295) })).toEqual(['/trainees not-so-large list']);
    expect(defects(parseClassPlan, { kind: 'dance', trainees: new Array(10_000_000), title: 5 })).toEqual([
      '/trainees not-so-large list',
      '/kind one-of string',
    ]);
  });

  it('nine empty places are nine defects', () => {
    const error = errorOf(parseClassPlan, { trainees: new Array(9) });
    expect(error.total).toBe(9);
    expect(error.errors[8]).toEqual({ pointer: '/trainees/8', expected: 'plain-json', received: 'other' });
  });

  const million = 1_000_000;
  it.each([
    [
      'numbers for trainees',
      `JSON.parse('{"trainees":[' + '1,'.repeat(${String(million - 1)}) + '1]}')`,
      million,
      'object',
    ],
    [
      'trainees of a wrong sex',
      `JSON.parse('{"trainees":[' + '{"sex":1},'.repeat(${String(million - 1)}) + '{"sex":1}]}')`,
      million,
      'one-of',
    ],
    [
      'sessions that end before they start',
      `JSON.parse('{"sessions":[' + '{"startTime":"09:00","endTime":"08:00"},'.repeat(199999) + '{}]}')`,
      199_999,
      'after',
    ],
  ])(
    'a million %s: 1,000 listed, all counted, below 400 MB',
    (_name, input, total, expected) => {
      const module = fileURLToPath(new URL('../../src/model/class-plan.ts', import.meta.url));
      const script = `
      const { parseClassPlan } = await import(${JSON.stringify(module)});
      try { parseClassPlan(${input}); } catch ({ name, total, errors }) {
        console.log(JSON.stringify({ name, total, listed: errors.length, expected: errors[999].expected, megabytes: process.resourceUsage().maxRSS / 1024 }));
      }`;
      const root = fileURLToPath(new URL('../../', import.meta.url));
      const said = JSON.parse(
        execFileSync(
          process.execPath,
          ['--max-old-space-size=300', '--import', 'tsx', '--input-type=module', '-e', script],
          { cwd: root, encoding: 'utf8' },
        ),
      ) as { megabytes: number };
      expect(said).toMatchObject({ name: 'InvalidRecordError', total, listed: 1000, expected });
      expect(said.megabytes).toBeLessThan(400);
    },
    120_000,
  );
});

describe('a text', () => {
  it.each(['', ' ', '　', '\t\n', '\u00a0', '\u200b', '\u202d\u202c', '\ufeff \u2060', '\u2800', '\u3164'])(
    '%j is blank, and fills nothing in',
    (blank) => {
      const record = {
        reference: blank,
        name: blank,
        telephone: blank,
        bankAccount: blank,
        identityNumber: blank,
        employer: blank,
      };
      expect(defects(parseTrainee, record)).toEqual([
        '/reference reference string',
        '/name text string',
        '/identityNumber text string',
        '/telephone text string',
        '/bankAccount text string',
        '/employer reference string',
      ]);
    },
  );

  it('is taken as written where anything of it shows', () => {
    const record = { name: ' 张\u200b三 ', telephone: '\u202d138\u202c' };
    expect(parseTrainee(record)).toEqual(record);
  });

  it('may be too long, and the error says so', () => {
    const limits = (record: object): Defect[] =>
      errorOf(parseClassPlan, record).errors.map(({ pointer, expected, values, received }) => ({
        pointer,
        expected,
        ...(values && { values }),
        received,
      }));
    expect(limits({ title: '长'.repeat(2001), reference: 'x'.repeat(201) })).toEqual([
      { pointer: '/reference', expected: 'at-most-long', values: [200], received: 'string' },
      { pointer: '/title', expected: 'at-most-long', values: [2000], received: 'string' },
    ]);
    expect(parseClassPlan({ title: '长'.repeat(2000), reference: '𠮷'.repeat(200) })).toBeDefined();
    const defect: Defect = { pointer: '/title', expected: 'at-most-long', values: [2000], received: 'string' };
    expect(describeDefect(defect, 'zh-CN')).toBe('/title：应为较短的文字，字符数至多：2000，收到文字');
    expect(describeDefect(defect, 'en')).toBe(
      '/title: expected a shorter text, of characters at most: 2000, received a text',
    );
  });

  it('is whole: half a character is none', () => {
    expect(defects(parseClassPlan, { title: '\ud83d', trainees: [{ name: 'a\udc00' }] })).toEqual([
      '/title unicode-text string',
      '/trainees/0/name unicode-text string',
    ]);
    expect(parseClassPlan({ title: '😀' })).toEqual({ title: '😀' });
  });
});

describe('a key', () => {
  it('that may be somebody’s number or name is never shown', () => {
    const keys = [
      'E12345678',
      'G-12345678',
      'H1234567890',
      '11010519491231002X',
      'a13800000000',
      '13800000000',
      '张三',
      'ZhangSan',
      'ZHANG',
      'zhang_san',
      'zhang san',
      '\ud800',
    ];
    for (const key of keys) {
      const error = errorOf(parseClassPlan, { trainees: [{ [key]: { name: 5 } }] });
      expect(error.errors).toEqual([{ pointer: '/trainees/0', expected: 'absent', received: 'unknown-key' }]);
      expect(JSON.stringify(error) + String(error)).not.toContain(key);
    }
  });

  it('that looks like the name of a field is shown, and so is every one of a model', async () => {
    expect(defects(parseClassPlan, { officeNumber: 1, traineees: [] })).toEqual([
      '/officeNumber absent unknown-key',
      '/traineees absent unknown-key',
    ]);
    const names = new Set<string>();
    const gather = (schema: {
      readonly properties?: object;
      readonly items?: object;
      readonly anyOf?: object[];
    }): void => {
      for (const [name, inner] of Object.entries(schema.properties ?? {}) as [string, object][]) {
        names.add(name);
        gather(inner);
      }
      for (const inner of [schema.items, ...(schema.anyOf ?? [])]) if (inner !== undefined) gather(inner);
    };
    const { jsonSchemaOf } = await import('../tools/json-schemas.js');
    for (const { schema } of await models()) gather(jsonSchemaOf(schema) as object);
    expect(names.size).toBeGreaterThan(150);
    expect([...names].filter((name) => step('', name) !== `/${name}`)).toEqual([]);
  });

  it('of the prototype is a key like any other', () => {
    for (const key of ['constructor', 'toString', 'hasOwnProperty', 'valueOf'])
      expect(defects(parseClassPlan, { [key]: {} })).toEqual([`/${key} absent unknown-key`]);
    expect(defects(parseClassPlan, JSON.parse('{"__proto__":{"kind":"skills"}}'))).toEqual([' absent unknown-key']);
  });
});
