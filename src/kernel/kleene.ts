/** Kleene's three-valued logic (三值逻辑) over judgements, written once. */
import { addAll } from '../values/add-all.js';
import type { Truth } from './outcome.js';
import type { Missing } from './result.js';

/**
 * 判断：真值，以及能决定它的缺失内容。
 *
 * A judgement: its truth, and what would decide it while it is unknown (`truth` is `null`).
 */
export interface Judgement {
  /** 真值。 The truth. */
  readonly truth: Truth;
  /** 缺少什么；仅在未知时非空。 What would decide; empty unless unknown. */
  readonly missing: readonly Missing[];
}

const NONE: readonly Missing[] = /* @__PURE__ */ Object.freeze([]);

/** 是。 Certainly so. @internal */
export const yes: Judgement = /* @__PURE__ */ Object.freeze({ truth: true, missing: NONE });

/** 否。 Certainly not. @internal */
export const no: Judgement = /* @__PURE__ */ Object.freeze({ truth: false, missing: NONE });

/**
 * 已知真值的判断。 The judgement of a known truth.
 *
 * @param truth - The truth.
 * @returns The judgement.
 * @internal
 */
export function known(truth: boolean): Judgement {
  return truth ? yes : no;
}

/**
 * 未知。 An unknown judgement.
 *
 * @param missing - What would decide.
 * @returns The judgement.
 * @internal
 */
export function unknown(...missing: readonly Missing[]): Judgement {
  return unknownOf(missing);
}

/**
 * 未知，缺失内容以列表给出（项数不限）。 An unknown judgement, what would decide given as a list of any length.
 *
 * @param missing - What would decide.
 * @returns The judgement.
 * @internal
 */
export function unknownOf(missing: readonly Missing[]): Judgement {
  return { truth: null, missing };
}

/**
 * 非。 Not.
 *
 * @param judgement - A judgement.
 * @returns Its negation.
 * @internal
 */
export function not(judgement: Judgement): Judgement {
  return judgement.truth === null ? judgement : known(!judgement.truth);
}

/**
 * 任一：有一个“是”即为“是”；否则有未知即未知，并列出仍可能决定的内容。
 *
 * Any of: true if one is; else unknown if one is, with exactly what could still decide.
 *
 * @param judgements - The branches.
 * @returns The judgement; of no branches: no.
 * @internal
 */
export function anyOf(judgements: readonly Judgement[]): Judgement {
  return combine(judgements, true);
}

/**
 * 全部：有一个“否”即为“否”；否则有未知即未知。 All of: false if one is; else unknown if one is.
 *
 * @param judgements - The branches.
 * @returns The judgement; of no branches: yes.
 * @internal
 */
export function allOf(judgements: readonly Judgement[]): Judgement {
  return combine(judgements, false);
}

function combine(judgements: readonly Judgement[], decisive: boolean): Judgement {
  let missing: Missing[] | null = null;
  for (const judgement of judgements) {
    if (judgement.truth === decisive) return known(decisive);
    if (judgement.truth === null) addAll((missing ??= []), judgement.missing);
  }
  return missing === null ? known(!decisive) : { truth: null, missing };
}
