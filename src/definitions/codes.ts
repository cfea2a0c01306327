/** Code lists (代码表) of the models: the words that the notice uses. Free of zod, so that a clause may read them. */
/**
 * 培训类别：职业技能培训、创业培训。
 *
 * Kind of training: skills training (职业技能培训) or entrepreneurship training (创业培训).
 *
 * - `skills`: 职业技能培训
 * - `entrepreneurship`: 创业培训
 */
export const trainingKinds = /* @__PURE__ */ Object.freeze(['skills', 'entrepreneurship'] as const);
/** 培训类别：职业技能培训、创业培训。 One of {@link trainingKinds}. */
export type TrainingKind = (typeof trainingKinds)[number];

/**
 * 培训类型（二（一）2、二（三）1 所列，另有“其他”）。
 *
 * Type of training as 二（一）2 and 二（三）1 list them, and `other`.
 *
 * - `pre-job`: 岗前培训
 * - `safety-skills`: 安全技能培训（含特种作业人员、特种设备作业人员）
 * - `on-the-job`: 在岗培训
 * - `post-skills`: 岗位技能培训
 * - `job-transfer`: 转岗转业培训
 * - `off-the-job`: 脱产培训
 * - `on-the-job-drills`: 岗位练兵
 * - `skills-contest`: 技能竞赛
 * - `online-learning`: 在线学习
 * - `general-vocational-literacy`: 通用职业素质
 * - `other`: 其他
 */
export const trainingTypes = /* @__PURE__ */ Object.freeze([
  'pre-job',
  'safety-skills',
  'on-the-job',
  'post-skills',
  'job-transfer',
  'off-the-job',
  'on-the-job-drills',
  'skills-contest',
  'online-learning',
  'general-vocational-literacy',
  'other',
] as const);
/** 培训类型（二（一）2、二（三）1 所列，另有“其他”）。 One of {@link trainingTypes}. */
export type TrainingType = (typeof trainingTypes)[number];

/**
 * 证书类型。
 *
 * Type of certificate the class leads to: vocational qualification certificate, vocational skill level certificate,
 * special vocational ability certificate, special operation permit, training pass certificate, another, or none.
 *
 * - `vocational-qualification`: 职业资格证书
 * - `vocational-skill-level`: 职业技能等级证书
 * - `special-vocational-ability`: 专项职业能力证书
 * - `special-operation-permit`: 特种作业操作证
 * - `training-pass`: 培训合格证书
 * - `other`: 其他证书
 * - `none`: 无证书
 */
export const certificateTypes = /* @__PURE__ */ Object.freeze([
  'vocational-qualification',
  'vocational-skill-level',
  'special-vocational-ability',
  'special-operation-permit',
  'training-pass',
  'other',
  'none',
] as const);
/** 证书类型。 One of {@link certificateTypes}. */
export type CertificateType = (typeof certificateTypes)[number];

/**
 * 职业技能等级，由低到高。
 *
 * Skill levels from the lowest to the highest: the five of the national classification with the three that
 * 人社部发〔2022〕14号 adds on trial (names found; their numbering from memory, source not yet checked).
 *
 * - `apprentice`: 学徒工
 * - `level-5`: 五级（初级工）
 * - `level-4`: 四级（中级工）
 * - `level-3`: 三级（高级工）
 * - `level-2`: 二级（技师）
 * - `level-1`: 一级（高级技师）
 * - `special-grade-technician`: 特级技师
 * - `chief-technician`: 首席技师
 */
export const skillLevels = /* @__PURE__ */ Object.freeze([
  'apprentice',
  'level-5',
  'level-4',
  'level-3',
  'level-2',
  'level-1',
  'special-grade-technician',
  'chief-technician',
] as const);
/** 职业技能等级，由低到高。 One of {@link skillLevels}. */
export type SkillLevel = (typeof skillLevels)[number];

/**
 * 授课方式：线下、线上。
 *
 * How a session is held: offline or online.
 *
 * - `offline`: 线下
 * - `online`: 线上
 */
export const sessionModes = /* @__PURE__ */ Object.freeze(['offline', 'online'] as const);
/** 授课方式：线下、线上。 One of {@link sessionModes}. */
export type SessionMode = (typeof sessionModes)[number];

/**
 * 授课内容：理论、实操。
 *
 * What a session teaches: theory or practice.
 *
 * - `theory`: 理论
 * - `practice`: 实操
 */
