/** The words a clause asks its record with. */
import { describe, expect, it } from 'vitest';
import {
  agree,
  broken,
  each,
  entries,
  holds,
  is,
  isOver,
  lacking,
  need,
  orNone,
  violate,
  whether,
} from '../../src/kernel/ask.js';
import type { Clause } from '../../src/kernel/clause.js';
import { fact, type Findings, findings, inapplicable } from '../../src/kernel/findings.js';
import type { InForce } from '../../src/kernel/in-force.js';
import { adopt, judge, type Sentence } from '../../src/kernel/judge.js';
import { type Judgement, no, unknown, yes } from '../../src/kernel/kleene.js';
import { source } from '../../src/notice/source.js';
import { freeze } from '../../src/values/freeze.js';
import { count, day, fields, flag, text } from '../../src/values/read.js';

interface Book {
  readonly reference: string;
  readonly genuine: boolean;
  readonly edition: number | null;
}
const book = fields<Book>({ reference: 'B1', genuine: true, edition: null });
const nothing = fields<Book>({});

describe('need', () => {
  it('gives what is known, and notes what is not, where it would stand and about whom', () => {
    const found = findings();
    expect(need(found, book, 'genuine', flag)).toBe(true);
    expect(need(found, nothing, 'genuine', flag, '/textbooks/0', 'B2')).toBeUndefined();
    expect(need(found, nothing, 'edition', count, () => '/textbooks/1', undefined, 'reference')).toBeUndefined();
    expect(entries(found, nothing, 'reference')).toBeUndefined();
    expect(found.missing).toEqual([
      { kind: 'fact', in: 'record', path: '/textbooks/0/genuine', fact: 'genuine', subject: 'B2' },
      { kind: 'fact', in: 'reference', path: '/textbooks/1/edition', fact: 'edition' },
      { kind: 'fact', in: 'record', path: '/reference', fact: 'reference' },
    ]);
  });

  it('does not ask where an entry stands while nothing is missing', () => {
    const at = (): string => expect.unreachable('the path is not needed');
    expect(need(findings(), book, 'reference', text, at)).toBe('B1');
    expect(is(book, 'genuine', at).truth).toBe(true);
    expect(holds(book, 'genuine', at).truth).toBe(true);
    expect(whether(book, 'edition', orNone(count), (edition) => edition === null, at).truth).toBe(true);
  });
});

describe('judgements on a field', () => {
  it('are unknown with the field where it is not known, or outside its type', () => {
    const wrong = fields<Book>({ reference: 'B3', genuine: 'yes', edition: -1 });
    expect(is(wrong, 'genuine').missing).toEqual([fact('/genuine')]);
    expect(holds(wrong, 'genuine', '/textbooks/2').missing).toEqual([fact('/textbooks/2/genuine', 'B3')]);
    expect(whether(wrong, 'edition', count, () => true, '', 'B3').missing).toEqual([fact('/edition', 'B3')]);
    expect(is(fields<Book>({ genuine: false }), 'genuine').truth).toBe(false);
    expect(whether(fields<Book>({ edition: 2 }), 'edition', count, (edition) => edition > 2).truth).toBe(false);
  });
});

describe('each', () => {
  it('visits the objects in their order, and names what is none as itself', () => {
    const found = findings();
    const visited: unknown[] = [];
    each<Book>(found, [{ reference: 'B1' }, 5, null, [], { reference: 'B2' }], '/textbooks', (entry, at, index) => {
      visited.push([entry.reference, at(), index]);
    });
    expect(visited).toEqual([
      ['B1', '/textbooks/0', 0],
      ['B2', '/textbooks/4', 4],
    ]);
    expect(found.missing).toEqual([fact('/textbooks/1'), fact('/textbooks/2'), fact('/textbooks/3')]);
  });

  it('visits nothing where there is no list', () => {
    each<Book>(findings(), undefined, '/textbooks', () => expect.unreachable());
  });
});

