import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SimpleGit } from 'simple-git';
import type { Author, Overlays } from '../content-desk.ts';
import { withScratchIndex } from '../git.ts';

export interface CommitOrder extends Overlays {
  contentDir: string;
  /** A folder for this alone: made, and removed afterwards. */
  scratchDir: string;
  uploadsDir: string;
  /** First line, then what else there is to say. */
  message: string;
  author: Author;
  at: Date;
}

/** As git takes it: no line ends, no angle brackets. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}<>]+/gu, ' ').trim();
}

/** Whose commit it is; that the program made it says the committer. */
export function authorEnvironment({ name, username }: Author, at: Date): Record<string, string> {
  const date = at.toISOString();
  return {
    GIT_AUTHOR_NAME: onOneLine(name) || onOneLine(username),
    GIT_AUTHOR_EMAIL: `${onOneLine(username)}@localhost`,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
}

/** Lays out the files that the commit writes; those it removes are not there. */
async function layOut({ scratchDir, uploadsDir, texts, uploads = [] }: CommitOrder): Promise<void> {
  for (const { path, text } of texts) {
    if (text === null) continue;
    await mkdir(dirname(join(scratchDir, path)), { recursive: true });
    await writeFile(join(scratchDir, path), text);
  }
  for (const { path, from } of uploads) {
    if (from !== null) await cp(join(uploadsDir, basename(from)), join(scratchDir, path));
  }
}

/**
 * Makes a commit that follows the present one and says what the overlays say; no file of the Office's and no branch
 * is touched.
 *
 * @returns git's name of it
 * @throws with git's words, and what the file system says
 */
export async function commitOverlays(order: CommitOrder): Promise<string> {
  const { contentDir, scratchDir, texts, uploads = [], message } = order;
  const paths = [...texts, ...uploads].map(({ path }) => path);
  await rm(scratchDir, { recursive: true, force: true });
  await mkdir(scratchDir, { recursive: true });
  try {
    await layOut(order);
    const make = async (git: SimpleGit): Promise<string> => {
      await git.raw(['read-tree', 'HEAD']);
      await git.raw([`--work-tree=${scratchDir}`, 'update-index', '--add', '--remove', '--', ...paths]);
      const tree = (await git.raw(['write-tree'])).trim();
      return (await git.raw(['commit-tree', tree, '-p', 'HEAD', '-m', message])).trim();
    };
    return await withScratchIndex(contentDir, make, authorEnvironment(order.author, order.at));
  } finally {
    await rm(scratchDir, { recursive: true, force: true });
  }
}