export const sessionKinds = /* @__PURE__ */ Object.freeze(['theory', 'practice'] as const);
/** 授课内容：理论、实操。 One of {@link sessionKinds}. */
export type SessionKind = (typeof sessionKinds)[number];

/**
 * 穿插内容（二（五）所列，另有“其他”）。
 *
 * Topics that 二（五） wants woven into the training: law, regulations, anti-drug education, AIDS prevention,
 * smartphone use, the national common language; and `other`, for the list is open (等知识).
 *
 * - `law`: 法律
 * - `regulations`: 法规
 * - `anti-drug`: 禁毒
 * - `aids-prevention`: 防艾
 * - `smartphone-use`: 智能手机使用
 * - `national-common-language`: 国家通用语言文字
 * - `other`: 其他
 */
export const curriculumTopics = /* @__PURE__ */ Object.freeze([
  'law',
  'regulations',
  'anti-drug',
  'aids-prevention',
  'smartphone-use',
  'national-common-language',
  'other',
] as const);
/** 穿插内容（二（五））。 One of {@link curriculumTopics}. */
export type CurriculumTopic = (typeof curriculumTopics)[number];

/**
 * 培训领域（一（二）所聚焦，另有“其他”）。
 *
 * Field that a class serves: those that 一（二） names, and `other`.
 *
 * - `rural-revitalisation`: 乡村振兴
 * - `elderly-care-and-wellness`: 康养服务
 * - `ecological-protection`: 生态保护
 * - `tourism`: 旅游服务
 * - `other`: 其他
 */
export const trainingFields = /* @__PURE__ */ Object.freeze([
  'rural-revitalisation',
  'elderly-care-and-wellness',
  'ecological-protection',
  'tourism',
  'other',
] as const);
/** 培训领域（一（二）所聚焦，另有“其他”）。 One of {@link trainingFields}. */
export type TrainingField = (typeof trainingFields)[number];

/**
 * 培训项目（二（三）所列，另有“其他”）。
 *
 * Programme a class belongs to: those of 二（三）, and `other`.
 *
 * - `skills-upgrading-action`: 职业技能提升行动
 * - `rural-revitalisation-talents`: 乡村振兴技能人才计划
 * - `malanhua`: 马兰花计划
 * - `graduate-skills-plan`: 高校毕业生职业技能提升计划
 * - `care-masters`: 康养云师傅
 * - `technical-institutes`: 技工院校专项培训
 * - `apprenticeship`: 企业新型学徒制
 * - `other`: 其他
 */
export const programmes = /* @__PURE__ */ Object.freeze([
  'skills-upgrading-action',
  'rural-revitalisation-talents',
  'malanhua',
  'graduate-skills-plan',
  'care-masters',
  'technical-institutes',
  'apprenticeship',
  'other',
] as const);
/** 培训项目（二（三）所列，另有“其他”）。 One of {@link programmes}. */
export type Programme = (typeof programmes)[number];

/**
 * 创业课程。
 *
 * Course of entrepreneurship training: SYB (Start Your Business, ILO), online entrepreneurship (网络创业培训), another.
 *
 * - `syb`: SYB创业培训
 * - `online-entrepreneurship`: 网络创业培训
 * - `other`: 其他创业培训
 */
export const entrepreneurshipCourses = /* @__PURE__ */ Object.freeze([
  'syb',
  'online-entrepreneurship',
  'other',
] as const);
/** 创业课程。 One of {@link entrepreneurshipCourses}. */
export type EntrepreneurshipCourse = (typeof entrepreneurshipCourses)[number];

/**
 * 高校毕业生行动与项目（二（三）4）。
 *
 * The four actions and two programmes of 二（三）4, and `other`.
 *
 * - `ability-upgrading`: 能力提升行动
 * - `entrepreneurship-guidance`: 创业引领行动
 * - `campus-targeted-service`: 校园精准服务行动
 * - `employment-assistance`: 就业帮扶行动
 * - `skills-employment-campaign`: 高校毕业生技能就业专项活动
 * - `student-entrepreneurship-annual-plan`: 大学生创业培训年度计划
 * - `other`: 其他
 */
