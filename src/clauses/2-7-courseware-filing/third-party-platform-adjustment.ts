import type { JsonPointer } from '../../json/pointer.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import { type Judgement, known, no, unknownOf } from '../../kernel/kleene.js';
import type { ClauseResult, Missing, MissingFact, Row } from '../../kernel/result.js';
import type { PlatformChange, PlatformRegister } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { day, type Fields, fields, isObject, list, oneOf, text } from '../../values/read.js';
import { append } from '../shared/groups.js';

/** 条款常量：第三方平台动态调整。 The clause constant of {@link trackPlatformRecognition}. */
export const thirdPartyPlatformAdjustment = /* @__PURE__ */ freeze({
  id: 'third-party-platform-adjustment',
  function: 'trackPlatformRecognition',
  title: { 'zh-CN': '第三方平台动态调整', en: 'Recognition of third-party platforms' },
  force: 'counts',
  modal: null,
  addressee: { 'zh-CN': '省人力资源和社会保障厅', en: 'provincial HRSS department' },
  citations: [
    {
      document: source.number,
      locator: '二（七）',
      paragraph: 51,
      exact: '省人力资源社会保障厅将结合全省培训工作实际，对第三方培训平台实施动态调整。',
      start: 164,
      end: 201,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {},
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(thirdPartyPlatformAdjustment, source);

/** The adopted clause, for the clauses composed of it. @internal */
export const thirdPartyPlatformAdjustmentAdopted: InForce<typeof thirdPartyPlatformAdjustment> = adopted;

/**
 * > 省人力资源社会保障厅将结合全省培训工作实际，对第三方培训平台实施动态调整。
 *
 * 根据平台名录中有日期的增加和移除，给出某日经省厅认可的第三方平台（dìsānfāng píngtái）；变更自生效日当日起算。
 * 约束省人力资源和社会保障厅。名录自身的缺陷（重复增加、重复移除、未增加先移除、同一日既增加又移除）列在
 * `measured.defects`。同一日既增加又移除的，自该日起至下次变更，该平台是否经认可无法判断；
 * 因名录不全而无法判断的平台列在 `measured.undecidedPlatforms`。
 *
 * Gives, from the dated additions and removals in the platform register, which third-party platforms are recognised on
 * a day. A change holds from its own day on. Defects of the register itself (added twice, removed twice, removed before
 * it was added, both added and removed on one day) are reported under `measured.defects`, where no incomplete line
 * could explain them. A platform added and removed on one day contradicts itself: from that day to its next change it
 * is undecided. Platforms of which the register does not tell stand under `measured.undecidedPlatforms`; without the
 * day nothing is said of any. It counts and never fails. Binds the provincial HRSS department.
 *
 * 原文：[第51段](../../../docs/notice.md#p51)
 *
 * @param register - 平台名录。 The platform register.
 * @param options - 判断之日（必需）、政策。 The day (needed) and policy.
 * @returns `passed`：已算出；`cantTell`：缺名录、判断之日或某条变更的内容，或变更自相矛盾。 Passed where it can be
 * worked out, cantTell where the register, the day or a leaf of a change is unknown, or changes contradict each other.
 *
 * @example
 * ```ts
 * import { trackPlatformRecognition } from 'kunming-training-rules';
 *
 * const register = { changes: [{ platform: 'P1', change: 'added', effectiveOn: '2022-01-01' }] } as const;
 * trackPlatformRecognition(register, { asOf: '2022-05-01' }).measured['recognised']; // => ['P1']
 * ```
 *
 * @example
 * ```ts
 * import { trackPlatformRecognition } from 'kunming-training-rules';
 *
 * trackPlatformRecognition({}, { asOf: '2022-05-01' }).outcome; // => 'cantTell'
 * ```
 */
export function trackPlatformRecognition(register: PlatformRegister, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, register, options);
}

type On = InForce<typeof thirdPartyPlatformAdjustment>;

/** 对第三方培训平台实施动态调整: which platforms are recognised on the day. */
function expects(register: Fields<PlatformRegister>, _on: On, options: ClauseOptions): Findings {
  const [date, noDay] = judgedDay(options);
  const { changes, missing } = readChanges(register, '', 'record');
  const found = findings(changes && { defects: defectsIn(changes) });
  addAll(found.missing, missing);
  if (date === undefined) addAll(found.missing, [...(changes ?? []).flatMap(unknownsOf), noDay]);
  else if (changes) standings(found, changes, date);
  return found;
}

/** Fills in which platforms are recognised on a day, and those of which the register does not tell. */
function standings(found: Findings, changes: readonly Change[], date: CalendarDay): void {
  const ask = recognitionIn(changes);
  const recognised: string[] = [];
  const undecided: string[] = [];
  // A line of no known platform may be of one that no other line names.
  for (const line of changes)
    if (line.platform === undefined && line.added !== false && (line.from ?? date) <= date)
      addAll(found.missing, unknownsOf(line));
  for (const platform of [...new Set(changes.map((line) => line.platform))].sort()) {
    if (platform === undefined) continue;
    const { truth, missing } = ask(platform, date);
    if (truth === true) recognised.push(platform);
    if (truth === null) undecided.push(platform);
    addAll(found.missing, missing);
  }
  found.measured = { recognised, ...(undecided.length > 0 && { undecidedPlatforms: undecided }), ...found.measured };
}

/** Defects of the register, by day; none of a platform that an incomplete line may be of. */
function defectsIn(changes: readonly Change[]): readonly Row[] {
  const doubtful = new Set(changes.filter((line) => !isComplete(line)).map(({ platform }) => platform));
  const complete = changes.filter(
    (line) => isComplete(line) && !doubtful.has(line.platform) && !doubtful.has(undefined),
  );
  complete.sort((a, b) => Number(dayOf(a) > dayOf(b)) - Number(dayOf(a) < dayOf(b)));
  const defects: Row[] = [];
  const before = new Map<string | undefined, Change>();
  for (const line of complete) {
    const { platform, added, from, path } = line;
    const last = before.get(platform);
    before.set(platform, line);
    if (last === undefined && !added) defects.push({ path, defect: 'removed-before-added' });
    else if (last?.added === added) defects.push({ path, defect: added ? 'added-twice' : 'removed-twice' });
    else if (last?.from === from) defects.push({ path, defect: 'added-and-removed' });
  }
  return defects;
}

/** Whether a platform is recognised on a day; where the day is unknown, `undated` tells it. @internal */
export type PlatformRecognition = (platform: string, date: CalendarDay | undefined, undated: Missing) => Judgement;

/**
 * 某平台在某日是否经认可：先读一次名录，再逐个询问。本条款被更新的规定停用的，第三方平台一律未经认可。
 *
 * Whether a platform is recognised on a day, for the clauses that rest on it: reads the register once, and is then
 * asked for each session. Only lines that may be of that platform matter. Where a newer rule has switched
 * this clause off, no third-party platform is recognised.
 *
 * @param on - This clause in force.
 * @param register - The register, as the caller gave it under `reference`.
 * @returns The judgement for a platform and a day.
 * @internal
 */
export function platformRecognition(on: InForce, register: unknown): PlatformRecognition {
  if (on.off) return () => no;
  const { changes, missing } = readChanges(fields<PlatformRegister>(register), '/platformRegister', 'reference');
  if (changes) return recognitionIn(changes);
  return (_platform, date, undated) => unknownOf(date === undefined ? [undated, ...missing] : missing);
}

function recognitionIn(
  changes: readonly Change[],
): (platform: string, date: CalendarDay | undefined, undated?: Missing) => Judgement {
  const byPlatform = new Map<string | undefined, Change[]>();
  for (const change of changes) append(byPlatform, change.platform, change);
  const anybody = byPlatform.get(undefined) ?? [];
  return (platform, date, undated) => {
    const lines = [...(byPlatform.get(platform) ?? []), ...anybody];
    if (date !== undefined) return standingOn(lines, date);
    // Of no day it can be told but that it is never recognised.
    const unknowns = lines.flatMap(unknownsOf);
    return lines.every(({ added }) => added === false) ? no : unknownOf(undated ? [undated, ...unknowns] : unknowns);
  };
}

/** Whether lines that are of a platform, or may be, make it recognised on a day. */
function standingOn(lines: readonly Change[], date: CalendarDay): Judgement {
  const begun = lines.filter(({ from }) => from === undefined || from <= date);
  const complete = begun.filter(isComplete);
  const latest = complete.map(dayOf).reduce((one, other) => (one > other ? one : other), '');
  const last = complete.filter((line) => dayOf(line) === latest);
  const recognised = last[0]?.added === true;
  const contradicting = last.filter(({ added }) => added !== recognised);
  // An incomplete line matters where it may be the last one, and turn what the others say.
  const open = begun.filter((line) => !isComplete(line) && (line.from ?? latest) >= latest);
  if (contradicting.length === 0 && open.every(({ added }) => added === recognised)) return known(recognised);
  return unknownOf([
    ...contradicting.map(({ path, place }) => fact(`${path}/change`, undefined, place)),
    ...open.flatMap(unknownsOf),
  ]);
}

/** One line of the register; what is unknown of it is undefined. */
interface Change {
  /** Whether it is a line at all, and no other thing in the list. */
  readonly isLine: boolean;
  readonly platform: string | undefined;
  readonly added: boolean | undefined;
  readonly from: CalendarDay | undefined;
  /** Where it stands, in the record or the reference data. */
  readonly path: JsonPointer;
  readonly place: MissingFact['in'];
}

function isComplete({ platform, added, from }: Change): boolean {
  return platform !== undefined && added !== undefined && from !== undefined;
}

function dayOf({ from }: Change): CalendarDay {
  return from ?? '';
}

/** What is unknown of a line; one that is no object is itself what is missing. */
function unknownsOf({ isLine, platform, added, from, path, place }: Change): readonly Missing[] {
  if (platform !== undefined && added !== undefined && from !== undefined) return [];
  if (!isLine) return [fact(path, undefined, place)];
  return Object.entries({ platform, change: added, effectiveOn: from }).flatMap(([name, leaf]) =>
    leaf === undefined ? [fact(`${path}/${name}`, undefined, place)] : [],
  );
}

/** The register's lines in the order given; undefined where there is no list. */
function readChanges(
  register: Fields<PlatformRegister>,
  path: JsonPointer,
  place: MissingFact['in'],
): { changes?: readonly Change[]; missing: readonly MissingFact[] } {
  const lines = list(register.changes);
  if (lines === undefined) return { missing: [fact(`${path}/changes`, undefined, place)] };
  const changes = lines.map((line, index): Change => {
    const { platform, change, effectiveOn } = fields<PlatformChange>(line);
    const kind = oneOf(change, ['added', 'removed']);
    return {
      isLine: isObject(line),
      platform: text(platform),
      added: kind && kind === 'added',
      from: day(effectiveOn),
      path: `${path}/changes/${String(index)}`,
      place,
    };
  });
  return { changes, missing: [] };
}
