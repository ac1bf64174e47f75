import { existsSync } from 'node:fs';
import { cp, mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gitAt } from './git.ts';

/** Branch whose tip is the shipped content as it was last merged. */
export const SHIPPED_BRANCH = 'shipped';

async function isEmptyOrMissing(folder: string): Promise<boolean> {
  return !existsSync(folder) || (await readdir(folder)).length === 0;
}

/**
 * Makes sure that the content folder is a git repository of its own: filled from the shipped content
 * when it is empty, started around the files when there are some but no repository.
 */
export async function ensureContentRepository(contentDir: string, shippedDir: string): Promise<void> {
  if (await isEmptyOrMissing(contentDir)) {
    await mkdir(contentDir, { recursive: true });
    await cp(shippedDir, contentDir, { recursive: true, filter: (source) => basename(source) !== '.git' });
  }
  if (existsSync(join(contentDir, '.git'))) return;
  const git = gitAt(contentDir);
  await git.init(['-b', 'main']);
  await git.raw(['add', '-A']);
  await git.raw(['commit', '--allow-empty', '-m', 'Nội dung ban đầu']);
  await git.raw(['branch', SHIPPED_BRANCH]);
}

/** Files that differ from the last commit, with paths from the folder's root. */
export async function uncommittedFiles(contentDir: string): Promise<string[]> {
  const status = await gitAt(contentDir).status();
  return status.files.map((file) => file.path);
}

/**
 * Commits everything that was edited by hand, once it was published. Does nothing when there is
 * nothing, or when somebody is in the middle of a merge or rebase of their own.
 */
export async function commitEdits(contentDir: string, message: string, at: Date): Promise<void> {
  if (await isBusy(contentDir)) return;
  if ((await uncommittedFiles(contentDir)).length === 0) return;
  const date = at.toISOString();
  const git = gitAt(contentDir, { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
  await git.raw(['add', '-A']);
  await git.raw(['commit', '-m', message]);
}

/** A merge, rebase or pick that a person has begun; an index lock that another git holds. */
async function isBusy(contentDir: string): Promise<boolean> {
  const marks = ['MERGE_HEAD', 'rebase-merge', 'rebase-apply', 'CHERRY_PICK_HEAD', 'index.lock'];
  return marks.some((mark) => existsSync(join(contentDir, '.git', mark)));
}

/** Time of the last commit, ISO with zone: the content's last change. */
export async function lastCommitTime(contentDir: string): Promise<string> {
  const time = (await gitAt(contentDir).raw(['log', '-1', '--format=%ct'])).trim();
  return new Date(Number(time) * 1000).toISOString();
}

export async function headCommit(contentDir: string): Promise<string> {
  return (await gitAt(contentDir).raw(['rev-parse', 'HEAD'])).trim();
}

/** Puts the folder back to a commit. What is not committed is lost: only for a folder known to be clean. */
export async function resetTo(contentDir: string, commit: string): Promise<void> {
  await gitAt(contentDir).raw(['reset', '--hard', commit]);
}
