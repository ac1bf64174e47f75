import type { Procedure } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';
import { openPointsOf } from './open-points.ts';

/** What the department does, in a sentence; where the role itself is open, that it is so only for now. */
export function roleSentence(procedure: Procedure): string {
  const { role } = procedure.role;
  const isForNow = role === 'guidance-only' && openPointsOf(procedure, 'role').length > 0;
  return isForNow ? vi.sheet.guidanceForNow : vi.sheet.roles[role];
}
