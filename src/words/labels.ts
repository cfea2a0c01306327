import type { Bilingual } from '../values/bilingual.js';

/** 名称表：字段、代码、数量的中英文名称。 Labels of fields, codes and quantities. */
export type Labels = Readonly<Record<string, Bilingual>>;
