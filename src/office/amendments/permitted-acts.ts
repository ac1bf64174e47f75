import type { Amendment, AmendmentState, Deputy } from '../../domain/amendment.ts';
import type { StaffAccount } from '../../domain/staff.ts';
import { hasRole } from '../staff.ts';

/** What somebody may do with an amendment as it is now. */
export type Act =
  | 'edit'
  | 'submit'
  | 'takeBack'
  | 'approve'
  | 'sendBack'
  | 'publish'
  | 'schedule'
  | 'unschedule'
  | 'publishAlone'
  | 'abandon'
  | 'review'
  | 'comment'
  | 'link';

type Person = Pick<StaffAccount, 'id' | 'roles'>;

/** Of whoever writes. PocketBase enforces the same (`pb_hooks/lib/amendment-states.js`). */
const OF_CLERKS: Readonly<Record<AmendmentState, readonly Act[]>> = {
  draft: ['edit', 'submit', 'abandon', 'comment', 'link'],
  returned: ['edit', 'submit', 'abandon', 'comment', 'link'],
  waiting: ['takeBack', 'abandon', 'comment', 'link'],
  approved: ['publish', 'schedule', 'takeBack', 'abandon', 'comment', 'link'],
  scheduled: ['publish', 'unschedule', 'takeBack', 'abandon', 'comment', 'link'],
  publishing: [],
  published: ['comment'],
  abandoned: [],
};

/** Of whoever decides, besides. */
const OF_DECIDERS: Partial<Record<AmendmentState, readonly Act[]>> = {
  waiting: ['approve', 'sendBack'],
  approved: ['sendBack'],
  scheduled: ['sendBack'],
};

/** Ids of the approvers in whose place somebody decides on a day. */
export function stoodInFor(id: string, deputies: readonly Deputy[], today: string): string[] {
  return deputies
    .filter(({ deputy, from, until }) => deputy === id && from <= today && today <= until)
    .map(({ approver }) => approver);
}

/** Whether somebody decides about amendments at all today, by role or as a deputy. */
export function isDecider(person: Person, deputies: readonly Deputy[], today: string): boolean {
  return hasRole(person, ['approver']) || isDeputy(person, deputies, today);
}

function isDeputy(person: Person, deputies: readonly Deputy[], today: string): boolean {
  return hasRole(person, ['editor']) && stoodInFor(person.id, deputies, today).length > 0;
}

/** Whether somebody may decide about this one: not about what they, or the approver they stand in for, have worked on. */
export function mayDecide(
  { workedBy }: Pick<Amendment, 'workedBy'>,
  person: Person,
  deputies: readonly Deputy[],
  today: string,
): boolean {
  if (!isDecider(person, deputies, today) || workedBy.includes(person.id)) return false;
  const rights = hasRole(person, ['approver']) ? [person.id] : stoodInFor(person.id, deputies, today);
  return rights.some((id) => !workedBy.includes(id));
}

/** Whether it went live without review and nobody has looked at it since. */
export function isUnreviewed({
  state,
  unreviewedReason,
  decidedBy,
}: Pick<Amendment, 'state' | 'unreviewedReason' | 'decidedBy'>): boolean {
  return state === 'published' && unreviewedReason !== '' && decidedBy === '';
}

/** What somebody may do now; viewers and administrators: nothing. */
export function permittedActs(
  amendment: Pick<Amendment, 'state' | 'workedBy' | 'unreviewedReason' | 'decidedBy'>,
  person: Pick<StaffAccount, 'id' | 'roles' | 'publishesAlone'>,
  { deputies, today }: { deputies: readonly Deputy[]; today: string },
): ReadonlySet<Act> {
  if (!hasRole(person, ['editor', 'approver'])) return new Set();
  const { state } = amendment;
  const decides = mayDecide(amendment, person, deputies, today);
  const acts = [...OF_CLERKS[state], ...(decides ? (OF_DECIDERS[state] ?? []) : [])];
  if (person.publishesAlone && acts.includes('submit')) acts.push('publishAlone');
  if (decides && isUnreviewed(amendment)) acts.push('review');
  return new Set(acts);
}
