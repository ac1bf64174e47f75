import { memoBy } from '../lib/memo-by.ts';

/** The fields of a sent form in their order, decoded; names may come twice. */
export type FormFields = readonly (readonly [string, string])[];

export type GroupedFields = ReadonlyMap<string, readonly string[]>;

/** Tag of a poster or link, as in `?nguon=`; '' is none. */
const SOURCE_TAG = /^[a-z0-9-]{0,40}$/;

function group(fields: FormFields): GroupedFields {
  const grouped = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const values = grouped.get(name);
    if (values === undefined) grouped.set(name, [value]);
    else values.push(value);
  }
  return grouped;
}

/** Values by the name of their field. */
export const groupFields = memoBy(group);

/** '' when the field did not come. */
export function firstValue(fields: GroupedFields, name: string): string {
  return fields.get(name)?.[0] ?? '';
}

/** undefined: left open. A field that came twice has no one value: all are given, so that no check accepts it. */
export function onlyValue(fields: GroupedFields, name: string): string | readonly string[] | undefined {
  const values = fields.get(name) ?? [];
  if (values.length > 1) return values;
  return values[0] || undefined;
}

export function isSourceTag(text: string): boolean {
  return SOURCE_TAG.test(text);
}
