import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SimpleGit } from 'simple-git';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import { commitOf, gitAt, gitFolder, isContained } from './git.ts';
import { asOwnStep } from './own-step.ts';

/** File in git's folder: the commit that is being brought into the Office's files. */
const MOVING_TO = 'site-moving-to';

async function movingFile(contentDir: string): Promise<string> {
  return join(await gitFolder(contentDir), MOVING_TO);
}

/**
 * Brings a checked commit, which follows the present one, into the Office's files. Git refuses where
 * the Office has changed the same file meanwhile.
 *
 * @throws with git's words; the files are then as they were before.
 */
export async function moveForward(contentDir: string, commit: string): Promise<void> {
  const note = await movingFile(contentDir);
  await asOwnStep(contentDir, async () => {
    await writeFileAtomically(note, `${commit}\n`);
    try {
      await gitAt(contentDir).raw(['merge', '--ff-only', commit]);
      await rm(note);
    } catch (error) {
      await undo(contentDir, note);
      throw error;
    }
  });
}

/** Puts back what a move that was cut off has changed. Does nothing when there was none. */
export async function undoMove(contentDir: string): Promise<void> {
  const note = await movingFile(contentDir);
  if (existsSync(note)) await asOwnStep(contentDir, () => undo(contentDir, note));
}

async function undo(contentDir: string, note: string): Promise<void> {
  const git = gitAt(contentDir);
  const commit = await commitOf(git, (await readFile(note, 'utf8')).trim());
  if (commit !== null && !(await isContained(git, commit))) await putAllBack(git, contentDir, commit);
  await rm(note);
}

async function putAllBack(git: SimpleGit, contentDir: string, commit: string): Promise<void> {
  const changed = (await git.raw(['diff', '--name-only', '--no-renames', '-z', 'HEAD', commit])).split('\0');
  const paths = changed.filter((path) => path !== '');
  for (const path of paths) {
    const [before, after] = [await bytesAt(git, 'HEAD', path), await bytesAt(git, commit, path)];
    await putBack(join(contentDir, path), before, after);
  }
  await git.raw(['reset', '-q', '--', ...paths]);
}

/** Null: the commit has no such file. */
async function bytesAt(git: SimpleGit, commit: string, path: string): Promise<Buffer | null> {
  const isThere = (await git.raw(['ls-tree', commit, '--', path])) !== '';
  return isThere ? git.showBuffer([`${commit}:${path}`]) : null;
}

/** Only what the move itself has done: a file that says something else was written by the Office since. */
async function putBack(path: string, before: Buffer | null, after: Buffer | null): Promise<void> {
  const present = await readFile(path).catch(() => null);
  if (!isBeginning(present, after)) return;
  if (before === null) return rm(path, { force: true });
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomically(path, before);
}

/** Git removes a file, then writes it anew: cut off, it is missing or a part of what it was to be. */
function isBeginning(present: Buffer | null, after: Buffer | null): boolean {
  if (present === null) return true;
  return after !== null && after.subarray(0, present.length).equals(present);
}
