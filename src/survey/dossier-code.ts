import type { FieldError } from './survey-view.ts';

/** Codes of dossiers differ by province; none has other signs, and none is longer. */
const DOSSIER_CODE = /^[\p{L}\d][\p{L}\d./_-]{2,59}$/u;

/**
 * The code as it is kept, '' for none; or what is wrong with it.
 *
 * @param mistake the sentence for the respondent
 */
export function parseDossierCode(
  typed: string,
  { field, mistake }: { field: string; mistake: string },
): { code: string } | { error: FieldError } {
  const code = typed.normalize('NFC').replace(/\s+/g, '').toUpperCase();
  // A whole telephone or identity number is digits alone; a dossier's code has groups or letters.
  const isCode = code === '' || (DOSSIER_CODE.test(code) && !/^\d+$/.test(code));
  return isCode ? { code } : { error: { field, message: mistake } };
}
