import { mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import pino from 'pino';
import type { Logger } from 'pino';

export type { Logger } from 'pino';

/** A bigger log is put aside at the next start; the one before it goes. */
const MAX_LOG_BYTES = 10_000_000;

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) renameSync(file, `${file}.1`);
}

/**
 * The site's JSON log. Nothing of an answer, no address and no user agent may be handed to it.
 * A full disk loses lines, never the site.
 */
export function createLogger(file: string, level: string): Logger {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  rotate(file);
  const destination = pino.destination({ dest: file, sync: true });
  destination.on('error', () => undefined);
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}
