import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SimpleGit } from 'simple-git';
import { gitAt, gitFolder } from './git.ts';

/** Removes the folder and git's note of it, also what a killed start left of them. */
export async function removeMergeFolder(contentDir: string, mergeDir: string): Promise<void> {
  await rm(mergeDir, { recursive: true, force: true });
  const hasNotes = existsSync(join(await gitFolder(contentDir), 'worktrees'));
  if (hasNotes) await gitAt(contentDir).raw(['worktree', 'prune']);
}

/**
 * Runs `use` with a git on a second work tree of the content's repository, at its last commit: there
 * can be merged and checked what the Office's own files must not see half done.
 */
export async function inMergeFolder<T>(
  contentDir: string,
  mergeDir: string,
  use: (git: SimpleGit) => Promise<T>,
): Promise<T> {
  await removeMergeFolder(contentDir, mergeDir);
  await gitAt(contentDir).raw(['worktree', 'add', '--detach', mergeDir, 'HEAD']);
  try {
    return await use(gitAt(mergeDir));
  } finally {
    await removeMergeFolder(contentDir, mergeDir);
  }
}
