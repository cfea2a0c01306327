/**
 * 规范化名称：全角字母、数字、括号等转半角（Unicode NFKC），部首字符转为等同的汉字，去除全部空白、
 * 零宽字符和双向控制符（含全角空格）；不改大小写。只用于比较，不用于显示。
 *
 * Brings a name to the form in which its spellings compare equal: compatibility characters folded (Unicode NFKC:
 * full-width letters, digits and brackets to half-width), radicals to the ideographs that they look like (also those of
 * the CJK radicals supplement, ⻓ ⻘, which NFKC leaves: Unicode's Equivalent_Unified_Ideograph), all white space out,
 * and with it whatever has no width: joiners, bidi controls, variation selectors, as spreadsheets, forms and chats
 * leave them. Case stays. For comparing exact names, never for showing them.
 *
 * @param text - A name as written.
 * @returns The form to compare.
 *
 * @example
 * ```ts
 * import { normaliseName } from 'kunming-training-rules';
 *
 * // A made-up name.
 * normaliseName('昆明　示范（集团）有限 公司'); // => '昆明示范(集团)有限公司'
 * normaliseName('Ｎｏ.１ 培训学校'); // => 'No.1培训学校'
 * normaliseName('⻓⻘培训学校'); // => '长青培训学校'
 * ```
 */
export function normaliseName(text: string): string {
  // Twice: what is taken out between two characters may let them compose.
  const folded = withoutBlanks(withoutBlanks(text).normalize('NFKC')).normalize('NFKC');
  return folded.replace(/[\u2e81-\u2ef3]/gu, (radical) => ideographs[radical.charCodeAt(0) - 0x2e81] as string);
}

/**
 * Takes out white space, control characters and whatever Unicode shows as nothing.
 *
 * @param text - Any text.
 * @returns The rest.
 * @internal
 */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu, '');
}

/** Equivalent_Unified_Ideograph of U+2E81 to U+2EF3, in order (Unicode Character Database); U+2E9A is no character. */
const ideographs = /* @__PURE__ */ Array.from(
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉' +
    '𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
);
