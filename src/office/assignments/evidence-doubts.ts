import { readAmendment } from '../../pocketbase/amendments.ts';
import type { Exchange } from '../../server/host.ts';
import type { LoadedRelease } from '../../server/loaded-release.ts';
import { RESULTS_PATH } from '../../survey/field-names.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { PLAN_PATH } from '../../view/plan-paths.ts';
import { AMENDMENT_PAGES, amendmentIn } from '../amendments/paths.ts';
import type { Staff } from '../staff.ts';
import { evidenceKind, isOwnPage } from './words.ts';

const { faults: words } = officeAssignments;

/** Public pages that are made on request. */
const RENDERED = [PLAN_PATH, RESULTS_PATH];
/** More amendments in one form or file are not looked up: nobody writes so many. */
const MOST_AMENDMENTS = 200;
/** What is no document's number, but an address of another kind than the web's. */
const OTHER_ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:javascript|data|mailto|file|blob):)/i;

const isAmendment = (path: string): boolean => AMENDMENT_PAGES.page.test(path);

/** Whether readers have a page at this address, which may have a query and a fragment. */
export function hasPage({ assets, redirects }: LoadedRelease, address: string): boolean {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  return assets.has(path) || redirects.has(path) || RENDERED.includes(path);
}

function isWebAddress(what: string): boolean {
  return URL.canParse(what) && new URL(what).hostname.includes('.');
}

/** Why a new line of evidence cannot count as one; null: it can. */
export type EvidenceDoubt = (what: string) => string | null;

/** Amendments among these lines that are live. */
async function publishedAmong(lines: readonly string[], { client }: Staff): Promise<ReadonlySet<string>> {
  const ids = new Set(lines.filter(isAmendment).map(amendmentIn));
  const found = await Promise.all([...ids].slice(0, MOST_AMENDMENTS).map((id) => readAmendment(client, id)));
  return new Set(found.flatMap((each) => (each?.amendment.state === 'published' ? [each.amendment.id] : [])));
}

/**
 * Looks at what evidence points to: a page that readers have, an amendment that is live, an address of the web, a file
 * that was sent. The number of a document is believed.
 *
 * @param texts all lines that may be asked for
 * @param files names of the files that the assignment has
 */
export async function evidenceDoubts(
  { release }: Exchange,
  staff: Staff,
  texts: readonly string[],
  files: readonly string[] = [],
): Promise<EvidenceDoubt> {
  const published = await publishedAmong(
    texts.flatMap((text) => text.split('\n')).map((line) => line.trim()),
    staff,
  );
  return (what) => {
    if (isAmendment(what)) return published.has(amendmentIn(what)) ? null : words.amendment;
    if (isOwnPage(what)) return hasPage(release, what) ? null : words.publication(what);
    const kind = evidenceKind(what);
    if (kind === 'link') return isWebAddress(what) ? null : words.link(what);
    if (OTHER_ADDRESS.test(what)) return words.link(what);
    return kind === 'file' && !files.includes(what) ? words.evidenceName(what) : null;
  };
}
