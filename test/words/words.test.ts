import { describe, expect, it } from 'vitest';
import { aloneWords } from '../../src/words/labels/alone.js';
import { codeWords } from '../../src/words/labels/code-words.js';
import { fieldWords } from '../../src/words/labels/fields.js';
import { figureLabels } from '../../src/words/labels/figures.js';
import type { FieldWords } from '../../src/words/labels/records.js';
import { sharedWords } from '../../src/words/labels/shared.js';
import { recordAt } from '../../src/words/record-at.js';
import { clauseTitle, label, labels, shown, words } from '../../src/words/words.js';

const zh = { locale: 'zh-CN', within: [] } as const;
const en = { locale: 'en', within: [] } as const;

describe('a label', () => {
  it('belongs to its clause or record first', () => {
    expect(label('total', 'zh-CN', 'trainee-subsidy')).toBe('可补贴总额');
    expect(label('total', 'zh-CN', 'fund-sources')).toBe('申报总额');
    expect(label('decidedOn', 'zh-CN', undefined, 'approval')).toBe('审批日期');
    expect(label('hours', 'zh-CN', 'minimum-class-hours', 'delivered')).toBe('完成课时');
    expect(label('hours', 'zh-CN', 'minimum-class-hours', 'planned')).toBe('计划课时');
  });

  it('is the name itself where there is none', () => {
    expect(label('no such name', 'zh-CN', 'fund-sources')).toBe('no such name');
    expect(label('toString', 'en')).toBe('toString');
  });

  it('of a clause is its title', () => {
    expect(clauseTitle('class-size-limit', 'zh-CN')).toBe('班级人数上限');
    expect(clauseTitle('policy', 'en')).toBe('the notice as a whole');
    expect(clauseTitle('no such clause', 'en')).toBe('no such clause');
  });
});

describe('the words of records and code lists', () => {
  const owners = Object.entries<Readonly<Record<string, object>>>({ ...fieldWords, ...codeWords });

  it('stand in the labels behind their owner', () => {
    for (const [owner, own] of owners)
      for (const [name, word] of Object.entries(own)) expect(labels[`${owner}/${name}`], `${owner}/${name}`).toBe(word);
    expect(label('provincial', 'en', 'IssuerRank')).toBe('provincial');
    expect(label('provincial', 'en', 'InspectionKind')).toBe('inspection by the provincial department');
  });

  it('are given for the name alone where owners differ', () => {
    const said = new Map<string, Set<string>>();
    for (const [, own] of owners)
      for (const [name, word] of Object.entries(own))
        said.set(name, (said.get(name) ?? new Set()).add(JSON.stringify(word)));
    const differing = [...said].filter(([, wordings]) => wordings.size > 1).map(([name]) => name);
    expect(differing.filter((name) => !Object.hasOwn({ ...sharedWords, ...aloneWords }, name))).toEqual([]);
    expect(Object.keys(figureLabels).filter((name) => said.has(name))).toEqual([]);
  });

  it('leave no field out, and know no other', () => {
    const weekday = { 'zh-CN': '星期', en: 'day of the week' };
    const { startTime, endTime } = sharedWords;
    // @ts-expect-error: a field without a word
    expect({ WorkingHours: { weekday, startTime } } satisfies Pick<FieldWords, 'WorkingHours'>).toBeDefined();
    // @ts-expect-error: no field of that name
    const other: Pick<FieldWords, 'WorkingHours'> = { WorkingHours: { weekday, startTime, endTime, weekend: weekday } };
    expect(other).toBeDefined();
  });
});

describe('the record of a missing fact', () => {
  const at = (path: string, ...clauses: string[]): string | undefined =>
    recordAt({ in: 'record', path, fact: path.split('/').at(-1)! }, clauses);

  it('is found from what the clause is asked about', () => {
    expect(at('/kind', 'class-size-limit')).toBe('ClassPlan');
    expect(at('/kind', 'enterprise-scope')).toBe('Enterprise');
    expect(at('/sessions/0/kind', 'online-theory-credit')).toBe('Session');
    expect(at('/trainees/3/voucher/issuedOn', 'voucher-issuance')).toBe('Voucher');
    expect(at('/issuedOn', 'newer-rules-prevail')).toBe('Rule');
    expect(at('/trainee/graduation/year', 'graduate-skills-plan')).toBe('Graduation');
    expect(at('/plan/rows/0/division', 'annual-training-target')).toBe('AnnexRow');
    expect(at('/inspections/0/findings/1/foundOn', 'findings-rectified')).toBe('InspectionFinding');
  });

  it('is found in what a review looks at', () => {
    expect(at('/claim/trainees', 'false-training-indicators')).toBe('SubsidyClaim');
    expect(at('/otherClaims/0/trainees/1/paidOn')).toBe('ClaimedTrainee');
    expect(at('/trainees/0/birthDate', 'malanhua-open-to-all-workers')).toBe('Trainee');
    expect(at('/courseware/0/initialReview/result', 'courseware-initial-review')).toBe('InitialReview');
    expect(at('/institution/inspections/0/date', 'institution-periodic-inspection')).toBe('Inspection');
    expect(at('/rosters/0/persons/2/willing', 'willing-key-groups-targeted')).toBe('RosterPerson');
  });

  it('is one of the reference data there', () => {
    const missing = { in: 'reference', path: '/subsidyRates/0/amount', fact: 'amount' } as const;
    expect(recordAt(missing, ['trainee-subsidy'])).toBe('SubsidyRate');
    expect(recordAt({ ...missing, in: 'record' }, ['trainee-subsidy'])).toBeUndefined();
  });

  it('is none where the place is no field of a record', () => {
    expect(at('/no such list/0/kind', 'class-size-limit')).toBeUndefined();
    expect(at('/sessions/0/toString')).toBeUndefined();
    expect(at('/toString/0/kind', 'no such clause')).toBeUndefined();
    expect(recordAt({ in: 'options', path: '/asOf', fact: 'asOf' }, [])).toBeUndefined();
  });
});

