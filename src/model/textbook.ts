import { z } from 'zod';
import { editionSchema, referenceSchema, textSchema } from './schema.js';

/**
 * 教材、图书。 A published textbook or book (教材、图书) that a class uses; handouts of the institution's own
 * (自编讲义) are none.
 */
export interface Textbook {
  /** 编号。 Opaque reference. */
  readonly reference?: string;
  /** 书名。 Title. */
  readonly title?: string;
  /** 出版社。 Publisher. */
  readonly publisher?: string;
  /** 国际标准书号。 ISBN. */
  readonly isbn?: string;
  /** 版次，从 1 起。 Edition used, a count from 1. */
  readonly edition?: number;
  /** 开班之日已出版的最新版次。 Newest edition published by the class's first day. */
  readonly newestEdition?: number;
  /**
   * 《职业培训规划教材选用目录》中的条目；`null` 为不在目录中。 Entry in the ministry's textbook catalogue; `null`:
   * not in it.
   */
  readonly catalogueEntry?: string | null;
  /** 是否正版。 Whether it is genuine (正版). */
  readonly genuine?: boolean;
}

/** 教材审核。 The review of a class's textbooks (教材审核). */
export interface TextbookReview {
  /** 是否审核了使用正版教材。 Whether it covered the use of genuine textbooks. */
  readonly coversGenuineness?: boolean;
  /** 是否审核了使用新版教材。 Whether it covered the use of new editions. */
  readonly coversNewEdition?: boolean;
}

/** 目录中的一种教材。 One textbook of the ministry's catalogue. */
export interface TextbookCatalogueEntry {
  /** 条目编号。 Reference of the entry. */
  readonly entry?: string;
  /**
   * 适用的职业（工种）代码；`null` 为通用教材。 Code of the occupation it is for; `null`: general, for no occupation
   * in particular.
   */
  readonly occupation?: string | null;
  /** 目录所列版次。 Edition that the catalogue lists. */
  readonly edition?: number;
}

/**
 * 《人力资源社会保障部职业培训规划教材选用目录》。 The ministry's catalogue of planned textbooks for vocational
 * training.
 */
export interface TextbookCatalogue {
  /** 全部条目。 Every entry, complete once given. */
  readonly entries?: readonly TextbookCatalogueEntry[];
}

/** Schema of {@link Textbook}. @internal */
export const textbookSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  title: textSchema.exactOptional(),
  publisher: textSchema.exactOptional(),
  isbn: referenceSchema.exactOptional(),
  edition: editionSchema.exactOptional(),
  newestEdition: editionSchema.exactOptional(),
  catalogueEntry: referenceSchema.nullable().exactOptional(),
  genuine: z.boolean().exactOptional(),
}) satisfies z.ZodType<Textbook>;

/** Schema of {@link TextbookReview}. @internal */
export const textbookReviewSchema = /* @__PURE__ */ z.strictObject({
  coversGenuineness: z.boolean().exactOptional(),
  coversNewEdition: z.boolean().exactOptional(),
}) satisfies z.ZodType<TextbookReview>;

const textbookCatalogueEntrySchema = /* @__PURE__ */ z.strictObject({
  entry: referenceSchema.exactOptional(),
  occupation: referenceSchema.nullable().exactOptional(),
  edition: editionSchema.exactOptional(),
}) satisfies z.ZodType<TextbookCatalogueEntry>;

/** Schema of {@link TextbookCatalogue}. @internal */
export const textbookCatalogueSchema = /* @__PURE__ */ z.strictObject({
  entries: z.array(textbookCatalogueEntrySchema).exactOptional(),
}) satisfies z.ZodType<TextbookCatalogue>;
