import { stalePages } from '../release/stale-pages.ts';
import { writePagesCheck } from './pages-check.ts';
import type { Tell } from './publish-and-tell.ts';
import type { Publisher } from './publish.ts';

/** So many addresses are named. */
const NAMED = 5;

/**
 * Compares the live release with a render of everything. Where a page differs it says so loudly and forgets what was
 * kept, so that the next release is made from nothing.
 *
 * @param pagesCheckFile where what was found is noted, for the page of the system
 * @returns whether all must be made again
 */
export async function lookForStalePages(
  publisher: Publisher,
  tell: Tell,
  pagesCheckFile?: string,
): Promise<boolean> {
  const manifest = await publisher.store.current();
  if (manifest === null || manifest.programVersion !== publisher.programVersion) return false;
  const stale = await stalePages(manifest, publisher);
  if (pagesCheckFile !== undefined) {
    const at = publisher.clock().toISOString();
    await writePagesCheck(pagesCheckFile, { at, differing: stale });
  }
  if (stale.length === 0) return false;
  const named = stale.slice(0, NAMED).join(', ');
  tell({
    type: 'notice',
    text: `${stale.length} pages showed what was said before an edit (${named}). That is a fault of the program: report it. All pages are made again now.`,
  });
  publisher.pages?.forget();
  return true;
}
