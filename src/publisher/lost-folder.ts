import { readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isTrace } from '../content/left-aside.ts';

/** A network drive that is mounted again, a copy that is put back: nothing tells of it. */
const LOOK_AGAIN_IN_MS = 1_000;

/** There is something, but not what this account can use as a folder: putting it back does not help. */
const UNUSABLE = ['EACCES', 'EPERM', 'ENOTDIR'];

type State = 'gone' | 'empty' | 'there';

/** What machines leave in a folder does not count. */
function stateOf(folder: string): State {
  try {
    const isEmpty = readdirSync(folder).every((name) => name !== '.git' && isTrace(name));
    return isEmpty ? 'empty' : 'there';
  } catch (error) {
    return UNUSABLE.includes((error as NodeJS.ErrnoException).code ?? '') ? 'there' : 'gone';
  }
}

const MENDS = { gone: 'Put it back', empty: 'Put its files back' };

/** What has become of a content folder that was there before, and what to do; null: there is something in it. */
export function lossOf(contentDir: string): string | null {
  const state = stateOf(contentDir);
  if (state === 'there') return null;
  return `CONTENT_DIR: "${contentDir}" is ${state}. ${MENDS[state]}; the site then goes on by itself.`;
}

/** The content that is live has no folder any more: shipped content must not take its place. */
export class LostFolderError extends Error {}

/**
 * Refuses a missing or empty content folder when a release is live.
 *
 * @param currentFile the file that names the live release
 * @throws LostFolderError that says what is gone and what to do
 */
export function refuseLostFolder(contentDir: string, currentFile: string): void {
  const loss = lossOf(contentDir);
  if (loss === null) return;
  throw new LostFolderError(
    `${loss} To begin anew from the shipped content instead, stop the site, remove "${currentFile}" and start it again.`,
  );
}

/** Another text while files are still being put there. */
async function listing(folder: string): Promise<string> {
  return (await readdir(folder, { recursive: true }).catch(() => [])).join('\n');
}

/** Resolves when there is something in the folder again, and no more is being put there. */
export async function untilBack(contentDir: string): Promise<void> {
  let before: string | null = null;
  for (;;) {
    await wait(LOOK_AGAIN_IN_MS);
    const now = lossOf(contentDir) === null ? await listing(contentDir) : null;
    if (now !== null && now === before) return;
    before = now;
  }
}
