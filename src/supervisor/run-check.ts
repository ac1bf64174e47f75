import { execFile } from 'node:child_process';

/** A million records take minutes. */
const TIMEOUT_IN_MS = 30 * 60 * 1000;
/** A check's word for: read all, and found something. */
const FOUND_FAULTS = 1;

/**
 * Runs a check beside us: it reads everything, and what blocks the supervisor blocks every answer. What it found
 * stands in the report that it leaves.
 *
 * @param program path of the check
 * @param signal ends it early
 * @throws Error with what it said when it could not check
 */
export function runCheck(program: string, signal: AbortSignal): Promise<void> {
  const args = ['--disable-warning=ExperimentalWarning', program];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { timeout: TIMEOUT_IN_MS, signal }, (error, _stdout, stderr) => {
      if (error === null || error.code === FOUND_FAULTS) resolve();
      else reject(new Error(stderr.trim() || error.message));
    });
  });
}
