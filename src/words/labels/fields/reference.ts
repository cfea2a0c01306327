import type { FieldWords } from '../records.js';
import { sharedWords } from '../shared.js';

const {
  platform,
  unitName,
  unifiedSocialCreditCode,
  mainBusiness,
  occupation,
  level,
  division,
  callsMade,
  body,
  validFrom,
  validTo,
  edition,
  clause,
} = sharedWords;

/** 参考数据和更新的规定的字段名称。 Words of the fields of reference data and newer rules. @internal */
export const referenceWords = {
  ReferenceData: {
    platformRegister: { 'zh-CN': '第三方平台名录', en: 'register of third-party platforms' },
    subsidyCatalogue: { 'zh-CN': '云南省培训补贴目录', en: 'provincial training-subsidy catalogue' },
    evaluationBodies: { 'zh-CN': '第三方评价机构名录', en: 'register of evaluation bodies' },
    textbookCatalogue: { 'zh-CN': '人社部教材选用目录', en: "the ministry's textbook catalogue" },
    assessmentBodies: { 'zh-CN': '评价机构名录', en: 'register of assessment bodies' },
    provincialProjectUnits: {
      'zh-CN': '省级项目单位的统一社会信用代码对应表',
      en: 'social credit codes of the provincial project units',
    },
    relatedOccupations: {
      'zh-CN': '主营业务与相关职业（工种）对应表',
      en: 'occupations related to each main business',
    },
    graduateCutOff: { 'zh-CN': '主管部门规定的固定截止日', en: 'fixed cut-off day set by the authority' },
    requiredTraineeFields: { 'zh-CN': '必填的学员字段', en: 'required trainee fields' },
    recordKinds: { 'zh-CN': '应留存的资料种类', en: 'kinds of record to keep' },
    assessmentDays: { 'zh-CN': '培训后考核时限（天）', en: 'days for the assessment after training' },
    rectificationDays: { 'zh-CN': '整改时限（天）', en: 'days for rectification' },
    institutionInspectionDays: { 'zh-CN': '定期检查周期（天）', en: 'period of inspections in days' },
    disbursementDays: { 'zh-CN': '拨付时限（天）', en: 'days for disbursement' },
    spotChecks: { 'zh-CN': '各区划的电话抽查', en: 'spot checks by division' },
    subsidyRates: { 'zh-CN': '补贴标准', en: 'subsidy rates' },
    entryLevelShareCeiling: {
      'zh-CN': '培训合格证书类培训的占比上限',
      en: 'ceiling of the share of pass-certificate training',
    },
  },
  PlatformRegister: {
    changes: { 'zh-CN': '第三方平台名录', en: 'register of third-party platforms' },
  },
  PlatformChange: {
    platform,
    change: { 'zh-CN': '变更', en: 'change' },
    effectiveOn: { 'zh-CN': '生效日期', en: 'first day in force' },
  },
  ProvincialProjectUnit: {
    unitName,
    unifiedSocialCreditCode,
  },
  RelatedOccupations: {
    mainBusiness,
    occupations: { 'zh-CN': '相关职业（工种）', en: 'related occupations' },
  },
  SubsidyRate: {
    occupation,
    level,
    amount: { 'zh-CN': '补贴标准金额', en: 'amount of the rate' },
  },
  SpotCheckPeriod: {
    division,
    from: { 'zh-CN': '首日', en: 'first day' },
    to: { 'zh-CN': '末日', en: 'last day' },
    callsMade,
  },
  SubsidyCatalogue: {
    entries: { 'zh-CN': '补贴目录的条目', en: 'entries of the subsidy catalogue' },
  },
  EvaluationBodyRegister: {
    recognitions: { 'zh-CN': '第三方评价机构名录', en: 'register of evaluation bodies' },
  },
  EvaluationBodyRecognition: {
    body,
    basis: { 'zh-CN': '认可或受委托', en: 'whether recognised or entrusted' },
    validFrom,
    validTo,
  },
  TextbookCatalogue: {
    entries: { 'zh-CN': '教材目录的条目', en: 'entries of the textbook catalogue' },
  },
  TextbookCatalogueEntry: {
    entry: { 'zh-CN': '条目编号', en: 'reference of the entry' },
    occupation,
    edition,
  },
  AssessmentBodyRegister: {
    qualifications: { 'zh-CN': '评价机构名录', en: 'register of assessment bodies' },
  },
  AssessmentQualification: {
    body,
    trainingInstitution: { 'zh-CN': '是否为培训机构', en: 'whether a training institution' },
    occupation,
    level,
    place: { 'zh-CN': '开展评价的地点', en: 'where it assesses' },
    validFrom,
    validTo,
  },
  Rule: {
    clause,
    rank: { 'zh-CN': '发布机关的层级', en: 'rank of the issuer' },
    citation: { 'zh-CN': '出处', en: 'citation' },
    effectiveFrom: { 'zh-CN': '施行日', en: 'first day in force' },
    issuedOn: { 'zh-CN': '印发日期', en: 'day of issue' },
    parameters: { 'zh-CN': '所定的数字', en: 'figures that the rule sets' },
    switchesOff: { 'zh-CN': '是否停用该条款', en: 'whether it switches the clause off' },
  },
  Citation: {
    document: { 'zh-CN': '文号', en: 'number of the document' },
    locator: { 'zh-CN': '文件中的位置', en: 'place in the document' },
    exact: { 'zh-CN': '原文', en: 'quoted characters' },
    paragraph: { 'zh-CN': '段落', en: 'paragraph' },
    start: { 'zh-CN': '起始位置', en: 'start of the quotation' },
    end: { 'zh-CN': '终止位置', en: 'end of the quotation' },
  },
} as const satisfies Pick<
  FieldWords,
  | 'ReferenceData'
  | 'PlatformRegister'
  | 'PlatformChange'
  | 'ProvincialProjectUnit'
  | 'RelatedOccupations'
  | 'SubsidyRate'
  | 'SpotCheckPeriod'
  | 'SubsidyCatalogue'
  | 'EvaluationBodyRegister'
  | 'EvaluationBodyRecognition'
  | 'TextbookCatalogue'
  | 'TextbookCatalogueEntry'
  | 'AssessmentBodyRegister'
  | 'AssessmentQualification'
  | 'Rule'
  | 'Citation'
>;
