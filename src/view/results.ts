import type { Content } from '../domain/content.ts';
import { roundLabel } from '../export/labels.ts';
import { listFile } from '../integrity/published-lists.ts';
import type { PublishedResults } from '../integrity/read-results.ts';
import type { AnswerSummary } from '../integrity/summary.ts';
import { RESULTS_PATH } from '../survey/field-names.ts';
import { integrity } from '../texts/integrity.ts';
import { marks } from '../texts/marks.ts';
import { vi } from '../texts/vi.ts';
import { formatDate } from './format-date.ts';
import { formatNumber } from './format-number.ts';

const { results: text } = integrity;
/** A quarter of days fits one page; all of them are in the file of heads. */
const DAYS_ON_PAGE = 92;

export interface ResultCell {
  text: string;
  href?: string;
  /** Long and without a place to break a line at. */
  isHash?: boolean;
}

/** Heads and rows, as the page shows them. */
export interface ResultRows {
  heads: readonly string[];
  rows: readonly (readonly ResultCell[])[];
}

function cells(...texts: (string | number)[]): ResultCell[] {
  return texts.map((each) => ({ text: typeof each === 'number' ? formatNumber(each) : each }));
}

/** Names with their numbers: "Trang web 3, Mã QR 2". */
function named(counts: Readonly<Record<string, number>>, labels: Readonly<Record<string, string>>): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${labels[name] ?? name} ${formatNumber(count)}`);
  return parts.join(', ') || text.none;
}

/** A form by its name; its id where it is gone. */
export function formTitle(form: string, { questionnaires }: Pick<Content, 'questionnaires'>): string {
  return questionnaires.find(({ id }) => id === form)?.title ?? form;
}

/** A round by its name; its id where its file is gone. */
function roundName(round: string, { rounds }: Pick<Content, 'rounds'>): string {
  return roundLabel(round, rounds) || text.noRound;
}

/** What names forms and rounds. */
type ResultContent = Pick<Content, 'questionnaires' | 'rounds'>;

/** How many answers there are to each form, by round. */
export function countRows({ groups }: AnswerSummary, content: ResultContent): ResultRows {
  return {
    heads: [text.form, text.round, text.answers, text.withoutMarked, text.sources, text.marks],
    rows: groups.map(({ form, round, answers, withoutMarked, bySource, byMark }) => [
      ...cells(formTitle(form, content), roundName(round, content), answers, withoutMarked),
      ...cells(named(bySource, vi.answersExport.sources), named(byMark, marks.labels)),
    ]),
  };
}

/** Who withdrew, or sent a form in vain, by round. */
export function roundRows({ rounds }: AnswerSummary, content: Pick<Content, 'rounds'>): ResultRows {
  return {
    heads: [text.round, text.withdrawn, text.early, text.late, text.otherSource],
    rows: rounds.map(({ round, withdrawn, early, late, otherSource }) =>
      cells(roundName(round, content), withdrawn, early, late, otherSource),
    ),
  };
}

/** The last days with their lists, the newest first. */
export function dayRows({ days }: PublishedResults): ResultRows {
  return {
    heads: [text.day, text.dayAnswers, text.dayWithdrawn, text.dayErased, text.head],
    rows: days
      .slice(-DAYS_ON_PAGE)
      .reverse()
      .map(({ day, head, answers, withdrawn, erased }) => [
        { text: formatDate(day), href: `${RESULTS_PATH}/${listFile(day)}` },
        ...cells(answers, withdrawn, erased),
        { text: head, isHash: true },
      ]),
  };
}
