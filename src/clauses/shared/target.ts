/** Targets (任务目标): due days, rates, sums with unknown parts, and the annex table they are broken down by. */
import { Decimal } from 'decimal.js';
import { divisionCodes, isDivision } from '../../definitions/divisions.js';
import type { JsonPointer } from '../../json/pointer.js';
import { violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, pending, type ViolationDetail } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { allOf, type Judgement, unknown, yes } from '../../kernel/kleene.js';
import type { Missing, Row } from '../../kernel/result.js';
import type { AnnexRow, AnnualPlan, PlanUnit } from '../../model/annual-plan.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { count, type Fields, fields, isObject, list, text } from '../../values/read.js';

/**
 * 年度的最后一日，任务到期之日。 The last day of a plan year: the day its target is due.
 *
 * @param year - The year.
 * @returns 31 December.
 * @internal
 */
export function dueDay(year: number): CalendarDay {
  return `${String(year)}-12-31`;
}

/**
 * 完成率：精确分数，以及向下取两位小数的百分数。
 *
 * A rate as an exact fraction (`77600/155200`), and as a percentage rounded down to two decimals, so that what is short
 * never shows as 100. Both are null where there is nothing to divide by.
 *
 * @param part - The part, a count.
 * @param of - The whole, a count.
 * @returns The rate.
 * @internal
 */
export function rateOf(part: number, of: number): { readonly rate: string | null; readonly percent: string | null } {
  if (of === 0) return { rate: null, percent: null };
  return { rate: `${String(part)}/${String(of)}`, percent: new Decimal(part).times(100).div(of).toFixed(2, 1) };
}

/**
 * 有未知部分的合计。 A sum, parts of which may be unknown: between `least` and `most`, and what would settle it.
 * @internal
 */
export interface Tally {
  /** 至少。 At least. */
  least: number;
  /** 至多。 At most; may be infinite. */
  most: number;
  /** 缺少什么。 What would settle it. */
  readonly missing: Missing[];
}

/** 空的合计。 A sum of nothing. @internal */
export function tally(): Tally {
  return { least: 0, most: 0, missing: [] };
}

/**
 * 计入一项。 Adds an entry: surely, if it is known to count and how much; else perhaps.
 *
 * @param sum - The sum.
 * @param counts - Whether the entry counts.
 * @param amount - How much; undefined where unknown.
 * @param missing - What would tell the amount; only where it is unknown.
 * @internal
 */
export function addTo(sum: Tally, counts: Judgement, amount: number | undefined, missing?: Missing): void {
  if (counts.truth === false || amount === 0) return;
  if (counts.truth === true && amount !== undefined) sum.least += amount;
  sum.most += amount ?? Infinity;
  addAll(sum.missing, counts.missing);
  if (amount === undefined && missing !== undefined) sum.missing.push(missing);
}

/**
 * 把另一合计作为“可能计入”的部分加上。 A sum with another one as a part that may count.
 *
 * @param sum - The sum.
 * @param perhaps - What may count as well.
 * @returns Both.
 * @internal
 */
export function withPerhaps(sum = tally(), perhaps = tally()): Tally {
  return { least: sum.least, most: sum.most + perhaps.most, missing: [...sum.missing, ...perhaps.missing] };
}

/**
 * 合计与任务相比。 What a sum says against a target, as a row: target, done, remaining and rate; nothing of what is
 * unknown.
 *
 * @param sum - The sum.
 * @param target - The target.
 * @returns The figures.
 * @internal
 */
export function against({ least, most }: Pick<Tally, 'least' | 'most'>, target: number): Row {
  return least === most
    ? { target, done: least, remaining: Math.max(target - least, 0), ...rateOf(least, target) }
    : { target };
}

/** 列表中不是对象的一项。 Entries of a list that are no objects: nothing passes beside them. @internal */
export function strangers(entries: readonly unknown[], at: JsonPointer): readonly Missing[] {
  return entries.flatMap((entry, index) => (isObject(entry) ? [] : [fact(`${at}/${String(index)}`)]));
}

/**
 * 单位。 A unit of the plan.
 *
 * @param value - Any value.
 * @returns The unit, or undefined.
 * @internal
 */
export function unitOf(value: unknown): PlanUnit | undefined {
  return isDivision(value) || value === 'city-level' ? value : undefined;
}

