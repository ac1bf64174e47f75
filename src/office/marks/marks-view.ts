import type { Content } from '../../domain/content.ts';
import { formLabel, markLabels } from '../../export/labels.ts';
import type { AnswerFilter, ListedAnswer } from '../../pocketbase/marked-answers.ts';
import type { StoredMarkDecision } from '../../pocketbase/mark-decisions.ts';
import { marksInForce } from '../../survey/effective-marks.ts';
import { marks } from '../../texts/marks.ts';
import { officeMarks } from '../../texts/office-marks.ts';
import { vi } from '../../texts/vi.ts';
import { formatDate } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import { answerMarksPath, shortId } from './paths.ts';

/** So many answers on one page: more are found by their day. */
export const MOST_ANSWERS = 100;

interface AnswerRow {
  path: string;
  name: string;
  day: string;
  form: string;
  source: string;
  marks: string;
}

export interface MarksView {
  filter: AnswerFilter;
  /** Ids and words of the forms. */
  forms: { id: string; label: string }[];
  rows: AnswerRow[];
  /** Says that there are more; null: there are none. */
  most: string | null;
  waiting: { path: string; title: string; asked: string }[];
}

/** What is asked for, in words. */
export function requestTitle({ action, mark }: Pick<StoredMarkDecision, 'action' | 'mark'>): string {
  return officeMarks.request[action](markLabels([mark]));
}

/** The value by which a form asks for it. */
export function wishValue({ action, mark }: Pick<StoredMarkDecision, 'action' | 'mark'>): string {
  return `${action} ${mark}`;
}

/** Everything that can be asked for, in words, by the value of the form. */
export function wishWords(): Record<string, string> {
  const wishes = Object.keys(marks.labels).flatMap((mark) => [
    { action: 'add', mark } as const,
    { action: 'remove', mark } as const,
  ]);
  return Object.fromEntries(wishes.map((wish) => [wishValue(wish), requestTitle(wish)]));
}

export interface MarksParts {
  answers: readonly ListedAnswer[];
  /** On these answers. */
  decisions: readonly StoredMarkDecision[];
  /** Everything that waits for a decision. */
  waiting: readonly StoredMarkDecision[];
  filter: AnswerFilter;
  content: Content;
}

export function marksView({ answers, decisions, waiting, filter, content }: MarksParts): MarksView {
  const { questionnaires } = content;
  const marksOf = marksInForce(decisions);
  const ids = [...new Set(questionnaires.map(({ id }) => id))];
  return {
    filter,
    forms: ids.map((id) => ({ id, label: formLabel(id, questionnaires) })),
    rows: answers.slice(0, MOST_ANSWERS).map((answer) => ({
      path: answerMarksPath(answer.id),
      name: shortId(answer.id),
      day: formatDate(answer.day),
      form: formLabel(answer.form, questionnaires),
      source: vi.answersExport.sources[answer.source],
      marks: markLabels(marksOf(answer)) || officeMarks.noMarks,
    })),
    most: answers.length > MOST_ANSWERS ? officeMarks.most(formatNumber(MOST_ANSWERS)) : null,
    waiting: waiting.map((request) => ({
      path: answerMarksPath(request.answer),
      title: `${requestTitle(request)}: ${officeMarks.answer(shortId(request.answer))}`,
      asked: request.askedName,
    })),
  };
}
