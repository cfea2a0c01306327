import type { FieldWords } from '../records.js';
import { sharedWords } from '../shared.js';

const {
  unifiedSocialCreditCode,
  mainBusiness,
  reference,
  filings,
  title,
  enterprise,
  departures,
  inspections,
  occupation,
  submittedOn,
  paidOn,
  trainee,
  identityNumber,
  level,
  endDate,
  claim,
  classes,
  claims,
  authorityFindings,
  otherClasses,
  otherClaims,
} = sharedWords;

/**
 * 企业、机构、申报和档案的字段名称。 Words of the fields of enterprises and institutions, claims, files and dossiers.
 * @internal
 */
export const officeWords = {
  Enterprise: {
    reference: { 'zh-CN': '企业编号', en: 'reference of the enterprise' },
    name: { 'zh-CN': '企业名称', en: 'name of the enterprise' },
    unifiedSocialCreditCode,
    kind: { 'zh-CN': '单位类别', en: 'kind of unit' },
    traits: { 'zh-CN': '企业特征', en: 'traits of the enterprise' },
    registeredInKunming: { 'zh-CN': '是否在昆明登记注册', en: 'whether registered in Kunming' },
    operatesInKunming: { 'zh-CN': '是否在昆明经营', en: 'whether operating in Kunming' },
    division: { 'zh-CN': '企业所在区划', en: 'division of the enterprise' },
    conditionsMet: { 'zh-CN': '是否符合条件', en: 'whether the conditions are met' },
    mainBusiness,
    trainingPlans: { 'zh-CN': '企业职工培训计划', en: 'staff training plans of the enterprise' },
  },
  StaffTrainingPlan: {
    reference: { 'zh-CN': '职工培训计划编号', en: 'reference of the staff training plan' },
    year: { 'zh-CN': '职工培训计划的年度', en: 'year of the staff training plan' },
  },
  TrainingInstitution: {
    reference,
    name: { 'zh-CN': '机构名称', en: 'name of the institution' },
    unifiedSocialCreditCode,
    kind: { 'zh-CN': '类别', en: 'kind' },
    division: { 'zh-CN': '机构所在区划', en: 'division of the institution' },
    filings,
  },
  Filing: {
    division: { 'zh-CN': '报备的区划', en: 'division filed with' },
    filedOn: { 'zh-CN': '报备日期', en: 'day of the filing' },
    filedBy: { 'zh-CN': '报备者', en: 'who filed' },
  },
  ApprenticeshipProgramme: {
    reference,
    title,
    enterprise,
    institutions: { 'zh-CN': '合作的培训机构', en: 'cooperating institutions' },
    apprentices: { 'zh-CN': '学徒', en: 'apprentices' },
    candidatesDesignatedBy: { 'zh-CN': '培养对象由谁确定', en: 'who designated the candidates' },
    startsOn: { 'zh-CN': '培养期首日', en: 'first day of the training period' },
    endsOn: { 'zh-CN': '培养期末日', en: 'last day of the training period' },
    departures,
  },
  InspectionRecord: {
    reference,
    inspections,
  },
  SubsidyClaim: {
    reference,
    class: sharedWords.class,
    occupation,
    total: { 'zh-CN': '申报总额', en: 'total claimed' },
    trainees: { 'zh-CN': '申报的学员', en: 'trainees claimed for' },
    allocations: { 'zh-CN': '各笔资金', en: 'allocations of funds' },
    submittedOn,
    approvedOn: { 'zh-CN': '审核通过日期', en: 'day of approval' },
    paidOn,
  },
  ClaimedTrainee: {
    trainee,
    identityNumber,
    level,
    amount: { 'zh-CN': '金额', en: 'amount' },
    paidOn,
  },
  FundAllocation: {
    fund: { 'zh-CN': '资金来源', en: 'fund' },
    fundName: { 'zh-CN': '资金名称', en: 'name of the fund' },
    amount: { 'zh-CN': '资金金额', en: 'amount of the allocation' },
  },
  ClassFile: {
    reference,
    endDate,
    records: { 'zh-CN': '档案资料', en: 'records of the class file' },
  },
  KeptRecord: {
    kind: { 'zh-CN': '资料种类', en: 'kind of record' },
    kept: { 'zh-CN': '是否留存', en: 'whether kept' },
    archived: { 'zh-CN': '是否归档', en: 'whether archived' },
    retrievable: { 'zh-CN': '是否可备查', en: 'whether retrievable' },
  },
  AuthorityFinding: {
    reference,
    class: sharedWords.class,
    claim,
    foundOn: { 'zh-CN': '认定日期', en: 'day of the finding' },
    falseTraining: { 'zh-CN': '是否认定虚假培训', en: 'whether false training was found' },
  },
  FalseTrainingRecord: {
    classes,
    claims,
    authorityFindings,
    otherClasses,
    otherClaims,
  },
  SettlementDossier: {
    plan: { 'zh-CN': '班级计划', en: 'class plan' },
    file: { 'zh-CN': '班级档案', en: 'file of the class' },
    institution: { 'zh-CN': '培训机构的检查记录', en: 'inspections of the institution' },
    claim,
    authorityFindings,
    otherClasses,
    otherClaims,
  },
  EnterpriseDossier: {
    plan: { 'zh-CN': '班级计划', en: 'class plan' },
    apprenticeships: { 'zh-CN': '学徒制项目', en: 'apprenticeship programmes' },
  },
} as const satisfies Pick<
  FieldWords,
  | 'Enterprise'
  | 'StaffTrainingPlan'
  | 'TrainingInstitution'
  | 'Filing'
  | 'ApprenticeshipProgramme'
  | 'InspectionRecord'
  | 'SubsidyClaim'
  | 'ClaimedTrainee'
  | 'FundAllocation'
  | 'ClassFile'
  | 'KeptRecord'
  | 'AuthorityFinding'
  | 'FalseTrainingRecord'
  | 'SettlementDossier'
  | 'EnterpriseDossier'
>;
