import type { JsonPointer } from '../../json/pointer.js';
import { broken, each, entries, lacking, need, orNone } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { violateInPrinciple } from '../../kernel/departure.js';
import { fact, type Findings, findings, pending, violation, type ViolationDetail } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { Apprentice, ApprenticeshipProgramme } from '../../model/apprenticeship.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { type CalendarDay, daysBetween } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { count, dayOrNone, type Fields, isObject, referenceOf, text } from '../../values/read.js';
import { has } from '../shared/has.js';
import { strangers } from '../shared/target.js';

/**
 * {@link checkApprenticeshipDualTraining} 所读的字段。 What {@link checkApprenticeshipDualTraining} reads of a
 * programme.
 */
export interface ApprenticeshipDualTrainingRecord extends Pick<ApprenticeshipProgramme, 'departures'> {
  /** 企业；`null` 为没有。 The enterprise, of which nothing more is read; `null`: none. */
  readonly enterprise?: object | null;
  /** 合作的培训机构；空列表为没有。 Cooperating institutions, of which nothing more is read; an empty list: none. */
  readonly institutions?: readonly object[];
  /** 学徒。 The apprentices. */
  readonly apprentices?: readonly Pick<Apprentice, 'reference' | 'hiredOn' | 'enrolledOn' | 'mentor' | 'teacher'>[];
}

/** {@link checkApprenticeshipDualTraining} 的选项。 Options of {@link checkApprenticeshipDualTraining}. */
export interface ApprenticeshipOptions extends ClauseOptions {
  /**
   * 招工与招生最多相隔的天数，仅在“即”读作限期时使用。 Most days between hiring and enrolment; used only where 即 is
   * read as a time limit.
   */
  readonly enrolmentDays?: number;
}

