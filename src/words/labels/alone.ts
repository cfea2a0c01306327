import type { Labels } from '../labels.js';
import { codeWords } from './code-words.js';
import { fieldWords } from './fields.js';

/**
 * 几类记录、几个代码表叫法不一的名称，单独使用时的说法。 What a name is called by itself, where records or code lists
 * call it differently.
 * @internal
 */
export const aloneWords = {
  kind: fieldWords.TrainingInstitution.kind,
  institution: fieldWords.ClassPlan.institution,
  trainees: fieldWords.ClassPlan.trainees,
  decidedOn: { 'zh-CN': '结论日期', en: 'day of the decision' },
  date: { 'zh-CN': '日期', en: 'date' },
  reason: { 'zh-CN': '原因', en: 'reason' },
  result: { 'zh-CN': '审核结论', en: 'result of the review' },
  foundOn: fieldWords.InspectionFinding.foundOn,
  issuedOn: fieldWords.Voucher.issuedOn,
  year: fieldWords.CareMastersYear.year,
  persons: fieldWords.Roster.persons,
  amount: fieldWords.ClaimedTrainee.amount,
  type: { 'zh-CN': '证书类型', en: 'type of certificate' },
  entries: { 'zh-CN': '目录条目', en: 'entries of the catalogue' },
  basis: { 'zh-CN': '课时口径', en: 'basis of the hours' },
  telephone: codeWords.TraineeField.telephone,
  provincial: codeWords.InspectionKind.provincial,
} as const satisfies Labels;
