import type { AssignmentSource, Evidence } from '../../domain/assignment.ts';
import { formatDate } from '../../view/format-date.ts';

/** `257/KH-UBND, 22/12/2025`; a document without number by its title. */
export function sourceWords({ number, issuedOn, title }: AssignmentSource): string {
  return `${number === '' ? title : number}, ${formatDate(issuedOn)}`;
}

/** Evidence as one line that can be typed again. */
export const evidenceLine = ({ what }: Evidence): string => what;

/** `/thu-tuc/…`: a page of this site, or an amendment of its content. */
export const isOwnPage = (what: string): boolean => /^\/(?!\/)\S*$/.test(what);

const FILE_NAME = /\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|rar)$/i;

/** What a line of evidence is: an address, the name of a file, or the number of a document. */
export function evidenceKind(what: string): Evidence['kind'] {
  if (/^https?:\/\//i.test(what)) return 'link';
  if (isOwnPage(what)) return 'publication';
  return FILE_NAME.test(what) ? 'file' : 'publication';
}
