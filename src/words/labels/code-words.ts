import type {
  AssessmentPlace,
  AttendanceStatus,
  CertificateType,
  Cooperation,
  CurriculumTopic,
  Department,
  EmploymentRelation,
  EnterpriseKind,
  EnterpriseTrait,
  EntrepreneurshipCourse,
  EvaluationBasis,
  FundKind,
  GraduateAction,
  IdentityType,
  InspectionKind,
  InspectionPhase,
  InspectionSubject,
  InstitutionKind,
  IssuerRank,
  Programme,
  ReviewAuthority,
  ReviewResult,
  SessionKind,
  SessionMode,
  Sex,
  SkillLevel,
  TargetGroup,
  TraineeField,
  TrainingField,
  TrainingKind,
  TrainingType,
} from '../../definitions/codes.js';
import type { PlanUnit } from '../../model/annual-plan.js';
import type { Bilingual } from '../../values/bilingual.js';
import { personWords } from './fields/person.js';

/** 代码表，按名称。 The code lists, by name. @internal */
export type CodeLists = {
  readonly TrainingKind: TrainingKind;
  readonly TrainingType: TrainingType;
  readonly CertificateType: CertificateType;
  readonly SkillLevel: SkillLevel;
  readonly SessionMode: SessionMode;
  readonly SessionKind: SessionKind;
  readonly CurriculumTopic: CurriculumTopic;
  readonly TrainingField: TrainingField;
  readonly Programme: Programme;
  readonly EntrepreneurshipCourse: EntrepreneurshipCourse;
  readonly GraduateAction: GraduateAction;
  readonly InstitutionKind: InstitutionKind;
  readonly EnterpriseKind: EnterpriseKind;
  readonly EnterpriseTrait: EnterpriseTrait;
  readonly Sex: Sex;
  readonly IdentityType: IdentityType;
  readonly EmploymentRelation: EmploymentRelation;
  readonly ReviewResult: ReviewResult;
  readonly Department: Department;
  readonly InspectionKind: InspectionKind;
  readonly InspectionPhase: InspectionPhase;
  readonly InspectionSubject: InspectionSubject;
  readonly Cooperation: Cooperation;
  readonly AttendanceStatus: AttendanceStatus;
  readonly FundKind: FundKind;
  readonly TraineeField: TraineeField;
  readonly ReviewAuthority: ReviewAuthority;
  readonly EvaluationBasis: EvaluationBasis;
  readonly AssessmentPlace: AssessmentPlace;
  readonly IssuerRank: IssuerRank;
  readonly TargetGroup: TargetGroup;
  readonly PlanUnit: PlanUnit;
};

/** What every list calls other (其他). */
const other = { 'zh-CN': '其他', en: 'other' };

const { name, identityType, identityNumber, birthDate, sex, telephone, bankAccount, household, employer, targetLevel } =
  personWords.Trainee;

