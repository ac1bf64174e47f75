import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SimpleGit } from 'simple-git';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import { headCommit, resetTo, SHIPPED_BRANCH } from './content-repository.ts';
import { gitAt, withScratchIndex } from './git.ts';

export interface ShippedMerge {
  /** False when the shipped content has not changed since the last merge. */
  changed: boolean;
  /** Files in which both sides changed the same lines: the Office's stand. */
  conflicts: string[];
  /** File that holds what the shipped side wanted there, null without conflicts. */
  offer: string | null;
}

/** Stores the shipped folder as the next commit of its branch; false when it is what the branch holds. */
async function recordShipped(contentDir: string, shippedDir: string): Promise<boolean> {
  return withScratchIndex(contentDir, async (git) => {
    await git.raw([`--work-tree=${shippedDir}`, 'add', '-A', '--force', '.']);
    const tree = (await git.raw(['write-tree'])).trim();
    const known = (await git.raw(['rev-parse', `${SHIPPED_BRANCH}^{tree}`])).trim();
    if (tree === known) return false;
    const message = 'Nội dung kèm theo bản phần mềm mới';
    const commit = (await git.raw(['commit-tree', tree, '-p', SHIPPED_BRANCH, '-m', message])).trim();
    await git.raw(['update-ref', `refs/heads/${SHIPPED_BRANCH}`, commit]);
    return true;
  });
}

/** Merges, and where both sides changed the same lines keeps ours. Returns the files where that happened. */
async function mergeKeepingOurs(git: SimpleGit): Promise<string[]> {
  await git.raw(['merge', '--no-commit', '--no-ff', SHIPPED_BRANCH]).catch(() => undefined);
  const conflicts = lines(await git.raw(['diff', '--name-only', '--diff-filter=U']));
  if (conflicts.length > 0) {
    await git.raw(['merge', '--abort']);
    await git.raw(['merge', '--no-commit', '--no-ff', '-X', 'ours', SHIPPED_BRANCH]).catch(() => undefined);
    await keepOurFiles(git);
  }
  await git.raw(['commit', '--allow-empty', '-m', 'Nhập nội dung kèm theo bản phần mềm mới']);
  return conflicts;
}

/** What `-X ours` cannot settle: a file that one side deleted and the other changed. */
async function keepOurFiles(git: SimpleGit): Promise<void> {
  for (const file of lines(await git.raw(['diff', '--name-only', '--diff-filter=U']))) {
    const isOurs = (await git.raw(['ls-tree', 'HEAD', '--', file])).trim() !== '';
    await git.raw(isOurs ? ['checkout', 'HEAD', '--', file] : ['rm', '-f', '--', file]);
  }
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Writes down what the shipped side wanted in the files where the Office's lines stood. */
async function writeOffer(git: SimpleGit, offersDir: string, files: string[], now: Date): Promise<string> {
  const difference = await git.raw(['diff', 'HEAD', SHIPPED_BRANCH, '--', ...files]);
  await mkdir(offersDir, { recursive: true });
  const path = join(offersDir, `${now.toISOString().replace(/[:.]/g, '-')}.diff`);
  await writeFileAtomically(path, difference);
  return path;
}

/**
 * Brings what changed in the shipped content into the Office's content by a three-way merge, so that
 * an upgrade of the program never overwrites what the Office wrote. The content folder must be clean.
 *
 * @throws when git refuses; the folder is then as it was before.
 */
export async function mergeShipped(
  contentDir: string,
  shippedDir: string,
  offersDir: string,
  now: Date,
): Promise<ShippedMerge> {
  if (!(await recordShipped(contentDir, shippedDir)) && (await isMerged(contentDir))) {
    return { changed: false, conflicts: [], offer: null };
  }
  const git = gitAt(contentDir);
  const before = await headCommit(contentDir);
  try {
    const conflicts = await mergeKeepingOurs(git);
    const offer = conflicts.length > 0 ? await writeOffer(git, offersDir, conflicts, now) : null;
    return { changed: true, conflicts, offer };
  } catch (error) {
    await resetTo(contentDir, before);
    throw error;
  }
}

/** False after a start that was killed between recording and merging. */
async function isMerged(contentDir: string): Promise<boolean> {
  const missing = await gitAt(contentDir).raw(['rev-list', '--count', `HEAD..${SHIPPED_BRANCH}`]);
  return missing.trim() === '0';
}
