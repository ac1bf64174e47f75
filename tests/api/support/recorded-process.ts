import { readFileSync, writeFileSync } from 'node:fs';
import { processStart } from '#src/supervisor/process-identity.mjs';

/** Notes a process in a file, with its start: the number alone may be somebody else's by and by. */
export function recordProcess(file: string, pid: number): void {
  writeFileSync(file, JSON.stringify({ pid, start: processStart(pid) }));
}

/** SIGKILL for the process noted in the file, if it is still there. */
export function killRecorded(file: string): void {
  try {
    const { pid, start } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; start: string };
    if (processStart(pid) === start) process.kill(pid, 'SIGKILL');
  } catch {
    // None was noted yet, or it ended this very moment.
  }
}