export const graduateActions = /* @__PURE__ */ Object.freeze([
  'ability-upgrading',
  'entrepreneurship-guidance',
  'campus-targeted-service',
  'employment-assistance',
  'skills-employment-campaign',
  'student-entrepreneurship-annual-plan',
  'other',
] as const);
/** 高校毕业生行动与项目（二（三）4）。 One of {@link graduateActions}. */
export type GraduateAction = (typeof graduateActions)[number];

/**
 * 培训机构类别。
 *
 * Kind of training institution: vocational school, technical institute, private training institution, enterprise
 * training centre, another.
 *
 * - `vocational-school`: 职业院校
 * - `technical-institute`: 技工院校
 * - `private-training-institution`: 民办职业培训机构
 * - `enterprise-training-centre`: 企业培训中心
 * - `other`: 其他机构
 */
export const institutionKinds = /* @__PURE__ */ Object.freeze([
  'vocational-school',
  'technical-institute',
  'private-training-institution',
  'enterprise-training-centre',
  'other',
] as const);
/** 培训机构类别。 One of {@link institutionKinds}. */
export type InstitutionKind = (typeof institutionKinds)[number];

/**
 * 用人单位类别（二（一）1 所列）。
 *
 * Kind of employer, as 二（一）1 lists them: enterprise, private non-enterprise unit, individually-owned business; a
 * public institution or another body is none of them.
 *
 * - `enterprise`: 企业
 * - `private-non-enterprise-unit`: 民办非企业
 * - `individually-owned-business`: 个体工商户
 * - `public-institution`: 事业单位
 * - `other`: 其他单位
 */
export const enterpriseKinds = /* @__PURE__ */ Object.freeze([
  'enterprise',
  'private-non-enterprise-unit',
  'individually-owned-business',
  'public-institution',
  'other',
] as const);
/** 用人单位类别（二（一）1 所列）。 One of {@link enterpriseKinds}. */
export type EnterpriseKind = (typeof enterpriseKinds)[number];

/**
 * 企业特征（二（一）1 所列）。
 *
 * Traits of an enterprise that 二（一）1 names: above designated size, medium, small, micro, e-commerce platform,
 * new-format platform.
 *
 * - `above-designated-size`: 规模以上企业
 * - `medium`: 中型企业
 * - `small`: 小型企业
 * - `micro`: 微型企业
 * - `e-commerce-platform`: 电商企业
 * - `new-format-platform`: 新业态企业
 */
export const enterpriseTraits = /* @__PURE__ */ Object.freeze([
  'above-designated-size',
  'medium',
  'small',
  'micro',
  'e-commerce-platform',
  'new-format-platform',
] as const);
/** 企业特征（二（一）1 所列）。 One of {@link enterpriseTraits}. */
export type EnterpriseTrait = (typeof enterpriseTraits)[number];

/**
 * 性别。
 *
 * Sex as the register of persons has it.
 *
 * - `male`: 男
 * - `female`: 女
 */
export const sexes = /* @__PURE__ */ Object.freeze(['male', 'female'] as const);
/** 性别。 One of {@link sexes}. */
export type Sex = (typeof sexes)[number];

/**
 * 身份证件的种类。
 *
 * Kind of identity document. The two residence permits are the 港澳台居民居住证 of 2018, which bears a citizen number;
 * the travel permits (来往内地通行证、来往大陆通行证) bear none and are `other`.
 *
 * - `resident-identity-card`: 居民身份证
 * - `passport`: 护照
 * - `hong-kong-macao-residence-permit`: 港澳居民居住证
 * - `taiwan-residence-permit`: 台湾居民居住证
 * - `other`: 其他证件
 */
export const identityTypes = /* @__PURE__ */ Object.freeze([
  'resident-identity-card',
  'passport',
  'hong-kong-macao-residence-permit',
  'taiwan-residence-permit',
  'other',
] as const);
/** 身份证件的种类。 One of {@link identityTypes}. */
export type IdentityType = (typeof identityTypes)[number];

/**
 * 用工关系（二（一）2）。
 *
 * Relation of an employee to the enterprise: contract, labour dispatch, de-facto employment.
 *
 * - `contract`: 劳动合同
 * - `labour-dispatch`: 劳务派遣
 * - `de-facto`: 事实劳动关系
 */
export const employmentRelations = /* @__PURE__ */ Object.freeze(['contract', 'labour-dispatch', 'de-facto'] as const);
/** 用工关系（二（一）2）。 One of {@link employmentRelations}. */
export type EmploymentRelation = (typeof employmentRelations)[number];

