import type { FormFileType } from '../../domain/forms.ts';
import type { IsoDate } from '../../domain/procedure.ts';

/**
 * Name of a new version of a form, made by us whatever the sender calls the file: the form, the day, and a number where
 * that is taken. No file ever gets the name of another one, so that an address means one file for ever.
 *
 * @param taken names of files that are there or that drafts bring
 */
export function newFileName(
  { slug, day, type }: { slug: string; day: IsoDate; type: FormFileType },
  taken: ReadonlySet<string>,
): string {
  const name = (number: number): string =>
    `${slug}-${day}${number === 1 ? '' : `-${String(number)}`}.${type}`;
  let number = 1;
  while (taken.has(name(number))) number += 1;
  return name(number);
}
