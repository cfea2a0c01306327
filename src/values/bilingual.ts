/** 中英文文字。 A text in both languages. */
export interface Bilingual {
  /** 中文。 Simplified Chinese. */
  readonly 'zh-CN': string;
  /** 英文。 English. */
  readonly en: string;
}

/** 语言。 A locale of the rendered texts. */
export type Locale = keyof Bilingual;
