import type { Procedure } from '../domain/procedure.ts';

/** True where the department itself takes the dossiers, so that its counter and its hours are the right ones. */
export function departmentReceives({ role }: Procedure): boolean {
  return role.role === 'decides' || role.role === 'receives-and-forwards';
}
