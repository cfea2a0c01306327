import { below, type Defect, InvalidRecordError, receivedKind } from '../json/invalid-record.js';
import { step } from '../json/plain-json.js';
import { addAll } from '../values/add-all.js';
import { day, fields, list, text } from '../values/read.js';
import { parseSubsidyClaim, type SubsidyClaim } from './claim.js';
import { type ClassFile, parseClassFile } from './class-file.js';
import { type ClassPlan, parseClassPlan } from './class-plan.js';
import { type AuthorityFinding, type FalseTrainingRecord, parseFalseTrainingRecord } from './false-training.js';
import { type InspectionRecord, parseInspectionRecord } from './inspection.js';

/** 培训过程检查的卷宗。 What the progress inspection of a class looks at. */
export interface ProgressDossier {
  /** 班级计划，含检查、考勤等。 The class plan with its inspections, attendance and so on. */
  readonly plan: ClassPlan;
  /** 本班的班级档案。 The file of this class, where there is one. */
  readonly file?: ClassFile;
  /** 培训机构的检查记录（办学质量、安全管理、培训项目）。 Inspections of the institution, where they are at hand. */
  readonly institution?: InspectionRecord;
}

/** 补贴结算的卷宗。 What the settlement of a class looks at. */
export interface SettlementDossier extends ProgressDossier {
  /** 本班的补贴申请。 The subsidy claim of this class. */
  readonly claim: SubsidyClaim;
  /** 主管部门对虚假培训的认定；空列表为没有。 Findings of false training by the authority; an empty list: none. */
  readonly authorityFindings?: readonly AuthorityFinding[];
  /**
   * 其他班级（本班学员、师资和机构的），一经给出即为全部；人员编号在全部班级和申报中指同一人。 The other classes of
   * the same persons and institution, without this one; complete once given. A person's reference names the same
   * person in all classes and claims.
   */
  readonly otherClasses?: readonly ClassPlan[];
  /** 其他补贴申请，一经给出即为全部。 The other claims for the same persons, without this one; complete once given. */
  readonly otherClaims?: readonly SubsidyClaim[];
}

/** How a part of a dossier is parsed, what its defects' pointers begin with, and whether it must be there. */
interface Part {
  readonly parse: (input: unknown) => unknown;
  readonly root?: string;
  readonly required?: boolean;
}

/** A list that stands in a set of classes and claims as well, and is parsed as there. */
function listIn(name: keyof FalseTrainingRecord): Part {
  return { parse: (input) => parseFalseTrainingRecord({ [name]: input })[name], root: `/${name}` };
}

const progressParts: Readonly<Record<string, Part>> = {
  plan: { parse: parseClassPlan, required: true },
  file: { parse: parseClassFile },
  institution: { parse: parseInspectionRecord },
};

const settlementParts: Readonly<Record<string, Part>> = {
  ...progressParts,
  claim: { parse: parseSubsidyClaim, required: true },
  authorityFindings: /* @__PURE__ */ listIn('authorityFindings'),
  otherClasses: /* @__PURE__ */ listIn('classes'),
  otherClaims: /* @__PURE__ */ listIn('claims'),
};

/**
 * 解析培训过程检查的卷宗；班级档案须是本班的。
 *
 * Parses the dossier of a progress inspection: each part as its own parser does, and that the class file is the file of
 * this class (same reference and last day, where both are given).
 *
 * @param input - Any value.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect of every part by JSON Pointer.
 *
 * @example
 * ```ts
 * import { parseProgressDossier } from 'kunming-training-rules';
 *
 * parseProgressDossier({ plan: { reference: 'K1' } }).plan.reference; // => 'K1'
 * ```
 */
export function parseProgressDossier(input: unknown): ProgressDossier {
  return parseParts('ProgressDossier', progressParts, input) as ProgressDossier;
}

