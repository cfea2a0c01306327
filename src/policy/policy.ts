import type { Clause, Reading } from '../kernel/clause.js';
import type { Policy, Rule } from '../kernel/in-force.js';
import type { SwitchedReading } from '../kernel/result.js';
import { source } from '../notice/source.js';
import { asideIn, isPolicy, judgeUnder } from './under.js';

/**
 * 通知本身：没有更新的规定，没有切换的读法。
 *
 * The notice alone: no newer rules, no switched readings. The policy that every other one is built on.
 *
 * @example
 * ```ts
 * import { kunming2022 } from 'kunming-training-rules';
 *
 * kunming2022.rules.length; // => 0
 * ```
 */
export const kunming2022: Policy = /* @__PURE__ */ Object.freeze({
  document: source.number,
  rules: /* @__PURE__ */ Object.freeze([]),
  setAside: /* @__PURE__ */ Object.freeze([]),
  switched: /* @__PURE__ */ Object.freeze([]),
  judge: judgeUnder,
});

/** 政策层面的读法所属。 What owns the readings that belong to the policy as a whole. */
export interface PolicyReadings {
  /** 标识。 Id. */
  readonly id: string;
  /** 读法。 Its readings. */
  readonly readings: Readonly<Record<string, Reading>>;
}

/**
 * 整个政策的读法：`applies-from`，通知适用于哪些日期的记录。
 *
 * Readings of the policy as a whole. `applies-from`: the plan is for the year 2022 and the notice is
 * of 22 April; records outside of that are judged all the same and every result says so, unless
 * another option is chosen with {@link switchReadings}.
 */
export const policyReadings = /* @__PURE__ */ Object.freeze({
  id: 'policy',
  readings: {
    'applies-from': {
      adopted: 'judged-with-notice',
      options: {
        'judged-with-notice': {
          'zh-CN': '通知印发前或方案年度后的记录照常判断，并在结果中提示',
          en: 'records from before the notice or after the plan year are judged all the same, and the result says so',
        },
        'inapplicable-before-notice': {
          'zh-CN': '通知印发之日前的记录不适用',
          en: 'inapplicable before the day of the notice',
        },
        'inapplicable-outside-2022': { 'zh-CN': '2022年以外的记录不适用', en: 'inapplicable outside 2022' },
      },
      why: '昆明市2022年职业培训工作方案；2022年4月22日',
    },
  },
} as const satisfies PolicyReadings);

/**
 * 切换读法：返回新的政策；所选读法在每个结果的 `switchedReadings` 中可见。
 *
 * Switches readings of one clause (or of {@link policyReadings}) and gives a new policy; the one
 * handed in stays as it is. Choosing the adopted option takes an earlier switch back.
 *
 * @param policy - The policy to build on, `kunming2022` at first.
 * @param clause - The clause constant that owns the readings.
 * @param choices - The option to choose, by name of the reading.
 * @returns The new policy.
 * @throws RangeError if the clause has no such reading, or the reading no such option; if the reading asks for the day
 * of issue of the newer rules and one of them has none; or if the policy is none, such as one from JSON that was not
 * parsed.
 *
 * @example
 * ```ts
 * import { checkDailyHours, dailyHoursLimit, kunming2022, switchReadings } from 'kunming-training-rules';
 *
 * const policy = switchReadings(kunming2022, dailyHoursLimit, { day: 'offline-only' });
 * const sessions = [
 *   { date: '2022-06-01', hours: 8, mode: 'offline' },
 *   { date: '2022-06-01', hours: 1, mode: 'online' },
 * ] as const;
 * checkDailyHours({ sessions }).outcome; // => 'failed'
 * checkDailyHours({ sessions }, { policy }).outcome; // => 'passed'
 * ```
 */