/**
 * 审核结论。
 *
 * Result of a review: passed, refused, pending.
 *
 * - `passed`: 通过
 * - `refused`: 未通过
 * - `pending`: 审核中
 */
export const reviewResults = /* @__PURE__ */ Object.freeze(['passed', 'refused', 'pending'] as const);
/** 审核结论。 One of {@link reviewResults}. */
export type ReviewResult = (typeof reviewResults)[number];

/**
 * 组织部门。
 *
 * Department that organised a class: the HRSS authority or another member of the working group
 * (职业培训统筹工作小组成员单位).
 *
 * - `hrss`: 人社部门
 * - `other-member`: 其他成员单位
 */
export const departments = /* @__PURE__ */ Object.freeze(['hrss', 'other-member'] as const);
/** 组织部门。 One of {@link departments}. */
export type Department = (typeof departments)[number];

/**
 * 检查的种类（四2）。
 *
 * Kind of an inspection (四2).
 *
 * - `every-class`: 每班必查
 * - `telephone`: 电话抽查
 * - `periodic`: 对学校的定期检查
 * - `provincial`: 省厅检查
 * - `third-party`: 第三方监督机构检查
 * - `audit`: 审计
 * - `other`: 其他监督
 */
export const inspectionKinds = /* @__PURE__ */ Object.freeze([
  'every-class',
  'telephone',
  'periodic',
  'provincial',
  'third-party',
  'audit',
  'other',
] as const);
/** 检查的种类（四2）。 One of {@link inspectionKinds}. */
export type InspectionKind = (typeof inspectionKinds)[number];

/**
 * 每班必查的环节：开班前验证、培训中检查、培训后考核。
 *
 * Phase of the every-class inspection: verification before the opening, check during training, assessment after it.
 *
 * - `before-opening`: 开班前验证
 * - `during-training`: 培训中检查
 * - `after-training`: 培训后考核
 */
export const inspectionPhases = /* @__PURE__ */ Object.freeze([
  'before-opening',
  'during-training',
  'after-training',
] as const);
/** 每班必查的环节。 One of {@link inspectionPhases}. */
export type InspectionPhase = (typeof inspectionPhases)[number];

/**
 * 对学校的检查内容（四2）。
 *
 * What a periodic inspection of an institution looks at (四2).
 *
 * - `teaching-quality`: 办学质量
 * - `safety-management`: 安全管理
 * - `training-programmes`: 培训项目
 * - `other-subject`: 其他内容
 */
export const inspectionSubjects = /* @__PURE__ */ Object.freeze([
  'teaching-quality',
  'safety-management',
  'training-programmes',
  'other-subject',
] as const);
/** 对学校的检查内容（四2）。 One of {@link inspectionSubjects}. */
export type InspectionSubject = (typeof inspectionSubjects)[number];

/**
 * 对检查的配合情况。
 *
 * How an inspection was met: accepted, refused, obstructed.
 *
 * - `accepted`: 配合接受
 * - `refused-inspection`: 拒绝
 * - `obstructed`: 阻挠
 */
export const cooperations = /* @__PURE__ */ Object.freeze(['accepted', 'refused-inspection', 'obstructed'] as const);
/** 对检查的配合情况。 One of {@link cooperations}. */
export type Cooperation = (typeof cooperations)[number];

/**
 * 考勤状态。
 *
 * Attendance of a trainee at a session: present, late, absent, made up later.
 *
 * - `present`: 出勤
 * - `late`: 迟到
 * - `absent`: 缺勤
 * - `made-up`: 补课
 */
export const attendanceStatuses = /* @__PURE__ */ Object.freeze(['present', 'late', 'absent', 'made-up'] as const);
/** 考勤状态。 One of {@link attendanceStatuses}. */
export type AttendanceStatus = (typeof attendanceStatuses)[number];

/**
 * 资金来源（三），另有“其他”。
 *
 * Source of funds as 三 lists them, and `other-fund` (等), which is named.
 *
 * - `employment-subsidy`: 就业补助资金
 * - `unemployment-insurance`: 失业保险基金
 * - `skills-upgrading-account-balance`: 职业技能提升行动专账结余资金
 * - `fiscal`: 财政资金
 * - `east-west-cooperation`: 东西部合作资金
 * - `other-fund`: 其他资金
 */
