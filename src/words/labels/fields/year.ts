import type { FieldWords } from '../records.js';
import { sharedWords } from '../shared.js';

const {
  plan,
  lines,
  previousLines,
  careMasters,
  certificates,
  certificateTotals,
  division,
  subsidised,
  certificateType,
  personTimes,
  classes,
  claims,
  authorityFindings,
} = sharedWords;

/** 年度进度和统计的字段名称。 Words of the fields of annual progress and statistics. @internal */
export const yearWords = {
  AnnualProgress: {
    plan,
    lines,
    previousLines,
    careMasters,
    certificates,
    certificateTotals,
  },
  AnnualPlan: {
    rows: { 'zh-CN': '任务计划表各行', en: 'rows of the annex table' },
  },
  AnnexRow: {
    division,
    trainingPersonTimes: { 'zh-CN': '培训任务（人次）', en: 'training task (person-times)' },
    certificatePersons: { 'zh-CN': '取得证书人数任务（人）', en: 'certificate task (persons)' },
    technicalInstitutePersonTimes: {
      'zh-CN': '技工院校培训任务（人次）',
      en: 'task of technical institutes (person-times)',
    },
  },
  ProgressLine: {
    division,
    subsidised,
    startYear: { 'zh-CN': '开班年份', en: 'year of start' },
    completionYear: { 'zh-CN': '结业年份', en: 'year of completion' },
    certificateType,
    institutionKind: { 'zh-CN': '培训机构类别', en: 'kind of training institution' },
    classes: { 'zh-CN': '班级数', en: 'number of classes' },
    personTimes,
  },
  CareMastersProgress: {
    byYear: { 'zh-CN': '分年数字', en: 'figures by year' },
    persons: { 'zh-CN': '两年不重复的培训人数', en: 'distinct persons of both years' },
  },
  CareMastersYear: {
    year: { 'zh-CN': '年份', en: 'year' },
    personTimes: { 'zh-CN': '培训人次', en: 'person-times of the year' },
    persons: { 'zh-CN': '培训人数', en: 'persons of the year' },
  },
  CertificateObtained: {
    holder: { 'zh-CN': '持证人', en: 'holder' },
    division,
    type: { 'zh-CN': '证书类型', en: 'type of the certificate' },
    obtainedOn: { 'zh-CN': '取得日期', en: 'day obtained' },
    class: sharedWords.class,
  },
  CertificateTotals: {
    persons: { 'zh-CN': '取得证书人数', en: 'certificate holders' },
    certificates: { 'zh-CN': '取得证书数', en: 'certificates obtained' },
    byDivision: { 'zh-CN': '分单位数字', en: 'figures by unit' },
  },
  CertificateCount: {
    division,
    persons: { 'zh-CN': '取得证书人数', en: 'certificate holders' },
    certificates: { 'zh-CN': '取得证书数', en: 'certificates obtained' },
  },
  Statistics: {
    classes,
    reports: { 'zh-CN': '上报的逐班数字', en: 'figures reported by class' },
    totals: { 'zh-CN': '上报的合计', en: 'totals reported' },
  },
  StatisticsClass: {
    reference: { 'zh-CN': '班级编号', en: 'reference of the class' },
    division,
    department: { 'zh-CN': '组织部门', en: 'organising department' },
    endedOn: { 'zh-CN': '结束日期', en: 'day the class ended' },
    personTimes,
    certificates: { 'zh-CN': '取得证书数', en: 'certificates obtained' },
  },
  StatisticsEntry: {
    class: sharedWords.class,
    personTimes: { 'zh-CN': '上报的培训人次', en: 'person-times reported' },
    certificates: { 'zh-CN': '上报的取得证书数', en: 'certificates reported' },
  },
  StatisticsTotal: {
    division,
    classes: { 'zh-CN': '上报的班级合计', en: 'classes reported in all' },
    personTimes: { 'zh-CN': '上报的培训人次合计', en: 'person-times reported in all' },
    certificates: { 'zh-CN': '上报的取得证书合计', en: 'certificates reported in all' },
  },
  YearRecords: {
    classes,
    claims,
    authorityFindings,
    certificates,
    rosters: { 'zh-CN': '人员名册', en: 'rosters of persons' },
    plan,
    lines,
    previousLines,
    careMasters,
    certificateTotals,
    statistics: { 'zh-CN': '上报的统计', en: 'statistics reported' },
  },
} as const satisfies Pick<
  FieldWords,
  | 'AnnualProgress'
  | 'AnnualPlan'
  | 'AnnexRow'
  | 'ProgressLine'
  | 'CareMastersProgress'
  | 'CareMastersYear'
  | 'CertificateObtained'
  | 'CertificateTotals'
  | 'CertificateCount'
  | 'Statistics'
  | 'StatisticsClass'
  | 'StatisticsEntry'
  | 'StatisticsTotal'
  | 'YearRecords'
>;
