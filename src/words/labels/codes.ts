import type { CodeLists } from './code-words.js';

/**
 * 取代码为值的名称：其字符串值译为名称；键可加上所属的条款或列表（`lastInspected/subject`）。
 * 其他名称下的字符串是调用者的编号、日期或数字，原样写出。
 *
 * Names whose string values are codes, and are put through the labels; a name may stand behind the clause or the list
 * it belongs to. A string under any other name is a reference of the caller, a day or a figure, and stays as it is.
 *
 * @internal
 */
export const codeNames: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'basis',
  'clause',
  'code',
  'defect',
  'division',
  'exception',
  'fields',
  'graduateActions',
  'group',
  'groups',
  'lastInspected/subject',
  'level',
  'measure',
  'mode',
  'parameter',
  'reason',
  'reasons',
  'traits',
  'unit',
]);

/** The code list that a value is from, by the name it stands under, or the clause or list and the name. */
const lists = {
  department: 'Department',
  division: 'PlanUnit',
  'enterprise-scope/kind': 'EnterpriseKind',
  'external-inspection-acceptance/kind': 'InspectionKind',
  field: 'TraineeField',
  fields: 'TrainingField',
  graduateActions: 'GraduateAction',
  'lastInspected/subject': 'InspectionSubject',
  level: 'SkillLevel',
  mode: 'SessionMode',
  phase: 'InspectionPhase',
  rank: 'IssuerRank',
  requiredTraineeFields: 'TraineeField',
  topic: 'CurriculumTopic',
  traits: 'EnterpriseTrait',
} as const satisfies Readonly<Record<string, keyof CodeLists>>;

/**
 * 某一名称下的代码所属的代码表。 The code list that the values under a name are from; undefined where they are of none.
 *
 * @param name - The name, alone or behind its clause or list.
 * @returns Name of the list.
 * @internal
 */
export function listOf(name: string): keyof CodeLists | undefined {
  const known: Readonly<Record<string, keyof CodeLists>> = lists;
  return Object.hasOwn(known, name) ? known[name] : undefined;
}
