import { listReviews } from '../../pocketbase/reform.ts';
import type { StaffClient } from '../../pocketbase/staff.ts';
import { officeSimplification } from '../../texts/office-simplification.ts';
import { type Task, task } from '../results/task.ts';
import { yearAddress } from './paths.ts';
import { stateOf } from './year-view.ts';

const { tasks: text } = officeSimplification;

/** Reviews of this year whose day has passed without a decision. Throws as PocketBase's routes do. */
export async function reviewTasks(client: StaffClient, today: string): Promise<Task[]> {
  const year = Number(today.slice(0, 4));
  const late = (await listReviews(client, year)).filter((review) => stateOf(review, today) === 'late');
  return task(late.length, text.late, yearAddress(year), text.lateWhen);
}
