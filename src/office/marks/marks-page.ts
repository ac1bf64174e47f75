import { listAnswers } from '../../pocketbase/marked-answers.ts';
import type { AnswerFilter } from '../../pocketbase/marked-answers.ts';
import { listMarkDecisions, markDecisionsOn } from '../../pocketbase/mark-decisions.ts';
import type { Exchange } from '../../server/host.ts';
import { guardStaff } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import { MOST_ANSWERS, marksView } from './marks-view.ts';
import { MARKS_FIELD } from './paths.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What an address asks for; what is none is left out. */
function filterOf({ query, release }: Exchange): AnswerFilter {
  const day = query.get(MARKS_FIELD.day) ?? '';
  const form = query.get(MARKS_FIELD.form) ?? '';
  const isForm = release.data.content.questionnaires.some(({ id }) => id === form);
  return {
    day: DAY.test(day) ? day : '',
    form: isForm ? form : '',
    onlyMarked: query.get(MARKS_FIELD.which) !== 'moi',
  };
}

/** Answers by day and form, with their marks and nothing else; and what waits for a second person. */
export async function showMarks(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['viewer', 'editor', 'approver']);
  if (staff === null) return;
  const filter = filterOf(exchange);
  const answers = await listAnswers(staff.client, filter, MOST_ANSWERS + 1);
  const [decisions, waiting] = await Promise.all([
    markDecisionsOn(
      staff.client,
      answers.map(({ id }) => id),
    ),
    listMarkDecisions(staff.client, 'state = "asked"'),
  ]);
  const { content } = exchange.release.data;
  const markedAnswers = marksView({ answers, decisions, waiting, filter, content });
  await sendOffice(exchange, staff, { markedAnswers });
}
