import { type ContentFile, parseContentFile, valuesOf, withValue } from '../../content/content-file.ts';

const listIn = (value: unknown, key: string): unknown[] => {
  const list = (value as Record<string, unknown> | null)?.[key];
  return Array.isArray(list) ? list : [];
};

/** Places in a sheet's file where a paper names the form. */
function placesOf(values: Readonly<Record<string, unknown>>, slug: string): (string | number)[][] {
  return listIn(values, 'ho_so').flatMap((part, index) =>
    listIn(part, 'giay_to').flatMap((paper, item) =>
      (paper as Record<string, unknown> | null)?.['bieu_mau'] === slug
        ? [['ho_so', index, 'giay_to', item, 'bieu_mau']]
        : [],
    ),
  );
}

/**
 * The text of a sheet's file whose papers name another form.
 *
 * @param change.successor slug of the form to be named; '': none
 * @returns null: the text is no YAML
 */
export function withOtherForm(
  path: string,
  text: string,
  { slug, successor }: { slug: string; successor: string },
): string | null {
  const file = parseContentFile(path, text);
  const read = valuesOf(file);
  if ('faults' in read) return null;
  const value = successor === '' ? undefined : successor;
  return placesOf(read.values, slug).reduce<ContentFile>(
    (changed, place) => withValue(changed, place, value),
    file,
  ).source;
}