describe('isOver', () => {
  it('is so from the day on; before it, or without the day one looks on, unknown', () => {
    expect(isOver('2022-06-01', '2022-06-01').truth).toBe(true);
    expect(isOver('2022-06-01', '2022-05-31').missing).toEqual([{ kind: 'day', notBefore: '2022-06-01' }]);
    expect(isOver('2022-06-01', undefined).missing).toMatchObject([{ in: 'options', path: '/asOf' }]);
  });
});

describe('agree', () => {
  const open = [fact('/kind')];
  const asked = unknown(fact('/trainees'));

  it.each<[string, readonly Judgement[], Judgement['truth'], readonly string[]]>([
    ['the answer that every case has', [no, no], false, []],
    ['whichever it is', [yes, yes, yes], true, []],
    ['of one case, its own', [no], false, []],
    ['where they differ, what would tell the case', [yes, no], null, ['/kind']],
    ['where one is unknown, what would decide it too', [asked, no], null, ['/kind', '/trainees']],
    ['of no case nothing', [], null, ['/kind']],
  ])('%s', (_name, answers, truth, missing) => {
    const judgement = agree(answers, open);
    expect(judgement.truth).toBe(truth);
    expect(judgement.missing.map((each) => 'path' in each && each.path)).toEqual(missing);
  });
});

describe('applies beside expects', () => {
  const clause = freeze({
    id: 'genuine-books',
    function: 'checkBooks',
    title: { 'zh-CN': '正版', en: 'Genuine' },
    force: 'must',
    modal: null,
    addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
    citations: [{ document: source.number, locator: '四5', paragraph: 60, exact: '', start: 0, end: 0 }],
    parameters: {},
    readings: {},
    effect: null,
    members: [],
    messages: { pirated: { 'zh-CN': '盗版', en: 'Pirated.' } },
  } as const satisfies Clause);
  interface Plan {
    readonly subsidised: boolean;
    readonly genuine: boolean;
  }
  const on = adopt(clause, source);
  const sentence: Sentence<typeof clause, Partial<Plan>, object> = {
    applies: (plan) => is(plan, 'subsidised'),
    expects: (plan, inForce: InForce<typeof clause>): Findings => {
      const found = findings({ books: 1 });
      lacking(found, is(plan, 'genuine'));
      if (plan.genuine === false) violate(found, inForce, 'pirated', broken('genuine', false, '=', true));
      return found;
    },
  };
  const of = (plan: Partial<Plan>): unknown[] => {
    const { outcome, missing, measured } = judge(on, sentence, plan, {});
    return [outcome, missing.map((each) => 'path' in each && each.path), measured];
  };

  it('is inapplicable where it does not apply, whatever it expects', () => {
    expect(of({ subsidised: false, genuine: false })).toEqual(['inapplicable', [], {}]);
  });

  it('fails only where it surely applies; else asks whether it does, first', () => {
    expect(of({ subsidised: true, genuine: false })).toEqual(['failed', [], { books: 1 }]);
    expect(of({ genuine: false })).toEqual(['cantTell', ['/subsidised'], { books: 1 }]);
    expect(of({})).toEqual(['cantTell', ['/subsidised', '/genuine'], { books: 1 }]);
  });

  it('passes where it applies and all is as it should be', () => {
    expect(of({ subsidised: true, genuine: true })).toEqual(['passed', [], { books: 1 }]);
    expect(of({ genuine: true })).toEqual(['cantTell', ['/subsidised'], { books: 1 }]);
  });

  it('may say itself that it does not apply, and then nothing is missing', () => {
    const never: Sentence<typeof clause, Partial<Plan>, object> = { ...sentence, expects: () => inapplicable() };
    expect(judge(on, never, {}, {})).toMatchObject({ outcome: 'inapplicable', missing: [], violations: [] });
  });

  it('names what is missing once', () => {
    const twice: Sentence<typeof clause, Partial<Plan>, object> = {
      expects: (plan) => {
        const found = findings();
        need(found, plan, 'genuine', flag);
        need(found, plan, 'genuine', flag);
        need(found, plan, 'subsidised', day);
        return found;
      },
    };
    expect(judge(on, twice, {}, {}).missing).toEqual([fact('/genuine'), fact('/subsidised')]);
  });
});
