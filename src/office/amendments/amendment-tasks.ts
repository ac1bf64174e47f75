import type { Amendment } from '../../domain/amendment.ts';
import { officeResults } from '../../texts/office-results.ts';
import { type Task, task } from '../results/task.ts';
import type { TaskReader } from '../results/tasks.ts';
import { AMENDMENTS_PATH, amendmentPath } from './paths.ts';
import { waitingAmendments } from './waiting-amendments.ts';

const text = officeResults.tasks;

/** Where to go for some amendments: to the only one, or to the list. */
const amendmentsHref = (all: readonly Amendment[]): string =>
  all.length === 1 && all[0] !== undefined ? amendmentPath(all[0].id) : AMENDMENTS_PATH;

/** What of the content waits for somebody to decide, to look at, or to mend. */
export async function amendmentTasks(reader: TaskReader, today: string): Promise<Task[]> {
  const { toDecide, toReview, toMend } = await waitingAmendments(reader, today);
  return [
    ...task(toDecide.length, text.amendments, amendmentsHref(toDecide), text.amendmentsWhen),
    ...task(toReview.length, text.unreviewed, amendmentsHref(toReview), text.unreviewedWhen),
    ...task(toMend.length, text.mend, amendmentsHref(toMend), text.mendWhen),
  ];
}
