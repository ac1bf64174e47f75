import {
  type ContentFile,
  parseContentFile,
  valuesOf,
  withEntries,
  withValue,
} from '../../content/content-file.ts';
import { listAt, textAt } from '../../editing/withdrawal/values-in.ts';
import { disclosureFile } from '../../schema/disclosure-file.ts';
import { NOT_APPLICABLE } from '../../schema/values.ts';
import { keysOf } from '../../schema/walk.ts';

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
  const files = statedDisclosure(path, text)?.files ?? [];
  return files.length === 0
    ? withValue(parsed, ['tep'], [file], keysOf(disclosureFile)).source
    : withEntries(parsed, ['tep'], [...files.map((_, from) => ({ from })), { value: file }]).source;
}

/** The text with one recalled file more, which comes last. */
function withRecalled(file: ContentFile, value: Record<'tep' | 'ngay' | 'ly_do', string>): string {
  const read = valuesOf(file);
  const count = 'faults' in read ? 0 : listAt(read.values, 'da_rut').length;
  if (count === 0) return withValue(file, ['da_rut'], [value], keysOf(disclosureFile)).source;
  const kept = Array.from({ length: count }, (_, from) => ({ from }));
  return withEntries(file, ['da_rut'], [...kept, { value }]).source;
}

/** The text with one of its files recalled; null: it has no such file. */
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
  return withRecalled(without, { tep: file, ngay: day, ly_do: reason });
}
