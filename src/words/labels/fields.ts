import { classWords } from './fields/class.js';
import { officeWords } from './fields/office.js';
import { personWords } from './fields/person.js';
import { referenceWords } from './fields/reference.js';
import { yearWords } from './fields/year.js';
import type { FieldWords } from './records.js';

/** 各类记录的字段名称。 Words of the fields of every record. @internal */
export const fieldWords = {
  ...classWords,
  ...personWords,
  ...officeWords,
  ...yearWords,
  ...referenceWords,
} as const satisfies FieldWords;
