import type { Assignment, AssignmentSource, Evidence, Postponement } from '../domain/assignment.ts';
import type { OfficeDoor } from './office-door.ts';

/** An assignment that the approver has ticked, with what the public page tells of it. */
export interface PublicAssignment extends Pick<
  Assignment,
  'id' | 'source' | 'text' | 'unit' | 'due' | 'doneOn' | 'changedAt'
> {
  postponements: readonly Pick<Postponement, 'to' | 'state' | 'decidedOn'>[];
  evidence: readonly Pick<Evidence, 'addedOn'>[];
}

export interface PublicPlan {
  documents: readonly AssignmentSource[];
  assignments: readonly PublicAssignment[];
}

/** All that is public, and nothing else. Throws as `callRoute`. */
export function readPublicPlan(door: Pick<OfficeDoor, 'call'>): Promise<PublicPlan> {
  return door.call<PublicPlan>('public-plan', {});
}
