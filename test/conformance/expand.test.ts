import { describe, expect, it } from 'vitest';
import { expand, NotationError } from './expand.js';

/** What one record stands for, in a file with these bases. */
function record(written: unknown, bases: object = {}): unknown {
  return expand({ clause: 'c', bases, cases: [{ name: { en: 'n' }, record: written }] }).cases[0]?.record;
}

/** Where, and how, a file is refused. */
function refusal(file: unknown): string {
  try {
    expand(file);
  } catch (error) {
    if (error instanceof NotationError) return error.message;
  }
  return 'not refused';
}

function refusedRecord(written: unknown, bases: object = {}): string {
  return refusal({ clause: 'c', bases, cases: [{ name: { en: 'n' }, record: written }] });
}

it('everything but the notation stands for itself', () => {
  const plain = { a: null, b: [], c: {}, d: [1, 'x', false], e: '{m} {} $base', f: { g: '/h' } };
  expect(record(plain)).toEqual(plain);
});

it('the file it is given stays as it was', () => {
  const file = { clause: 'c', bases: { b: { l: [{ x: 1 }] } }, cases: [{ r: { $base: 'b', '/l/0/x': 2 } }] };
  const before = structuredClone(file);
  const once = expand(file);
  expect(file).toEqual(before);
  expect(expand(file)).toEqual(once);
});

describe('$repeat', () => {
  it('is so many entries of the list it stands in', () => {
    expect(record({ l: ['a', { $repeat: 3, $entry: { b: 1 } }, 'c'] })).toEqual({
      l: ['a', { b: 1 }, { b: 1 }, { b: 1 }, 'c'],
    });
  });

  it('counts from 1, or from $from, in the strings of its entry', () => {
    expect(record({ l: [{ $repeat: 2, $entry: { reference: 'T{n}', days: ['2022-06-0{n}'] } }] })).toEqual({
      l: [
        { reference: 'T1', days: ['2022-06-01'] },
        { reference: 'T2', days: ['2022-06-02'] },
      ],
    });
    expect(record({ l: [{ $repeat: 2, $from: 0, $entry: '/t/{n}: {n+10}, {n-1}' }] })).toEqual({
      l: ['/t/0: 10, -1', '/t/1: 11, 0'],
    });
  });

  it('may hold another one, which counts for itself', () => {
    expect(record({ l: [{ $repeat: 2, $entry: ['{n}', { $repeat: 2, $from: 5, $entry: '{n}' }] }] })).toEqual({
      l: [
        ['1', '5', '6'],
        ['2', '5', '6'],
      ],
    });
  });

  it('makes entries that share nothing', () => {
    const { l } = record({ l: [{ $repeat: 2, $entry: { $base: 'b' } }] }, { b: { x: 1 } }) as { l: object[] };
    expect(l[0]).not.toBe(l[1]);
  });

  it('is refused where it is wrong, with its place', () => {
    const place = '/cases/0/record/l/0';
    expect(refusedRecord({ l: [{ $repeat: 1, $entry: 1 }] })).toBe(`${place}/$repeat: a whole number, 2 or more`);
    expect(refusedRecord({ l: [{ $repeat: '3', $entry: 1 }] })).toBe(`${place}/$repeat: a whole number, 2 or more`);
    expect(refusedRecord({ l: [{ $repeat: 2, $from: -1, $entry: 1 }] })).toBe(
      `${place}/$from: a whole number, 0 or more`,
    );
    expect(refusedRecord({ l: [{ $repeat: 2 }] })).toBe(`${place}: $repeat without $entry`);
    expect(refusedRecord({ l: [{ $repeat: 2, $entry: 1, x: 1 }] })).toBe(
      `${place}/x: beside $repeat stand $entry and $from only`,
    );
    expect(refusedRecord({ l: { $repeat: 2, $entry: 1 } })).toBe('/cases/0/record/l/$repeat: stands in a list only');
    expect(refusedRecord({ l: ['T{n}'] })).toBe(`${place}: {n} outside of a $repeat`);
  });
});

