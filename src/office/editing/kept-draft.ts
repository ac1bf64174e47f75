import { collectionOf } from '../../content/collections.ts';
import { differencesOf } from '../../editing/difference/differences.ts';
import { evenLines, sentOf } from '../../editing/form/sent.ts';
import { textWith } from '../../editing/form/take-form.ts';
import type { Fields } from '../../server/post-form.ts';
import { officeEditing } from '../../texts/office-editing.ts';
import { fieldOf } from '../field.ts';
import { EDIT_FIELD } from './paths.ts';

const text = officeEditing.kept;

/** One thing that a form would change, as the clerk knows it. */
export interface KeptChange {
  label: string;
  value: string;
}

/** The text that the form asks for; null: it is no draft's form, or cannot be laid onto its text. */
function textOf(fields: Fields, path: string, source: string): string | null {
  const whole = fields.find(([name]) => name === EDIT_FIELD.text);
  if (whole !== undefined) return evenLines(whole[1]);
  const name = collectionOf(path)?.name;
  return name === undefined ? null : textWith({ name, path, source }, sentOf(fields));
}

/**
 * What the form of a draft that waits to be sent again changes in the text it was made of: not all its hundreds of fields.
 *
 * @returns null: the form is of something else
 */
export function keptDraft(fields: Fields): KeptChange[] | null {
  if (!fields.some(([name]) => name === EDIT_FIELD.base)) return null;
  const path = fieldOf(fields, EDIT_FIELD.path);
  const source = evenLines(fieldOf(fields, EDIT_FIELD.base));
  const mine = textOf(fields, path, source);
  if (mine === null) return null;
  const changes = differencesOf(path, source, mine).differences.map(({ label, after }) => ({
    label,
    value: after ?? text.removed,
  }));
  const shown = changes.length === 0 ? [{ label: text.changes, value: text.none }] : changes;
  return [{ label: text.file, value: path }, ...shown];
}
