import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gitFolder } from './git.ts';
import { OWN_STEP_MARK } from './own-step.ts';

/** Nobody's git holds a lock that long; only an editor open for a commit's message comes near. */
const DEAD_AFTER_IN_MS = 10 * 60_000;

/** Locks on the index, on `HEAD` and on branches. */
async function locksIn(folder: string): Promise<string[]> {
  const atTop = (await readdir(folder)).map((name) => join(folder, name));
  const refs = join(folder, 'refs');
  const inRefs = (await readdir(refs, { recursive: true })).map((name) => join(refs, name));
  return [...atTop, ...inRefs].filter((path) => path.endsWith('.lock'));
}

async function isOld(path: string): Promise<boolean> {
  const made = await stat(path).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > DEAD_AFTER_IN_MS;
}

/**
 * Removes the locks that a git left which was cut off: ours, known by its mark, and any other by its
 * age. Only for a start, when no git of ours runs.
 *
 * @returns a sentence worth logging, if there was any.
 */
export async function removeDeadLocks(contentDir: string): Promise<string[]> {
  const folder = await gitFolder(contentDir);
  const mark = join(folder, OWN_STEP_MARK);
  const isOurs = existsSync(mark);
  const removed: string[] = [];
  for (const lock of await locksIn(folder)) {
    if (!isOurs && !(await isOld(lock))) continue;
    await rm(lock, { force: true });
    removed.push(join('.git', relative(folder, lock)));
  }
  await rm(mark, { force: true });
  if (removed.length === 0) return [];
  return [`A git that was cut off had left ${removed.join(', ')} in the content folder: removed.`];
}
