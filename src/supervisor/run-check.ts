import { execFile } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** A million records take minutes. */
const TIMEOUT_IN_MS = 30 * 60 * 1000;
/** A check's word for: read all, and found something. */
const FOUND_FAULTS = 1;

/** People who wait for a page or for their thanks come first. */
function yieldToPeople(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already.
  }
}

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
    const child = execFile(
      process.execPath,
      args,
      { timeout: TIMEOUT_IN_MS, signal },
      (error, _out, stderr) => {
        if (error === null || error.code === FOUND_FAULTS) resolve();
        else reject(new Error(stderr.trim() || error.message));
      },
    );
    yieldToPeople(child.pid);
  });
}
