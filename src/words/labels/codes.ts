/**
 * 取代码为值的名称：其字符串值译为名称；键可加上所属的条款或列表（`lastInspected/subject`）。其他名称下的字符串是调用者的编号、
 * 日期或数字，原样写出。
 *
 * Names whose string values are codes, and are put through the labels; a name may stand behind the clause or the list
 * it
 * belongs to. A string under any other name is a reference of the caller, a day or a figure, and stays as it is.
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
