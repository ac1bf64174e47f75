/** The public page of the department's plan, and its feed. */
export const PLAN_PATH = '/ke-hoach';
export const PLAN_ATOM_PATH = '/ke-hoach.atom';
