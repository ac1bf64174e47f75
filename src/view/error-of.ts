import type { FieldError } from '../survey/survey-view.ts';

/** The mistake of one field of a form, null when it is in order. */
export function errorOf({ errors }: { errors: readonly FieldError[] }, field: string): string | null {
  return errors.find((error) => error.field === field)?.message ?? null;
}
