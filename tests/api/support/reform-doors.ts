import type { Role } from '#src/domain/staff.ts';

/** Parts of the tables in `office-doors.ts` that are about the review of procedures and about initiatives. */
export const REFORM_RECORDS: Readonly<Record<string, (n: number) => object>> = {
  simplification_plans: (n) => ({ year: 2000 + n, fields: {} }),
  simplifications: (n) => ({ year: 2000 + n, code: '3.000604', name: 'Thủ tục', fields: {} }),
  initiatives: () => ({ year: 2026, fields: {} }),
};

const CLERKS = ['editor', 'approver'] as const;
const APPROVERS = ['approver'] as const;

/** None is sent a body that names anything there is: whoever is let in is told so. */
export const REFORM_ROUTES: Readonly<Record<string, { who: readonly (Role | 'superuser')[] }>> = {
  'staff/simplifications/plan': { who: CLERKS },
  'staff/simplifications/save': { who: CLERKS },
  'staff/simplifications/decide': { who: APPROVERS },
  'staff/simplifications/reopen': { who: APPROVERS },
  'staff/simplifications/carry': { who: CLERKS },
  'staff/simplifications/remove': { who: APPROVERS },
  'staff/initiatives/save': { who: CLERKS },
  'staff/initiatives/recognise': { who: APPROVERS },
  'staff/initiatives/remove': { who: APPROVERS },
};
