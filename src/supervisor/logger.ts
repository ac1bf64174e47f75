import { mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import pino from 'pino';
import type { Logger } from 'pino';

export type { Logger } from 'pino';

/** A bigger log is put aside; the one before it goes. */
const MAX_LOG_BYTES = 10_000_000;

export interface LogFile {
  log: Logger;
  /** Puts a log that has become too big aside. A full disk keeps it as it is. */
  rotate(): void;
}

function putAside(file: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= MAX_LOG_BYTES) return false;
  renameSync(file, `${file}.1`);
  return true;
}

/**
 * Opens the site's JSON log. Nothing of an answer, no address and no user agent may be handed to it.
 * A full disk loses lines, never the site.
 */
export function openLog(file: string, level: string): LogFile {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  putAside(file);
  const destination = pino.destination({ dest: file, sync: true });
  destination.on('error', () => undefined);
  return {
    log: pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination),
    rotate() {
      if (putAside(file)) destination.reopen();
    },
  };
}

/** The log of a command, which ends before the log grows. */
export function createLogger(file: string, level: string): Logger {
  return openLog(file, level).log;
}
