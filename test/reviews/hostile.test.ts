/** What the reviews make of options, policies and streams that cannot be read: a named error or unknown, never a bare one. */
import { describe, expect, it } from 'vitest';
import {
  assessEnterprise,
  assessTrainee,
  InvalidRecordError,
  kunming2022,
  type Review,
  reviewOpening,
  reviewProgress,
  reviewSettlement,
  reviewYear,
} from '../../src/index.js';

const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const throwing = (): object => {
  const trap = (): never => {
    throw new TypeError('from a trap');
  };
  return new Proxy({}, { get: trap, has: trap, ownKeys: trap, getPrototypeOf: trap, getOwnPropertyDescriptor: trap });
};

/** The six reviews of records that say little, with any options. */
const reviews: Readonly<Record<string, (options: unknown) => Promise<Review> | Review>> = {
  opening: (options) => reviewOpening({}, options as object),
  progress: (options) => reviewProgress({ plan: {} }, options as object),
  settlement: (options) => reviewSettlement({ plan: {}, claim: {} }, options as object),
  trainee: (options) => assessTrainee({}, options as object),
  enterprise: (options) => assessEnterprise({}, options as object),
  year: (options) => reviewYear({ classes: [{}] }, options as object),
};

/** The defects of a named error; whatever else is thrown fails. */
async function defects(run: () => unknown): Promise<readonly object[]> {
  try {
    await run();
  } catch (error) {
    if (error instanceof InvalidRecordError) return error.errors;
    throw error;
  }
  return [];
}

describe.each(Object.entries(reviews))('the review %s', (_name, run) => {
  it.each([null, 3, 'text', [], new Map()])(
    'takes options that are none as if there were none: %j',
    async (options) => {
      expect(await run(options)).toEqual(await run({}));
    },
  );

  it('names options that cannot be read', async () => {
    for (const options of [revoked({}), revoked([])]) {
      const [defect] = await defects(() => run(options));
      expect(defect).toMatchObject({ expected: 'plain-json', received: 'other' });
    }
    const accessor = Object.defineProperty({}, 'policy', { get: () => expect.fail('read') });
    expect(await defects(() => run(accessor))).toMatchObject([{ pointer: '/policy', expected: 'plain-json' }]);
  });

  it('knows nothing of a policy that cannot be read', async () => {
    const unread = [
      ...[null, 3, 'text', [], revoked({}), throwing()],
      ...[null, 3, {}, new Map(), revoked([]), [revoked({})], [throwing()]].flatMap((lists) => [
        { ...kunming2022, rules: lists },
        { ...kunming2022, switched: lists },
      ]),
      { ...kunming2022, setAside: revoked([]) },
    ];
    for (const policy of unread) {
      const { policy: shown, ...review } = await run({ policy });
      expect(shown).toEqual({ document: kunming2022.document, rules: [], switched: [] });
      expect([...new Set(review.results.map(({ outcome }) => outcome))]).toEqual(['cantTell']);
      expect(review.questions).toContainEqual(expect.objectContaining({ in: 'options', path: '/policy' }));
    }
  });

  it('names reference data that cannot be read', async () => {
    for (const reference of [null, revoked({}), throwing()])
      expect(await defects(() => run({ reference }))).toMatchObject([{ pointer: '' }]);
  });
});

describe('a class with sessions', () => {
  it('is reviewed under a policy with something among its rules that is none', () => {
    const plan = { startDate: '2022-06-01', sessions: [{ date: '2022-06-01' }] };
    const policy = { ...kunming2022, rules: [null, 3] } as unknown as typeof kunming2022;
    expect(reviewOpening(plan, { policy }).decision).toBe('needs-facts');
  });
});

describe('the apprenticeship programmes of an enterprise', () => {
  it.each([null, 3, 'text', {}, new Map()])('are a list, and not %j', async (apprenticeships) => {
    const options = { apprenticeships } as unknown as { apprenticeships: [] };
    expect(await defects(() => assessEnterprise({}, options))).toMatchObject([
      { pointer: '/apprenticeships', expected: 'list' },
    ]);
  });

  it('are named where they cannot be read', async () => {
    const hostile = new Proxy([], {
      get: () => {
        throw new TypeError('from a trap');
      },
    });
    for (const apprenticeships of [revoked([]), hostile, [revoked({})]]) {
      const options = { apprenticeships } as unknown as { apprenticeships: [] };
      expect((await defects(() => assessEnterprise({}, options))).length).toBe(1);
    }
  });
});

describe('the records of a year', () => {
  const streams = ['classes', 'claims', 'authorityFindings', 'certificates', 'rosters'] as const;

  it('are named where they cannot be read', async () => {
    for (const records of [revoked({}), revoked([]), throwing()])
      expect(await defects(() => reviewYear(records))).toMatchObject([{ pointer: '', expected: 'plain-json' }]);
  });

  it.each(streams)('%s: no bytes, and nothing that cannot be read', async (name) => {
    const received = async (stream: unknown): Promise<readonly object[]> =>
      defects(() => reviewYear({ [name]: stream }));
    const defect = { pointer: `/${name}`, expected: 'list' };
    expect(await received(Buffer.from('[{}]'))).toMatchObject([{ ...defect, received: 'bytes' }]);
    expect(await received(new Uint8Array(2))).toMatchObject([{ ...defect, received: 'bytes' }]);
    expect(await received(revoked([]))).toMatchObject([{ ...defect, received: 'other' }]);
    expect(await received(throwing())).toMatchObject([{ ...defect, received: 'other' }]);
  });

  it('go on past an entry that cannot be read, and wait for one that is promised', async () => {
    for (const name of streams) {
      const { malformed } = await reviewYear({ [name]: [revoked({}), throwing(), Promise.resolve({})] });
      expect(malformed.map(({ path }) => path).filter((path) => path.startsWith(`/${name}`))).toEqual([
        `/${name}/0`,
        `/${name}/1`,
      ]);
    }
  });

  it('let through what a stream itself throws', async () => {
    const classes = {
      async *[Symbol.asyncIterator](): AsyncGenerator<object> {
        yield await Promise.resolve({});
        throw new Error('the file ended early');
      },
    };
    await expect(reviewYear({ classes })).rejects.toThrow('the file ended early');
  });
});
