import { isLeftAside } from '../content/left-aside.ts';
import { commitOf, gitAt } from '../publisher/git.ts';
import { readPagesCheck } from '../publisher/pages-check.ts';
import type { Manifest } from '../release/manifest.ts';
import { ReleaseStore } from '../release/release-store.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import { fault, fine, type Finding } from './finding.ts';

/** So many addresses are named. */
const NAMED = 3;

/** What the nightly render of everything has found beside the live release. */
export function pagesFinding({ pagesCheckFile }: Pick<DataPaths, 'pagesCheckFile'>): Finding {
  const check = readPagesCheck(pagesCheckFile);
  if (check === null)
    return fine('pages', 'The pages have not been compared with a render of everything yet.');
  const { at, differing } = check;
  if (differing.length === 0)
    return fine('pages', `Every page is what a render of everything makes of it (${at}).`);
  const named = differing.slice(0, NAMED).join(', ');
  return fault(
    'pages',
    `${differing.length} pages were not what a render of everything makes of them (${named}; ${at}). All were made again; it is a fault of the program: report it.`,
  );
}

/** Bringing a commit live takes seconds; the publisher tries again each 15. */
const LIVE_WITHIN_MS = 2 * 60_000;

/** When the last commit was made, where it changes something that readers see and the live release does not show it. */
async function notLiveSince(
  contentDir: string,
  live: Manifest,
): Promise<{ commit: string; at: Date } | null> {
  const git = gitAt(contentDir);
  const [commit = '', seconds = ''] = (await git.raw(['log', '-1', '--format=%H %ct'])).trim().split(' ');
  const at = new Date(Number(seconds) * 1000);
  const shown = await commitOf(git, live.commit ?? '');
  // What was edited by hand is committed after it is live: then the release is the newer one.
  if (shown === null) return at.getTime() > Date.parse(live.createdAt) ? { commit, at } : null;
  if (shown === commit) return null;
  const changed = (await git.raw(['diff', '--name-only', '-z', shown, commit])).split('\0');
  return changed.some((path) => path !== '' && !isLeftAside(path)) ? { commit, at } : null;
}

/** Whether the last commit of the content is what readers see. */
export async function liveFinding(
  contentDir: string,
  { releases }: Pick<DataPaths, 'releases'>,
  now: Date,
): Promise<Finding> {
  const live = await new ReleaseStore(releases).current();
  if (live === null) return fine('live', 'Nothing is live yet.');
  const waiting = await notLiveSince(contentDir, live).catch(() => null);
  if (waiting === null || now.getTime() - waiting.at.getTime() < LIVE_WITHIN_MS)
    return fine('live', 'What is committed is live.');
  return fault(
    'live',
    `The commit ${waiting.commit.slice(0, 10)} of ${waiting.at.toISOString()} is in the content folder but not live. The site tries again by itself; the log and "npm run check:content" say what keeps it.`,
  );
}