/** 各代码表的代码名称。 Words of the codes, list by list. @internal */
export const codeWords = {
  TrainingKind: {
    skills: { 'zh-CN': '职业技能培训', en: 'skills training' },
    entrepreneurship: { 'zh-CN': '创业培训', en: 'entrepreneurship training' },
  },
  TrainingType: {
    'pre-job': { 'zh-CN': '岗前培训', en: 'pre-job training' },
    'safety-skills': { 'zh-CN': '安全技能培训（含特种作业人员、特种设备作业人员）', en: 'safety skills training' },
    'on-the-job': { 'zh-CN': '在岗培训', en: 'on-the-job training' },
    'post-skills': { 'zh-CN': '岗位技能培训', en: 'post skills training' },
    'job-transfer': { 'zh-CN': '转岗转业培训', en: 'job transfer training' },
    'off-the-job': { 'zh-CN': '脱产培训', en: 'off-the-job training' },
    'on-the-job-drills': { 'zh-CN': '岗位练兵', en: 'on-the-job skills drills' },
    'skills-contest': { 'zh-CN': '技能竞赛', en: 'skills contest' },
    'online-learning': { 'zh-CN': '在线学习', en: 'online learning' },
    'general-vocational-literacy': { 'zh-CN': '通用职业素质', en: 'general vocational literacy' },
    other,
  },
  CertificateType: {
    'vocational-qualification': { 'zh-CN': '职业资格证书', en: 'vocational qualification certificate' },
    'vocational-skill-level': { 'zh-CN': '职业技能等级证书', en: 'vocational skill level certificate' },
    'special-vocational-ability': { 'zh-CN': '专项职业能力证书', en: 'special vocational ability certificate' },
    'special-operation-permit': { 'zh-CN': '特种作业操作证', en: 'special operation permit' },
    'training-pass': { 'zh-CN': '培训合格证书', en: 'training pass certificate' },
    other,
    none: { 'zh-CN': '无证书', en: 'no certificate' },
  },
  SkillLevel: {
    apprentice: { 'zh-CN': '学徒工', en: 'apprentice' },
    'level-5': { 'zh-CN': '五级（初级工）', en: 'level 5 (junior worker)' },
    'level-4': { 'zh-CN': '四级（中级工）', en: 'level 4 (intermediate worker)' },
    'level-3': { 'zh-CN': '三级（高级工）', en: 'level 3 (senior worker)' },
    'level-2': { 'zh-CN': '二级（技师）', en: 'level 2 (technician)' },
    'level-1': { 'zh-CN': '一级（高级技师）', en: 'level 1 (senior technician)' },
    'special-grade-technician': { 'zh-CN': '特级技师', en: 'special-grade technician' },
    'chief-technician': { 'zh-CN': '首席技师', en: 'chief technician' },
  },
  SessionMode: {
    offline: { 'zh-CN': '线下', en: 'offline' },
    online: { 'zh-CN': '线上', en: 'online' },
  },
  SessionKind: {
    theory: { 'zh-CN': '理论', en: 'theory' },
    practice: { 'zh-CN': '实操', en: 'practice' },
  },
  CurriculumTopic: {
    law: { 'zh-CN': '法律', en: 'law' },
    regulations: { 'zh-CN': '法规', en: 'regulations' },
    'anti-drug': { 'zh-CN': '禁毒', en: 'anti-drug education' },
    'aids-prevention': { 'zh-CN': '防艾', en: 'AIDS prevention' },
    'smartphone-use': { 'zh-CN': '智能手机使用', en: 'smartphone use' },
    'national-common-language': { 'zh-CN': '国家通用语言文字', en: 'the national common language' },
    other,
  },
  TrainingField: {
    'rural-revitalisation': { 'zh-CN': '乡村振兴', en: 'rural revitalisation' },
    'elderly-care-and-wellness': { 'zh-CN': '康养服务', en: 'elderly-care and wellness services' },
    'ecological-protection': { 'zh-CN': '生态保护', en: 'ecological protection' },
    tourism: { 'zh-CN': '旅游服务', en: 'tourism services' },
    other,
  },
  Programme: {
    'skills-upgrading-action': { 'zh-CN': '职业技能提升行动', en: 'vocational skills upgrading action' },
    'rural-revitalisation-talents': { 'zh-CN': '乡村振兴技能人才计划', en: 'rural revitalisation talents plan' },
    malanhua: { 'zh-CN': '马兰花计划', en: 'Malanhua Plan' },
    'graduate-skills-plan': { 'zh-CN': '高校毕业生职业技能提升计划', en: 'graduate skills plan' },
    'care-masters': { 'zh-CN': '康养云师傅', en: 'Yunnan care masters' },
    'technical-institutes': { 'zh-CN': '技工院校专项培训', en: 'technical institutes programme' },
    apprenticeship: { 'zh-CN': '企业新型学徒制', en: 'new apprenticeship in enterprises' },
    other,
  },
  EntrepreneurshipCourse: {
    syb: { 'zh-CN': 'SYB创业培训', en: 'SYB (Start Your Business)' },
    'online-entrepreneurship': { 'zh-CN': '网络创业培训', en: 'online entrepreneurship training' },
    other,
  },
  GraduateAction: {
    'ability-upgrading': { 'zh-CN': '能力提升行动', en: 'ability upgrading action' },
    'entrepreneurship-guidance': { 'zh-CN': '创业引领行动', en: 'entrepreneurship guidance action' },
    'campus-targeted-service': { 'zh-CN': '校园精准服务行动', en: 'campus targeted service action' },
    'employment-assistance': { 'zh-CN': '就业帮扶行动', en: 'employment assistance action' },
    'skills-employment-campaign': {
      'zh-CN': '高校毕业生技能就业专项活动',
      en: 'graduate skills and employment campaign',
    },
    'student-entrepreneurship-annual-plan': {
      'zh-CN': '大学生创业培训年度计划',
      en: 'student entrepreneurship annual plan',
    },
    other,
  },
  InstitutionKind: {
    'vocational-school': { 'zh-CN': '职业院校', en: 'vocational school' },
    'technical-institute': { 'zh-CN': '技工院校', en: 'technical institute' },
    'private-training-institution': { 'zh-CN': '民办职业培训机构', en: 'private training institution' },
    'enterprise-training-centre': { 'zh-CN': '企业培训中心', en: 'enterprise training centre' },
    other,
  },
  EnterpriseKind: {
    enterprise: { 'zh-CN': '企业', en: 'enterprise' },
    'private-non-enterprise-unit': { 'zh-CN': '民办非企业', en: 'private non-enterprise unit' },
    'individually-owned-business': { 'zh-CN': '个体工商户', en: 'individually-owned business' },
    'public-institution': { 'zh-CN': '事业单位', en: 'public institution' },
    other,
  },
  EnterpriseTrait: {
    'above-designated-size': { 'zh-CN': '规模以上企业', en: 'enterprise above designated size' },
    medium: { 'zh-CN': '中型企业', en: 'medium enterprise' },
    small: { 'zh-CN': '小型企业', en: 'small enterprise' },
    micro: { 'zh-CN': '微型企业', en: 'micro enterprise' },
    'e-commerce-platform': { 'zh-CN': '电商企业', en: 'e-commerce platform' },
    'new-format-platform': { 'zh-CN': '新业态企业', en: 'new-format platform' },
  },
  Sex: {
    male: { 'zh-CN': '男', en: 'male' },
    female: { 'zh-CN': '女', en: 'female' },
  },
  IdentityType: {
    'resident-identity-card': { 'zh-CN': '居民身份证', en: 'resident identity card' },
    passport: { 'zh-CN': '护照', en: 'passport' },
    'hong-kong-macao-residence-permit': { 'zh-CN': '港澳居民居住证', en: 'Hong Kong and Macao residence permit' },
    'taiwan-residence-permit': { 'zh-CN': '台湾居民居住证', en: 'Taiwan residence permit' },
    other,
  },
  EmploymentRelation: {
    contract: { 'zh-CN': '劳动合同', en: 'labour contract' },
    'labour-dispatch': { 'zh-CN': '劳务派遣', en: 'labour dispatch' },
    'de-facto': { 'zh-CN': '事实劳动关系', en: 'de-facto employment' },
  },
  ReviewResult: {
    passed: { 'zh-CN': '通过', en: 'passed' },
    refused: { 'zh-CN': '未通过', en: 'refused' },
    pending: { 'zh-CN': '审核中', en: 'pending' },
  },
  Department: {
    hrss: { 'zh-CN': '人社部门', en: 'HRSS authority' },
    'other-member': { 'zh-CN': '其他成员单位', en: 'another member of the working group' },
  },
  InspectionKind: {
    'every-class': { 'zh-CN': '每班必查', en: 'every-class inspection' },
    telephone: { 'zh-CN': '电话抽查', en: 'telephone spot check' },
    periodic: { 'zh-CN': '对学校的定期检查', en: 'periodic inspection' },
    provincial: { 'zh-CN': '省厅检查', en: 'inspection by the provincial department' },
    'third-party': { 'zh-CN': '第三方监督机构检查', en: 'inspection by a third-party supervisor' },
    audit: { 'zh-CN': '审计', en: 'audit' },
    other,
  },
  InspectionPhase: {
    'before-opening': { 'zh-CN': '开班前验证', en: 'verification before the opening' },
    'during-training': { 'zh-CN': '培训中检查', en: 'check during training' },
    'after-training': { 'zh-CN': '培训后考核', en: 'assessment after training' },
  },
  InspectionSubject: {
    'teaching-quality': { 'zh-CN': '办学质量', en: 'teaching quality' },
    'safety-management': { 'zh-CN': '安全管理', en: 'safety management' },
    'training-programmes': { 'zh-CN': '培训项目', en: 'training programmes' },
    'other-subject': { 'zh-CN': '其他内容', en: 'another subject' },
  },
  Cooperation: {
    accepted: { 'zh-CN': '配合接受', en: 'accepted' },
    'refused-inspection': { 'zh-CN': '拒绝', en: 'refused' },
    obstructed: { 'zh-CN': '阻挠', en: 'obstructed' },
  },
  AttendanceStatus: {
    present: { 'zh-CN': '出勤', en: 'present' },
    late: { 'zh-CN': '迟到', en: 'late' },
    absent: { 'zh-CN': '缺勤', en: 'absent' },
    'made-up': { 'zh-CN': '补课', en: 'made up' },
  },
  FundKind: {
    'employment-subsidy': { 'zh-CN': '就业补助资金', en: 'employment subsidy fund' },
    'unemployment-insurance': { 'zh-CN': '失业保险基金', en: 'unemployment insurance fund' },
    'skills-upgrading-account-balance': {
      'zh-CN': '职业技能提升行动专账结余资金',
      en: 'balance of the skills upgrading action account',
    },
    fiscal: { 'zh-CN': '财政资金', en: 'fiscal funds' },
    'east-west-cooperation': { 'zh-CN': '东西部合作资金', en: 'east-west cooperation funds' },
    'other-fund': { 'zh-CN': '其他资金', en: 'another fund' },
  },
  TraineeField: {
    name,
    identityType,
    identityNumber,
    birthDate,
    sex,
    telephone,
    bankAccount,
    household,
    employer,
    targetLevel,
  },
  ReviewAuthority: {
    'provincial-department': {
      'zh-CN': '云南省人力资源和社会保障厅（职业能力建设处）',
      en: 'provincial HRSS department (vocational capacity building division)',
    },
    other,
  },
  EvaluationBasis: {
    recognised: { 'zh-CN': '经认可的平台', en: 'recognised platforms' },
    entrusted: { 'zh-CN': '受委托', en: 'entrusted' },
  },
  AssessmentPlace: {
    kunming: { 'zh-CN': '昆明市', en: 'Kunming' },
    yunnan: { 'zh-CN': '云南省内其他州市', en: 'elsewhere in Yunnan' },
    elsewhere: { 'zh-CN': '省外', en: 'outside the province' },
  },
  IssuerRank: {
    national: { 'zh-CN': '国家', en: 'national' },
    provincial: { 'zh-CN': '省', en: 'provincial' },
    municipal: { 'zh-CN': '市（州）', en: 'municipal' },
    county: { 'zh-CN': '县（市、区）及以下', en: 'county and below' },
  },
  TargetGroup: {
    'rural-labour-moved': { 'zh-CN': '农村转移就业劳动力', en: 'rural labour moved to non-farm work' },
    'young-people': { 'zh-CN': '两后生等青年', en: 'school leavers not continuing and other youth' },
    veterans: { 'zh-CN': '退役军人', en: 'veterans' },
    'employment-difficulties-or-disabled': {
      'zh-CN': '就业困难人员（含残疾人）',
      en: 'persons with employment difficulties, disabled persons included',
    },
  },
  PlanUnit: {
    '530102': { 'zh-CN': '五华区', en: 'Wuhua District' },
    '530103': { 'zh-CN': '盘龙区', en: 'Panlong District' },
    '530111': { 'zh-CN': '官渡区', en: 'Guandu District' },
    '530112': { 'zh-CN': '西山区', en: 'Xishan District' },
    '530113': { 'zh-CN': '东川区', en: 'Dongchuan District' },
    '530114': { 'zh-CN': '呈贡区', en: 'Chenggong District' },
    '530115': { 'zh-CN': '晋宁区', en: 'Jinning District' },
    '530124': { 'zh-CN': '富民县', en: 'Fumin County' },
    '530125': { 'zh-CN': '宜良县', en: 'Yiliang County' },
    '530126': { 'zh-CN': '石林彝族自治县', en: 'Shilin Yi Autonomous County' },
    '530127': { 'zh-CN': '嵩明县', en: 'Songming County' },
    '530128': { 'zh-CN': '禄劝彝族苗族自治县', en: 'Luquan Yi and Miao Autonomous County' },
    '530129': { 'zh-CN': '寻甸回族彝族自治县', en: 'Xundian Hui and Yi Autonomous County' },
    '530181': { 'zh-CN': '安宁市', en: 'Anning City' },
    'kunming-economic-development-zone': { 'zh-CN': '经开区', en: 'Economic and Technological Development Zone' },
    yangzonghai: { 'zh-CN': '阳宗海', en: 'Yangzonghai' },
    'city-level': { 'zh-CN': '市本级', en: 'city level' },
  },
} as const satisfies { readonly [L in keyof CodeLists]: Readonly<Record<CodeLists[L], Bilingual>> };
