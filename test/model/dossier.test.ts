/** The dossiers of progress and settlement: every part parsed, all defects at once where they stand. */
import { describe, expect, test } from 'vitest';
import {
  describeDefect,
  InvalidRecordError,
  parseProgressDossier,
  parseSettlementDossier,
  reviewProgress,
  reviewSettlement,
} from '../../src/index.js';

function defectsOf(parse: (input: unknown) => unknown, input: unknown): string[] {
  try {
    parse(input);
  } catch (error) {
    if (!(error instanceof InvalidRecordError)) throw error;
    return error.errors.map(({ pointer, expected, values, received }) =>
      `${pointer} ${expected} ${(values ?? []).join()} ${received}`.replace('  ', ' '),
    );
  }
  return [];
}

const parsers = { parseProgressDossier, parseSettlementDossier, reviewProgress, reviewSettlement };

describe('a dossier', () => {
  test('holds a class with its file, claim and findings, and the other classes and claims', () => {
    const dossier = {
      plan: { reference: 'K1', endDate: '2022-06-01' },
      file: { reference: 'K1', endDate: '2022-06-01', records: [] },
      institution: { inspections: [] },
      claim: { reference: 'A1', class: 'K1' },
      authorityFindings: [{ reference: 'F1', class: 'K2' }],
      otherClasses: [{ reference: 'K2' }, {}],
      otherClaims: [{ reference: 'A2', class: 'K2' }, {}],
    };
    expect(parseSettlementDossier(dossier)).toEqual(dossier);
    const { plan, file, institution } = dossier;
    expect(parseProgressDossier({ plan, file, institution })).toEqual({ plan, file, institution });
    expect(parseSettlementDossier({ plan: {}, claim: {}, otherClasses: [], otherClaims: undefined })).toEqual({
      plan: {},
      claim: {},
      otherClasses: [],
    });
  });

  test('says what is missing, and what is JSON that nobody parsed', () => {
    expect(defectsOf(parseSettlementDossier, {})).toEqual(['/plan present missing', '/claim present missing']);
    expect(defectsOf(parseSettlementDossier, { plan: undefined, claim: null })).toEqual([
      '/plan present missing',
      '/claim object null',
    ]);
    expect(defectsOf(parseSettlementDossier, { plan: '{}', claim: {}, otherClasses: '[]', otherClaims: 5 })).toEqual([
      '/plan object string',
      '/otherClasses list string',
      '/otherClaims list number',
    ]);
    for (const parse of Object.values(parsers)) expect(defectsOf(parse, '{"plan":{}}')).toEqual([' object string']);
    expect(describeDefect({ pointer: '/claim', expected: 'present', received: 'missing' }, 'zh-CN')).toBe(
      '/claim：应为必须给出的内容，收到没有给出',
    );
    expect(describeDefect({ pointer: '/plan', expected: 'object', received: 'string' }, 'en')).toBe(
      '/plan: expected an object, received a text (JSON goes through JSON.parse first)',
    );
  });

  test('names the places of every part as they stand in it, also those that a value is held against', () => {
    expect(
      defectsOf(parseSettlementDossier, {
        plan: { kind: 'dance', startDate: '2022-06-02', endDate: '2022-06-01' },
        claim: { submittedOn: '2022-06-02', approvedOn: '2022-06-01' },
        authorityFindings: [{ reference: 'F' }, { reference: 'F', falseTraining: 1 }],
        otherClasses: [{}, { startDate: '2022-06-02', endDate: '2022-06-01' }],
        otherClaims: [{ total: 1 }],
        classes: [],
      }),
    ).toEqual([
      '/classes absent unknown-key',
      '/plan/kind one-of skills,entrepreneurship string',
      '/plan/endDate not-before /plan/startDate string',
      '/claim/approvedOn not-before /claim/submittedOn string',
      '/authorityFindings/1/falseTraining boolean number',
      '/authorityFindings/1/reference unique /authorityFindings/0/reference string',
      '/otherClasses/1/endDate not-before /otherClasses/1/startDate string',
      '/otherClaims/0/total money number',
    ]);
  });

  test('is of one class: the file is its own, the others are others', () => {
    expect(
      defectsOf(parseSettlementDossier, {
        plan: { reference: 'K1', endDate: '2022-06-01' },
        file: { reference: 'K2', endDate: '2022-06-02' },
        claim: { reference: 'A1', class: 'K2' },
        otherClasses: [{ reference: 'K2' }, { reference: 'K1' }],
        otherClaims: [{ reference: 'A1' }, {}],
      }),
    ).toEqual([
      '/file/reference agreeing /plan/reference string',
      '/file/endDate agreeing /plan/endDate string',
      '/otherClasses/1/reference unique /plan/reference string',
      '/otherClaims/0/reference unique /claim/reference string',
    ]);
    expect(defectsOf(parseProgressDossier, { plan: {}, file: { reference: 'K2', endDate: '2022-06-02' } })).toEqual([]);
  });

  test('that is none is refused without another error', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const accessor = Object.defineProperty({ claim: {} }, 'plan', { enumerable: true, get: () => ({}) });
    for (const parse of Object.values(parsers)) {
      for (const input of [
        null,
        undefined,
        5,
        [],
        new Map(),
        new Date(0),
        new Uint8Array(3),
        Symbol('x'),
        () => 0,
        proxy,
        accessor,
        { plan: proxy, claim: proxy },
      ]) {
        expect(() => parse(input)).toThrow(InvalidRecordError);
      }
    }
    expect(defectsOf(parseSettlementDossier, new Map())).toEqual([' object instance']);
    expect(defectsOf(parseSettlementDossier, new Uint8Array(3))).toEqual([' object bytes']);
    expect(defectsOf(parseSettlementDossier, { plan: proxy, claim: proxy })).toEqual([
      '/plan plain-json other',
      '/claim plain-json other',
    ]);
    expect(defectsOf(parseSettlementDossier, accessor)).toEqual(['/plan plain-json other']);
  });
});
