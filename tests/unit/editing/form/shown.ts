import { collectionOf, type CollectionName } from '#src/content/collections.ts';
import { parseContentFile, valuesOf } from '#src/content/content-file.ts';
import { fieldsOfView } from './fields-of-view.ts';
import { formOf } from '#src/editing/form/form-of.ts';
import { formView } from '#src/editing/form/form-view.ts';
import { sentOf } from '#src/editing/form/sent.ts';
import { textWith } from '#src/editing/form/take-form.ts';
import { shippedFiles } from '../../content/shipped.ts';

export type Pair = [string, string];

export const FILES = [...shippedFiles()].flatMap(([path, source]) => {
  const found = collectionOf(path);
  return found === null ? [] : [{ name: found.name, path, source }];
});

export function viewOf({ name, path, source }: { name: CollectionName; path: string; source: string }) {
  const file = parseContentFile(path, source);
  const read = valuesOf(file);
  if ('faults' in read) throw new Error(`${path} cannot be read`);
  return formView(formOf(name), read.values, file.body);
}

/** What a browser makes of the fields of a form: line ends of its own. */
export const asSent = (fields: readonly Pair[]): Pair[] =>
  fields.map(([name, value]) => [name, value.replaceAll('\n', '\r\n')]);

export const fileAt = (path: string) => {
  const found = FILES.find((file) => file.path === path);
  if (found === undefined) throw new Error(`${path} is not shipped`);
  return found;
};

/** The sheet with some fields sent otherwise. */
export function changed(path: string, change: (fields: Pair[]) => Pair[]): string {
  const file = fileAt(path);
  return textWith(file, sentOf(asSent(change(fieldsOfView(viewOf(file)))))) ?? '';
}

export const set = (changes: Record<string, string>) => (fields: Pair[]) =>
  fields.map(([name, value]): Pair => [name, changes[name] ?? value]);
