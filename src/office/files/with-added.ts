import {
  type ContentFile,
  type Placed,
  valuesOf,
  withEntries,
  withValue,
} from '../../content/content-file.ts';
import { listAt } from '../../editing/withdrawal/values-in.ts';

/** An entry, where in its list it goes, and the keys of the file in their order. */
interface Added {
  value: unknown;
  at: 'first' | 'last';
  order: readonly string[];
}

/** The file with one entry more in a list; one that is not there yet is made. */
export function withAdded(file: ContentFile, key: string, { value, at, order }: Added): ContentFile {
  const read = valuesOf(file);
  const present = 'faults' in read ? [] : listAt(read.values, key);
  if (present.length === 0) return withValue(file, [key], [value], order);
  const kept = present.map((_, from): Placed => ({ from }));
  return withEntries(file, [key], at === 'first' ? [{ value }, ...kept] : [...kept, { value }]);
}
