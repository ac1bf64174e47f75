import type { Procedure } from './procedure.ts';

/** What the department itself does for a procedure, from the department's file. */
export type Role = 'decides' | 'receives-and-forwards' | 'guidance-only' | 'unverified';

export interface DepartmentRole {
  role: Role;
  /** Number of the document that empowers the department; null: not yet found ("chưa có"). */
  document: string | null;
}

/** True where the department itself takes the dossiers, so that its counter and its hours are the right ones. */
export function departmentReceives({ role }: Procedure): boolean {
  return role.role === 'decides' || role.role === 'receives-and-forwards';
}
