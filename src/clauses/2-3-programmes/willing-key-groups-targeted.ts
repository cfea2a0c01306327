import { type TargetGroup, targetGroups } from '../../definitions/codes.js';
import type { JsonPointer } from '../../json/pointer.js';
import { broken, each, entries, holds, lacking, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, pending } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, not } from '../../kernel/kleene.js';
import type { ClauseResult, Missing, Row } from '../../kernel/result.js';
import type { Roster, RosterPerson, TargetedClass } from '../../model/roster.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { type Fields, fields, flag, isObject, list, oneOf, referenceOf } from '../../values/read.js';
import { rateOf, strangers } from '../shared/target.js';

/** {@link trackWillingKeyGroupsTraining} 所读的字段。 What {@link trackWillingKeyGroupsTraining} reads of a roster. */
export interface WillingKeyGroupsRecord extends Pick<Roster, 'classes'> {
  /**
   * 人员；`targetedTraining` 用于覆盖情况和“每个人”的读法。 The persons; `targetedTraining` for the coverage reported
   * and where the reading is each person.
   */
  readonly persons?: readonly Pick<
    RosterPerson,
    | 'reference'
    | 'willing'
    | 'ruralLabourMoved'
    | 'schoolLeaverNotContinuing'
    | 'youth'
    | 'veteran'
    | 'employmentDifficultiesRecognised'
    | 'disabled'
    | 'targetedTraining'
  >[];
}

