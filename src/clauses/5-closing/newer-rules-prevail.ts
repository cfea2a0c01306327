import type { IssuerRank } from '../../definitions/codes.js';
import type { Clause, ParameterValue } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import type { Outcome } from '../../kernel/outcome.js';
import type { ClauseResult, Row } from '../../kernel/result.js';
import type { Citation } from '../../notice/citation.js';
import { source } from '../../notice/source.js';
import { kunming2022 } from '../../policy/policy.js';
import { checkPoints, checkWhole, type Point, recognised, type Refusal } from '../../policy/supersession.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { type Fields, flag } from '../../values/read.js';

/**
 * {@link assessSupersession} 所读的字段。 What {@link assessSupersession} reads: a rule as `supersede` takes it, or as
 * much of it as is known.
 */
export interface SupersessionRecord {
  /**
   * 条款常量，须完整（所读：标识、数字的值和字符、`byLevel`）；政策中已有的规定，也可以是标识。
   *
   * The clause's constant, whole; read are its id, its figures with their characters, and `byLevel`. Of a rule that the
   * policy has, its id will do.
   */
  readonly clause?:
    | string
    | {
        readonly id?: string;
        readonly parameters?: Readonly<Record<string, { readonly value?: ParameterValue; readonly exact?: string }>>;
        readonly byLevel?: readonly string[];
      };
  /** 发布机关的层级。 Rank of the issuer. */
  readonly rank?: IssuerRank;
  /** 出处；`null` 为没有。 Citation; `null`: there is none. */
  readonly citation?: Partial<Citation> | null;
  /** 施行日。 First day in force. */
  readonly effectiveFrom?: CalendarDay;
  /**
   * 印发日；仅在 `issued` 读作“通知印发之后”时读取。 Day of issue; read only where the reading `issued` is switched.
   */
  readonly issuedOn?: CalendarDay;
  /**
   * 所定的数字，按参数名；`null` 为没有，缺少为不知道。 The figures it sets, by parameter; `null`: none; missing: not
   * known.
   */
  readonly parameters?: Readonly<
    Record<string, { readonly value?: ParameterValue; readonly exact?: string } | null | undefined>
  > | null;
  /** 是否停用该条款。 Whether it switches the clause off. */
  readonly switchesOff?: boolean;
}

