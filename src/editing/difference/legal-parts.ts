import type { CollectionName } from '../../content/collections.ts';
import type { Difference } from '../../domain/difference.ts';
import type { OpenPointPart } from '../../domain/procedure.ts';
import { isOnlyWriting } from './same-writing.ts';

/** What the law fixes of a procedure: changing it takes a document (decree 63/2010 article 8). */
const LEGAL_PARTS: readonly (OpenPointPart | null)[] = [
  'time',
  'fee',
  'dossier',
  'conditions',
  'authority',
  'result',
];

/** Of those parts, what only our files know: keys, where a fact was read, the file to download. */
const OWN_KEYS: readonly (string | number | undefined)[] = ['khoa', 'nguon', 'bieu_mau'];

const SHEETS: readonly (CollectionName | undefined)[] = ['procedures', 'coming'];

/** Whether the files of a collection say what the law fixes. */
export function hasLegalParts(collection: CollectionName | undefined): boolean {
  return SHEETS.includes(collection);
}

/** Whether a difference on a sheet may touch what the law fixes. What is only written otherwise does not. */
export function isLegalDifference({
  part,
  path,
  kind,
  before,
  after,
}: Pick<Difference, 'part' | 'path' | 'kind' | 'before' | 'after'>): boolean {
  if (!LEGAL_PARTS.includes(part) || OWN_KEYS.includes(path.at(-1))) return false;
  return kind !== 'moved' && !isOnlyWriting(before ?? '', after ?? '');
}
