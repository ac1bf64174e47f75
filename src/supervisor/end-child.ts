import type { ChildProcess } from 'node:child_process';

/** Whether a child is no more, or never was: one that the system could not start has no `exit`. */
export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** Waits for a child to end; kills it when it takes longer than that (milliseconds). */
export function ended(child: ChildProcess, graceInMs: number): Promise<void> {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), graceInMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
