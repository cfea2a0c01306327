/** JSON Schemas (draft 2020-12) of the models, from the zod schemas of src/model. */
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { classHoursSchema } from '../../src/model/schema.js';
import { filesBelow, kebabCase, root } from './sources.js';

/** A model with its schema. */
export interface Model {
  /** Its name, as its file is called: class-plan. */
  readonly name: string;
  readonly schema: z.ZodType;
}

/** A model file is called as its entity: class-plan.ts has classPlanSchema. Schemas of mere leaves are no documents. */
export async function models(): Promise<readonly Model[]> {
  const found: Model[] = [];
  for (const file of filesBelow('src/model', '.ts')) {
    const module = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
    for (const [name, schema] of Object.entries(module)) {
      const entity = /^(.*)Schema$/.exec(name)?.[1];
      if (entity === undefined || kebabCase(entity) !== basename(file, '.ts') || !(schema instanceof z.ZodType))
        continue;
      found.push({ name: kebabCase(entity), schema });
    }
  }
  return found;
}

/** The JSON Schema of a schema. What only the parsers check stands in the description. */
export function jsonSchemaOf(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // Any dialect of regular expressions: \d is more than ten digits in some.
      for (const part of [jsonSchema, ...(jsonSchema.allOf ?? [])] as { pattern?: string }[]) {
        if (part.pattern !== undefined) part.pattern = part.pattern.replaceAll('\\d', '[0-9]');
      }
      if (zodSchema === classHoursSchema)
        jsonSchema.description =
          '课时，最多两位小数。 Class hours, at most two decimals (not expressed here: multipleOf reckons in binary fractions).';
    },
  });
}
