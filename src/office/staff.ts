import type { Role, StaffAccount } from '../domain/staff.ts';
import type { Session } from '../pocketbase/office-door.ts';
import type { StaffClient } from '../pocketbase/staff.ts';

/** Somebody signed in, for the length of one request. */
export interface Staff extends StaffAccount {
  session: Session;
  /** What the cookie holds; never shown. */
  secret: string;
  /** Must come with every form of the session. */
  formToken: string;
  /** PocketBase with the staff member's own token: it refuses what the account may not do. */
  client: StaffClient;
}

/** Whether a staff member has at least one of these roles. No roles: everybody who is signed in. */
export function hasRole({ roles }: Pick<StaffAccount, 'roles'>, wanted: readonly Role[]): boolean {
  return wanted.length === 0 || wanted.some((role) => roles.includes(role));
}
