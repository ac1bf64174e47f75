import { rm } from 'node:fs/promises';
import type { SimpleGit } from 'simple-git';
import { writeOffer } from './content-offer.ts';
import { gitAt, isContained } from './git.ts';
import { inMergeFolder } from './merge-folder.ts';
import { moveForward } from './move-forward.ts';
import { recordShipped, SHIPPED_BRANCH, type ShippedFolders } from './shipped-branch.ts';

export interface MergeOptions extends ShippedFolders {
  /** A folder for the merge alone: made, and removed afterwards. */
  mergeDir: string;
  /** Sentences on all faults of a folder: a merged one without any may become the Office's. */
  faultsIn(folder: string): Promise<string[]>;
}

export type ShippedMerge =
  /** The shipped content has not changed since the last merge. */
  | { status: 'unchanged' }
  /** The result has faults: nothing was changed. */
  | {
      status: 'faulty';
      faults: string[];
      /** Those that the shipped content has by itself. */
      ofShipped: string[];
    }
  | {
      status: 'merged';
      /** Files in which both sides changed the same lines: the Office's stand. */
      conflicts: string[];
      /** File that holds what the shipped side wanted there, null without conflicts. */
      offer: string | null;
    };

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

async function conflictsIn(git: SimpleGit): Promise<string[]> {
  return lines(await git.raw(['diff', '--name-only', '--diff-filter=U']));
}

/** Begins a merge. Returns its conflicts; throws with git's words when it did not merge at all. */
async function beginMerge(git: SimpleGit, options: string[] = []): Promise<string[]> {
  try {
    await git.raw(['merge', '--no-commit', '--no-ff', ...options, SHIPPED_BRANCH]);
    return [];
  } catch (error) {
    const conflicts = await conflictsIn(git);
    if (conflicts.length === 0) throw error;
    return conflicts;
  }
}

const SIDES = { ours: 'HEAD', theirs: SHIPPED_BRANCH };

/** Merges up to the commit; where both sides changed the same lines, takes one side's. */
async function mergeTaking(git: SimpleGit, side: keyof typeof SIDES): Promise<void> {
  // What `-X` cannot settle: a file that one side deleted and the other changed.
  for (const file of await beginMerge(git, ['-X', side])) {
    const isThere = (await git.raw(['ls-tree', SIDES[side], '--', file])).trim() !== '';
    await git.raw(isThere ? ['checkout', SIDES[side], '--', file] : ['rm', '-f', '--', file]);
  }
}

interface Conflicts {
  /** Files in which both sides changed the same lines. */
  files: string[];
  /** The same merge with the shipped lines there: a tree, empty without conflicts. */
  wanted: string;
}

/** Merges, and where both sides changed the same lines keeps ours. */
async function mergeKeepingOurs(git: SimpleGit): Promise<Conflicts> {
  const files = await beginMerge(git);
  let wanted = '';
  if (files.length > 0) {
    await git.raw(['merge', '--abort']);
    await mergeTaking(git, 'theirs');
    wanted = (await git.raw(['write-tree'])).trim();
    await git.raw(['merge', '--abort']);
    await mergeTaking(git, 'ours');
  }
  await git.raw(['commit', '-m', 'Nhập nội dung kèm theo bản phần mềm mới']);
  return { files, wanted };
}

/** Puts the merge folder's commit into the Office's folder, after writing down what did not get in. */
async function takeOver(
  git: SimpleGit,
  { files, wanted }: Conflicts,
  options: MergeOptions,
): Promise<ShippedMerge> {
  const { contentDir, offersDir, now } = options;
  const merged = (await git.raw(['rev-parse', 'HEAD'])).trim();
  const difference = { from: merged, to: wanted, files };
  const offer = files.length === 0 ? null : await writeOffer(git, difference, offersDir, now);
  try {
    await moveForward(contentDir, merged);
  } catch (error) {
    if (offer !== null) await rm(offer, { force: true });
    throw error;
  }
  return { status: 'merged', conflicts: files, offer };
}

/**
 * Brings what changed in the shipped content into the Office's content by a three-way merge, so that
 * an upgrade of the program never overwrites what the Office wrote. Merged and checked in a folder of
 * its own; edits that are not committed stay as they are.
 *
 * @throws with git's words when it refuses; the Office's folder is then as it was before.
 */
export async function mergeShipped(options: MergeOptions): Promise<ShippedMerge> {
  const { contentDir, shippedDir, mergeDir } = options;
  await recordShipped(contentDir, shippedDir);
  if (await isContained(gitAt(contentDir), SHIPPED_BRANCH)) return { status: 'unchanged' };
  return inMergeFolder(contentDir, mergeDir, async (git) => {
    const conflicts = await mergeKeepingOurs(git);
    const faults = await options.faultsIn(mergeDir);
    if (faults.length > 0) return { status: 'faulty', faults, ofShipped: await options.faultsIn(shippedDir) };
    return takeOver(git, conflicts, options);
  });
}
