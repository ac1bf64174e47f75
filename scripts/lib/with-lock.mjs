import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { step } from '../../src/lib/progress.mjs';

const POLL_IN_MS = 200;
const HEARTBEAT_IN_MS = 1_000;

/** A process number alone proves little: after a restart of a container another process may have it. */
const STALE_AFTER_MS = 15_000;

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} path */
function tryToLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  }
}

/** @param {string} path */
function removeIfOrphaned(path) {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file === undefined) return;
  const pid = Number(readFileSync(path, 'utf8'));
  const isStale = Date.now() - file.mtimeMs > STALE_AFTER_MS;
  if (isStale || (pid > 0 && !isAlive(pid))) rmSync(path, { force: true });
}

/** @param {string} path */
async function waitForLock(path) {
  while (!tryToLock(path)) {
    removeIfOrphaned(path);
    await wait(POLL_IN_MS);
  }
}

/**
 * Does work that two commands in one checkout must not do at once; the second waits for the first.
 *
 * @template T
 * @param {string} path the lock file; one left by a process that is gone does not count
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
  await step(`Waiting for another command in this folder (${path})`, () => waitForLock(path));
  const beat = setInterval(() => utimesSync(path, new Date(), new Date()), HEARTBEAT_IN_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(path, { force: true });
  }
}
