import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder } from '../lib/make-private-folder.ts';
import { SCRATCH_PREFIX } from './backup-files.ts';

/** Runs `work` in a folder for it alone, below the one for backups, which is gone afterwards. */
export async function inScratch<T>(backups: string, work: (scratch: string) => Promise<T>): Promise<T> {
  makePrivateFolder(backups);
  const scratch = await mkdtemp(join(backups, SCRATCH_PREFIX));
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
