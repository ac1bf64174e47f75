import { parseContentFile, valuesOf, withEntries, withValue } from '../../content/content-file.ts';
import { listAt, textAt } from '../../editing/withdrawal/values-in.ts';
import { disclosureFile } from '../../schema/disclosure-file.ts';
import { NOT_APPLICABLE } from '../../schema/values.ts';
import { keysOf } from '../../schema/walk.ts';
import { withAdded } from './with-added.ts';

const ORDER = keysOf(disclosureFile);

/** What the file of a published document says of its files. */
export interface StatedDisclosure {
  title: string;
  files: string[];
}

/** Path of such a file inside the content folder. */
export const disclosurePath = (slug: string): string => `cong-khai/${slug}.yaml`;

/** null: the text is no YAML. */
export function statedDisclosure(path: string, text: string): StatedDisclosure | null {
  const read = valuesOf(parseContentFile(path, text));
  if ('faults' in read) return null;
  return { title: textAt(read.values, 'ten'), files: listAt(read.values, 'tep').map(String) };
}

/** The text with one file more, which comes last. */
export function withDisclosureFile(path: string, text: string, file: string): string {
  const parsed = parseContentFile(path, text);
  return withAdded(parsed, 'tep', { value: file, at: 'last', order: ORDER }).source;
}

/** The text with one of its files recalled, which comes last among those; null: it has no such file. */
export function withFileRecalled(
  path: string,
  text: string,
  { file, day, reason }: { file: string; day: string; reason: string },
): string | null {
  const files = statedDisclosure(path, text)?.files ?? [];
  const kept = files.flatMap((name, from) => (name === file ? [] : [{ from }]));
  if (kept.length === files.length) return null;
  const parsed = parseContentFile(path, text);
  const without =
    kept.length === 0 ? withValue(parsed, ['tep'], NOT_APPLICABLE) : withEntries(parsed, ['tep'], kept);
  const value = { tep: file, ngay: day, ly_do: reason };
  return withAdded(without, 'da_rut', { value, at: 'last', order: ORDER }).source;
}
