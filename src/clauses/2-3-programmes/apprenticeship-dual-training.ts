import { type Clause } from '../../kernel/clause.js';
import { violateInPrinciple } from '../../kernel/departure.js';
import { fact, type Findings, findings, pending, violation, type ViolationDetail } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Apprentice, ApprenticeshipProgramme } from '../../model/apprenticeship.js';
import { addAll } from '../../values/add-all.js';
import { type CalendarDay, daysBetween } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { count, dayOrNone, fields, isObject, list, referenceOf, text } from '../../values/read.js';

/** {@link checkApprenticeshipDualTraining} 所读的字段。 What {@link checkApprenticeshipDualTraining} reads of a programme. */
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
  /** 招工与招生最多相隔的天数，仅在“即”读作限期时使用。 Most days between hiring and enrolment; used only where 即 is read as a time limit. */
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
      document: '昆人社通〔2022〕34号',
      locator: '二（三）7',
      paragraph: 40,
      exact:
        '按政府引导、企业为主、培训机构参与的原则，采取“产教融合、企校合作、企校双制、工学一体”的培养模式，在企业全面推进“招工即招生、入企即入校、企校双师联合培养”为主要内容的企业新型学徒制。',
      start: 0,
      end: 93,
    },
    {
      document: '昆人社通〔2022〕34号',
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

const adopted = /* @__PURE__ */ adopt(apprenticeshipDualTraining);

/**
 * > 按政府引导、企业为主、培训机构参与的原则，采取“产教融合、企校合作、企校双制、工学一体”的培养模式，在企业全面推进“招工即招生、入企即入校、企校双师联合培养”为主要内容的企业新型学徒制。
 *
 * > 大力推行中国特色企业新型学徒制
 *
 * 检查企业新型学徒制（xīnxíng xuétúzhì）项目：有企业和至少一个合作的培训机构；每名学徒既已招工（zhāogōng）又已招生
 * （zhāoshēng），并有企业导师和院校教师（企校双师）。“大力推行”为倡导，不符合为提醒。约束企业和培训机构。采用的读法：“即”为两者均已办理。
 * 招工、招生自其当日起算，晚于查看之日的尚未发生。
 *
 * Checks that an apprenticeship names the enterprise and at least one cooperating institution, and that
 * each apprentice is hired and enrolled and has a mentor of the enterprise and a teacher of the
 * institution. The text promotes (大力推行): what is absent is a warning, and a recorded departure is
 * kept. Binds enterprise and institution. Reading taken: 即 means that both are done, each from its own
 * day on; under the other reading the days between them, whichever comes first, are held against
 * `enrolmentDays`.
 *
 * 原文：[第40段](../../../docs/notice.md#p40)
 *
 * @param programme - 企业、机构、学徒、变通。 Enterprise, institutions, apprentices, departures.
 * @param options - 查看之日（必需）、政策；另一种读法下的天数。 The day one looks on (needed) and policy; the days under the other reading.
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
  return judge(adopted, body, programme, options);
}

type On = InForce<typeof apprenticeshipDualTraining>;
type Break = (code: keyof On['clause']['messages'], detail: ViolationDetail) => void;

function body(programme: ApprenticeshipDualTrainingRecord, on: On, options: ApprenticeshipOptions): Findings {
  const given = fields(programme);
  const institutions = list(given.institutions);
  const apprentices = list(given.apprentices);
  const found = findings();
  const breaks: Break = (code, detail) => {
    violateInPrinciple(found, given.departures, violation(on, code, detail));
  };
  if (given.enterprise === null)
    breaks('no-enterprise', { path: '/enterprise', actual: null, quantity: 'enterprise', op: '!=', value: null });
  else if (!isObject(given.enterprise)) found.missing.push(fact('/enterprise'));
  if (institutions?.length === 0)
    breaks('no-institution', { path: '/institutions', actual: 0, quantity: 'institutions', op: '>=', value: 1 });
  else if (institutions === undefined) found.missing.push(fact('/institutions'));
  else if (!institutions.some(isObject))
    addAll(
      found.missing,
      institutions.map((_, index) => fact(`/institutions/${String(index)}`)),
    );
  if (apprentices === undefined) found.missing.push(fact('/apprentices'));
  const days: CalendarDay[] = [];
  let asked = false;
  for (const [index, entry] of (apprentices ?? []).entries()) {
    const own = checkOne(entry, `/apprentices/${String(index)}`, on, options, found, breaks);
    addAll(days, own);
    if (own.length === 2 && on.reading['hired-is-enrolled'] === 'within-days') asked = true;
  }
  // All have been hired and enrolled once the last of them has.
  if (days.length > 0)
    addAll(
      found.missing,
      pending(
        days.reduce((one, other) => (one > other ? one : other)),
        options.asOf,
      ),
    );
  if (asked && count(options.enrolmentDays) === undefined)
    found.missing.push(fact('/enrolmentDays', undefined, 'options'));
  return found;
}

/** Checks one apprentice; gives the days of hiring and enrolment that are known. */
function checkOne(
  entry: unknown,
  at: string,
  on: On,
  options: ApprenticeshipOptions,
  found: Findings,
  breaks: Break,
): readonly CalendarDay[] {
  if (!isObject(entry)) {
    found.missing.push(fact(at));
    return [];
  }
  const given = fields(entry as Apprentice);
  const subject = referenceOf(entry);
  const common = { data: { apprentice: subject ?? at }, subject };
  const need = (
    code: keyof On['clause']['messages'],
    name: 'hiredOn' | 'enrolledOn' | 'mentor' | 'teacher',
    value: string | null | undefined,
  ): void => {
    const path = `${at}/${name}`;
    if (value === null) breaks(code, { path, actual: null, quantity: name, op: '!=', value: null, ...common });
    else if (value === undefined) found.missing.push(fact(path, subject));
  };
  const hired = dayOrNone(given.hiredOn);
  const enrolled = dayOrNone(given.enrolledOn);
  need('not-hired', 'hiredOn', hired);
  need('not-enrolled', 'enrolledOn', enrolled);
  need('no-mentor', 'mentor', given.mentor === null ? null : text(given.mentor));
  need('no-teacher', 'teacher', given.teacher === null ? null : text(given.teacher));
  const days = [hired, enrolled].filter((each) => typeof each === 'string');
  const most = count(options.enrolmentDays);
  if (
    on.reading['hired-is-enrolled'] === 'both-true' ||
    typeof hired !== 'string' ||
    typeof enrolled !== 'string' ||
    most === undefined
  )
    return days;
  const apart = Math.abs(daysBetween(hired, enrolled));
  if (apart > most)
    breaks('enrolled-apart', {
      path: `${at}/enrolledOn`,
      actual: apart,
      quantity: 'enrolmentDays',
      op: '<=',
      value: most,
      ...common,
    });
  return days;
}
