import { parseContentFile, valuesOf } from '../../content/content-file.ts';

export type Values = Readonly<Record<string, unknown>>;

/** What a file says, all scalars text; empty where it is no YAML. */
export function valuesIn(path: string, text: string): Values {
  const read = valuesOf(parseContentFile(path, text));
  return 'values' in read ? read.values : {};
}

/** A list at a key; empty where a word stands there. */
export function listAt(values: unknown, key: string): unknown[] {
  const list = (values as Values | null | undefined)?.[key];
  return Array.isArray(list) ? list : [];
}

/** Text at a key; '' where none stands there. */
export function textAt(values: unknown, key: string): string {
  const text = (values as Values | null | undefined)?.[key];
  return typeof text === 'string' ? text.trim() : '';
}
