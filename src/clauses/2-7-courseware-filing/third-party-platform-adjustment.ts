import type { PlatformChange, PlatformRegister } from '../../model/reference-data.js';
import type { CalendarDay } from '../../policy/calendar.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, judgedDay, type ClauseOptions } from '../../policy/judge.js';
import { fact, findings, type Findings } from '../../result/findings.js';
import { known, type Judgement, unknownOf } from '../../result/kleene.js';
import { day, fields, list, oneOf, text } from '../../result/read.js';
import type { ClauseResult, MissingFact, Row } from '../../result/result.js';
import { addAll } from '../../result/add-all.js';

/** 条款常量：第三方平台动态调整。 The clause constant of {@link trackPlatformRecognition}. */
export const thirdPartyPlatformAdjustment = /* @__PURE__ */ freeze({
  id: 'third-party-platform-adjustment',
  function: 'trackPlatformRecognition',
  title: { 'zh-CN': '第三方平台动态调整', en: 'Recognition of third-party platforms' },
  force: 'counts',
  modal: null,
  addressee: { 'zh-CN': '省人力资源和社会保障厅', en: 'provincial HRSS department' },
  citations: [
    { document: '昆人社通〔2022〕34号', locator: '二（七）', paragraph: 51, exact: '省人力资源社会保障厅将结合全省培训工作实际，对第三方培训平台实施动态调整。', start: 164, end: 201 },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {},
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(thirdPartyPlatformAdjustment);

/** The adopted clause, for the clauses composed of it. @internal */
export const thirdPartyPlatformAdjustmentAdopted: InForce<typeof thirdPartyPlatformAdjustment> = adopted;

/**
 * > 省人力资源社会保障厅将结合全省培训工作实际，对第三方培训平台实施动态调整。
 *
 * 根据平台名录中有日期的增加和移除，给出某日经省厅认可的第三方平台（dìsānfāng píngtái）；名录自身的缺陷
 * （重复增加、未增加先移除）列在 `measured.defects`。变更自生效日当日起算。
 *
 * Gives, from the dated additions and removals in the platform register, which third-party platforms
 * are recognised on a day; defects of the register itself (added twice, removed before it was added)
 * are reported under `measured.defects`. A change holds from its own day on; of two changes on one
 * day the later entry holds. It counts and never fails.
 *
 * 原文：[第51段](../../../docs/notice.md#p51)
 *
 * @param register - 平台名录。 The platform register.
 * @param options - 判断之日（必需）、政策。 The day (needed) and policy.
 * @returns `passed`：已算出；`cantTell`：缺名录、判断之日或某条变更的内容。 Passed where it can be
 * worked out, cantTell where the register, the day or a leaf of a change is unknown.
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
  return judge(adopted, body, register, options);
}

interface Change {
  readonly platform: string;
  readonly added: boolean;
  readonly from: CalendarDay;
  readonly path: string;
}

function body(register: PlatformRegister, _on: InForce<typeof thirdPartyPlatformAdjustment>, options: ClauseOptions): Findings {
  const found = findings();
  const [asOf, noDay] = judgedDay(options);
  const { changes, missing } = readChanges(register, '', 'record');
  addAll(found.missing, missing);
  if (asOf === undefined) found.missing.push(noDay);
  const recognised = new Set<string>();
  const states = new Map<string, boolean>();
  const defects: Row[] = [];
  for (const { platform, added, from, path } of changes) {
    if ((states.get(platform) ?? false) === added) defects.push({ path, defect: added ? 'added-twice' : 'removed-before-added' });
    states.set(platform, added);
    if (asOf === undefined || from > asOf) continue;
    if (added) recognised.add(platform);
    else recognised.delete(platform);
  }
  found.measured = { recognised: [...recognised].sort(), defects };
  return found;
}

/**
 * 某平台在某日是否经认可：先读一次名录，再逐个询问。
 *
 * Whether a platform is recognised on a day, for the clauses that rest on it: reads the register once,
 * and is then asked for each session.
 *
 * @param register - The register, as the caller gave it under `reference`.
 * @returns The judgement for a platform and a day.
 * @internal
 */
export function platformRecognition(register: unknown): (platform: string, date: CalendarDay) => Judgement {
  const { changes, missing } = readChanges(register, '/platformRegister', 'reference');
  const byPlatform = new Map<string, Change[]>();
  for (const change of changes) {
    const own = byPlatform.get(change.platform);
    if (own === undefined) byPlatform.set(change.platform, [change]);
    else own.push(change);
  }
  return (platform, date) => {
    if (missing.length > 0) return unknownOf(missing);
    let recognised = false;
    for (const change of byPlatform.get(platform) ?? []) if (change.from <= date) recognised = change.added;
    return known(recognised);
  };
}

/** The register's changes by day, those of one day in the order given. */
function readChanges(register: unknown, path: string, place: MissingFact['in']): { changes: readonly Change[]; missing: readonly MissingFact[] } {
  const entries = list(fields(register as PlatformRegister).changes);
  if (entries === undefined) return { changes: [], missing: [fact(`${path}/changes`, undefined, place)] };
  const changes: Change[] = [];
  const missing: MissingFact[] = [];
  for (const [index, entry] of entries.entries()) {
    const leaves = fields(entry as PlatformChange);
    const at = `${path}/changes/${String(index)}`;
    const platform = text(leaves.platform);
    const change = oneOf(leaves.change, ['added', 'removed']);
    const from = day(leaves.effectiveOn);
    if (platform === undefined) missing.push(fact(`${at}/platform`, undefined, place));
    if (change === undefined) missing.push(fact(`${at}/change`, undefined, place));
    if (from === undefined) missing.push(fact(`${at}/effectiveOn`, undefined, place));
    if (platform !== undefined && change !== undefined && from !== undefined) changes.push({ platform, added: change === 'added', from, path: at });
  }
  return { changes: changes.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)), missing };
}
