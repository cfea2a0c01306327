import type { FieldWords } from '../records.js';
import { sharedWords } from '../shared.js';

const { name, identityNumber, targetLevel, startTime, endTime, division, classes, trainee } = sharedWords;

/** Words of a trainee's fields, which each person of a roster has as well. */
const traineeWords = {
  reference: { 'zh-CN': '学员编号', en: 'reference of the trainee' },
  name,
  identityType: { 'zh-CN': '证件类型', en: 'kind of identity document' },
  identityNumber,
  birthDate: { 'zh-CN': '出生日期', en: 'birth date' },
  sex: { 'zh-CN': '性别', en: 'sex' },
  telephone: { 'zh-CN': '电话', en: 'telephone' },
  bankAccount: { 'zh-CN': '银行账号', en: 'bank account' },
  employed: { 'zh-CN': '是否就业', en: 'whether employed' },
  everEmployedSinceLeaving: { 'zh-CN': '离校后是否曾就业', en: 'whether ever employed since leaving school' },
  employer: { 'zh-CN': '用人单位', en: 'employer' },
  employmentRelation: { 'zh-CN': '与企业的用工关系', en: 'employment relation with an enterprise' },
  flexiblyEmployed: { 'zh-CN': '是否灵活就业', en: 'whether in flexible employment' },
  workingHours: { 'zh-CN': '工作时间', en: 'working hours' },
  releasedByEmployer: { 'zh-CN': '用人单位是否安排脱岗', en: 'whether released by the employer' },
  liftedOutOfPoverty: { 'zh-CN': '是否在脱贫人口名册', en: 'whether on the register of persons lifted out of poverty' },
  ableToWork: { 'zh-CN': '是否有劳动能力', en: 'whether able to work' },
  employmentDifficultiesRecognised: {
    'zh-CN': '是否经认定为就业困难人员',
    en: 'whether recognised as having employment difficulties',
  },
  disabled: { 'zh-CN': '是否残疾人', en: 'whether disabled' },
  schoolLeaverNotContinuing: { 'zh-CN': '是否“两后生”', en: 'whether a secondary-school leaver not continuing' },
  household: { 'zh-CN': '户籍（农村、城市）', en: 'household (rural, urban)' },
  minimumLivingAllowance: { 'zh-CN': '是否低保家庭', en: 'whether the household is on the minimum living allowance' },
  graduation: { 'zh-CN': '毕业情况', en: 'graduation' },
  monthlyPension: { 'zh-CN': '是否按月领取养老保险', en: 'whether a monthly old-age pension is drawn' },
  pensionScheme: { 'zh-CN': '养老保险类型', en: 'pension scheme' },
  post: { 'zh-CN': '岗位类型（干部、工人）', en: 'type of post (cadre, worker)' },
  specialPost: { 'zh-CN': '是否特殊工种', en: 'whether in a special post' },
  retiredEarly: { 'zh-CN': '是否已因特殊工种提前退休', en: 'whether retired early by a special post' },
  ruralLabourMoved: { 'zh-CN': '是否农村转移就业劳动力', en: 'whether rural labour moved to non-farm work' },
  youth: { 'zh-CN': '是否其他青年', en: 'whether counted as other youth' },
  veteran: { 'zh-CN': '是否退役军人', en: 'whether a veteran' },
  formerFisher: { 'zh-CN': '是否退捕渔民', en: 'whether a former fisher' },
  relocatedWorker: { 'zh-CN': '是否搬迁劳动力', en: 'whether a relocated worker' },
  worker: { 'zh-CN': '是否城乡劳动者', en: 'whether an urban or rural worker' },
  willing: { 'zh-CN': '培训意愿', en: 'willingness to be trained' },
  entrepreneurialIntention: { 'zh-CN': '是否有创业意愿', en: 'whether intending to start a business' },
  trainingNeed: { 'zh-CN': '是否有培训需求', en: 'whether there is a training need' },
  ownChoice: { 'zh-CN': '是否自主选择参训', en: 'whether enrolled by own choice' },
  targetLevel,
  attending: { 'zh-CN': '是否在读', en: 'whether attending' },
  completed: { 'zh-CN': '是否完成培训', en: 'whether the training was completed' },
  certificateObtained: { 'zh-CN': '是否取得证书', en: 'whether the certificate was obtained' },
  voucher: { 'zh-CN': '职业培训券', en: 'training voucher' },
  voucherEligible: { 'zh-CN': '是否符合领券条件', en: 'whether eligible for the voucher' },
  socialSecurityCardActivatedOn: {
    'zh-CN': '电子社保卡激活日期',
    en: 'day the electronic social security card was activated',
  },
  onLifelongRecord: { 'zh-CN': '是否记入终身职业技能培训电子档案', en: 'whether on the lifelong training record' },
} as const satisfies FieldWords['Trainee'];

/** 人员的字段名称。 Words of the fields of persons. @internal */
export const personWords = {
  Trainee: traineeWords,
  WorkingHours: {
    weekday: { 'zh-CN': '星期', en: 'day of the week' },
    startTime,
    endTime,
  },
  Voucher: {
    issuedOn: { 'zh-CN': '培训券发放日期', en: 'day the voucher was issued' },
    collectedOn: { 'zh-CN': '培训券领取日期', en: 'day the voucher was collected' },
    usedOn: { 'zh-CN': '培训券使用日期', en: 'day the voucher was used' },
  },
  Graduation: {
    school: { 'zh-CN': '毕业学校类别', en: 'kind of school graduated from' },
    year: { 'zh-CN': '毕业年份', en: 'year of graduation' },
    leftOn: { 'zh-CN': '离校日期', en: 'day of leaving school' },
    diplomaOn: { 'zh-CN': '毕业证书日期', en: 'date of the diploma' },
  },
  Roster: {
    division,
    persons: { 'zh-CN': '人员', en: 'persons' },
    classes,
  },
  RosterPerson: {
    ...traineeWords,
    trained: { 'zh-CN': '是否已参加培训', en: 'whether trained' },
    trainingOffered: { 'zh-CN': '是否已提供培训', en: 'whether training was offered' },
    targetedTraining: { 'zh-CN': '是否参加过针对性培训', en: 'whether trained in a class that targets the group' },
  },
  TargetedClass: {
    reference: { 'zh-CN': '班级编号', en: 'reference of the class' },
    targetGroups: { 'zh-CN': '针对的重点人群', en: 'key groups targeted' },
  },
  Enrolment: {
    trainee,
    plan: { 'zh-CN': '班级计划', en: 'class plan' },
  },
  Apprentice: {
    reference: { 'zh-CN': '学徒编号', en: 'reference of the apprentice' },
    hiredOn: { 'zh-CN': '招工日期', en: 'day of hiring' },
    enrolledOn: { 'zh-CN': '招生（注册入学）日期', en: 'day of enrolment' },
    mentor: { 'zh-CN': '企业导师', en: 'mentor of the enterprise' },
    teacher: { 'zh-CN': '院校教师', en: 'teacher of the institution' },
    targetLevel,
  },
} as const satisfies Pick<
  FieldWords,
  | 'Trainee'
  | 'WorkingHours'
  | 'Voucher'
  | 'Graduation'
  | 'Roster'
  | 'RosterPerson'
  | 'TargetedClass'
  | 'Enrolment'
  | 'Apprentice'
>;
