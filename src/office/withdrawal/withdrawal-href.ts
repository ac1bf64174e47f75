import { collectionOf } from '../../content/collections.ts';
import { formFilesPath } from '../files/paths.ts';
import { withdrawalAddress } from './paths.ts';
import { waysOf } from './ways.ts';

/** Where a file of the content is ended; null: nowhere. */
export function withdrawalHref(path: string): string | null {
  const found = collectionOf(path);
  if (found === null) return null;
  if (found.name === 'forms') return formFilesPath(found.slug);
  return waysOf(found.name).length === 0 ? null : withdrawalAddress(path);
}