export function switchReadings<C extends Pick<Clause, 'id' | 'readings'>>(
  policy: Policy,
  clause: C,
  choices: { readonly [K in keyof C['readings']]?: keyof C['readings'][K]['options'] & string },
): Policy {
  mustBeReadable(policy);
  const chosen: SwitchedReading[] = [];
  for (const [reading, option] of Object.entries<string | undefined>(choices)) {
    const owned = Object.hasOwn(clause.readings, reading) ? clause.readings[reading] : undefined;
    if (owned === undefined)
      throw new RangeError(
        `${clause.id} has no reading of that name; it has: ${Object.keys(clause.readings).join(', ')}`,
      );
    if (option === undefined) continue;
    if (!Object.hasOwn(owned.options, option))
      throw new RangeError(
        `${clause.id}, reading ${reading}: no such option; it has: ${Object.keys(owned.options).join(', ')}`,
      );
    chosen.push(Object.freeze({ clause: clause.id, reading, chosen: option, adopted: owned.adopted }));
  }
  const kept = policy.switched.filter(
    (old) => !chosen.some((now) => now.clause === old.clause && now.reading === old.reading),
  );
  const next = arrange({ ...policy, switched: [...kept, ...chosen.filter((now) => now.chosen !== now.adopted)] });
  if (chooses(next, 'after-notice') && next.setAside.some((rule) => rule.issuedOn === undefined)) {
    throw new RangeError('newer-rules-prevail, reading issued: a rule of the policy has no day of issue');
  }
  return frozen(next);
}

/**
 * 政策不可读的，拒绝在其上加入规定或切换读法。
 *
 * Refuses to build on what is no policy of the notice; the message shows nothing of it.
 *
 * @param policy - The policy handed in.
 * @throws RangeError if its lists cannot be read.
 * @internal
 */
export function mustBeReadable(policy: Policy): void {
  if (!isPolicy(policy, kunming2022.document))
    throw new RangeError('not a policy of this notice; one that was stored as JSON goes through parsePolicy');
}

/**
 * 冻结新的政策及其列表；列表中的各项在生成时已冻结。
 *
 * Freezes a fresh policy and its lists; what is in them is frozen where it is made.
 *
 * @param policy - A policy made by {@link arrange}.
 * @returns The policy, frozen.
 * @internal
 */
export function frozen(policy: Policy): Policy {
  return Object.freeze({
    ...policy,
    rules: Object.freeze([...policy.rules]),
    setAside: Object.freeze([...policy.setAside]),
    switched: Object.freeze([...policy.switched]),
  });
}

/**
 * 结尾一句的读法是否已切换为某一选项。
 *
 * Whether an option of the closing sentence's readings is chosen that is not the adopted one: `after-notice` of
 * `issued`, or `higher-rank` of `national-vs-provincial`.
 *
 * @param policy - The policy.
 * @param option - The option.
 * @returns True where it is chosen.
 * @internal
 */
export function chooses(policy: Policy, option: 'after-notice' | 'higher-rank'): boolean {
  return policy.switched.some((choice) => choice.clause === 'newer-rules-prevail' && choice.chosen === option);
}

/**
 * 排列更新的规定：按施行日，同日按层级；读法切换后，只取通知印发之后的，或先按层级。
 *
 * Puts the rules of a policy in the order they apply, by the readings of the closing sentence: by first day and, on one
 * day, by rank; or by rank first. Rules that a reading keeps from applying are set aside, not lost. The order does not
 * depend on the order in which rules were added and readings switched.
 *
 * @param policy - A policy with its rules in any order.
 * @returns A new policy; the lists are fresh, the rules the same.
 * @internal
 */
export function arrange(policy: Policy): Policy {
  const keyOf = (rule: Rule): string => {
    const rank = rule.rank === 'national' ? '2' : '1';
    return (
      (chooses(policy, 'higher-rank') ? rank + rule.effectiveFrom : rule.effectiveFrom + rank) + JSON.stringify(rule)
    );
  };
  const applies = ({ issuedOn = '' }: Rule): boolean => !chooses(policy, 'after-notice') || issuedOn > source.issuedOn;
  const all = [...policy.rules, ...asideIn(policy)].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return { ...policy, rules: all.filter(applies), setAside: all.filter((rule) => !applies(rule)) };
}
