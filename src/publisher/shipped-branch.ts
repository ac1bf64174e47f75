import type { SimpleGit } from 'simple-git';
import { writeOffer } from './content-offer.ts';
import { commitOf, gitAt, withScratchIndex } from './git.ts';
import { asOwnStep } from './own-step.ts';

/** Branch whose tip is the shipped content as it was last recorded. */
export const SHIPPED_BRANCH = 'shipped';

export interface ShippedFolders {
  contentDir: string;
  shippedDir: string;
  /** Where what the shipped content wanted is kept, if the Office's lines stood. */
  offersDir: string;
  now: Date;
}

async function treeOf(git: SimpleGit, name: string): Promise<string> {
  return (await git.raw(['rev-parse', `${name}^{tree}`])).trim();
}

async function commitTree(git: SimpleGit, tree: string, parents: string[], message: string): Promise<string> {
  const named = parents.flatMap((parent) => ['-p', parent]);
  return (await git.raw(['commit-tree', tree, ...named, '-m', message])).trim();
}

/** Stores the shipped folder's present state in the content folder's repository. */
async function storeShipped(contentDir: string, shippedDir: string): Promise<string> {
  return withScratchIndex(contentDir, async (git) => {
    await git.raw([`--work-tree=${shippedDir}`, 'add', '-A', '.']);
    return (await git.raw(['write-tree'])).trim();
  });
}

/** Makes the shipped folder's present state the tip of its branch, unless it is that already. */
export async function recordShipped(contentDir: string, shippedDir: string): Promise<void> {
  const git = gitAt(contentDir);
  const tree = await storeShipped(contentDir, shippedDir);
  if (tree === (await treeOf(git, SHIPPED_BRANCH))) return;
  const message = 'Nội dung kèm theo bản phần mềm mới';
  const commit = await commitTree(git, tree, [SHIPPED_BRANCH], message);
  const branch = `refs/heads/${SHIPPED_BRANCH}`;
  await asOwnStep(contentDir, () => git.raw(['update-ref', branch, commit]));
}

/**
 * Notes that all the Office has is newer than the shipped content of today: no file changes, and later
 * merges bring only what is shipped from now on.
 *
 * @returns where it is written down what the shipped content has differently.
 */
async function startFromToday({ contentDir, shippedDir, offersDir, now }: ShippedFolders): Promise<string> {
  const git = gitAt(contentDir);
  const tree = await storeShipped(contentDir, shippedDir);
  const shipped = await commitTree(git, tree, [], 'Nội dung kèm theo bản phần mềm');
  const message = 'Ghi nhận nội dung kèm theo bản phần mềm; giữ nguyên các tệp đang có';
  const joined = await commitTree(git, await treeOf(git, 'HEAD'), ['HEAD', shipped], message);
  const offer = await writeOffer(git, { from: joined, to: shipped, files: [] }, offersDir, now);
  await asOwnStep(contentDir, async () => {
    // In this order: cut off in between, the next start does both again.
    await git.raw(['update-ref', 'HEAD', joined]);
    await git.raw(['branch', SHIPPED_BRANCH, shipped]);
  });
  return offer;
}

/**
 * A content folder that came here by itself, as a clone or a copy, has no branch of the shipped content.
 * It is taken from where the folder was cloned; where nothing tells what the Office started from, its
 * files stand as they are.
 *
 * @returns sentences worth logging.
 */
export async function ensureShippedBranch(folders: ShippedFolders): Promise<string[]> {
  const { contentDir, shippedDir } = folders;
  const git = gitAt(contentDir);
  if ((await commitOf(git, SHIPPED_BRANCH)) !== null) return [];
  const cloned = `origin/${SHIPPED_BRANCH}`;
  const isSame = (await storeShipped(contentDir, shippedDir)) === (await treeOf(git, 'HEAD'));
  const known = (await commitOf(git, cloned)) ?? (isSame ? await commitOf(git, 'HEAD') : null);
  if (known !== null) {
    await asOwnStep(contentDir, () => git.raw(['branch', SHIPPED_BRANCH, known]));
    return [];
  }
  const offer = await startFromToday(folders);
  return [
    `The content folder did not say which shipped content it comes from: its files stand as they are; what is shipped differently is in ${offer}.`,
  ];
}