/**
 * 按单位合计一项数字；单位不明的记在 `undefined` 之下。没有写单位的计入全市；写明而不是昆明市的单位的，
 * 是否计入全市也未知。
 *
 * Adds up a figure of entries by unit; what may belong to any unit stands under `undefined`. An entry that names no
 * unit is the city's; one that names a place which is no unit of Kunming may be nobody's, so that the city's sum is
 * open too.
 *
 * @param entries - The entries; undefined: unknown.
 * @param at - Where they stand.
 * @param figure - What is added up.
 * @param counts - Whether an entry counts.
 * @returns The sums.
 * @internal
 */
export function tallyByUnit<T = Readonly<Record<string, unknown>>>(
  entries: readonly unknown[] | undefined,
  at: JsonPointer,
  figure: NoInfer<keyof T & string>,
  counts: (leaves: Fields<T>, path: JsonPointer) => Judgement,
): UnitTallies {
  const total = tally();
  const byUnit = new Map<PlanUnit | undefined, Tally>();
  const of = (unit: PlanUnit | undefined): Tally => {
    const sum = byUnit.get(unit) ?? tally();
    byUnit.set(unit, sum);
    return sum;
  };
  const toAny = (counted: Judgement, missing?: Missing): void => {
    for (const sum of [total, of(undefined)]) addTo(sum, counted, undefined, missing);
  };
  if (!entries) toAny(yes, fact(at));
  for (const [index, entry] of (entries ?? []).entries()) {
    const path = `${at}/${String(index)}`;
    if (!isObject(entry)) {
      toAny(unknown(fact(path)));
      continue;
    }
    const leaves = fields<T>(entry);
    const { division } = fields<{ division: PlanUnit }>(entry);
    const unit = unitOf(division);
    const counted = counts(leaves, path);
    const placed = unit ? counted : allOf([counted, unknown(fact(`${path}/division`))]);
    const amount = count(leaves[figure]);
    const open = amount === undefined ? fact(`${path}/${figure}`) : undefined;
    addTo(total, text(division) === undefined ? counted : placed, amount, open);
    addTo(of(unit), placed, amount, open);
  }
  return { total, byUnit };
}

/** 任务计划表中某项任务的读取结果。 One column of the annex, as it was read. @internal */
export interface Annex {
  /** 各单位的任务；未知为 undefined。 Task by unit, and where it stands; undefined where unknown. */
  readonly tasks: ReadonlyMap<PlanUnit, { readonly path: JsonPointer; readonly task: number | undefined }>;
  /**
   * 各行的单位是否齐全、不重复：只有这样才能按行对照。 Whether its units are all there, each once: only then a row may
   * be held against its unit.
   */
  sound: boolean;
  /** 缺少什么，或须更正什么。 What is missing or has to be put right. */
  readonly missing: Missing[];
  /**
   * 表自身的缺陷，由提供者负责，不是任何人社局的问题。 Defects of the table itself: of whoever supplied it, not of a
   * bureau.
   */
  readonly defects: Row[];
}

/**
 * 读取任务计划表的一项任务，并查出表自身的缺陷（未知、重复、缺少的单位，负数）。
 *
 * Reads one column of the annex and finds the table's own defects: unknown, duplicate and missing units, negative
 * figures.
 *
 * @param plan - The annex, as given.
 * @param column - The column.
 * @returns What was read.
 * @internal
 */
export function readAnnex(plan: unknown, column: Exclude<keyof AnnexRow, 'division'>): Annex {
  const rows = list(fields<AnnualPlan>(plan).rows);
  const tasks = new Map<PlanUnit, { path: JsonPointer; task: number | undefined }>();
  const annex: Annex = { tasks, sound: true, missing: [], defects: [] };
  const flaw = (defect: string, path: JsonPointer, division: PlanUnit | null): void => {
    annex.defects.push({ path, defect, ...(division && { division }) });
  };
  for (const [index, row] of (rows ?? []).entries()) {
    const at = `/plan/rows/${String(index)}`;
    const path = `${at}/${column}`;
    const { division, [column]: figure } = fields<AnnexRow>(row);
    const unit = unitOf(division);
    const task = count(figure);
    if (unit === undefined || tasks.has(unit)) {
      annex.sound = false;
      annex.missing.push(fact(isObject(row) ? `${at}/division` : at));
      if (typeof division === 'string') flaw(unit ? 'duplicate-unit' : 'unknown-unit', at, unit ?? null);
    } else {
      tasks.set(unit, { path, task });
    }
    if (task !== undefined || !isObject(row)) continue;
    annex.missing.push(fact(path));
    if ((figure as number) < 0) flaw('negative-figure', path, unit ?? null);
  }
  if (annex.sound && !divisionCodes.every((unit) => tasks.has(unit))) {
    annex.sound = false;
    annex.missing.push(fact('/plan/rows'));
    if (rows) for (const unit of divisionCodes) if (!tasks.has(unit)) flaw('missing-unit', '/plan/rows', unit);
  }
  return annex;
}