export const fundKinds = /* @__PURE__ */ Object.freeze([
  'employment-subsidy',
  'unemployment-insurance',
  'skills-upgrading-account-balance',
  'fiscal',
  'east-west-cooperation',
  'other-fund',
] as const);
/** 资金来源（三）。 One of {@link fundKinds}. */
export type FundKind = (typeof fundKinds)[number];

/**
 * 可要求填报的学员字段。
 *
 * Fields of a trainee that the caller's list of required fields may name.
 *
 * - `name`: 姓名
 * - `identityType`: 证件类型
 * - `identityNumber`: 证件号码
 * - `birthDate`: 出生日期
 * - `sex`: 性别
 * - `telephone`: 联系电话
 * - `bankAccount`: 银行账号
 * - `household`: 户籍
 * - `employer`: 用人单位
 * - `targetLevel`: 目标等级
 */
export const traineeFields = /* @__PURE__ */ Object.freeze([
  'name',
  'identityType',
  'identityNumber',
  'birthDate',
  'sex',
  'telephone',
  'bankAccount',
  'household',
  'employer',
  'targetLevel',
] as const);
/** 可要求填报的学员字段。 One of {@link traineeFields}. */
export type TraineeField = (typeof traineeFields)[number];

/**
 * 课件初审提交给谁。
 *
 * Where courseware was submitted for its initial review: 二（四） names the vocational capacity building division
 * (职业能力建设处) of the provincial HRSS department, 二（七） the department itself; the division is part of it.
 *
 * - `provincial-department`: 云南省人力资源和社会保障厅（职业能力建设处）
 * - `other`: 其他机构
 */
export const reviewAuthorities = /* @__PURE__ */ Object.freeze(['provincial-department', 'other'] as const);
/** 课件初审提交给谁。 One of {@link reviewAuthorities}. */
export type ReviewAuthority = (typeof reviewAuthorities)[number];

/**
 * 第三方评价机构的依据。
 *
 * Why an evaluation body may review courseware: recognised by the province (二（四）), or entrusted (二（七）).
 *
 * - `recognised`: 省人力资源和社会保障厅认定
 * - `entrusted`: 受委托
 */
export const evaluationBases = /* @__PURE__ */ Object.freeze(['recognised', 'entrusted'] as const);
/** 第三方评价机构的依据。 One of {@link evaluationBases}. */
export type EvaluationBasis = (typeof evaluationBases)[number];

/**
 * 评价机构开展评价的地点，由近到远。
 *
 * Where an assessment body stands ready to assess: Kunming, elsewhere in Yunnan, elsewhere in the country.
 *
 * - `kunming`: 昆明市
 * - `yunnan`: 云南省内其他州市
 * - `elsewhere`: 省外
 */
export const assessmentPlaces = /* @__PURE__ */ Object.freeze(['kunming', 'yunnan', 'elsewhere'] as const);
/** 评价机构开展评价的地点，由近到远。 One of {@link assessmentPlaces}. */
export type AssessmentPlace = (typeof assessmentPlaces)[number];

/**
 * 规定发布机关的层级。
 *
 * Rank of the issuer of a rule. The notice (a city's) gives way to the national and the provincial ones only.
 *
 * - `national`: 国家
 * - `provincial`: 省
 * - `municipal`: 市（州）
 * - `county`: 县（市、区）及以下
 */
export const issuerRanks = /* @__PURE__ */ Object.freeze(['national', 'provincial', 'municipal', 'county'] as const);
/** 规定发布机关的层级。 One of {@link issuerRanks}. */
export type IssuerRank = (typeof issuerRanks)[number];

/**
 * 二（三）2 的重点人群。
 *
 * Key groups of 二（三）2, each with what its parenthesis or 等 takes in.
 *
 * - `rural-labour-moved`: 农村转移就业劳动力
 * - `young-people`: 两后生等青年
 * - `veterans`: 退役军人
 * - `employment-difficulties-or-disabled`: 就业困难人员（含残疾人）
 */
export const targetGroups = /* @__PURE__ */ Object.freeze([
  'rural-labour-moved',
  'young-people',
  'veterans',
  'employment-difficulties-or-disabled',
] as const);
/** 二（三）2 的重点人群。 One of {@link targetGroups}. */
export type TargetGroup = (typeof targetGroups)[number];
