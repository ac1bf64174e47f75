import { statfs } from 'node:fs/promises';
import { fault, fine } from './finding.ts';
import type { Finding } from './finding.ts';

const GB = 1_000_000_000;
/** Below this share of the disk somebody is told. */
const SHARE_TOLD = 0.1;

/** How much room is left on a disk: in GB, and as a share of it, 0 to 1. */
export interface FreeRoom {
  gigabytes: number;
  share: number;
}

/** How much is left where the data lie. */
export async function freeRoom(dataDir: string): Promise<FreeRoom> {
  const { bavail, blocks, bsize } = await statfs(dataDir);
  return { gigabytes: (bavail * bsize) / GB, share: bavail / blocks };
}

/** Whether that is enough. */
export function diskFinding({ gigabytes, share }: FreeRoom): Finding {
  const left = `${gigabytes.toFixed(1)} GB (${Math.floor(share * 100)} %) are free where DATA_DIR lies`;
  if (share >= SHARE_TOLD) return fine('disk', `${left}.`);
  return fault(
    'disk',
    `${left}. Free some, or move DATA_DIR to a larger disk: when it is full no answer is taken.`,
  );
}
