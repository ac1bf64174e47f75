import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gitFolder } from './git.ts';

/** File in git's folder: a step of ours is running there, or was cut off. */
export const OWN_STEP_MARK = 'site-step';

let running = 0;
let isEnding = false;

/**
 * Runs a step that writes to the Office's repository. It is finished before the process ends on
 * request; after a kill the mark tells the next start that locks left there are ours.
 */
export async function asOwnStep<T>(contentDir: string, step: () => Promise<T>): Promise<T> {
  const mark = join(await gitFolder(contentDir), OWN_STEP_MARK);
  running += 1;
  try {
    await writeFile(mark, '');
    return await step();
  } finally {
    await rm(mark, { force: true });
    running -= 1;
    endIfDone();
  }
}

function endIfDone(): void {
  if (isEnding && running === 0) process.exit(0);
}

/** Ends the process, after the step that is running. */
export function endAfterOwnStep(): void {
  isEnding = true;
  endIfDone();
}