/** 条款常量：对有意愿的重点人群开展针对性培训。 The clause constant of {@link trackWillingKeyGroupsTraining}. */
export const willingKeyGroupsTargeted = /* @__PURE__ */ freeze({
  id: 'willing-key-groups-targeted',
  function: 'trackWillingKeyGroupsTraining',
  title: { 'zh-CN': '对有意愿的重点人群开展针对性培训', en: 'Targeted training for the willing' },
  force: 'should',
  modal: null,
  addressee: { 'zh-CN': '各县（市）区人社部门', en: 'county HRSS bureaux' },
  citations: [
    {
      document: source.number,
      locator: '二（三）2',
      paragraph: 29,
      exact: '对有培训意愿的重点人群开展针对性培训。',
      start: 88,
      end: 107,
    },
  ],
  parameters: {},
  readings: {
    reach: {
      adopted: 'each-group',
      options: {
        'each-group': { 'zh-CN': '每类人群', en: 'each group' },
        'each-person': { 'zh-CN': '每个人', en: 'each person' },
      },
      why: '重点人群，未写“100%”',
    },
  },
  effect: null,
  members: [],
  messages: {
    'group-not-targeted': {
      'zh-CN': '{group|term}中已知有{willing}人有培训意愿，没有针对其的班级。',
      en: '{group|term}: {willing} known to be willing, and no class targets them.',
    },
    'person-not-targeted': {
      'zh-CN': '{person}有培训意愿，没有参加针对性培训。',
      en: '{person} is willing and had no targeted training.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(willingKeyGroupsTargeted, source);

/**
 * > 对有培训意愿的重点人群开展针对性培训。
 *
 * 按二（三）2 的四类重点人群（zhòngdiǎn rénqún）：农村转移就业劳动力、两后生等青年、退役军人、
 * 就业困难人员（含残疾人），列出有意愿的人数、已参加针对性培训的人数和覆盖率，未知的为 `null`；到期（12月31日）
 * 有意愿者而没有任何班级针对的人群，每类一处提醒。约束各县（市）区人社部门。采用的读法：每类人群，不是每个人。
 *
 * Reports, by the four key groups of 二（三）2 (rural labour moved to non-farm work; school leavers and other youth;
 * veterans; persons with employment difficulties, disabled persons included), the willing and how many had targeted
 * training (`null` where that is not known of all); from 31 December on, each group with willing members and no class
 * that targets it is a warning. Binds the county HRSS bureaux. Reading taken: each group, not each person.
 *
 * 原文：[第29段](../../../docs/notice.md#p29)
 *
 * @param roster - 人员和班级所针对的人群。 The persons, and whom the classes target.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：有意愿者的各类人群都有针对的班级；`failed`（提醒）：到期仍没有；`cantTell`：未到期，或缺名册、
 * 类别、意愿、班级； `inapplicable`：重点人群中无人有意愿。 Passed if every group with willing members is targeted,
 * failed with warnings where one is not and it is due, cantTell before the day or where facts are unknown,
 * inapplicable where nobody of these groups is willing.
 *
 * @example
 * ```ts
 * import { trackWillingKeyGroupsTraining } from 'kunming-training-rules';
 *
 * const others = {
 *   ruralLabourMoved: false,
 *   schoolLeaverNotContinuing: false,
 *   youth: false,
 *   employmentDifficultiesRecognised: false,
 *   disabled: false,
 * };
 * const persons = [{ reference: 'P1', willing: true, veteran: true, ...others }];
 * trackWillingKeyGroupsTraining({ persons, classes: [{ targetGroups: ['veterans'] }] }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { trackWillingKeyGroupsTraining } from 'kunming-training-rules';
 *
 * const persons = [{ reference: 'P1', willing: true, veteran: true }];
 * const result = trackWillingKeyGroupsTraining({ persons, classes: [] }, { asOf: '2022-12-31' });
 * result.outcome; // => 'failed'
 * result.violations[0]?.data; // => { group: 'veterans', willing: 1 }
 * ```
 */
export function trackWillingKeyGroupsTraining(roster: WillingKeyGroupsRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, roster, onDayOf(options, source.planYearEnd, ''));
}

type On = InForce<typeof willingKeyGroupsTargeted>;
type Person = Fields<NonNullable<WillingKeyGroupsRecord['persons']>[number]>;

/** 对有培训意愿的重点人群开展针对性培训: each group, or under the other reading each person, who is willing. */
function expects(roster: Fields<WillingKeyGroupsRecord>, on: On, options: ClauseOptions): Findings {
  const found = findings();
  const eachGroup = on.reading.reach === 'each-group';
  const persons = entries(found, roster, 'persons');
  if (persons === undefined) {
    if (eachGroup) entries(found, roster, 'classes');
    return found;
  }
  const strange = strangers(persons, '/persons');
  addAll(found.missing, strange);
  const { groups, willing } = willingOf(persons, strange);
  if (strange.length === 0 && willing.every(({ concerned }) => concerned.truth === false)) return inapplicable();

  const certain = willing.some(({ concerned }) => concerned.truth === true);
  if (!certain) for (const { concerned } of willing) lacking(found, concerned);
  const wait = pending(source.planYearEnd, options.asOf);
  const targets = readTargets(list(roster.classes));
  found.measured = { groupCoverage: [...groups].map(([group, members]) => rowOf(group, members, targets)) };
  if (eachGroup) for (const [group, members] of groups) holdGroup(found, on, group, members, targets, wait);
  else for (const one of willing) holdPerson(found, on, one, wait);
  return found;
}

/** The facts that make somebody a member of a key group. */
const membership: Readonly<Record<TargetGroup, readonly (keyof Person)[]>> = {
  'rural-labour-moved': ['ruralLabourMoved'],
  'young-people': ['schoolLeaverNotContinuing', 'youth'],
  veterans: ['veteran'],
  'employment-difficulties-or-disabled': ['employmentDifficultiesRecognised', 'disabled'],
};

/**
 * The willing of one group: those known to be, and whether what is unknown of others could add to them or to those
 * reached.
 */
interface Members {
  willing: number;
  reached: number;
  reachedOpen: boolean;
  readonly open: Missing[];
}

/** Somebody who is willing, or may be: whether of a key group. */
interface Willing {
  readonly person: Person;
  readonly at: JsonPointer;
  readonly concerned: Judgement;
}

/** The willing, by group and by person; `strange` may be of any group. */
function willingOf(
  persons: readonly unknown[],
  strange: readonly Missing[],
): { readonly groups: ReadonlyMap<TargetGroup, Members>; readonly willing: readonly Willing[] } {
  const groups = new Map<TargetGroup, Members>(
    targetGroups.map((group) => [group, { willing: 0, reached: 0, reachedOpen: false, open: [...strange] }]),
  );
  const all: Willing[] = [];
  for (const [index, entry] of persons.entries()) {
    if (!isObject(entry)) continue;
    const person = fields<Person>(entry);
    const at = `/persons/${String(index)}`;
    const willing = holds(person, 'willing', at);
    if (willing.truth === false) continue;
    const of: Judgement[] = [];
    for (const [group, members] of groups) {
      const concerned = allOf([willing, anyOf(membership[group].map((name) => holds(person, name, at)))]);
      of.push(concerned);
      addTo(members, concerned, flag(person.targetedTraining));
    }
    all.push({ person, at, concerned: anyOf(of) });
  }
  return { groups, willing: all };
}

function addTo(members: Members, concerned: Judgement, reached: boolean | undefined): void {
  addAll(members.open, concerned.missing);
  if (concerned.truth !== true) return;
  members.willing++;
  if (reached === true) members.reached++;
  if (reached === undefined) members.reachedOpen = true;
}

/** Whom the classes target, and what could add to it. */
interface Targets {
  readonly targeted: ReadonlySet<string>;
  readonly open: readonly Missing[];
}

function readTargets(classes: readonly unknown[] | undefined): Targets {
  if (classes === undefined) return { targeted: new Set(), open: [fact('/classes')] };
  const unread = findings();
  const targeted = new Set<string>();
  each<TargetedClass>(unread, classes, '/classes', (one, at) => {
    for (const [place, target] of (entries(unread, one, 'targetGroups', at) ?? []).entries()) {
      const code = oneOf(target, targetGroups);
      if (code === undefined) unread.missing.push(fact(`${at()}/targetGroups/${String(place)}`));
      else targeted.add(code);
    }
  });
  return { targeted, open: unread.missing };
}

/** Whether a class targets a group; `null` where that is not known. */
function isTargeted(group: TargetGroup, { targeted, open }: Targets): boolean | null {
  if (targeted.has(group)) return true;
  return open.length > 0 ? null : false;
}

/** The figures of one group; `null` where they are not known of all. */
function rowOf(group: TargetGroup, { willing, reached, reachedOpen, open }: Members, targets: Targets): Row {
  const unknownWilling = open.length > 0;
  const unknownReached = unknownWilling || reachedOpen;
  const { rate, percent } = unknownReached ? { rate: null, percent: null } : rateOf(reached, willing);
  return {
    group,
    willing: unknownWilling ? null : willing,
    reached: unknownReached ? null : reached,
    targeted: isTargeted(group, targets),
    rate,
    percent,
  };
}

/** A group with willing members is targeted by a class. */
function holdGroup(
  found: Findings,
  on: On,
  group: TargetGroup,
  { willing, open }: Members,
  targets: Targets,
  wait: readonly Missing[],
): void {
  const targeted = isTargeted(group, targets);
  if (targeted === true || (willing === 0 && open.length === 0)) return;
  if (willing === 0) addAll(found.missing, open);
  addAll(found.missing, targets.open);
  if (willing === 0 || targeted === null || wait.length > 0) addAll(found.missing, wait);
  else
    violate(found, on, 'group-not-targeted', {
      path: '/classes',
      actual: 0,
      quantity: 'targetingClasses',
      op: '>',
      value: 0,
      data: { group, willing },
    });
}

/** Somebody of a key group who is willing has had targeted training. */
function holdPerson(found: Findings, on: On, { person, at, concerned }: Willing, wait: readonly Missing[]): void {
  const unreached = allOf([concerned, not(holds(person, 'targetedTraining', at))]);
  if (unreached.truth === false) return;
  if (unreached.truth === null || wait.length > 0) {
    addAll(found.missing, [...unreached.missing, ...wait]);
    return;
  }
  const subject = referenceOf(person);
  violate(
    found,
    on,
    'person-not-targeted',
    broken('targetedTraining', false, '=', true, at, { data: { person: subject ?? at }, subject }),
  );
}
