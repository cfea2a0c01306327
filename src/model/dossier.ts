import { parseClassFile, type ClassFile } from './class-file.js';
import { parseClassPlan, type ClassPlan } from './class-plan.js';
import { parseSubsidyClaim, type SubsidyClaim } from './claim.js';
import { parseFalseTrainingRecord, type AuthorityFinding } from './false-training.js';
import { parseInspectionRecord, type InspectionRecord } from './inspection.js';
import { InvalidRecordError, receivedKind, type Defect } from './invalid-record.js';
import { step } from './plain-json.js';
import { addAll } from '../result/add-all.js';

/** 培训过程检查的卷宗。 What the progress inspection of a class looks at. */
export interface ProgressDossier {
  /** 班级计划，含检查、考勤等。 The class plan with its inspections, attendance and so on. */
  readonly plan: ClassPlan;
  /** 班级档案。 The class file, where there is one. */
  readonly file?: ClassFile;
  /** 培训机构的检查记录（办学质量、安全管理、培训项目）。 Inspections of the institution, where they are at hand. */
  readonly institution?: InspectionRecord;
}

/** 补贴结算的卷宗。 What the settlement of a class looks at. */
export interface SettlementDossier extends ProgressDossier {
  /** 补贴申请。 The subsidy claim. */
  readonly claim: SubsidyClaim;
  /** 主管部门对虚假培训的认定；空列表为没有。 Findings of false training by the authority; an empty list: none. */
  readonly authorityFindings?: readonly AuthorityFinding[];
  /** 同一人员、机构的其他班级。 The other classes of the same people and institution. */
  readonly otherClasses?: readonly ClassPlan[];
  /** 同一人员、机构的其他申报。 The other claims of the same people and institution. */
  readonly otherClaims?: readonly SubsidyClaim[];
}

/** How a part of a dossier is parsed, and whether it must be there. */
interface Part {
  readonly parse: (input: unknown) => unknown;
  readonly required: boolean;
}

const plan: Part = { parse: parseClassPlan, required: true };
const file: Part = { parse: parseClassFile, required: false };
const institution: Part = { parse: parseInspectionRecord, required: false };
const claim: Part = { parse: parseSubsidyClaim, required: true };
const authorityFindings: Part = { parse: (input) => parseFalseTrainingRecord({ authorityFindings: input }).authorityFindings, required: false };

/**
 * 解析培训过程检查的卷宗。 Parses the dossier of a progress inspection.
 *
 * @param input - Any value.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect of every part by JSON Pointer.
 */
export function parseProgressDossier(input: unknown): ProgressDossier {
  return parseParts('ProgressDossier', { plan, file, institution }, input) as ProgressDossier;
}

/**
 * 解析补贴结算的卷宗。 Parses the dossier of a settlement.
 *
 * @param input - Any value.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect of every part by JSON Pointer.
 */
export function parseSettlementDossier(input: unknown): SettlementDossier {
  return parseParts('SettlementDossier', { plan, file, institution, claim, authorityFindings }, input) as SettlementDossier;
}

function parseParts(name: string, parts: Readonly<Record<string, Part>>, input: unknown): unknown {
  if (receivedKind(input) !== 'object') throw new InvalidRecordError(name, [{ pointer: '', expected: 'object', received: receivedKind(input) }]);
  const defects: Defect[] = [];
  let hidden = 0;
  const given = ownValues(name, input as object);
  for (const key of given.keys()) if (!Object.hasOwn(parts, key)) defects.push({ pointer: step('', key), expected: 'absent', received: 'unknown-key' });
  const record: Record<string, unknown> = {};
  for (const [key, { parse, required }] of Object.entries(parts)) {
    const value = given.get(key);
    if (value === undefined && !required) continue;
    try {
      record[key] = parse(value);
    } catch (error) {
      if (!(error instanceof InvalidRecordError)) throw error;
      const below = (pointer: string): string => `/${key}${key === 'authorityFindings' ? pointer.replace(/^\/authorityFindings/, '') : pointer}`;
      addAll(defects, error.errors.map((defect) => ({ ...defect, pointer: below(defect.pointer) })));
      hidden += error.total - error.errors.length;
    }
  }
  if (defects.length > 0) throw new InvalidRecordError(name, defects, defects.length + hidden);
  return record;
}

/** The own data properties of the dossier; whatever is thrown while reading them makes it no plain JSON. */
function ownValues(name: string, input: object): ReadonlyMap<string, unknown> {
  try {
    return new Map(Object.entries(Object.getOwnPropertyDescriptors(input)).map(([key, property]) => [key, property.value as unknown]));
  } catch {
    throw new InvalidRecordError(name, [{ pointer: '', expected: 'plain-json', received: 'other' }]);
  }
}
