import type { Labels } from '../labels.js';

/** Labels of what the closing sentence's clause speaks of: newer rules. @internal */
export const closingLabels = {
  clause: { 'zh-CN': '条款', en: 'clause' },
  rank: { 'zh-CN': '发布机关的层级', en: 'rank of the issuer' },
  citation: { 'zh-CN': '出处', en: 'citation' },
  document: { 'zh-CN': '文号', en: 'number of the document' },
  locator: { 'zh-CN': '文件中的位置', en: 'place in the document' },
  exact: { 'zh-CN': '原文', en: 'quoted characters' },
  effectiveFrom: { 'zh-CN': '施行日', en: 'first day in force' },
  parameters: { 'zh-CN': '所定的数字', en: 'figures that the rule sets' },
  value: { 'zh-CN': '数值', en: 'value' },
  switchesOff: { 'zh-CN': '是否停用该条款', en: 'whether it switches the clause off' },
  reasons: { 'zh-CN': '原因', en: 'reasons' },
  prevailing: { 'zh-CN': '优先之处', en: 'prevails on' },
  parameter: { 'zh-CN': '参数', en: 'parameter' },
  before: { 'zh-CN': '此前', en: 'before' },
  'lower-rank': { 'zh-CN': '层级低于省级', en: 'rank lower than provincial' },
  'not-cited': { 'zh-CN': '没有出处', en: 'not cited' },
  'cites-the-notice': { 'zh-CN': '引用的是本通知', en: 'cites the notice itself' },
  'not-yet-in-force': { 'zh-CN': '尚未施行', en: 'not yet in force' },
  'issued-before-notice': { 'zh-CN': '不是本通知印发之后印发的', en: 'not issued after the notice' },
  'no-conflict': { 'zh-CN': '没有冲突', en: 'no conflict' },
  'figure-not-quoted': { 'zh-CN': '引文中没有这个数字', en: 'the figure is not in the quotation' },
  displaced: { 'zh-CN': '另有更新的规定优先', en: 'another newer rule prevails' },
  'switched-off': { 'zh-CN': '条款已被更新的规定停用', en: 'the clause is switched off by a newer rule' },
} as const satisfies Labels;