/** 条款常量：企校双制、双师培养。 The clause constant of {@link checkApprenticeshipDualTraining}. */
export const apprenticeshipDualTraining = /* @__PURE__ */ freeze({
  id: 'apprenticeship-dual-training',
  function: 'checkApprenticeshipDualTraining',
  title: { 'zh-CN': '招工即招生、企校双师联合培养', en: 'Apprenticeship: hired and enrolled, taught by both' },
  force: 'should',
  modal: { exact: '大力推行', paragraph: 39, start: 2, end: 6 },
  addressee: { 'zh-CN': '企业和培训机构', en: 'enterprise and training institution' },
  citations: [
    {
      document: source.number,
      locator: '二（三）7',
      paragraph: 40,
      exact:
        '按政府引导、企业为主、培训机构参与的原则，采取“产教融合、企校合作、企校双制、工学一体”的培养模式，在企业全面推进“招工即招生、入企即入校、企校双师联合培养”为主要内容的企业新型学徒制。',
      start: 0,
      end: 93,
    },
    {
      document: source.number,
      locator: '二（三）7',
      paragraph: 39,
      exact: '大力推行中国特色企业新型学徒制',
      start: 2,
      end: 17,
    },
  ],
  parameters: {},
  readings: {
    'hired-is-enrolled': {
      adopted: 'both-true',
      options: {
        'both-true': { 'zh-CN': '既已招工又已招生', en: 'hired and enrolled, both true' },
        'within-days': {
          'zh-CN': '招生与招工相隔不超过调用者规定的天数',
          en: 'enrolled within caller-set days of hiring',
        },
      },
      why: '招工即招生',
    },
  },
  effect: null,
  members: [],
  messages: {
    'no-enterprise': { 'zh-CN': '学徒制项目没有企业。', en: 'The programme names no enterprise.' },
    'no-institution': {
      'zh-CN': '学徒制项目没有合作的培训机构。',
      en: 'The programme names no cooperating institution.',
    },
    'not-hired': { 'zh-CN': '学徒{apprentice}没有招用。', en: 'Apprentice {apprentice} is not hired.' },
    'not-enrolled': { 'zh-CN': '学徒{apprentice}没有注册入学。', en: 'Apprentice {apprentice} is not enrolled.' },
    'enrolled-apart': {
      'zh-CN': '学徒{apprentice}招工与招生相隔{actual}天，超过{required}天。',
      en: 'Apprentice {apprentice}: {actual} {actual|day|days} between hiring and enrolment, over {required}.',
    },
    'no-mentor': {
      'zh-CN': '学徒{apprentice}没有企业导师。',
      en: 'Apprentice {apprentice} has no mentor of the enterprise.',
    },
    'no-teacher': {
      'zh-CN': '学徒{apprentice}没有院校教师。',
      en: 'Apprentice {apprentice} has no teacher of the institution.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(apprenticeshipDualTraining, source);

/**
 * > 按政府引导、企业为主、培训机构参与的原则，采取“产教融合、企校合作、企校双制、工学一体”的培养模式，在企业全面推进“招工即招生、入企即入校、企校双师联合培养”为主要内容的企业新型学徒制。
 *
 * > 大力推行中国特色企业新型学徒制
 *
 * 检查企业新型学徒制（xīnxíng xuétúzhì）项目：有企业和至少一个合作的培训机构；每名学徒既已招工（zhāogōng）
 * 又已招生（zhāoshēng），并有企业导师和院校教师（企校双师）。“大力推行”为倡导，不符合为提醒。约束企业和培训机构。
 * 采用的读法： “即”为既已招工又已招生。招工、招生自其当日起算，晚于查看之日的尚未发生。
 *
 * Checks that an apprenticeship names the enterprise and at least one cooperating institution, and that each apprentice
 * is hired and enrolled and has a mentor of the enterprise and a teacher of the institution. The text promotes (大力推
 * 行): what is absent is a warning, and a recorded departure is kept. Binds enterprise and training institution.
 * Reading taken: hired and enrolled, both true, each from its own day on; under the other reading the days between
 * them, whichever comes first, are held against `enrolmentDays`.
 *
 * 原文：[第40段](../../../docs/notice.md#p40)
 *
 * @param programme - 企业、机构、学徒、变通。 Enterprise, institutions, apprentices, departures.
 * @param options - 查看之日（必需）、政策；另一种读法下的天数。 The day one looks on (needed) and policy; the days
 * under the other reading.
 * @returns `passed`：全部具备；`failed`：有缺项；`cantTell`：有未知，或招工、招生尚未发生。 Passed if all is there,
 * failed where something is known to be absent, cantTell where something is unknown or has not happened
 * yet; never inapplicable.
 *
 * @example
 * ```ts
 * import { checkApprenticeshipDualTraining } from 'kunming-training-rules';
 *
 * const apprentices = [{ hiredOn: '2022-03-01', enrolledOn: '2022-03-10', mentor: 'M1', teacher: 'T1' }];
 * checkApprenticeshipDualTraining({ enterprise: {}, institutions: [{}], apprentices }, { asOf: '2022-03-10' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkApprenticeshipDualTraining } from 'kunming-training-rules';
 *
 * const apprentices = [{ reference: 'A1', hiredOn: '2022-03-01', enrolledOn: null, mentor: 'M1', teacher: 'T1' }];
 * const result = checkApprenticeshipDualTraining({ enterprise: {}, institutions: [{}], apprentices });
 * result.violations.map(({ code, severity }) => `${code}: ${severity}`); // => ['not-enrolled: warning']
 * ```
 */
export function checkApprenticeshipDualTraining(
  programme: ApprenticeshipDualTrainingRecord,
  options?: ApprenticeshipOptions,
): ClauseResult {
  return judge(adopted, { expects }, programme, options);
}

type On = InForce<typeof apprenticeshipDualTraining>;
type Code = keyof On['clause']['messages'];
type Programme = Fields<ApprenticeshipDualTrainingRecord>;

/** Says what is absent; a recorded departure is kept. */
type Breach = (code: Code, detail: ViolationDetail) => void;

/** 招工即招生、入企即入校、企校双师联合培养. */
function expects(programme: Programme, on: On, options: ApprenticeshipOptions): Findings {
  const found = findings();
  const breach: Breach = (code, detail) => {
    violateInPrinciple(found, programme.departures, violation(on, code, detail));
  };
  byBoth(found, programme, breach);
  const most = on.reading['hired-is-enrolled'] === 'within-days' ? count(options.enrolmentDays) : null;
  let latest: CalendarDay = '';
  const noLimit: Missing[] = [];
  const apprentices = entries(found, programme, 'apprentices');
  each<Apprentice>(found, apprentices, '/apprentices', (apprentice, at) => {
    const { hiredOn, enrolledOn } = trained(found, apprentice, at, breach);
    for (const done of [hiredOn, enrolledOn]) if (done && done > latest) latest = done;
    if (!hiredOn || !enrolledOn || most === null) return;
    if (most === undefined) noLimit.push(fact('/enrolmentDays', undefined, 'options'));
    else apart(apprentice, at, { hiredOn, enrolledOn, most }, breach);
  });
  // All have been hired and enrolled once the last of them has.
  if (latest !== '') addAll(found.missing, pending(latest, options.asOf));
  addAll(found.missing, noLimit);
  return found;
}

/** 企校双制: the programme has its enterprise, and a cooperating institution. */
function byBoth(found: Findings, programme: Programme, breach: Breach): void {
  const enterprise = has(programme, 'enterprise');
  if (enterprise.truth === false) breach('no-enterprise', broken('enterprise', null, '!=', null));
  lacking(found, enterprise);
  const institutions = entries(found, programme, 'institutions');
  if (institutions?.length === 0) breach('no-institution', broken('institutions', 0, '>=', 1));
  else if (!institutions?.some(isObject)) addAll(found.missing, strangers(institutions ?? [], '/institutions'));
}

/** 企校双师: an apprentice is hired and enrolled, and has a mentor and a teacher. Gives the days. */
function trained(
  found: Findings,
  apprentice: Fields<Apprentice>,
  at: () => JsonPointer,
  breach: Breach,
): { readonly hiredOn: CalendarDay | null | undefined; readonly enrolledOn: CalendarDay | null | undefined } {
  const subject = referenceOf(apprentice);
  const ask = <V>(code: Code, name: keyof Apprentice, read: (leaf: unknown) => V | undefined): V | undefined => {
    const value = need(found, apprentice, name, read, at, subject);
    if (value === null) breach(code, of(apprentice, at, broken(name, null, '!=', null, at)));
    return value;
  };
  const hiredOn = ask('not-hired', 'hiredOn', dayOrNone);
  const enrolledOn = ask('not-enrolled', 'enrolledOn', dayOrNone);
  ask('no-mentor', 'mentor', textOrNone);
  ask('no-teacher', 'teacher', textOrNone);
  return { hiredOn, enrolledOn };
}

const textOrNone = /* @__PURE__ */ orNone(text);

/** Under the other reading of 即: the days between hiring and enrolment, whichever comes first. */
function apart(
  apprentice: Fields<Apprentice>,
  at: () => JsonPointer,
  {
    hiredOn,
    enrolledOn,
    most,
  }: { readonly hiredOn: CalendarDay; readonly enrolledOn: CalendarDay; readonly most: number },
  breach: Breach,
): void {
  const days = Math.abs(daysBetween(hiredOn, enrolledOn));
  const detail = broken('enrolledOn', days, '<=', most, at, { quantity: 'enrolmentDays' });
  if (days > most) breach('enrolled-apart', of(apprentice, at, detail));
}

/** What is said of an apprentice. */
function of(apprentice: Fields<Apprentice>, at: () => JsonPointer, detail: ViolationDetail): ViolationDetail {
  const subject = referenceOf(apprentice);
  return { ...detail, data: { apprentice: subject ?? at() }, subject };
}
