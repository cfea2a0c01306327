/** Steps with a day (有日期的步骤): taken where the day is given, not taken where it is known to be none. */
import { dayOrNone, fields, referenceOf } from '../values/read.js';
import { fact } from './findings.js';
import { anyOf, type Judgement, known, unknown } from './kleene.js';

/**
 * 其中任一步骤是否已经发生。
 *
 * Whether one of some steps of a record has been taken; `null` says that it has not.
 *
 * @param record - The record.
 * @param names - The fields that hold the days of the steps.
 * @returns The judgement.
 * @internal
 */
export function anyTaken(record: unknown, names: readonly string[]): Judgement {
  const leaves = fields(record as Readonly<Record<string, unknown>>);
  return anyOf(
    names.map((name) => {
      const on = dayOrNone(leaves[name]);
      return on === undefined ? unknown(fact(`/${name}`, referenceOf(record))) : known(on !== null);
    }),
  );
}

/** 课件的后续步骤：发布、使用。 The later steps of courseware: publication and use. @internal */
export const laterSteps = /* @__PURE__ */ Object.freeze(['publishedOn', 'firstUsedOn'] as const);
