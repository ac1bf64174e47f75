import type { FormField, FormShape } from './form-field.ts';
import { isMapping, modeOf, optionOf, shapeOf, wordOf } from './mode.ts';
import { LIST_MARK, MODE, modeName, orderName, valueName, type ValuePath } from './names.ts';
import { cleanTyped, evenLines, type Sent } from './sent.ts';
import { asShape, emptyEntry } from './skeleton.ts';

/** What a form changes of a value; null: nothing. */
export type Edit =
  | null
  /** undefined: the key is removed. */
  | { set: unknown }
  | { keys: readonly (readonly [string, Edit])[] }
  | { entries: readonly EntryEdit[] };

/** An entry of the list as it is to be: one that was there, or a new one. */
export type EntryEdit = { from: number; edit: Edit } | { value: unknown };

type Shape<Kind extends FormShape['kind']> = Extract<FormShape, { kind: Kind }>;

/** A value with what a form changes of it. */
export function applied(value: unknown, edit: Edit): unknown {
  if (edit === null) return value;
  if ('set' in edit) return edit.set;
  if ('entries' in edit) {
    const old: readonly unknown[] = Array.isArray(value) ? value : [];
    return edit.entries.map((entry) =>
      'from' in entry ? applied(old[entry.from], entry.edit) : entry.value,
    );
  }
  const group: Record<string, unknown> = isMapping(value) ? { ...value } : {};
  for (const [key, inner] of edit.keys) {
    const next = applied(group[key], inner);
    if (next === undefined) Reflect.deleteProperty(group, key);
    else group[key] = next;
  }
  return group;
}

/** @param old as it stands in the file; undefined: not there */
function lineEdit(field: FormField, isLong: boolean, old: unknown, sent: string): Edit {
  if (evenLines(sent) === old) return null;
  const typed = cleanTyped(sent, isLong);
  if (typed === old) return null;
  if (typed !== '') return { set: typed };
  if (old === undefined) return null;
  return { set: field.isOptional ? undefined : '' };
}

function choiceEdit(field: FormField, { options }: Shape<'choice'>, old: unknown, sent: string): Edit {
  const shown = typeof old === 'string' ? optionOf(options, old) : '';
  if (sent === shown) return null;
  if (sent === '') return { set: field.isOptional ? undefined : '' };
  return { set: sent };
}

/** Edits of the fields of a group, or of a whole file. */
export function groupEdit(fields: readonly FormField[], path: ValuePath, old: unknown, sent: Sent): Edit {
  const values = isMapping(old) ? old : {};
  const keys = fields
    .map((field) => [field.key, editOf(field, [...path, field.key], values[field.key], sent)] as const)
    .filter(([, edit]) => edit !== null);
  return keys.length === 0 ? null : { keys };
}

function entryEdit(
  entry: FormField,
  path: ValuePath,
  old: readonly unknown[],
  id: string,
  sent: Sent,
): EntryEdit {
  const from = /^\d{1,6}$/.test(id) ? Number(id) : -1;
  if (from in old) return { from, edit: editOf(entry, [...path, from], old[from], sent) };
  const empty = emptyEntry(entry);
  return { value: applied(empty, editOf(entry, [...path, id], empty, sent)) };
}

function listEdit(field: FormField, shape: Shape<'list'>, path: ValuePath, old: unknown, sent: Sent): Edit {
  const order = sent.get(orderName(path));
  if (order === undefined) return null;
  const list: readonly unknown[] = Array.isArray(old) ? old : [];
  const ids = order.filter((id) => id !== LIST_MARK);
  if (ids.length === 0) return nothingLeft(field, old);
  const entries = ids.map((id) => entryEdit(shape.entry, path, list, id, sent));
  const isSame = entries.length === list.length && entries.every(isUntouched);
  return isSame ? null : { entries };
}

const isUntouched = (entry: EntryEdit, index: number): boolean =>
  'from' in entry && entry.from === index && entry.edit === null;

function nothingLeft(field: FormField, old: unknown): Edit {
  if (old === undefined || (Array.isArray(old) && old.length === 0)) return null;
  return { set: field.isOptional ? undefined : [] };
}

function withinShape(field: FormField, shape: FormShape, path: ValuePath, old: unknown, sent: Sent): Edit {
  if (shape.kind === 'list') return listEdit(field, shape, path, old, sent);
  if (shape.kind === 'group') return groupEdit(shape.fields, path, old, sent);
  const [value] = sent.get(valueName(path)) ?? [];
  if (value === undefined) return null;
  if (shape.kind === 'choice') return choiceEdit(field, shape, old, value);
  return lineEdit(field, shape.kind === 'text' && shape.isLong, old, value);
}

/** Another kind of value is wanted than stands there: what was typed for both is kept. */
function otherShape(field: FormField, shape: FormShape, path: ValuePath, old: unknown, sent: Sent): Edit {
  const before = shapeOf(field, modeOf(field, old));
  const typed = before === null ? old : applied(old, withinShape(field, before, path, old, sent));
  const empty = asShape(shape, typed);
  const edit = withinShape(field, shape, path, empty, sent);
  const value = applied(empty, edit);
  const isNothing = value === '' && field.isOptional;
  if (isNothing) return old === undefined ? null : { set: undefined };
  return { set: value };
}

/**
 * What was sent for a field, as a change of the value that stands in the file. What was not sent changes nothing.
 *
 * @param old undefined: not there
 */
export function editOf(field: FormField, path: ValuePath, old: unknown, sent: Sent): Edit {
  const shown = modeOf(field, old);
  const [mode = shown] = sent.get(modeName(path)) ?? [];
  if (mode === MODE.absent) return old === undefined ? null : { set: undefined };
  const word = wordOf(field, mode);
  if (word !== null) return wordOf(field, old) === word ? null : { set: word };
  const shape = shapeOf(field, mode);
  if (shape === null) return null;
  return mode === shown
    ? withinShape(field, shape, path, old, sent)
    : otherShape(field, shape, path, old, sent);
}
