import type { Labels } from '../labels.js';

/** Yes, no and nothing, in general and by what they are said of. @internal */
export const wordsLabels = {
  true: { 'zh-CN': '是', en: 'yes' },
  false: { 'zh-CN': '否', en: 'no' },
  null: { 'zh-CN': '—', en: '—' },
  empty: { 'zh-CN': '—', en: '—' },
  'amount/null': { 'zh-CN': '未知', en: 'unknown' },
  'attendanceDenied/null': { 'zh-CN': '未知', en: 'unknown' },
  'callsMade/null': { 'zh-CN': '未知', en: 'unknown' },
  'callsReached/null': { 'zh-CN': '未知', en: 'unknown' },
  'classes/null': { 'zh-CN': '未知', en: 'unknown' },
  'courseware/null': { 'zh-CN': '没有编号', en: 'no reference' },
  'department/null': { 'zh-CN': '组织部门未知', en: 'organising department unknown' },
  'exception/null': { 'zh-CN': '无', en: 'none' },
  'hours/null': { 'zh-CN': '未知', en: 'unknown' },
  'latest/null': { 'zh-CN': '没有注明日期的检查记录', en: 'no dated inspection on record' },
  'percent/null': { 'zh-CN': '无法计算', en: 'not computable' },
  'rate/null': { 'zh-CN': '无法计算', en: 'not computable' },
  'reached/null': { 'zh-CN': '未知', en: 'unknown' },
  'result/null': { 'zh-CN': '没有审核', en: 'no review' },
  'initialReview/null': { 'zh-CN': '没有初审', en: 'no review' },
  'thirdPartyReview/null': { 'zh-CN': '没有审核', en: 'no review' },
  'targeted/null': { 'zh-CN': '未知', en: 'unknown' },
  'willing/null': { 'zh-CN': '未知', en: 'unknown' },
  'payable/amount/null': { 'zh-CN': '未知（补贴标准不明）', en: 'unknown, for want of the rate' },
  // A newer rule on a clause as a whole: whether it switches the clause off.
  'parameter/null': { 'zh-CN': '整个条款', en: 'the clause as a whole' },
  'prevailing/before/true': { 'zh-CN': '停用', en: 'switched off' },
  'prevailing/before/false': { 'zh-CN': '适用', en: 'in force' },
  'prevailing/value/true': { 'zh-CN': '停用', en: 'switched off' },
  'prevailing/value/false': { 'zh-CN': '适用', en: 'in force' },
  // What owns the readings of the policy as a whole.
  'clause/policy': { 'zh-CN': '整个通知', en: 'the notice as a whole' },
} as const satisfies Labels;
