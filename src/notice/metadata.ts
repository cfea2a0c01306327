import { freeze } from '../values/freeze.js';
import { source } from './source.js';

/**
 * 通知的著录信息：文号、标题、发文机关、成文日期、依据文件、提及的文件、主送机关、印发说明、附件。
 * 每一项都取自通知原文，旁附英文。附件（任务计划表）不在公布的文本之内，其数字须由调用者提供。
 *
 * The notice as a document: number, title, issuer, date, the documents it is based on and refers to, addressees,
 * imprint and annex. Everything in Chinese stands in the notice; the English beside it is a rendering, not an official
 * translation. The annex (the table of tasks by division) is not part of the published text: whoever wants its figures
 * brings them along.
 *
 * @example
 * ```ts
 * import { notice } from 'kunming-training-rules';
 *
 * notice.number; // => '昆人社通〔2022〕34号'
 * notice.date; // => '2022-04-22'
 * notice.annex.published; // => false
 * ```
 */
export const notice = /* @__PURE__ */ (() =>
  freeze({
    /** Number of the document (文号). */
    number: source.number,
    /** Title of the notice (标题), without its issuer. */
    title: {
      'zh-CN': '关于印发昆明市2022年职业培训工作方案的通知',
      en: 'Notice on Issuing the Work Plan for Vocational Training in Kunming for 2022',
    },
    /** The work plan (方案) that the notice issues. */
    plan: {
      'zh-CN': '昆明市2022年职业培训工作方案',
      en: 'Work Plan for Vocational Training in Kunming for 2022',
    },
    /** Year of the plan (方案年度). */
    planYear: source.planYear,
    /** Issuer (发文机关). */
    issuer: {
      'zh-CN': '昆明市人力资源和社会保障局',
      en: 'Kunming Municipal Human Resources and Social Security Bureau',
    },
    /** Date of issue (成文日期). */
    date: source.issuedOn,
    /** Publication (公开方式): 此件公开发布, this document is public. */
    disclosure: { code: 'public', 'zh-CN': '此件公开发布', en: 'This document is released to the public' },
    /** Addressees (主送机关). */
    addressees: [
      {
        'zh-CN': '各县（市）区人力资源和社会保障局',
        en: 'Human resources and social security bureaux of the counties, county-level city and districts',
      },
      {
        'zh-CN': '经开区社会事务局',
        en: 'Social Affairs Bureau of the Economic and Technological Development Zone',
      },
      {
        'zh-CN': '阳宗海人力资源和社会保障局',
        en: 'Human Resources and Social Security Bureau of Yangzonghai',
      },
    ],
    /** Documents that the plan carries out (依据文件). */
    basedOn: [
      {
        number: '云政发〔2021〕28号',
        title: {
          'zh-CN': '云南省人民政府关于实施“技能云南”行动的意见',
          en: 'Opinions of the People’s Government of Yunnan Province on Carrying Out the “Skilled Yunnan” Action',
        },
      },
      {
        number: '云人社通〔2022〕8号',
        title: {
          'zh-CN': '云南省人力资源和社会保障厅关于做好2022年职业培训工作的通知',
          en: 'Notice of the Department of Human Resources and Social Security of Yunnan Province on Vocational Training in 2022',
        },
      },
    ],
    /** Documents that a sentence of the plan refers to (提及的文件), with the place of that sentence. */
    refersTo: [
      {
        number: '云人社发〔2021〕9号',
        title: {
          'zh-CN':
            '云南省人力资源和社会保障厅 云南省民政厅 云南省财政厅 云南省商务厅 云南省妇女联合会关于实施“康养云师傅”培训工作计划的通知',
          en: 'Notice of the Departments of Human Resources and Social Security, Civil Affairs, Finance and Commerce and of the Women’s Federation of Yunnan Province on Carrying Out the “Yunnan Care Masters” Training Plan',
        },
        locator: '二（三）5',
        paragraph: 36,
      },
    ],
    /** Imprint (印发说明): who printed the notice, and when. */
    imprint: {
      'zh-CN': '昆明市人力资源和社会保障局办公室2022年4月22日印发',
      en: 'Printed and distributed by the General Office of the Kunming Municipal Human Resources and Social Security Bureau on 22 April 2022',
    },
    /** The annex (附件): named in the notice, not part of the published text. */
    annex: {
      title: {
        'zh-CN': '昆明市2022年职业培训任务计划表',
        en: 'Table of Vocational Training Tasks of Kunming for 2022',
      },
      published: false,
    },
  }))();
