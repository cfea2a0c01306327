import { z } from 'zod';
import { type TargetGroup, targetGroups } from '../definitions/codes.js';
import type { Division } from '../definitions/divisions.js';
import { type Defect } from '../json/invalid-record.js';
import { fields, list } from '../values/read.js';
import { checkUnique } from './cross-field.js';
import { parseRecord } from './parse.js';
import { divisionSchema, referenceSchema } from './schema.js';
import { type Trainee, traineeDefects, traineeSchema } from './trainee.js';

/** 名册中的一人。 One person of the roster, trained or not. */
export interface RosterPerson extends Trainee {
  /** 本年度是否已参加培训。 Whether trained this year. */
  readonly trained?: boolean;
  /** 本年度是否已提供培训（通知其参训）。 Whether training was offered this year. */
  readonly trainingOffered?: boolean;
  /**
   * 本年度是否参加过针对其群体的培训。 Whether trained this year in a class that targets the person's group
   * (针对性培训).
   */
  readonly targetedTraining?: boolean;
}

/** 名册所属地的一个班级所针对的人群。 Whom a class of the jurisdiction targets. */
export interface TargetedClass {
  /** 班级编号。 Reference of the class. */
  readonly reference?: string;
  /** 针对的重点人群；空列表为不针对。 Key groups that it targets; an empty list: none. */
  readonly targetGroups?: readonly TargetGroup[];
}

/**
 * 人员名册：一个单位辖区内的重点人员，不论是否参训。
 *
 * Roster (人员名册) of the persons of a jurisdiction whom training should reach, trained or not, as it
 * stands on the day judged on.
 */
export interface Roster {
  /** 单位。 The jurisdiction. */
  readonly division?: Division;
  /** 人员，给出即为完整。 The persons, complete once given. */
  readonly persons?: readonly RosterPerson[];
  /** 本年度的班级。 The year's classes, complete once given. */
  readonly classes?: readonly TargetedClass[];
}

const rosterPersonSchema = /* @__PURE__ */ traineeSchema.extend({
  trained: z.boolean().exactOptional(),
  trainingOffered: z.boolean().exactOptional(),
  targetedTraining: z.boolean().exactOptional(),
}) satisfies z.ZodType<RosterPerson>;

const targetedClassSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  targetGroups: z.array(z.enum(targetGroups)).exactOptional(),
}) satisfies z.ZodType<TargetedClass>;

/** Schema of {@link Roster}. @internal */
export const rosterSchema = /* @__PURE__ */ z.strictObject({
  division: divisionSchema.exactOptional(),
  persons: z.array(rosterPersonSchema).exactOptional(),
  classes: z.array(targetedClassSchema).exactOptional(),
}) satisfies z.ZodType<Roster>;

/**
 * 解析人员名册：检查类型和字段之间的关系，一次报告全部缺陷。
 *
 * Parses a roster from JSON: every leaf's type, that no person and no class stands twice, and what must
 * hold within each person.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { parseRoster } from 'kunming-training-rules';
 *
 * parseRoster({ division: '530102', persons: [{ reference: 'P1', formerFisher: true, willing: true }] }).persons
 *   ?.length; // => 1
 * ```
 */
export function parseRoster(input: unknown): Roster {
  return parseRecord('Roster', rosterSchema, rosterDefects, input);
}

/** What must hold between the fields of a roster, on well-typed leaves only. @internal */
export function rosterDefects(roster: unknown, defects: Defect[]): void {
  for (const name of ['persons', 'classes']) checkUnique(roster, name, 'reference', defects);
  list(fields(roster as Roster).persons)?.forEach((person, index) => {
    traineeDefects(person, defects, `/persons/${String(index)}`);
  });
}
