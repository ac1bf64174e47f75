import type { Role } from '#src/domain/staff.ts';

/** Parts of the tables in `office-doors.ts` that are about assignments. */
export const ASSIGNMENT_RECORDS: Readonly<Record<string, (n: number) => object>> = {
  assignment_sources: (n) => ({ kind: 'meeting', number: `${n}`, issuedOn: '2026-08-01', title: 'Kết luận' }),
  assignments: () => ({ source: 'a'.repeat(15), text: 'Việc' }),
  assignment_files: (n) => ({ assignment: 'a'.repeat(15), name: `${n}.pdf` }),
  assignment_snapshots: (n) => ({ month: `${2000 + n}-01`, takenOn: '2026-08-01', rows: [] }),
};

const CLERKS = ['editor', 'approver'] as const;
const APPROVERS = ['approver'] as const;

/** None is sent a body that names anything there is: whoever is let in is told so. */
export const ASSIGNMENT_ROUTES: Readonly<
  Record<string, { who: readonly (Role | 'superuser' | 'office service')[] }>
> = {
  'office/public-plan': { who: ['office service'] },
  'staff/assignments/state': { who: ['viewer', 'editor', 'approver', 'superuser'] },
  'staff/assignments/rows': { who: ['viewer', 'editor', 'approver', 'superuser'] },
  'staff/assignments/import': { who: CLERKS },
  'staff/assignments/sheet': { who: CLERKS },
  'staff/assignments/add-file': { who: CLERKS },
  'staff/assignments/file': { who: ['viewer', 'editor', 'approver'] },
  'staff/assignments/snapshot': { who: CLERKS },
  'staff/assignments/save': { who: CLERKS },
  'staff/assignments/split': { who: CLERKS },
  'staff/assignments/postpone': { who: CLERKS },
  'staff/assignments/decide': { who: APPROVERS },
  'staff/assignments/show': { who: APPROVERS },
  'staff/assignments/remove': { who: APPROVERS },
};
