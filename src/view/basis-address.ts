import { FORM_FILE_NAME } from '../domain/forms.ts';

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

/** A page of this site; two strokes, or one that leans back, would lead to another one. */
const OWN_PAGE = /^\/(?![/\\])/;

/**
 * Where a link to the document leads that a change rests on, by what the Office typed: a web address, a page of the
 * site, or the name of a file to download.
 *
 * @returns null: it leads nowhere, or it could run a script
 */
export function addressOfBasis(source: string): string | null {
  if (FORM_FILE_NAME.test(source)) return `/tep/${source}`;
  return isWebAddress(source) || OWN_PAGE.test(source) ? source : null;
}
