import { statSync } from 'node:fs';
import { filesWithAnswers } from '../settings/data-paths.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import { StartError } from '../supervisor/start-error.ts';

/** Throws StartError when it cannot be told whether the file is there. */
function isThere(file: string, dataDir: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(
      `DATA_DIR: "${dataDir}" cannot be read (${code}). Run this command as the site's account, or set DATA_DIR to the site's data folder.`,
    );
  }
}

/**
 * Refuses a folder in which no site has run, before anything is made in it.
 *
 * @throws StartError that names the folder, and the setting to change
 */
export function checkDataFolder(paths: DataPaths): void {
  if (filesWithAnswers(paths).some((file) => isThere(file, paths.root))) return;
  throw new StartError(
    `DATA_DIR: no site has run on "${paths.root}", so there are no answers to export. Set DATA_DIR to the site's data folder.`,
  );
}
