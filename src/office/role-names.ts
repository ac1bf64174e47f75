import type { Role } from '../domain/staff.ts';
import { office } from '../texts/office.ts';

/** Roles in words, in their order: `xem, biên tập`. */
export function roleNames(roles: readonly Role[]): string {
  return roles.map((role) => office.roles[role]).join(', ');
}
