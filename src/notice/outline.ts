import { freeze } from '../values/freeze.js';

/**
 * 提纲的一项：章、节、目，或结尾、附件。
 *
 * An entry of the outline: a chapter (章), a section (节) or an item (目), the closing sentence (结尾) or the annex
 * (附件).
 */
export interface OutlineEntry {
  /** Place (条款位置), as citations and clauses name it: `二`, `二（五）`, `二（三）1`, `四1`, `结尾`, `附件`. */
  readonly locator: string;
  /** Depth (层级): 1 chapter, closing sentence or annex, 2 section (or item of chapter 四), 3 item of a section. */
  readonly level: 1 | 2 | 3;
  /**
   * Heading (标题) as the text has it, without its number. 四2 to 四6 have none of their own: it is the first words of
   * their paragraph.
   */
  readonly heading: string;
  /** Rendering of the heading in English (英文标题). */
  readonly en: string;
  /** Paragraph (段落) that it stands in, 1 to 64. */
  readonly paragraph: number;
}

/**
 * 通知正文的提纲，按原文次序。
 *
 * The outline of the plan, in the order of the text: every place that a clause's citation names is one of its entries.
 *
 * @example
 * ```ts
 * import { noticeOutline } from 'kunming-training-rules';
 *
 * noticeOutline.length; // => 32
 * noticeOutline[0]?.heading; // => '2022年度工作目标和培训重点'
 * noticeOutline.find((entry) => entry.locator === '二（五）')?.paragraph; // => 46
 * ```
 */
export const noticeOutline: readonly OutlineEntry[] = /* @__PURE__ */ freeze<readonly OutlineEntry[]>([
  {
    locator: '一',
    level: 1,
    heading: '2022年度工作目标和培训重点',
    en: 'Goals and training focus for 2022',
    paragraph: 10,
  },
  { locator: '一（一）', level: 2, heading: '目标任务', en: 'Targets', paragraph: 11 },
  { locator: '一（二）', level: 2, heading: '培训重点', en: 'Training focus', paragraph: 13 },
  {
    locator: '二',
    level: 1,
    heading: '千方百计做好职业培训工作',
    en: 'Every effort for vocational training',
    paragraph: 15,
  },
  {
    locator: '二（一）',
    level: 2,
    heading: '充分发挥企业的主体作用',
    en: 'The leading part of enterprises',
    paragraph: 16,
  },
  { locator: '二（一）1', level: 3, heading: '企业的范围', en: 'Enterprises in scope', paragraph: 17 },
  { locator: '二（一）2', level: 3, heading: '培训的范围', en: 'Training in scope', paragraph: 19 },
  {
    locator: '二（一）3',
    level: 3,
    heading: '支持承接省级项目单位开展职业技能提升培训',
    en: 'Support for units that take on provincial projects',
    paragraph: 21,
  },
  {
    locator: '二（二）',
    level: 2,
    heading: '做好各类就业重点群体和脱贫劳动力的职业培训和创业培训',
    en: 'Training for key employment groups and for workers lifted out of poverty',
    paragraph: 23,
  },
  {
    locator: '二（三）',
    level: 2,
    heading: '扎实开展各类技能提升培训',
    en: 'Skills upgrading programmes',
    paragraph: 25,
  },
  {
    locator: '二（三）1',
    level: 3,
    heading: '持续实施“职业技能提升行动”，大力开展企业职工技能提升和转岗转业培训',
    en: 'Vocational skills upgrading action: skills upgrading and job transfer of enterprise employees',
    paragraph: 26,
  },
  {
    locator: '二（三）2',
    level: 3,
    heading: '实施“乡村振兴技能人才计划”培训，加强对就业重点群体职业技能提升培训和创业培训',
    en: 'Rural revitalisation skills programme: training for key employment groups',
    paragraph: 28,
  },
  {
    locator: '二（三）3',
    level: 3,
    heading: '开展“马兰花计划”培训',
    en: 'Malanhua Plan (entrepreneurship training)',
    paragraph: 30,
  },
  {
    locator: '二（三）4',
    level: 3,
    heading: '开展“高校毕业生职业技能提升计划”培训',
    en: 'Skills upgrading plan for college graduates',
    paragraph: 32,
  },
  { locator: '二（三）5', level: 3, heading: '开展“康养云师傅”培训', en: 'Yunnan Care Masters', paragraph: 35 },
  {
    locator: '二（三）6',
    level: 3,
    heading: '实施技工院校专项培训',
    en: 'Training by technical institutes',
    paragraph: 37,
  },
  {
    locator: '二（三）7',
    level: 3,
    heading: '大力推行中国特色企业新型学徒制',
    en: 'New apprenticeship in enterprises',
    paragraph: 39,
  },
  {
    locator: '二（三）8',
    level: 3,
    heading: '扩大培训券发放使用范围',
    en: 'Wider issue and use of training vouchers',
    paragraph: 41,
  },
  { locator: '二（四）', level: 2, heading: '开展线上培训', en: 'Online training', paragraph: 43 },
  { locator: '二（五）', level: 2, heading: '严格落实课程规定', en: 'Strict course rules', paragraph: 46 },
  { locator: '二（六）', level: 2, heading: '加强培训师资队伍管理', en: 'Management of instructors', paragraph: 48 },
  {
    locator: '二（七）',
    level: 2,
    heading: '实施网络培训课件备案管理',
    en: 'Filing of online courseware',
    paragraph: 50,
  },
  { locator: '三', level: 1, heading: '资金保障', en: 'Funds', paragraph: 52 },
  { locator: '四', level: 1, heading: '相关要求', en: 'Requirements', paragraph: 54 },
  { locator: '四1', level: 2, heading: '加强职业培训管理', en: 'Management of vocational training', paragraph: 55 },
  { locator: '四2', level: 2, heading: '加强培训质量监管', en: 'Supervision of training quality', paragraph: 57 },
  { locator: '四3', level: 2, heading: '加强资金监管', en: 'Supervision of funds', paragraph: 58 },
  { locator: '四4', level: 2, heading: '坚持考培分离原则', en: 'Separation of training and assessment', paragraph: 59 },
  {
    locator: '四5',
    level: 2,
    heading: '规范短期职业培训的教材使用',
    en: 'Textbooks of short-term training',
    paragraph: 60,
  },
  { locator: '四6', level: 2, heading: '统筹培训资源', en: 'Coordination of training resources', paragraph: 61 },
  {
    locator: '结尾',
    level: 1,
    heading: '本通知下发后与国家、省最新规定如有冲突，以国家、省最新文件表述为准。',
    en: 'Closing sentence: newer national and provincial rules prevail',
    paragraph: 62,
  },
  {
    locator: '附件',
    level: 1,
    heading: '昆明市2022年职业培训任务计划表',
    en: 'Annex: table of vocational training tasks (not published)',
    paragraph: 63,
  },
]);
