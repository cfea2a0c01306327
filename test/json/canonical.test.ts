/** canonicalJson: RFC 8785, and a refusal of whatever would let two different values give one text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/index.js';

/** What is thrown for a value: its class and message. */
function refusal(value: unknown): string {
  try {
    canonicalJson(value);
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return (error as TypeError).message;
  }
  return 'taken';
}

describe('canonicalJson', () => {
  it('writes the example of RFC 8785', () => {
    const value = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    ) as unknown;
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts keys by their UTF-16 code units, as RFC 8785 does', () => {
    const value = {
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '\ud83d\ude00': 5,
      '\u0080': 6,
      '\u00f6': 7,
      '10': 8,
      '2': 9,
    };
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toHaveLength(9);
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":4,"10":8,"2":9,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
  });

  it('gives the same text for the same content, and reads back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const content = JSON.parse(JSON.stringify(value)) as unknown;
        expect(JSON.parse(canonicalJson(value))).toEqual(content);
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
    expect(
      canonicalJson(Object.assign(Object.create(null) as object, { b: [undefined].slice(1), a: { c: undefined } })),
    ).toBe('{"a":{},"b":[]}');
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1},"constructor":2}'))).toBe(
      '{"__proto__":{"a":1},"constructor":2}',
    );
    const shared = { a: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
  });

  class Own {
    readonly a = 1;
  }
  it.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['infinity', -Infinity],
    ['a bigint', 10n],
    ['undefined', undefined],
    ['a function', () => 0],
    ['a symbol', Symbol('x')],
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['a set', new Set([1])],
    ['bytes', new Uint8Array(2)],
    ['a buffer', Buffer.from('ab')],
    ['an array buffer', new ArrayBuffer(2)],
    ['a boxed text', new String('ab')],
    ['a boxed number', new Number(1)],
    ['a boxed boolean', new Boolean(false)],
    ['a regular expression', /x/u],
    ['an error', new Error('x')],
    ['an instance', new Own()],
    ['an accessor', Object.defineProperty({}, 'a', { enumerable: true, get: () => 1 })],
    ['a symbol key', { [Symbol('x')]: 1 }],
    ['half a character', '\ud800'],
    ['the other half', 'a\udc00b'],
  ])('refuses %s, alone, in a list and in a record', (_name, value) => {
    for (const held of [value, [1, value], { a: { b: value } }]) {
      if (value === undefined && !Array.isArray(held) && held !== undefined) continue;
      expect(refusal(held)).toMatch(/^not plain JSON: /);
    }
  });

  it('refuses half a character in a key, a hole, a cycle, and what is too deep', () => {
    expect(refusal({ '\udead': 1 })).toBe('not plain JSON: a text with a lone surrogate');
    expect(refusal(new Array(4_294_967_295))).toBe('not plain JSON: undefined');
    const cycle: unknown[] = [];
    cycle.push({ cycle });
    expect(refusal(cycle)).toBe('not plain JSON: a cycle');
    const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    expect(canonicalJson(nested(1000))).toHaveLength(2000);
    expect(refusal(nested(1001))).toBe('not plain JSON: more than 1000 levels');
    expect(refusal(nested(100_000))).toBe('not plain JSON: more than 1000 levels');
  });

  it('shows nothing of what a proxy throws', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('张三丰');
        },
      },
    );
    for (const value of [proxy, [proxy], { a: proxy }, hostile]) expect(refusal(value)).toBe('not plain JSON');
  });
});
