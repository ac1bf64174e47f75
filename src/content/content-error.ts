import type { Tier } from '../schema/field.ts';

/** One fault of the content, for the person who can mend it. */
export interface ContentError {
  /** Path inside the content folder, e.g. `thu-tuc/cap-ho-chieu.md`. */
  file: string;
  /** The field by its labels; null: the file as a whole. */
  field: string | null;
  /** Vietnamese: what is wrong, and an example of what is right. */
  message: string;
  /** Keys from the file's root to the field, as written there; absent: the file as a whole. */
  path?: PropertyKey[];
  /** When it must be mended; absent: always. */
  tier?: Tier;
}

/** `file: field: sentence` on one line. */
export function formatError({ file, field, message }: ContentError): string {
  return field === null ? `${file}: ${message}` : `${file}: ${field}: ${message}`;
}