describe('a value', () => {
  it('is a code only under a name that holds codes', () => {
    expect(shown('law', 'platform', zh)).toBe('law');
    expect(shown('online-practice', 'reason', zh)).toBe('线上实操');
    expect(shown('teaching-quality', 'subject', zh)).toBe('teaching-quality');
    expect(shown('teaching-quality', 'subject', { locale: 'zh-CN', within: ['lastInspected'] })).toBe('办学质量');
    expect(shown('class-size-limit', 'clause', zh)).toBe('班级人数上限');
    expect(shown('null', 'finding', zh)).toBe('null');
    expect(words({ 'zh-CN': '{rank|term}', en: '' }, { rank: 'provincial' }, zh)).toBe('省');
    expect(words({ 'zh-CN': '{kind|term}', en: '' }, { kind: 'provincial' }, zh)).toBe('省厅检查');
  });

  it('is never a raw yes, no or nothing', () => {
    expect([true, false, null].map((value) => shown(value, 'other', zh))).toEqual(['是', '否', '—']);
    expect([true, false, null].map((value) => shown(value, 'other', en))).toEqual(['yes', 'no', '—']);
    expect(shown(null, 'hours', zh)).toBe('未知');
    expect(shown(null, 'exception', zh)).toBe('无');
    expect(shown(null, 'amount', { locale: 'zh-CN', within: ['trainee-subsidy', 'payable'] })).toBe(
      '未知（补贴标准不明）',
    );
  });

  it('of a list is joined, rows name by name', () => {
    expect(shown(['veterans', 'young-people'], 'groups', zh)).toBe('退役军人、两后生等青年');
    expect(shown([], 'groups', zh)).toBe('—');
    const rows = [
      { path: '/sessions/0', hours: null, reason: 'online-practice' },
      { path: '/sessions/1', hours: '2', reason: 'not-recorded' },
    ];
    expect(shown(rows, 'refused', zh)).toBe(
      '位置 /sessions/0，计划课时 未知，原因 线上实操；位置 /sessions/1，计划课时 2，原因 省平台没有记录',
    );
    expect(shown({ reasons: ['not-cited', 'lower-rank'] }, 'rule', en)).toBe(
      'reasons not cited, rank lower than provincial',
    );
  });

  it('of a figure that a rule sets names the level it is for', () => {
    expect(shown('classHours:level-4', 'parameter', zh)).toBe('课时，四级（中级工）');
    expect(shown('trainees', 'parameter', en)).toBe('trainees of a class');
  });
});

describe('a wording', () => {
  const said = (en: string, data: Record<string, unknown>): string =>
    words({ 'zh-CN': '', en }, data, { locale: 'en', within: [] });

  it('takes one or many by the datum', () => {
    const wording = '{count} {count|day|days}';
    expect([0, 1, 2].map((count) => said(wording, { count }))).toEqual(['0 days', '1 day', '2 days']);
    expect(['1', '1.00', '0.5'].map((count) => said(wording, { count }))).toEqual(['1 day', '1.00 day', '0.5 days']);
    expect(said('{who|trainee|trainees} {who}', { who: ['T1'] })).toBe('trainee T1');
    expect(said('{who|trainee|trainees} {who}', { who: ['T1', 'T2'] })).toBe('trainees T1, T2');
    expect(said('{count|one class|several classes}', { count: 1 })).toBe('one class');
  });

  it('labels only what it says is a term, and clauses', () => {
    expect(said('{topic|term} by {trainee}', { topic: 'law', trainee: 'law' })).toBe('law by law');
    expect(words({ 'zh-CN': '{topic|term}，{trainee}', en: '' }, { topic: 'law', trainee: 'law' }, zh)).toBe(
      '法律，law',
    );
    expect(words({ 'zh-CN': '“{clause}”', en: '' }, { clause: 'minimum-class-hours' }, zh)).toBe('“最低课时”');
  });

  it('says what is not there in words', () => {
    expect(
      words({ 'zh-CN': '（{actual|term}）{left}{given}', en: '' }, { actual: null, given: true }, zh, {
        actual: 'result',
      }),
    ).toBe('（没有审核）—是');
  });
});