/** 各单位的进度。 Progress by unit. @internal */
export interface UnitTallies {
  /** 全市。 The whole city. */
  readonly total: Tally;
  /** 各单位。 By unit. */
  readonly byUnit: ReadonlyMap<PlanUnit | undefined, Tally>;
}

/** 有年度任务的条款。 A clause on a target of a year: its figures, and its words for who is short. @internal */
export interface TargetClause extends Clause {
  /** 提示语。 The messages. */
  readonly messages: Clause['messages'] & Readonly<Record<`${'city' | 'division'}-short${'' | '-at-most'}`, unknown>>;
  /** 参数。 The figures. */
  readonly parameters: Clause['parameters'] & { readonly year: { readonly value: number } };
}

/**
 * 进度与全市任务和任务计划表相比，填写违反、缺少的内容和数据。
 *
 * Holds progress against the city's target and against each row of the annex, and fills in certain shortfalls that are
 * due (`city-short`, `division-short`; where parts of the figure are unknown, so that it is only the most it can be,
 * the same with `-at-most`), what is not due yet or missing, and the figures.
 *
 * @param on - The clause in force, with its `year`.
 * @param found - The findings, filled in.
 * @param progress - Progress; what stands under `undefined` may belong to any unit.
 * @param operand - Name of the parameter that holds the city's target.
 * @param place - Where the figures of progress stand.
 * @param annex - The annex, as read; `null`: the city's target alone.
 * @param asOf - The day judged on, as given.
 * @internal
 */
export function holdAgainst<C extends TargetClause>(
  on: InForce<C>,
  found: Findings,
  { total, byUnit }: UnitTallies,
  operand: keyof C['parameters'] & string,
  place: JsonPointer,
  annex: Annex | null,
  asOf: unknown,
): void {
  const { year, [operand]: target } = on.value as unknown as Readonly<Record<typeof operand | 'year', number>>;
  const wait = pending(dueDay(year), asOf);
  const open = new Set<readonly Missing[]>();
  const perhaps = byUnit.get(undefined) ?? tally();
  const hold = ({ least, most, missing }: Tally, value: number, path: JsonPointer, division?: PlanUnit): Row => {
    if (least >= value) return against({ least, most }, value);
    open.add(missing);
    if (division) open.add(perhaps.missing);
    if (most >= value || wait.length > 0) open.add(wait);
    else {
      const code = `${division ? 'division' : 'city'}-short${least === most ? '' : '-at-most'}` as const;
      const detail = { path, actual: most, quantity: operand, op: '>=', value } as const;
      violate(found, on, code, { ...detail, ...whoseShort(year, value - most, operand, division) });
    }
    return against({ least, most }, value);
  };
  const city = hold(total, target, place);
  if (annex) open.add(annex.missing);
  const divisions: Row[] = [];
  for (const [division, { path, task }] of annex?.sound ? annex.tasks : []) {
    const { least, most, missing } = byUnit.get(division) ?? tally();
    const sum = { least, most: most + perhaps.most, missing };
    if (task !== undefined) divisions.push({ division, ...hold(sum, task, path, division) });
  }
  for (const each of open) addAll(found.missing, each);
  found.measured = { planYear: year, ...city, ...(annex && { divisions, annexDefects: annex.defects }) };
}

/** Who is short by how much: a unit, or the city, whose target is a figure of the notice. */
function whoseShort(
  year: number,
  shortfall: number,
  operand: string,
  division: PlanUnit | undefined,
): Pick<ViolationDetail, 'data' | 'operand' | 'subject'> {
  const data = { year, shortfall };
  return division ? { data: { ...data, division }, subject: division } : { data, operand };
}
