import { describe, expect, it } from 'vitest';
import { clauseTitle, label, shown, words } from '../../src/words/words.js';

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

describe('a value', () => {
  it('is a code only under a name that holds codes', () => {
    expect(shown('law', 'platform', zh)).toBe('law');
    expect(shown('online-practice', 'reason', zh)).toBe('线上实操');
    expect(shown('teaching-quality', 'subject', zh)).toBe('teaching-quality');
    expect(shown('teaching-quality', 'subject', { locale: 'zh-CN', within: ['lastInspected'] })).toBe('办学质量');
    expect(shown('class-size-limit', 'clause', zh)).toBe('班级人数上限');
    expect(shown('null', 'finding', zh)).toBe('null');
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
