import type { OpenPoints } from './open-points.ts';
import type { RepairCounts } from './repairs.ts';

/** What is noted while one record is turned into a sheet. */
export interface Context {
  repairs: RepairCounts;
  points: OpenPoints;
}
