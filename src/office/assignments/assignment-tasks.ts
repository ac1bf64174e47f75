import { lastLookedAt, reminderOn } from '../../assignments/reminders.ts';
import { statusOn } from '../../assignments/status.ts';
import type { Assignment } from '../../domain/assignment.ts';
import type { WorkCalendar } from '../../domain/calendar.ts';
import { listAssignments } from '../../pocketbase/held-assignments.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { formatDate } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import type { Task } from '../results/task.ts';
import type { TaskReader } from '../results/tasks.ts';
import { hasRole } from '../staff.ts';
import { ASSIGNMENTS_PATH, LIST_KEY, assignmentPath } from './paths.ts';

const { tasks: text } = officeAssignments;

/** More are counted, and found in the list. */
const MOST_NAMED = 5;

/**
 * Each that is to be reminded of today is named: seven and two days before, and when it has become late; what fell on days off
 * as well, on the first working day afterwards.
 */
function reminders(assignments: readonly Assignment[], today: string, calendar: WorkCalendar): Task[] {
  const span = { since: lastLookedAt(today, calendar), today };
  return assignments
    .flatMap((assignment): Task[] => {
      const reminder = reminderOn(assignment, span, calendar);
      if (reminder === null) return [];
      const when =
        reminder.kind === 'late' ? text.late(formatDate(reminder.last)) : text.daysLeft(reminder.days);
      return [{ label: assignment.text, href: assignmentPath(assignment.id), when }];
    })
    .slice(0, MOST_NAMED);
}

/** What assignments ask of who has these roles. Throws as PocketBase's routes do. */
export async function assignmentTasks(
  reader: TaskReader,
  { today, calendar }: { today: string; calendar: WorkCalendar },
): Promise<Task[]> {
  const assignments = await listAssignments(reader.client);
  const count = (isMeant: (each: Assignment) => boolean): number => assignments.filter(isMeant).length;
  const late = count((each) => statusOn(each, today, calendar) === 'late');
  const soon = count((each) => statusOn(each, today, calendar) === 'at-risk');
  const asked = assignments.find(({ postponements }) => postponements.some(({ state }) => state === 'asked'));
  const listed = (status: string): string => `${ASSIGNMENTS_PATH}?${LIST_KEY.status}=${status}`;
  return [
    ...(asked !== undefined && hasRole(reader, ['approver'])
      ? [{ label: text.asked(asked.text), href: assignmentPath(asked.id), when: text.askedWhen }]
      : []),
    ...(late > 0
      ? [{ label: text.lateCount(formatNumber(late)), href: listed('late'), when: text.lateWhen }]
      : []),
    ...(soon > 0
      ? [{ label: text.soonCount(formatNumber(soon)), href: listed('at-risk'), when: text.soonWhen }]
      : []),
    ...reminders(assignments, today, calendar),
  ];
}
