import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { commitOf, gitAt } from '../publisher/git.ts';

/** The content's files as they lie there, edited ones too. */
export const CONTENT_FILES = 'content/files';
/** All commits of the content's repository. */
export const CONTENT_HISTORY = 'content/history.bundle';

/**
 * Copies the content and its history. Files are copied as they are, so that what nobody has committed yet is kept;
 * commits go into a bundle, which git makes whole even while it is being committed to.
 *
 * @param to the scratch folder of the backup
 * @returns the branch that is checked out; null: none is, or there is no history
 */
export async function copyContent(contentDir: string, to: string): Promise<string | null> {
  if (!existsSync(contentDir)) return null;
  const isOurs = (path: string): boolean => relative(contentDir, path).split('/')[0] !== '.git';
  await cp(contentDir, join(to, CONTENT_FILES), {
    recursive: true,
    filter: isOurs,
    preserveTimestamps: true,
  });
  const git = gitAt(contentDir);
  if ((await commitOf(git, 'HEAD').catch(() => null)) === null) return null;
  await git.raw(['bundle', 'create', '--quiet', join(to, CONTENT_HISTORY), '--all', 'HEAD']);
  return (await git.raw(['symbolic-ref', '--short', '-q', 'HEAD']).catch(() => '')).trim() || null;
}

/** Makes the content folder anew from a backup. The folder must not be there. */
export async function putContentBack(from: string, contentDir: string, branch: string | null): Promise<void> {
  if (!existsSync(join(from, CONTENT_FILES))) return;
  await cp(join(from, CONTENT_FILES), contentDir, { recursive: true, preserveTimestamps: true });
  const bundle = join(from, CONTENT_HISTORY);
  if (!existsSync(bundle)) return;
  const git = gitAt(contentDir);
  await git.raw(['init', '--quiet', `--initial-branch=${branch ?? 'main'}`]);
  await git.raw(['fetch', '--quiet', '--update-head-ok', bundle, '+refs/*:refs/*']);
  if (branch === null) {
    await git.raw(['fetch', '--quiet', bundle, 'HEAD']);
    await git.raw(['update-ref', '--no-deref', 'HEAD', 'FETCH_HEAD']);
  }
  // The index as the last commit; the files stay as they are.
  await git.raw(['reset', '--quiet']);
}
