import type { z } from 'zod';
import { COLLECTIONS } from '#src/content/collections.ts';
import { infoOf } from '#src/schema/field.ts';

type Schema = z.core.$ZodType;

/** One key of one kind of file, however deep. */
export interface SchemaField {
  /** `procedures.cach_nop.truc_tuyen.phi[].so_tien` */
  path: string;
  schema: z.ZodType;
  /** The part of an open point, its own or that of a field around it. */
  part: string | null;
}

/** Every key of every mapping a content file may hold. */
export function allFields(): SchemaField[] {
  return Object.entries(COLLECTIONS).flatMap(([name, { schema }]) => fieldsIn(schema, name, null));
}

function fieldsIn(schema: Schema, path: string, around: string | null): SchemaField[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape as Record<string, Schema>).flatMap(([key, inner]) => {
        const at = `${path}.${key}`;
        const part = infoOf(inner)?.part ?? around;
        return [{ path: at, schema: inner as z.ZodType, part }, ...fieldsIn(inner, at, part)];
      });
    case 'array':
      return fieldsIn(def.element, `${path}[]`, around);
    case 'union':
      return def.options.flatMap((option, index) => fieldsIn(option, `${path}|${index}`, around));
    case 'optional':
      return fieldsIn(def.innerType, path, around);
    case 'pipe':
      return fieldsIn(def.in, path, around);
    default:
      return [];
  }
}
