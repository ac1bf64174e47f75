import { countWaiting } from '../queue/count-waiting.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import { readAlerts } from './alerts.ts';
import { fault, fine } from './finding.ts';
import type { Finding } from './finding.ts';

/** How many answers wait for PocketBase. Throws what SQLite says. */
export function waitingIn({ queueFile, apartQueueFile }: DataPaths): number {
  return countWaiting(queueFile) + countWaiting(apartQueueFile);
}

/** How many answers wait for PocketBase, and whether the site has told that they are stuck. */
export function queueFinding(paths: DataPaths): Finding {
  try {
    const waiting = waitingIn(paths);
    const stuck = readAlerts(paths.alertsFile).find(({ check }) => check === 'queue');
    if (stuck !== undefined && waiting > 0) return fault('queue', stuck.sentence);
    return fine('queue', `${waiting} answers wait in the queue.`);
  } catch (error) {
    return fault(
      'queue',
      `The queue cannot be read (${(error as Error).message}). Put it back from a backup, see the guide for the server.`,
    );
  }
}
