import { countWaiting } from '../queue/count-waiting.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import { readAlerts } from './alerts.ts';
import { fault, fine } from './finding.ts';
import type { Finding } from './finding.ts';

/** One look at the queue. */
export interface QueueLook {
  /** How many answers wait for PocketBase; null: the queue cannot be read. */
  waiting: number | null;
  /** Also whether the site has told that they are stuck. */
  finding: Finding;
}

/** Looks at both queues. */
export function lookAtQueue({ queueFile, apartQueueFile, alertsFile }: DataPaths): QueueLook {
  try {
    const waiting = countWaiting(queueFile) + countWaiting(apartQueueFile);
    const stuck = readAlerts(alertsFile).find(({ check }) => check === 'queue');
    const isStuck = stuck !== undefined && waiting > 0;
    const finding = isStuck
      ? fault('queue', stuck.sentence)
      : fine('queue', `${waiting} answers wait in the queue.`);
    return { waiting, finding };
  } catch (error) {
    const sentence = `The queue cannot be read (${(error as Error).message}). Put it back from a backup, see the guide for the server.`;
    return { waiting: null, finding: fault('queue', sentence) };
  }
}
