/**
 * Three readings of one schema agree on any document: the parsers' walk, zod, and the published JSON Schema under ajv. The
 * parsers alone hold class hours to two decimals.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { InvalidRecordError, parseClassPlan } from '../../src/index.js';
import { DefectList } from '../../src/json/invalid-record.js';
import { checkTypes } from '../../src/model/parse.js';
import * as leaves from '../../src/model/schema.js';
import { jsonSchemaOf, models } from '../tools/json-schemas.js';

const ajv = new Ajv2020({ strict: true, formats: { date: true }, strictTypes: false });
const all = await models();

/** What is apt to be taken for something else. */
const odd = [
  0,
  -0,
  1,
  1.5,
  -1,
  7,
  8,
  0.94,
  1.005,
  1e9,
  1e9 + 1,
  1899,
  1900,
  9999,
  10000,
  2 ** 53 - 1,
  2 ** 53,
  null,
  true,
  [],
  {},
  [null],
  { reference: 'T1' },
  '',
  ' ',
  '　\t\n',
  '\u200b\u202d\ufeff',
  ' T1 ',
  'T1',
  '二'.repeat(200),
  '二'.repeat(201),
  '𠮷'.repeat(200),
  '𠮷'.repeat(201),
  'x'.repeat(2000),
  'x'.repeat(2001),
  '2022-02-28',
  '2022-02-29',
  '2024-02-29',
  '0999-01-01',
  '2022-2-1',
  '２０２２-02-01',
  '2022-02-01T00:00',
  '00:00',
  '24:00',
  '24:01',
  '9:00',
  '09:60',
  '0',
  '0.1',
  '0.10',
  '0.101',
  '01',
  '.5',
  '1.',
  '-1',
  '1e3',
  '999999999999.99',
  '1000000000000',
  '1.0',
  '1.1',
  'level-5',
  '530102',
  'male',
  'other',
];

/** Documents that are of the schema in most places and not in some. */
function documents(schema: unknown): fc.Arbitrary<unknown> {
  const anything = fc.constantFrom(...odd);
  const mostly = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: anything });
  if (schema instanceof z.ZodExactOptional) return documents(schema.unwrap());
  if (schema instanceof z.ZodNullable)
    return fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: documents(schema.unwrap()) });
  if (schema instanceof z.ZodEnum) return mostly(fc.constantFrom(...schema.options));
  if (schema instanceof z.ZodBoolean) return mostly(fc.boolean());
  if (schema instanceof z.ZodArray) return mostly(fc.array(documents(schema.element), { maxLength: 2 }));
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([key, inner]) => [key, documents(inner)] as const);
    const some = fc
      .subarray(fields, { maxLength: Math.min(fields.length, 5) })
      .chain((chosen) => fc.record(Object.fromEntries(chosen)));
    const more = fc
      .tuple(some, fc.constantFrom('x', 'reference ', 'E12345678', '姓名'))
      .map(([record, key]) => ({ ...record, [key]: 1 }));
    return mostly(fc.oneof({ weight: 20, arbitrary: some }, { weight: 1, arbitrary: more }));
  }
  return anything;
}

/** The walk's defects; those on decimals apart. */
function walk(schema: z.ZodType, document: unknown): { readonly types: number; readonly decimals: number } {
  const defects = new DefectList();
  checkTypes(schema, structuredClone(document), defects);
  const decimals = defects.filter(
    ({ expected, received }) => expected === 'class-hours' && received === 'number',
  ).length;
  return { types: defects.total - decimals, decimals };
}

/** Texts longer than zod counts them: it counts the two halves of a character apart. */
const hasLong = (document: unknown): boolean => JSON.stringify(document).includes('𠮷');

describe.each(all.map((model) => [model.name, model] as const))('%s', (_name, { schema }) => {
  it('is read alike by the parsers, by zod and by ajv', () => {
    const validate = ajv.compile(jsonSchemaOf(schema));
    fc.assert(
      fc.property(documents(schema), (document) => {
        const { types, decimals } = walk(schema, document);
        const valid = validate(document);
        // Where the walk finds fault with a number of class hours, the number may also be out of range for the others.
        if (decimals === 0) {
          expect(valid).toBe(types === 0);
          if (!hasLong(document)) expect(schema.safeParse(document).success).toBe(types === 0);
        } else if (types > 0) expect(valid).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

test('no pattern has a class of characters that other languages read in another way', () => {
  const all = Object.values<unknown>(leaves).filter((schema) => schema instanceof z.ZodType);
  expect(all.length).toBeGreaterThan(8);
  for (const schema of all) expect(JSON.stringify(jsonSchemaOf(schema))).not.toMatch(/\\\\d/);
});

describe('a leaf', () => {
  const schemas = Object.entries<unknown>(leaves).filter(
    (entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType,
  );

  test.each(schemas)('%s is read alike, whatever stands there', (name, schema) => {
    const validate = ajv.compile(jsonSchemaOf(schema));
    for (const value of odd) {
      const { types, decimals } = walk(schema, value);
      const said = `${name} of ${JSON.stringify(value)}`;
      if (decimals === 0) expect(validate(value), said).toBe(types === 0);
      if (decimals === 0 && !hasLong(value)) expect(schema.safeParse(value).success, said).toBe(types === 0);
    }
  });

  test('class hours: 2,401 numbers of two decimals are taken by both, those of three by the schema alone', () => {
    const validate = ajv.compile(jsonSchemaOf(leaves.classHoursSchema));
    for (let hundredths = 0; hundredths <= 2400; hundredths++) {
      const hours = hundredths / 100;
      expect(validate(hours), String(hours)).toBe(true);
      expect(parseClassPlan({ sessions: [{ hours }] }).sessions?.[0]?.hours).toBe(hours);
    }
    for (const hours of [1.005, 0.001, 8.333]) {
      expect(validate(hours)).toBe(true);
      expect(() => parseClassPlan({ sessions: [{ hours }] })).toThrow(InvalidRecordError);
    }
    for (const hours of [-0.01, 1e9 + 1]) expect(validate(hours)).toBe(false);
  });
});