describe('$base', () => {
  const bases = {
    plan: { kind: 'skills', levels: ['level-4'], sessions: [{ $repeat: 2, $entry: { $base: 'session' } }] },
    session: { hours: 8, mode: 'offline' },
    sessions: [{ hours: 1 }, { hours: 2 }],
  };

  it('is the base as it stands', () => {
    const session = { hours: 8, mode: 'offline' };
    const plan = { kind: 'skills', levels: ['level-4'], sessions: [session, session] };
    const written = { a: { b: [{ $base: 'session' }, { $base: 'plan' }, { $base: 'sessions' }] } };
    expect(record(written, bases)).toEqual({ a: { b: [session, plan, [{ hours: 1 }, { hours: 2 }]] } });
  });

  const only = { session: bases.session };

  it('takes members by name, each as a whole, null too', () => {
    expect(record({ $base: 'session', hours: null, extra: { x: 1 } }, only)).toEqual({
      hours: null,
      mode: 'offline',
      extra: { x: 1 },
    });
    expect(record({ $base: 'b', a: { y: 2 } }, { b: { a: { x: 1 } } })).toEqual({ a: { y: 2 } });
  });

  it('takes places inside of it, and one past the end of a list', () => {
    const b = { l: [{ x: 1 }, { x: 2 }], 'a/b': { '~c': 1 } };
    expect(record({ $base: 'b', '/l/1/x': 3, '/l/2': { x: 4 }, '/l/2/y': 5 }, { b })).toMatchObject({
      l: [{ x: 1 }, { x: 3 }, { x: 4, y: 5 }],
    });
    expect(record({ $base: 'b', '/a~1b/~0c': 2 }, { b })).toMatchObject({ 'a/b': { '~c': 2 } });
    expect(record({ l: { $base: 'l', '/0/hours': 9 } }, { l: bases.sessions })).toEqual({
      l: [{ hours: 9 }, { hours: 2 }],
    });
  });

  it('leaves out what $without names, after everything is laid over', () => {
    expect(record({ $base: 'session', $without: ['mode'] }, only)).toEqual({ hours: 8 });
    expect(record({ $base: 'b', '/l/2': 4, $without: ['/l/0', 'x'] }, { b: { x: 1, l: [1, 2] } })).toEqual({
      l: [2, 4],
    });
  });

  it('may be made from another, and be counted inside of $repeat', () => {
    const made = { p: { reference: 'P{n}', willing: true }, q: { $base: 'p', willing: false } };
    expect(record({ l: [{ $repeat: 2, $entry: { $base: 'q' } }] }, made)).toEqual({
      l: [
        { reference: 'P1', willing: false },
        { reference: 'P2', willing: false },
      ],
    });
  });

  it('is refused where it is wrong, with its place', () => {
    const place = '/cases/0/record';
    expect(refusedRecord({ $base: 'plam' })).toBe(`${place}/$base: no base is called "plam"`);
    expect(refusedRecord({ $base: 'toString' })).toBe(`${place}/$base: no base is called "toString"`);
    expect(refusedRecord({ $base: 5 })).toBe(`${place}/$base: no base is called 5`);
    expect(refusedRecord({ $base: 'a' }, { a: { $base: 'b' }, b: { x: { $base: 'a' } } })).toBe(
      '/bases/b/x/$base: a is made from itself',
    );
    expect(refusedRecord({ $base: 'session', $with: 1 }, only)).toBe(`${place}/$with: no such notation, or not here`);
    expect(refusedRecord({ $base: 'session', $without: 'mode' }, only)).toBe(
      `${place}/$without: a list of names and places`,
    );
    expect(refusedRecord({ $base: 'session', $without: [1] }, only)).toBe(`${place}/$without/0: a name or a place`);
    expect(refusedRecord({ $base: 'session', $without: ['date'] }, only)).toBe(
      `${place}/$without/0: nothing is at date`,
    );
    expect(refusedRecord({ $base: 'session', '/a/b': 1 }, only)).toBe(
      `${place}/~1a~1b: the base has nothing that could hold /a/b`,
    );
    expect(refusedRecord({ $base: 'session', '/hours/x': 1 }, only)).toBe(
      `${place}/~1hours~1x: the base has nothing that could hold /hours/x`,
    );
    for (const step of ['3', '-', '01', 'x']) {
      expect(refusedRecord({ $base: 'l', [`/${step}`]: 1 }, { l: [1, 2] })).toBe(
        `${place}/~1${step}: the base has no entry /${step}`,
      );
    }
    expect(refusedRecord({ $base: 'l', $without: ['/2'] }, { l: [1, 2] })).toBe(
      `${place}/$without/0: nothing is at /2`,
    );
    expect(refusedRecord({ $base: 'one' }, { one: 1, two: 2 })).toBe('/bases/two: a base that no case uses');
    expect(refusedRecord({ $base: 'p' }, { p: { r: 'P{n}' } })).toBe('/bases/p/r: {n} outside of a $repeat');
  });
});

it('other members with a sign of the notation are refused', () => {
  expect(refusedRecord({ $without: ['a'] })).toBe('/cases/0/record/$without: no such notation, or not here');
  expect(refusedRecord({ '/a': 1 })).toBe('/cases/0/record/~1a: a place without a $base');
});

it('a file that is none is refused', () => {
  expect(refusal([])).toBe('/: a case file is an object');
  expect(new NotationError('/a', 'b')).toMatchObject({ name: 'NotationError', place: '/a', message: '/a: b' });
  expect(refusal({ clause: 'c', cases: [], more: 1 })).toBe('/more: a case file has clause, bases and cases');
  expect(refusal({ cases: [] })).toBe('/clause: the id of the clause');
  expect(refusal({ clause: 'c' })).toBe('/cases: a list');
  expect(refusal({ clause: 'c', bases: [], cases: [] })).toBe('/bases: an object');
});
