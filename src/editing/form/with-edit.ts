import { type ContentFile, withEntries, withValue } from '../../content/content-file.ts';
import { applied, type Edit, type EntryEdit } from './edit.ts';
import type { FormField } from './form-field.ts';
import { isMapping, modeOf, shapeOf } from './mode.ts';
import type { ValuePath } from './names.ts';

type Entries = readonly EntryEdit[];

const isInPlace = (entries: Entries, old: readonly unknown[]): boolean =>
  entries.length === old.length && entries.every((entry, index) => 'from' in entry && entry.from === index);

/** Entries in their new order first, then what changes in those that were there. */
function withList(
  file: ContentFile,
  path: ValuePath,
  old: readonly unknown[],
  entries: Entries,
  field: FormField,
): ContentFile {
  const ordered = isInPlace(entries, old)
    ? file
    : withEntries(
        file,
        path,
        entries.map((entry) => ('from' in entry ? { from: entry.from } : entry)),
      );
  return entries.reduce<ContentFile>((at, entry, index) => {
    if (!('from' in entry)) return at;
    return withEdit(at, [...path, index], old[entry.from], entry.edit, field);
  }, ordered);
}

/** Fields of the group that a value is, in the order of the form. */
function fieldsOf(field: FormField, old: unknown): readonly FormField[] {
  const shape = shapeOf(field, modeOf(field, old));
  return shape?.kind === 'group' ? shape.fields : [];
}

function entryField(field: FormField): FormField {
  const list = field.shapes.find((shape) => shape.kind === 'list');
  return list?.kind === 'list' ? list.entry : field;
}

/** A file with edits of the keys of a mapping; keys that are new stand where the form has them. */
export function withKeys(
  file: ContentFile,
  path: ValuePath,
  old: unknown,
  keys: readonly (readonly [string, Edit])[],
  fields: readonly FormField[],
): ContentFile {
  const values = isMapping(old) ? old : {};
  const order = fields.map(({ key }) => key);
  return keys.reduce<ContentFile>((at, [key, edit]) => {
    const field = fields.find((known) => known.key === key);
    return field === undefined ? at : withEdit(at, [...path, key], values[key], edit, field, order);
  }, file);
}

/** A file with one edit; bytes of what nobody touched stay. */
function withEdit(
  file: ContentFile,
  path: ValuePath,
  old: unknown,
  edit: Edit,
  field: FormField,
  order: readonly string[] = [],
): ContentFile {
  if (edit === null) return file;
  if ('entries' in edit && Array.isArray(old))
    return withList(file, path, old, edit.entries, entryField(field));
  if ('keys' in edit && isMapping(old)) return withKeys(file, path, old, edit.keys, fieldsOf(field, old));
  return withValue(file, [...path], applied(old, edit), order);
}
