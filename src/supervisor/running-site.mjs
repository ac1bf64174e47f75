// Plain JavaScript: `npm start` reads it on any Node, before anything is installed.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processStart } from './process-identity.mjs';

/** @param {string} runFolder */
const recordOf = (runFolder) => join(runFolder, 'supervisor.json');

/**
 * Notes this process as the one that holds the data folder. A full disk costs the note, never the site.
 *
 * @param {string} runFolder `run` in the data folder
 */
export function recordHolder(runFolder) {
  const record = { pid: process.pid, start: processStart(process.pid) };
  try {
    writeFileSync(recordOf(runFolder), JSON.stringify(record));
  } catch {
    forgetHolder(runFolder);
  }
}

/** @param {string} runFolder */
export function forgetHolder(runFolder) {
  rmSync(recordOf(runFolder), { force: true });
}

/**
 * The process that holds the data folder. Only the lock itself is certain (`lock.ts`): this can be asked
 * without it.
 *
 * @param {string} runFolder
 * @returns {number | null} null: none, or the one that was noted has ended
 */
export function holderOf(runFolder) {
  try {
    const { pid, start } = JSON.parse(readFileSync(recordOf(runFolder), 'utf8'));
    return start !== null && processStart(pid) === start ? pid : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} dataDir
 * @param {number | null} pid
 */
export function alreadyRunning(dataDir, pid) {
  const holder = pid === null ? '' : ` (process ${pid})`;
  return `DATA_DIR: a site is running on "${dataDir}" already${holder}. Stop it first, or set DATA_DIR to another folder.`;
}
