import type { FieldWords } from '../records.js';
import { sharedWords } from '../shared.js';

const {
  title,
  occupation,
  division,
  enterprise,
  filings,
  certificateType,
  subsidised,
  endDate,
  courseware,
  inspections,
  departures,
  unitName,
  reference,
  startTime,
  endTime,
  platform,
  trainee,
  clause,
  catalogueEntry,
  submittedOn,
  body,
  name,
  validFrom,
  validTo,
  callsMade,
  edition,
} = sharedWords;

/** 班级计划及其各部分的字段名称。 Words of the fields of a class plan and what stands in it. @internal */
export const classWords = {
  ClassPlan: {
    reference: { 'zh-CN': '班级编号', en: 'reference of the class' },
    title,
    kind: { 'zh-CN': '培训类别（职业技能、创业）', en: 'kind of training (skills, entrepreneurship)' },
    trainingType: { 'zh-CN': '培训类型', en: 'type of training' },
    fields: { 'zh-CN': '培训领域', en: 'fields served' },
    programme: { 'zh-CN': '培训项目', en: 'programme' },
    entrepreneurshipCourse: { 'zh-CN': '创业课程', en: 'course of entrepreneurship training' },
    schoolGovernmentProject: {
      'zh-CN': '是否属于“校政融合，校地合作”项目',
      en: 'whether under the school-government project',
    },
    graduateActions: { 'zh-CN': '所属高校毕业生行动与项目', en: 'actions and programmes for graduates' },
    occupation,
    occupationRelevant: {
      'zh-CN': '工种与主营业务是否相关的认定',
      en: 'judgement on the relation to the main business',
    },
    division,
    managedBy: { 'zh-CN': '实施管理的区划', en: 'division that manages the class' },
    enterprise,
    institution: { 'zh-CN': '第三方机构', en: 'third-party institution' },
    filings,
    trainingPlan: { 'zh-CN': '所属职工培训计划', en: 'staff training plan of the class' },
    provincialProject: { 'zh-CN': '省级培训任务', en: 'provincial training task' },
    certificateType,
    levels: { 'zh-CN': '等级', en: 'skill levels' },
    subsidised,
    startDate: { 'zh-CN': '开班日期', en: 'first day of the class' },
    endDate,
    sessions: { 'zh-CN': '教学安排', en: 'schedule' },
    trainees: { 'zh-CN': '学员名册', en: 'roster of trainees' },
    instructors: { 'zh-CN': '师资', en: 'instructors' },
    courseware,
    equipmentRequired: { 'zh-CN': '所需教学设备', en: 'equipment required' },
    equipmentHeld: { 'zh-CN': '现有教学设备', en: 'equipment held' },
    approval: { 'zh-CN': '开班审批', en: 'decision on the opening' },
    topics: { 'zh-CN': '穿插内容', en: 'topics woven in' },
    withPutonghua: {
      'zh-CN': '是否按“职业技能培训+普通话”组织',
      en: 'whether it runs as skills training plus Putonghua',
    },
    inspections,
    attendance: { 'zh-CN': '考勤', en: 'attendance record' },
    textbooks: { 'zh-CN': '教材、图书', en: 'textbooks' },
    textbookReview: { 'zh-CN': '教材审核', en: 'review of the textbooks' },
    otherTextbookAvailable: { 'zh-CN': '其他出版社有无教材可以选用', en: 'whether another publisher has a textbook' },
    assessments: { 'zh-CN': '鉴定、评价', en: 'assessments' },
    departures,
  },
  EquipmentItem: {
    item: { 'zh-CN': '设备', en: 'item of equipment' },
    quantity: { 'zh-CN': '数量', en: 'quantity' },
  },
  OpeningApproval: {
    decision: { 'zh-CN': '审批结论', en: 'decision' },
    decidedOn: { 'zh-CN': '审批日期', en: 'day of the decision on the opening' },
    equipmentVerifiedOn: { 'zh-CN': '设备核实日期', en: 'day the equipment was verified' },
  },
  ProvincialProject: {
    unitName,
    unitCreditCode: {
      'zh-CN': '省级项目单位的统一社会信用代码',
      en: 'social credit code of the provincial project unit',
    },
    subsidiaryOf: { 'zh-CN': '所属的母公司', en: 'unit that it is a subsidiary of' },
    unitDivision: { 'zh-CN': '省级项目单位所在区划', en: "division of the unit's seat" },
  },
  Session: {
    reference,
    date: { 'zh-CN': '授课日期', en: 'day of the session' },
    startTime,
    endTime,
    hours: { 'zh-CN': '计划课时', en: 'planned class hours' },
    deliveredHours: { 'zh-CN': '完成课时', en: 'class hours delivered' },
    level: { 'zh-CN': '授课等级', en: 'level of the session' },
    mode: { 'zh-CN': '授课方式（线上、线下）', en: 'mode (online, offline)' },
    kind: { 'zh-CN': '授课类别（理论、实操）', en: 'kind of session (theory, practice)' },
    instructor: { 'zh-CN': '授课教师', en: 'instructor' },
    courseware,
    platform,
    recordOnProvincialPlatform: {
      'zh-CN': '记录是否纳入省平台',
      en: 'whether the provincial platform holds the record',
    },
  },
  Attendance: {
    trainee,
    session: { 'zh-CN': '授课', en: 'session' },
    date: { 'zh-CN': '考勤日期', en: 'day of the attendance' },
    status: { 'zh-CN': '考勤状态', en: 'attendance' },
  },
  Departure: {
    clause,
    dates: { 'zh-CN': '所涉日期', en: 'days covered' },
    decidedBy: { 'zh-CN': '决定者', en: 'who decided it' },
    decidedOn: { 'zh-CN': '决定日期', en: 'day of the decision' },
    reason: { 'zh-CN': '理由', en: 'reason' },
  },
  Courseware: {
    reference,
    title,
    forSubsidisedTraining: { 'zh-CN': '是否申请用于补贴性培训', en: 'whether put forward for subsidised training' },
    catalogueEntry,
    initialReview: { 'zh-CN': '初审', en: 'initial review' },
    thirdPartyReview: { 'zh-CN': '第三方审核', en: 'third-party review' },
    publishedOn: { 'zh-CN': '省平台发布日期', en: 'day of publication by the provincial platform' },
    firstUsedOn: { 'zh-CN': '首次使用日期', en: 'day of first use' },
  },
  InitialReview: {
    submittedTo: { 'zh-CN': '初审提交的机构', en: 'where it was submitted for initial review' },
    submittedOn,
    result: { 'zh-CN': '初审结论', en: 'result of the initial review' },
    decidedOn: { 'zh-CN': '初审结论日期', en: 'day of the result of the initial review' },
  },
  ThirdPartyReview: {
    body,
    result: { 'zh-CN': '第三方审核结论', en: 'result of the third-party review' },
    decidedOn: { 'zh-CN': '第三方审核结论日期', en: 'day of the result of the third-party review' },
  },
  Instructor: {
    reference: { 'zh-CN': '师资编号', en: 'reference of the instructor' },
    name,
    qualification: { 'zh-CN': '从业资格', en: 'qualification to teach' },
    platformRegisteredOn: { 'zh-CN': '进入省平台的日期', en: 'day of entry on the provincial platform' },
    joinedOn: { 'zh-CN': '中途加入的日期', en: 'day of joining the class' },
    worksInYunnan: { 'zh-CN': '是否在云南省内工作', en: 'whether working in Yunnan' },
    certifiedInYunnan: { 'zh-CN': '是否在云南省内取证', en: 'whether certified in Yunnan' },
    frontlineExperience: { 'zh-CN': '一线实际操作经验', en: 'front-line operating experience' },
    skillLevel: { 'zh-CN': '技能等级', en: 'skill level held' },
    spotCheckOnRecord: { 'zh-CN': '培训抽查结果', en: 'result of spot checks' },
    assessmentOnRecord: { 'zh-CN': '培训考核结果', en: 'result of assessment' },
    strongTeachingAbility: { 'zh-CN': '培训教学能力强', en: 'strong teaching ability' },
    goodEthics: { 'zh-CN': '职业道德优秀', en: 'good professional ethics' },
  },
  InstructorQualification: {
    reviewedOn: { 'zh-CN': '资格审核日期', en: 'day the qualification was reviewed' },
    validFrom,
    validTo,
  },
  Inspection: {
    reference,
    kind: { 'zh-CN': '检查类别', en: 'kind of inspection' },
    phase: { 'zh-CN': '环节', en: 'phase' },
    date: { 'zh-CN': '检查日期', en: 'day of the inspection' },
    responsiblePerson: { 'zh-CN': '责任人', en: 'responsible person' },
    subjects: { 'zh-CN': '检查内容', en: 'subjects covered' },
    cooperation: { 'zh-CN': '配合情况', en: 'cooperation' },
    resistedBy: { 'zh-CN': '由谁拒绝或阻挠', en: 'who refused or obstructed it' },
    callsMade,
    callsReached: { 'zh-CN': '接通人次', en: 'calls that reached the trainee' },
    attendanceDenied: { 'zh-CN': '否认参训人数', en: 'trainees denying attendance' },
    findings: { 'zh-CN': '检查出的问题', en: 'findings' },
  },
  InspectionFinding: {
    reference,
    foundOn: { 'zh-CN': '发现日期', en: 'day found' },
    rectifiedOn: { 'zh-CN': '整改完成日期', en: 'day rectified' },
  },
  Textbook: {
    reference,
    title,
    publisher: { 'zh-CN': '出版社', en: 'publisher' },
    isbn: { 'zh-CN': '国际标准书号', en: 'ISBN' },
    edition,
    newestEdition: { 'zh-CN': '开班之日的最新版次', en: 'newest edition on the start day' },
    catalogueEntry,
    genuine: { 'zh-CN': '是否正版', en: 'whether genuine' },
  },
  TextbookReview: {
    coversGenuineness: { 'zh-CN': '是否审核使用正版教材', en: 'whether the review covered genuineness' },
    coversNewEdition: { 'zh-CN': '是否审核使用新版教材', en: 'whether the review covered new editions' },
  },
  Assessment: {
    level: { 'zh-CN': '评价等级', en: 'level assessed' },
    assessedBy: { 'zh-CN': '评价机构', en: 'assessing body' },
    affiliated: { 'zh-CN': '评价机构与培训者有无关联', en: 'whether affiliated with whoever trained' },
    assessedOn: { 'zh-CN': '评价日期', en: 'day of the assessment' },
  },
} as const satisfies Pick<
  FieldWords,
  | 'ClassPlan'
  | 'EquipmentItem'
  | 'OpeningApproval'
  | 'ProvincialProject'
  | 'Session'
  | 'Attendance'
  | 'Departure'
  | 'Courseware'
  | 'InitialReview'
  | 'ThirdPartyReview'
  | 'Instructor'
  | 'InstructorQualification'
  | 'Inspection'
  | 'InspectionFinding'
  | 'Textbook'
  | 'TextbookReview'
  | 'Assessment'
>;
