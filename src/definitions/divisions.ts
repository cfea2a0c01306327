import { freeze } from '../values/freeze.js';

/**
 * 昆明市的区划和开发区单位：十四个县（市）区以行政区划代码（GB/T 2260）为值；通知所发的经开区、阳宗海没有县级代码，
 * 以名称为值。
 *
 * A unit of Kunming that the work plan goes to, sixteen in all: the fourteen county-level divisions by their code of
 * GB/T 2260, and the two development-area bureaux among the notice's addressees that have no such code.
 *
 * - `530102`: 五华区
 * - `530103`: 盘龙区
 * - `530111`: 官渡区
 * - `530112`: 西山区
 * - `530113`: 东川区
 * - `530114`: 呈贡区
 * - `530115`: 晋宁区
 * - `530124`: 富民县
 * - `530125`: 宜良县
 * - `530126`: 石林彝族自治县
 * - `530127`: 嵩明县
 * - `530128`: 禄劝彝族苗族自治县
 * - `530129`: 寻甸回族彝族自治县
 * - `530181`: 安宁市
 * - `kunming-economic-development-zone`: 经开区
 * - `yangzonghai`: 阳宗海
 */
export type Division =
  | '530102'
  | '530103'
  | '530111'
  | '530112'
  | '530113'
  | '530114'
  | '530115'
  | '530124'
  | '530125'
  | '530126'
  | '530127'
  | '530128'
  | '530129'
  | '530181'
  | 'kunming-economic-development-zone'
  | 'yangzonghai';

/** 昆明市十六个单位。 The sixteen units, without their names, for what only asks whether a value is one. @internal */
export const divisionCodes = /* @__PURE__ */ Object.freeze([
  '530102',
  '530103',
  '530111',
  '530112',
  '530113',
  '530114',
  '530115',
  '530124',
  '530125',
  '530126',
  '530127',
  '530128',
  '530129',
  '530181',
  'kunming-economic-development-zone',
  'yangzonghai',
] as const satisfies readonly Division[]);

/** 区划单位的代码和名称。 Code and names of a division. */
export interface DivisionEntry {
  /** 行政区划代码（GB/T 2260）；没有的为 `null`。 Code of GB/T 2260, or `null` for a unit that has none. */
  readonly code: string | null;
  /** 中文名称。 Name in Chinese. */
  readonly 'zh-CN': string;
  /** 英文名称。 Name in English. */
  readonly en: string;
}

/**
 * 昆明市十六个单位的代码和名称。
 *
 * Codes and names of the sixteen units, by {@link Division}.
 *
 * Source (来源): the codes are of GB/T 2260, those in force in 2022; the two development-area units stand among the
 * notice's addressees (主送机关).
 *
 * @example
 * ```ts
 * import { divisions } from 'kunming-training-rules';
 *
 * divisions['530102']['zh-CN']; // => '五华区'
 * divisions.yangzonghai.code; // => null
 * ```
 */
export const divisions: Readonly<Record<Division, DivisionEntry>> = /* @__PURE__ */ freeze<
  Readonly<Record<Division, DivisionEntry>>
>({
  '530102': { code: '530102', 'zh-CN': '五华区', en: 'Wuhua District' },
  '530103': { code: '530103', 'zh-CN': '盘龙区', en: 'Panlong District' },
  '530111': { code: '530111', 'zh-CN': '官渡区', en: 'Guandu District' },
  '530112': { code: '530112', 'zh-CN': '西山区', en: 'Xishan District' },
  '530113': { code: '530113', 'zh-CN': '东川区', en: 'Dongchuan District' },
  '530114': { code: '530114', 'zh-CN': '呈贡区', en: 'Chenggong District' },
  '530115': { code: '530115', 'zh-CN': '晋宁区', en: 'Jinning District' },
  '530124': { code: '530124', 'zh-CN': '富民县', en: 'Fumin County' },
  '530125': { code: '530125', 'zh-CN': '宜良县', en: 'Yiliang County' },
  '530126': { code: '530126', 'zh-CN': '石林彝族自治县', en: 'Shilin Yi Autonomous County' },
  '530127': { code: '530127', 'zh-CN': '嵩明县', en: 'Songming County' },
  '530128': { code: '530128', 'zh-CN': '禄劝彝族苗族自治县', en: 'Luquan Yi and Miao Autonomous County' },
  '530129': { code: '530129', 'zh-CN': '寻甸回族彝族自治县', en: 'Xundian Hui and Yi Autonomous County' },
  '530181': { code: '530181', 'zh-CN': '安宁市', en: 'Anning City' },
  'kunming-economic-development-zone': {
    code: null,
    'zh-CN': '经开区',
    en: 'Economic and Technological Development Zone',
  },
  yangzonghai: { code: null, 'zh-CN': '阳宗海', en: 'Yangzonghai' },
});

/**
 * 判断是否为昆明市十六个单位之一。
 *
 * Whether a value is one of the sixteen units.
 *
 * @param x - Any value.
 * @returns True if it is.
 *
 * @example
 * ```ts
 * import { isDivision } from 'kunming-training-rules';
 *
 * isDivision('530114'); // => true
 * isDivision('530121'); // => false
 * isDivision('yangzonghai'); // => true
 * ```
 */
export function isDivision(x: unknown): x is Division {
  return divisionCodes.includes(x as Division);
}

/**
 * 读取一个单位。 Reads one of the sixteen units.
 *
 * @param value - Any value.
 * @returns The unit, or undefined.
 * @internal
 */
export function divisionOf(value: unknown): Division | undefined {
  return isDivision(value) ? value : undefined;
}