/** 条款常量：以国家、省最新文件为准。 The clause constant of {@link assessSupersession}. */
export const newerRulesPrevail = /* @__PURE__ */ freeze({
  id: 'newer-rules-prevail',
  function: 'assessSupersession',
  title: { 'zh-CN': '以国家、省最新文件为准', en: 'Newer rules prevail' },
  force: 'counts',
  modal: null,
  addressee: { 'zh-CN': '各方', en: 'everybody' },
  citations: [
    {
      document: source.number,
      locator: '结尾',
      paragraph: 62,
      exact: '本通知下发后与国家、省最新规定如有冲突，以国家、省最新文件表述为准。',
      start: 0,
      end: 34,
    },
  ],
  parameters: {},
  readings: {
    issued: {
      adopted: 'whenever-issued',
      options: {
        'whenever-issued': { 'zh-CN': '最新施行的规定，不论何时印发', en: 'the latest in force, whenever issued' },
        'after-notice': { 'zh-CN': '仅限本通知印发之后印发的规定', en: 'only rules issued after the notice' },
      },
      why: '最新规定',
    },
    'national-vs-provincial': {
      adopted: 'latest',
      options: {
        latest: { 'zh-CN': '最新的为准；同日施行的，层级高的为准', en: 'the latest; on the same day the higher rank' },
        'higher-rank': { 'zh-CN': '层级高的为准', en: 'the higher rank' },
      },
      why: '国家、省最新文件',
    },
  },
  effect: null,
  members: [],
  messages: {},
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(newerRulesPrevail, source);

/**
 * > 本通知下发后与国家、省最新规定如有冲突，以国家、省最新文件表述为准。
 *
 * 判断一个更新的规定在某日是否优先于（yōuxiān yú）本通知：国家或省的规定，有出处，当日已经施行，
 * 并且就某一点与现行内容冲突（另定数字，或停用条款）。所定数字的原文字符须见于引文，并且就是这个数字。不冲突的，
 * 通知照旧。约束各方。采用的读法：最新施行的规定，不论何时印发；国家与省的规定之间，最新的为准；同日施行的，
 * 层级高的为准。只作说明，从不判为不合格。实例：2021年6月部委关于企业新型学徒制的意见规定培养期限一至二年，
 * 特殊情况可延至三年（据新闻报道，未核对原文），与“1-2年”不同。
 *
 * Assesses whether a newer rule prevails over the notice on a day: of national or provincial rank, cited, in force on
 * that day, and in conflict on a point: it sets another figure than the one in force without it, or switches the clause
 * off. The characters of a figure stand in the quotation and say it. No conflict: the notice stands. It counts for
 * everybody. Readings taken: the latest in force, whenever issued; of national and provincial rules the latest; on the
 * same day the higher rank. Other rules are those of the policy in the options; the rule itself may be among them, and
 * is then judged as if it were not: an entry of `policy.rules` can be handed over as it is. A real case: the ministry
 * opinion of June 2021 on the new apprenticeship, one to two years, in special cases up to three (from a press report
 * of it, not checked against its text). {@link supersede} builds on the same judgement.
 *
 * 原文：[第62段](../../../docs/notice.md#p62)
 *
 * @param rule - 更新的规定。 The newer rule, or what is known of it; unlike for `supersede`, what is left out is
 * unknown.
 * @param options - 所判断之日（必需，例如开班日期）、政策（其他更新的规定和读法）。 The day judged on (needed, such as
 * the start of a class), and the policy with other newer rules.
 * @returns `passed`：优先，`measured.prevailing` 列出各点（参数，或 `in-force`：条款是否施行）；`inapplicable`：
 * 不优先，原因见 `measured.reasons`； `cantTell`：有缺失。 Passed where it prevails, with its points under
 * `measured.prevailing` (figures, or `in-force`: whether the clause is in force); inapplicable where it does not, with
 * the codes of the reasons under `measured.reasons`; cantTell where what is missing could decide.
 *
 * @example
 * ```ts
 * import { assessSupersession, classSizeLimit } from 'kunming-training-rules';
 *
 * // A made-up rule of the province.
 * const citation = { document: '云人社发〔2022〕0号（虚构）', locator: '三', exact: '每班不超过50人' };
 * const rule = {
 *   clause: classSizeLimit,
 *   rank: 'provincial',
 *   citation,
 *   effectiveFrom: '2022-09-01',
 *   parameters: { trainees: { value: 50, exact: '50人' } },
 * } as const;
 * const result = assessSupersession(rule, { asOf: '2022-09-01' });
 * result.outcome; // => 'passed'
 * result.measured['prevailing']; // => [{ parameter: 'trainees', before: 60, value: 50 }]
 * ```
 *
 * @example
 * ```ts
 * import { assessSupersession, classSizeLimit } from 'kunming-training-rules';
 *
 * const result = assessSupersession({ clause: classSizeLimit, rank: 'municipal' }, { asOf: '2022-09-01' });
 * result.outcome; // => 'inapplicable'
 * result.measured['reasons']; // => ['lower-rank']
 * ```
 */
export function assessSupersession(rule: SupersessionRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, rule, options);
}

type Given = Fields<SupersessionRecord>;

/** Where it is refused as a whole, or on every point, it does not prevail; else what is open has to be known. */
function expects(rule: Given, _on: InForce<typeof newerRulesPrevail>, options: ClauseOptions): Findings {
  const [on, noDay] = judgedDay(options);
  const policy = options.policy ?? kunming2022;
  const asked = recognised(rule, policy);
  const whole = checkWhole(asked, policy, on, noDay);
  const refusals = whole.flatMap(({ refusal }) => refusal ?? []);
  if (refusals.length > 0) return inapplicable({ reasons: refusals });

  // Where it is not known whether the rule switches the clause off, both are asked.
  const switchesOff = flag(asked.switchesOff);
  const cases = (switchesOff === undefined ? [false, true] : [switchesOff]).map((either) =>
    caseOf(checkPoints({ ...asked, switchesOff: either }, policy, on)),
  );
  const [first] = cases as [Case, ...Case[]];
  const isAlike = cases.every(({ outcome }) => outcome === first.outcome);
  if (isAlike && first.outcome === 'inapplicable') return inapplicable({ reasons: [first.reason] });
  const found = findings();
  for (const { missing } of whole) addAll(found.missing, missing);
  if (!isAlike) found.missing.push(fact('/switchesOff'));
  if (!isAlike || first.outcome === 'cantTell')
    for (const { open } of cases) for (const { missing } of open) addAll(found.missing, missing);
  if (found.missing.length === 0) found.measured = { prevailing: first.prevailing };
  return found;
}

/** What the points come to, where it is known whether the rule switches the clause off. */
interface Case {
  readonly outcome: Outcome;
  /** Points on which nothing is said against the rule. */
  readonly open: readonly Point[];
  /** Those of them of which nothing is missing, as they are measured. */
  readonly prevailing: readonly Row[];
  /** Why it does not prevail, where no point is open. */
  readonly reason: Refusal;
}

function caseOf(points: readonly Point[]): Case {
  const open = points.filter(({ refusal }) => refusal === null);
  const prevailing = open
    .filter(({ missing }) => missing.length === 0)
    .map(({ parameter, before, value }) => ({ parameter, before, value }));
  const reason = points.find(({ refusal }) => refusal !== 'no-conflict')?.refusal ?? 'no-conflict';
  const undecided = open.length === 0 ? 'inapplicable' : 'cantTell';
  return { outcome: prevailing.length > 0 ? 'passed' : undecided, open, prevailing, reason };
}
