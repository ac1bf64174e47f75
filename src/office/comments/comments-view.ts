import type { Content } from '../../domain/content.ts';
import type { Comment } from '../../pocketbase/comments.ts';
import { type Urgency, urgencyOf } from '../../privacy/urgent-text.ts';
import { office } from '../../texts/office.ts';

/** A comment as the page shows it. */
export interface CommentRow {
  id: string;
  day: string;
  text: string;
  /** In words: which form or page, which procedure. */
  about: string;
  urgency: Urgency | null;
}

export interface CommentsView {
  /** `2026-11`. */
  month: string;
  /** null: there is no later one. */
  later: string | null;
  earlier: string;
  urgent: CommentRow[];
  others: CommentRow[];
}

function move(month: string, by: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

export function monthAfter(month: string): string {
  return move(month, 1);
}

/** The month that an address asks for; this month where it names none, or one to come. */
export function readMonth(text: string | null, thisMonth: string): string {
  const isMonth = text !== null && /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text);
  return isMonth && text <= thisMonth ? text : thisMonth;
}

function nameOf(
  { procedures }: Content,
  isIt: (procedure: Content['procedures'][number]) => boolean,
): string | null {
  return procedures.find(isIt)?.name ?? null;
}

function aboutOf({ from }: Comment, content: Content): string {
  if ('page' in from)
    return office.comments.page(nameOf(content, ({ path }) => path === from.page) ?? from.page);
  const form = content.questionnaires.find(({ id }) => id === from.form)?.formCode ?? from.form;
  const procedure = nameOf(content, ({ code }) => code === from.procedure) ?? from.procedure;
  return office.comments.answer(form, procedure);
}

/** Sorts the comments of a month: what must be read at once, and the others. */
export function commentsView(
  comments: readonly Comment[],
  month: string,
  thisMonth: string,
  content: Content,
): CommentsView {
  const rows = comments.map((comment): CommentRow => ({
    id: comment.id,
    day: comment.day,
    text: comment.text,
    about: aboutOf(comment, content),
    urgency: urgencyOf(comment.text),
  }));
  return {
    month,
    later: month < thisMonth ? monthAfter(month) : null,
    earlier: move(month, -1),
    urgent: rows.filter(({ urgency }) => urgency !== null),
    others: rows.filter(({ urgency }) => urgency === null),
  };
}

/** `2026-11` → `tháng 11/2026`. */
export function monthWords(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return office.comments.month(Number(number), year);
}
