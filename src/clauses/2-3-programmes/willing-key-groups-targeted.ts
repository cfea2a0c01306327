import { type TargetGroup, targetGroups } from '../../definitions/codes.js';
import type { Scalar } from '../../json/pointer.js';
import { type Clause } from '../../kernel/clause.js';
import { holds } from '../../kernel/conditions.js';
import { fact, type Findings, findings, inapplicable, pending, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, not } from '../../kernel/kleene.js';
import type { ClauseResult, Missing, Row } from '../../kernel/result.js';
import type { Roster, RosterPerson, TargetedClass } from '../../model/roster.js';
import { noticePeriod } from '../../notice/period.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { fields, isObject, list, oneOf, referenceOf } from '../../values/read.js';
import { lack, rateOf, strangers } from '../shared/target.js';

/** {@link trackWillingKeyGroupsTraining} 所读的字段。 What {@link trackWillingKeyGroupsTraining} reads of a roster. */
export interface WillingKeyGroupsRecord extends Pick<Roster, 'classes'> {
  /**
   * 人员；`targetedTraining` 用于覆盖情况和“每个人”的读法。 The persons; `targetedTraining` for the coverage reported and where the
   * reading is each person.
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
      document: '昆人社通〔2022〕34号',
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

const adopted = /* @__PURE__ */ adopt(willingKeyGroupsTargeted);

/**
 * > 对有培训意愿的重点人群开展针对性培训。
 *
 * 按二（三）2 的四类重点人群（zhòngdiǎn rénqún）：农村转移就业劳动力、两后生等青年、退役军人、就业困难人员（含残疾人），
 * 列出有意愿的人数、已参加针对性培训的人数和覆盖率，未知的为 `null`；到期（12月31日）有意愿者而没有任何班级针对的人群，
 * 每类一处提醒。约束各县（市）区人社部门。采用的读法：每类人群，不是每个人。
 *
 * Reports, by the four key groups of 二（三）2 (rural labour moved to non-farm work; school leavers and
 * other youth; veterans; persons with employment difficulties, disabled persons included), the willing
 * and how many had targeted training (`null` where that is not known of all); from 31 December on, each
 * group with willing members and no class that targets it is a warning. Reading taken: each group, not
 * each person.
 *
 * 原文：[第29段](../../../docs/notice.md#p29)
 *
 * @param roster - 人员和班级所针对的人群。 The persons, and whom the classes target.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：有意愿者的各类人群都有针对的班级；`failed`（提醒）：到期仍没有；`cantTell`：未到期，或缺名册、类别、意愿、班级；
 * `inapplicable`：重点人群中无人有意愿。 Passed if every group with willing members is targeted, failed with
 * warnings where one is not and it is due, cantTell before the day or where facts are unknown,
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
  return judge(adopted, body, roster, onDayOf(options, noticePeriod.planYearEnd, ''));
}

/** The facts that make somebody a member of a key group. */
const membership: Readonly<Record<TargetGroup, readonly string[]>> = {
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

function body(
  roster: WillingKeyGroupsRecord,
  on: InForce<typeof willingKeyGroupsTargeted>,
  options: ClauseOptions,
): Findings {
  const given = fields(roster);
  const persons = list(given.persons);
  const classes = list(given.classes);
  const found = findings();
  if (persons === undefined) {
    found.missing.push(fact('/persons'));
    if (classes === undefined && on.reading.reach === 'each-group') found.missing.push(fact('/classes'));
    return found;
  }
  const strange = strangers(persons, '/persons');
  lack(found, strange);
  const groups = new Map<TargetGroup, Members>(
    targetGroups.map((group) => [group, { willing: 0, reached: 0, reachedOpen: false, open: [...strange] }]),
  );
  const each: { at: string; reference: string | undefined; concerned: Judgement }[] = [];
  for (const [index, person] of persons.entries()) {
    if (!isObject(person)) continue;
    const at = `/persons/${String(index)}`;
    const willing = holds(person, 'willing', at);
    if (willing.truth === false) continue;
    const reached = holds(person, 'targetedTraining', at);
    const of: Judgement[] = [];
    for (const [group, members] of groups) {
      const concerned = allOf([willing, anyOf(membership[group].map((name) => holds(person, name, at)))]);
      of.push(concerned);
      if (concerned.truth === null) addAll(members.open, concerned.missing);
      if (concerned.truth !== true) continue;
      members.willing++;
      if (reached.truth === true) members.reached++;
      if (reached.truth === null) members.reachedOpen = true;
    }
    each.push({ at, reference: referenceOf(person), concerned: anyOf(of) });
  }
  if (found.missing.length === 0 && each.every(({ concerned }) => concerned.truth === false)) return inapplicable();

  if (!each.some(({ concerned }) => concerned.truth === true))
    lack(
      found,
      each.flatMap(({ concerned }) => concerned.missing),
    );
  const wait = pending(noticePeriod.planYearEnd, options.asOf);
  const rows: Row[] = [];
  const targets = readTargets(classes);
  for (const [group, members] of groups) {
    const { willing, open } = members;
    const targeted = targets.targeted.has(group) ? true : targets.open.length > 0 ? null : false;
    const { rate, percent, ...counts } = coverage(members);
    rows.push({ group, ...counts, targeted, rate, percent });
    if (on.reading.reach === 'each-person' || targeted === true || (willing === 0 && open.length === 0)) continue;
    lack(found, willing === 0 ? [...open, ...targets.open] : targets.open);
    if (willing === 0 || targeted === null || wait.length > 0) lack(found, wait);
    else
      found.violations.push(
        violation(on, 'group-not-targeted', {
          path: '/classes',
          actual: 0,
          quantity: 'targetingClasses',
          op: '>',
          value: 0,
          data: { group, willing },
        }),
      );
  }
  found.measured = { groupCoverage: rows };
  if (on.reading.reach === 'each-group') return found;

  const open: Missing[] = [];
  for (const { at, reference, concerned } of each) {
    const person = persons[Number(at.slice('/persons/'.length))];
    const unreached = allOf([concerned, not(holds(person, 'targetedTraining', at))]);
    if (unreached.truth === false) continue;
    if (unreached.truth === null || wait.length > 0) addAll(open, [...unreached.missing, ...wait]);
    else
      found.violations.push(
        violation(on, 'person-not-targeted', {
          path: `${at}/targetedTraining`,
          actual: false,
          quantity: 'targetedTraining',
          op: '=',
          value: true,
          data: { person: reference ?? at },
          subject: reference,
        }),
      );
  }
  lack(found, open);
  return found;
}

/** The figures of one group; `null` where they are not known of all. */
function coverage({
  willing,
  reached,
  reachedOpen,
  open,
}: Members): Readonly<Record<'willing' | 'reached' | 'rate' | 'percent', Scalar>> {
  const unknownWilling = open.length > 0;
  const unknownReached = unknownWilling || reachedOpen;
  const rate = unknownReached ? { rate: null, percent: null } : rateOf(reached, willing);
  return { willing: unknownWilling ? null : willing, reached: unknownReached ? null : reached, ...rate };
}

/** Whom the classes target, and what could add to it. */
function readTargets(classes: readonly unknown[] | undefined): {
  readonly targeted: ReadonlySet<string>;
  readonly open: readonly Missing[];
} {
  if (classes === undefined) return { targeted: new Set(), open: [fact('/classes')] };
  const targeted = new Set<string>();
  const open: Missing[] = [];
  for (const [index, each] of classes.entries()) {
    const at = `/classes/${String(index)}/targetGroups`;
    const targets = list(fields(each as TargetedClass).targetGroups);
    if (targets === undefined) open.push(fact(isObject(each) ? at : `/classes/${String(index)}`));
    for (const [place, target] of (targets ?? []).entries()) {
      const code = oneOf(target, targetGroups);
      if (code === undefined) open.push(fact(`${at}/${String(place)}`));
      else targeted.add(code);
    }
  }
  return { targeted, open };
}
