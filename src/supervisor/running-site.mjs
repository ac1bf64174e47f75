// Plain JavaScript: `npm start` reads it on any Node, before anything is installed.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processStart } from './process-identity.mjs';

/** @param {string} runFolder */
const recordOf = (runFolder) => join(runFolder, 'supervisor.json');

/**
 * What others may want to know of the site that holds the data folder.
 *
 * @typedef {object} SiteNotes
 * @property {number} [pocketbasePort] where its PocketBase listens
 */

/**
 * Notes this process as the one that holds the data folder. A full disk costs the note, never the site.
 *
 * @param {string} runFolder `run` in the data folder
 * @param {SiteNotes} [notes]
 */
export function recordHolder(runFolder, { pocketbasePort } = {}) {
  const record = { pid: process.pid, start: processStart(process.pid), pocketbasePort };
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
 * @param {string} runFolder
 * @returns {SiteNotes & { pid: number } | null} null: none, or the one that was noted has ended
 */
function readRecord(runFolder) {
  try {
    const record = JSON.parse(readFileSync(recordOf(runFolder), 'utf8'));
    return record.start !== null && processStart(record.pid) === record.start ? record : null;
  } catch {
    return null;
  }
}

/**
 * The process that holds the data folder. Only the lock itself is certain (`lock.ts`): this can be asked
 * without it.
 *
 * @param {string} runFolder
 * @returns {number | null} null: none, or the one that was noted has ended
 */
export function holderOf(runFolder) {
  return readRecord(runFolder)?.pid ?? null;
}

/**
 * Where the PocketBase of the running site listens, whatever the settings say by now.
 *
 * @param {string} runFolder
 * @returns {number | null} null: no site runs, or it has not noted it
 */
export function pocketbasePortOf(runFolder) {
  return readRecord(runFolder)?.pocketbasePort ?? null;
}

/**
 * @param {string} dataDir
 * @param {number | null} pid
 */
export function alreadyRunning(dataDir, pid) {
  const holder = pid === null ? '' : ` (process ${pid})`;
  return `DATA_DIR: a site is running on "${dataDir}" already${holder}. Stop it first, or set DATA_DIR to another folder.`;
}
