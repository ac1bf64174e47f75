import { parseContentFile, valuesOf, withValue } from '../../content/content-file.ts';
import { formFile } from '../../schema/form-file.ts';
import { keysOf } from '../../schema/walk.ts';
import { withAdded } from './with-added.ts';

/** One version of a form as its file says it. */
export interface StatedVersion {
  file: string;
  day: string;
  isRecalled: boolean;
}

/** What the file of a form says, as far as it is right. */
export interface StatedForm {
  number: string;
  title: string;
  versions: StatedVersion[];
  isWithdrawn: boolean;
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function versionOf(entry: unknown): StatedVersion {
  const { tep, ngay, rut } = (entry ?? {}) as Record<string, unknown>;
  return { file: textIn(tep), day: textIn(ngay), isRecalled: rut !== undefined };
}

/** Path of a form's file inside the content folder. */
export const formPath = (slug: string): string => `bieu-mau/${slug}.yaml`;

/** null: the text is no YAML. */
export function statedForm(path: string, text: string): StatedForm | null {
  const read = valuesOf(parseContentFile(path, text));
  if ('faults' in read) return null;
  const { so, ten, cac_ban, thoi_dung } = read.values;
  const versions = Array.isArray(cac_ban) ? cac_ban.map(versionOf) : [];
  return { number: textIn(so), title: textIn(ten), versions, isWithdrawn: thoi_dung !== undefined };
}

/** The file of a form with a version more, which comes first. */
export function withVersion(
  path: string,
  text: string,
  { file, day }: { file: string; day: string },
): string {
  const value = { tep: file, ngay: day };
  const added = { value, at: 'first', order: keysOf(formFile) } as const;
  return withAdded(parseContentFile(path, text), 'cac_ban', added).source;
}

/** The file of a form in which a version is recalled; null: it has no such version. */
export function withRecall(
  path: string,
  text: string,
  { file, day, reason }: { file: string; day: string; reason: string },
): string | null {
  const index = statedForm(path, text)?.versions.findIndex((version) => version.file === file) ?? -1;
  if (index < 0) return null;
  const recall = { ngay: day, ly_do: reason };
  return withValue(parseContentFile(path, text), ['cac_ban', index, 'rut'], recall).source;
}

/** The file of a form that is no longer in use. */
export function withWithdrawal(
  path: string,
  text: string,
  { from, reason, successor }: { from: string; reason: string; successor: string },
): string {
  const ended = { tu: from, ly_do: reason, ...(successor === '' ? {} : { thay_bang: successor }) };
  return withValue(parseContentFile(path, text), ['thoi_dung'], ended, keysOf(formFile)).source;
}
