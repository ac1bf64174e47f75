import { execFile } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';
import type { DataPaths } from '../settings/data-paths.ts';
import type { Logger } from './logger.ts';

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

/** What a program that runs beside us has to do with. */
export interface ReportJob {
  paths: DataPaths;
  log: Logger;
  /** Prints a line for the person at the console. */
  say(line: string): void;
  /** Ends it early. */
  signal: AbortSignal;
}

/** Ends when the program has done its work, whatever it found. Rejects with what it said when it could not. */
function run(program: string, signal: AbortSignal): Promise<void> {
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

/**
 * Runs a program beside us: it reads everything, and what blocks the supervisor blocks every answer. What it found
 * stands in the report that it leaves.
 *
 * @param program its path
 * @param read reads the report
 * @param signal ends it early
 * @throws Error with what it said when it could not do its work
 */
export async function runForReport<Report>(
  program: string,
  read: () => Report | null,
  signal: AbortSignal,
): Promise<Report> {
  await run(program, signal);
  const report = read();
  if (report === null) throw new Error(`${basename(program)} left no report.`);
  return report;
}
