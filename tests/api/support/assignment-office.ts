import { importAssignments, readAssignment } from '#src/pocketbase/assignments.ts';
import type { Assignment, AssignmentFields } from '#src/domain/assignment.ts';
import { listAssignments } from '#src/pocketbase/held-assignments.ts';
import type { StaffClient } from '#src/pocketbase/staff.ts';
import { day } from '../../unit/assignments/fixture.ts';
import { TestOffice } from './office.ts';
import { startPocketbase, type TestPocketbase } from './pocketbase-process.ts';

export const MEETING = {
  kind: 'meeting',
  number: '12/TB-SNgV',
  issuedOn: '2026-06-01',
  title: 'Kết luận giao ban',
} as const;

export function fields(change: Partial<AssignmentFields> = {}): AssignmentFields {
  return {
    ...{ place: '', text: 'Rà soát thủ tục', product: 'Báo cáo', unit: 'Văn phòng', person: 'Chị Hoa' },
    ...{ coUnits: ['Thanh tra'], due: day('2026-12-30'), evidence: [], doneOn: '', reason: '' },
    ...change,
  };
}

/** Who works with assignments, on a PocketBase of their own. */
export interface AssignmentOffice {
  pb: TestPocketbase;
  admin: StaffClient;
  editor: StaffClient;
  other: StaffClient;
  approver: StaffClient;
  viewer: StaffClient;
  /** An assignment of its own for each test. */
  added(change?: Partial<AssignmentFields>): Promise<Assignment>;
  /** It as it is kept now. Throws when it is gone. */
  read(id: string): Promise<Assignment>;
}

export async function startAssignmentOffice(): Promise<AssignmentOffice> {
  const pb = await startPocketbase();
  const office = new TestOffice(pb);
  const first = await office.firstAdmin();
  const make = async (name: string, role: 'viewer' | 'editor' | 'approver') =>
    (await office.staff(first, name, [role])).client;
  const editor = await make('nguoi-soan', 'editor');
  const other = await make('nguoi-soan-khac', 'editor');
  const approver = await make('nguoi-duyet', 'approver');
  const viewer = await make('nguoi-xem', 'viewer');
  let count = 0;
  const read = async (id: string): Promise<Assignment> => {
    const found = await readAssignment(viewer, id);
    if (found === null) throw new Error('The assignment is gone');
    return found;
  };
  return {
    ...{ pb, admin: first.client, editor, other, approver, viewer, read },
    added: async (change = {}) => {
      const text = change.text ?? `Rà soát thủ tục lần ${(count += 1)}`;
      const { source } = await importAssignments(editor, MEETING, [fields({ ...change, text })]);
      const all = await listAssignments(viewer);
      return read(all.find((each) => each.source === source && each.text === text)?.id ?? '');
    },
  };
}
