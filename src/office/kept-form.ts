import { z } from 'zod';
import type { Fields } from '../server/post-form.ts';

/** Name of the field in which a form that could not be taken is carried on. */
export const KEPT_FORM = 'giu-lai';
/** Name of the field that ties a form to its session. */
export const FORM_TOKEN = 'ma-trang';
/** A long sheet has some 500 fields. */
export const MAX_KEPT_FIELDS = 6000;

/** What somebody sent and we could not take yet: shown again to be sent again, never taken by itself. */
export interface KeptForm {
  path: string;
  fields: Fields;
}

const OFFICE_PATH = /^\/van-phong(?:\/[\w-][\w.-]*)*$/;
/** What is typed into these is asked for again. */
const NEVER_KEPT = /^(?:mat-khau|ma-xac-thuc|ma-trang|giu-lai)/;

const KeptSchema = z.strictObject({
  path: z.string().regex(OFFICE_PATH),
  fields: z.array(z.tuple([z.string(), z.string()])).max(MAX_KEPT_FIELDS),
});

/** Packs a form for a hidden field; passwords and codes are left out. */
export function keepForm(path: string, fields: Fields): string {
  return JSON.stringify({ path, fields: fields.filter(([name]) => !NEVER_KEPT.test(name)) });
}

/** What `keepForm` packed; null: nothing, or not of that shape. */
export function readKeptForm(text: string): KeptForm | null {
  try {
    return KeptSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** An address within the Office to go to; anything else leads to its home. */
export function officeTarget(text: string | null): string {
  const [path = '', query] = (text ?? '').split('?');
  if (!OFFICE_PATH.test(path)) return '/van-phong';
  return query === undefined || !/^[\w%.&=+-]*$/.test(query) ? path : `${path}?${query}`;
}
