import type { StaffRecord } from '../../domain/staff.ts';

/** In use; made, and its link not used yet; ended by an administrator. */
export function accountState({ active, ready }: StaffRecord): 'active' | 'waiting' | 'ended' {
  if (!active) return 'ended';
  return ready ? 'active' : 'waiting';
}