/**
 * 解析补贴结算的卷宗；班级档案须是本班的，其他班级和申请中不含本班的。
 *
 * Parses the dossier of a settlement: each part as its own parser does, and that the class file is of this class, and
 * neither the class nor the claim stands among the others.
 *
 * @param input - Any value.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect of every part by JSON Pointer.
 *
 * @example
 * ```ts
 * import { InvalidRecordError, parseSettlementDossier } from 'kunming-training-rules';
 *
 * let defects: readonly object[] = [];
 * try {
 *   parseSettlementDossier({ plan: { startDate: '2022-06-02', endDate: '2022-06-01' } });
 * } catch (error) {
 *   if (error instanceof InvalidRecordError) defects = error.errors;
 * }
 * defects[0]; // => { pointer: '/plan/endDate', expected: 'not-before', received: 'string', values: ['/plan/startDate'] }
 * defects[1]; // => { pointer: '/claim', expected: 'present', received: 'missing' }
 * ```
 */
export function parseSettlementDossier(input: unknown): SettlementDossier {
  return parseParts('SettlementDossier', settlementParts, input) as SettlementDossier;
}

function parseParts(name: string, parts: Readonly<Record<string, Part>>, input: unknown): unknown {
  const received = receivedKind(input);
  if (received !== 'object') throw new InvalidRecordError(name, [{ pointer: '', expected: 'object', received }]);
  const defects: Defect[] = [];
  let hidden = 0;
  const given = ownValues(name, input as object);
  for (const key of given.keys()) {
    if (!Object.hasOwn(parts, key))
      defects.push({ pointer: step('', key), expected: 'absent', received: 'unknown-key' });
  }
  const record: Record<string, unknown> = {};
  for (const [key, { parse, root, required }] of Object.entries(parts)) {
    const value = given.get(key);
    if (value === undefined) {
      if (required === true) defects.push({ pointer: `/${key}`, expected: 'present', received: 'missing' });
    } else {
      try {
        record[key] = parse(value);
      } catch (error) {
        if (!(error instanceof InvalidRecordError)) throw error;
        addAll(
          defects,
          error.errors.map((defect) => below(defect, `/${key}`, root)),
        );
        hidden += error.total - error.errors.length;
      }
    }
  }
  betweenParts(record, defects);
  if (defects.length > 0) throw new InvalidRecordError(name, defects, defects.length + hidden);
  return record;
}

/**
 * The own properties of the dossier: an accessor stands as a symbol, which no parser takes. Whatever is thrown while
 * reading them makes it no plain JSON.
 */
function ownValues(name: string, input: object): ReadonlyMap<string, unknown> {
  try {
    const properties = Object.entries(Object.getOwnPropertyDescriptors(input));
    return new Map(
      properties.map(([key, property]) => [
        key,
        'value' in property ? (property.value as unknown) : Symbol('accessor'),
      ]),
    );
  } catch {
    throw new InvalidRecordError(name, [{ pointer: '', expected: 'plain-json', received: 'other' }]);
  }
}

/**
 * What must hold between the parts that are in order: the file is of this class, and the others are others. What a
 * claim says of another class is for the settlement to tell.
 */
function betweenParts(record: Readonly<Record<string, unknown>>, defects: Defect[]): void {
  const { plan, file, claim, otherClasses, otherClaims } = record as Partial<SettlementDossier>;
  const own = fields(plan);
  const agree = (pointer: string, value: string | undefined, at: string, expected: string | undefined): void => {
    if (value !== undefined && expected !== undefined && value !== expected) {
      defects.push({ pointer, expected: 'agreeing', values: [at], received: 'string' });
    }
  };
  const others = (entries: unknown, name: string, at: string, reference: string | undefined): void => {
    list(entries)?.forEach((entry, index) => {
      if (reference === undefined || text(fields(entry as ClassPlan | SubsidyClaim).reference) !== reference) return;
      defects.push({
        pointer: `/${name}/${String(index)}/reference`,
        expected: 'unique',
        values: [at],
        received: 'string',
      });
    });
  };
  agree('/file/reference', text(fields(file).reference), '/plan/reference', text(own.reference));
  agree('/file/endDate', day(fields(file).endDate), '/plan/endDate', day(own.endDate));
  others(otherClasses, 'otherClasses', '/plan/reference', text(own.reference));
  others(otherClaims, 'otherClaims', '/claim/reference', text(fields(claim).reference));
}
