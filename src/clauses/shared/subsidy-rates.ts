/** The caller's rates of the subsidy (补贴标准): the notice sets none. */
import { skillLevels } from '../../definitions/codes.js';
import { need, orNone } from '../../kernel/ask.js';
import { fact, type Findings } from '../../kernel/findings.js';
import type { Missing } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { ReferenceData, SubsidyRate } from '../../model/reference-data.js';
import type { Trainee } from '../../model/trainee.js';
import { addAll } from '../../values/add-all.js';
import { money } from '../../values/money.js';
import { type Fields, fields, isObject, list, oneOf, referenceOf, text } from '../../values/read.js';

type Amount = ReturnType<typeof money>;

/**
 * 一名学员的补贴金额；没有或不止一个的，写明缺少什么。 The amount for a trainee; none where a rate is missing, which
 * is noted. @internal
 */
export type RateFor = (trainee: Fields<Trainee>, at: string) => Amount;

/** A line of the rates: what it gives, and what it lacks to be told from the others. */
interface Line {
  readonly amount: Amount;
  readonly lacks: readonly Missing[];
}

/** The lines for an occupation. */
interface Lines {
  readonly byLevel: ReadonlyMap<string | null, readonly Line[]>;
  /** Those that may be of any level. */
  readonly ofAnyLevel: readonly Line[];
}

const levelOrNone = /* @__PURE__ */ orNone((level) => oneOf(level, skillLevels));

/**
 * 读取本班职业（工种）的补贴标准。 Reads the rates for the occupation of a class.
 *
 * @param plan - The class.
 * @param reference - The reference data.
 * @param found - The findings.
 * @returns Gives the amount for a trainee.
 * @internal
 */
export function rateTable(
  plan: Fields<Pick<ClassPlan, 'occupation'>>,
  reference: Fields<Pick<ReferenceData, 'subsidyRates'>>,
  found: Findings,
): RateFor {
  const occupation = text(plan.occupation);
  const rates = list(reference.subsidyRates);
  const lines = linesFor(occupation, rates ?? [], found);
  return (trainee, at) => {
    need(found, plan, 'occupation', text, '/plan');
    const level = need(found, trainee, 'targetLevel', levelOrNone, at, referenceOf(trainee));
    need(found, reference, 'subsidyRates', list, '', undefined, 'reference');
    if (occupation === undefined || level === undefined || rates === undefined) return undefined;
    return agreed([...(lines.byLevel.get(level) ?? []), ...lines.ofAnyLevel], found);
  };
}

/** The lines that are, or may be, for an occupation. */
function linesFor(occupation: string | undefined, rates: readonly unknown[], found: Findings): Lines {
  const byLevel = new Map<string | null, Line[]>();
  const ofAnyLevel: Line[] = [];
  for (const [index, entry] of rates.entries()) {
    const path = `/subsidyRates/${String(index)}`;
    if (!isObject(entry)) {
      found.missing.push(fact(path, undefined, 'reference'));
      continue;
    }
    const rate = fields<SubsidyRate>(entry);
    const of = text(rate.occupation);
    if (of !== undefined && of !== occupation) continue;
    const level = levelOrNone(rate.level);
    const lines = level === undefined ? ofAnyLevel : (byLevel.get(level) ?? []);
    lines.push(lineOf(rate, path));
    if (level !== undefined) byLevel.set(level, lines);
  }
  return { byLevel, ofAnyLevel };
}

function lineOf(rate: Fields<SubsidyRate>, path: string): Line {
  const lacks: Missing[] = [];
  const lack = (name: keyof SubsidyRate): void => {
    lacks.push(fact(`${path}/${name}`, undefined, 'reference'));
  };
  const amount = money(rate.amount);
  if (text(rate.occupation) === undefined) lack('occupation');
  if (levelOrNone(rate.level) === undefined) lack('level');
  if (amount === undefined) lack('amount');
  return { amount, lacks };
}

/** The amount of the lines. Two that may both be the one meant, and differ, are no rate. */
function agreed(lines: readonly Line[], found: Findings): Amount {
  const amount = lines[0]?.amount;
  const agree =
    amount !== undefined &&
    lines.every((line) => (lines.length > 1 || line.lacks.length === 0) && line.amount?.equals(amount));
  if (agree) return amount;
  const lacks = lines.flatMap((line) => line.lacks);
  addAll(found.missing, lacks.length > 0 ? lacks : [fact('/subsidyRates', undefined, 'reference')]);
  return undefined;
}
