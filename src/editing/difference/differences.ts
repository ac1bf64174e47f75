import { COLLECTIONS, collectionOf } from '../../content/collections.ts';
import { type ContentFile, parseContentFile, valuesOf } from '../../content/content-file.ts';
import type { Difference, FileDifference } from '../../domain/difference.ts';
import { difference as words } from '../../texts/difference.ts';
import { differencesOfValues } from './difference-of-values.ts';
import { hasLegalParts } from './legal-parts.ts';
import { aroundChanges, wordPieces } from './words.ts';

type Values = Record<string, unknown>;

/** null: no YAML, or none that may be read. */
function read(path: string, text: string | null): { values: Values; body: string } | null {
  if (text === null) return { values: {}, body: '' };
  const file: ContentFile = parseContentFile(path, text);
  const found = valuesOf(file);
  return 'faults' in found ? null : { values: found.values, body: (file.body ?? '').trim() };
}

/** The texts themselves, where they have no fields. */
function ofTexts(label: string, before: string, after: string, isLegal: boolean): Difference[] {
  if (before === after) return [];
  const pieces = wordPieces(before, after);
  return [
    {
      label,
      path: [],
      kind: before === '' ? 'added' : after === '' ? 'removed' : 'changed',
      before: before === '' ? null : before,
      after: after === '' ? null : after,
      words: pieces === null ? null : aroundChanges(pieces),
      part: null,
      isLegal,
    },
  ];
}

/**
 * What differs between two texts of one content file, field by field in the clerk's words. Entries of lists
 * are compared with what they were, wherever they stand now. The texts may be any: a draft need not be right.
 *
 * @param path inside the content folder; names the schema
 * @param before null: there was no such file
 * @param after null: there is none any more
 */
export function differencesOf(path: string, before: string | null, after: string | null): FileDifference {
  if (before === after) return { path, kind: 'same', differences: [], isLegal: false };
  const collection = collectionOf(path)?.name;
  const mayBeLegal = hasLegalParts(collection);
  if (after === null) return { path, kind: 'removed', differences: [], isLegal: mayBeLegal };
  const [old, now] = [read(path, before), read(path, after)];
  if (collection === undefined || old === null || now === null) {
    const differences = ofTexts(words.wholeFile, before ?? '', after, mayBeLegal);
    return { path, kind: 'unreadable', differences, isLegal: mayBeLegal };
  }
  const values = { before: old.values, after: now.values, hasLegalParts: mayBeLegal };
  const differences = [
    ...differencesOfValues(COLLECTIONS[collection].schema, values),
    ...ofTexts(words.body, old.body, now.body, false),
  ];
  const isLegal = differences.some((difference) => difference.isLegal);
  return { path, kind: before === null ? 'added' : 'changed', differences, isLegal };
}
