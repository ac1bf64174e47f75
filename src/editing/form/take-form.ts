import type { CollectionName } from '../../content/collections.ts';
import { type ContentFile, parseContentFile, valuesOf, withBody } from '../../content/content-file.ts';
import { bodyWith } from './body-with.ts';
import { groupEdit } from './edit.ts';
import { formOf } from './form-of.ts';
import { BODY_NAME } from './names.ts';
import type { Sent } from './sent.ts';
import { withKeys } from './with-edit.ts';

/** The text under the head; one that was not sent, or that says the same, stays byte by byte. */
function bodyOf(file: ContentFile, sent: Sent): string {
  const body = file.body ?? '';
  const [typed] = sent.get(BODY_NAME) ?? [];
  return typed === undefined ? body : bodyWith(body, typed);
}

/**
 * The text of a file with what was sent in its form. Sent as it was shown, the text is the same byte by byte.
 *
 * @param source the text that the form was made of
 * @returns null: that text cannot be read as a file of values, so there is no form of it
 */
export function textWith(
  { name, path, source }: { name: CollectionName; path: string; source: string },
  sent: Sent,
): string | null {
  const file = parseContentFile(path, source);
  const read = valuesOf(file);
  if ('faults' in read) return null;
  const { fields, hasBody } = formOf(name);
  const edit = groupEdit(fields, [], read.values, sent);
  const keys = edit !== null && 'keys' in edit ? edit.keys : [];
  const edited = withKeys(file, [], read.values, keys, fields);
  return (hasBody ? withBody(edited, bodyOf(edited, sent)) : edited).source;
}
