import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fault, fine } from './finding.ts';
import type { Finding } from './finding.ts';

const MINUTE_IN_MS = 60_000;
/** Clocks of a network share may differ so much. */
const TOLERATED_IN_MS = 5 * MINUTE_IN_MS;

/** When anything in a folder was written last; null: it is empty or not there. */
function lastWriting(folder: string): number | null {
  try {
    const times = readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs);
    return times.length === 0 ? null : Math.max(...times);
  } catch {
    return null;
  }
}

/** Whether the clock was set back since something was written. Days of answers and of rounds go by it. */
export function clockFinding(folders: readonly string[], now: Date): Finding {
  const last = Math.max(...folders.map((folder) => lastWriting(folder) ?? -Infinity));
  const ahead = last - now.getTime();
  if (ahead <= TOLERATED_IN_MS) return fine('clock', `The clock says ${now.toISOString()}.`);
  return fault(
    'clock',
    `Something was written ${Math.round(ahead / MINUTE_IN_MS)} minutes after now: the clock was set back or is slow. Let the machine take its time from the network (timedatectl set-ntp true).`,
  );
}
