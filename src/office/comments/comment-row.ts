import type { CommentCollection, CommentHandling, HandlingState } from '../../domain/comment-handling.ts';
import type { Content } from '../../domain/content.ts';
import type { CommentTag } from '../../domain/improvement.ts';
import type { Comment } from '../../pocketbase/comments.ts';
import { type Urgency, urgencyOf } from '../../privacy/urgent-text.ts';
import { officeComments } from '../../texts/office-comments.ts';
import { formatMoment } from '../../view/format-date.ts';

/** A comment with what was done about it, as the page shows it. */
export interface CommentRow {
  id: string;
  collection: CommentCollection;
  /** Of its handling; 0: nothing was done. */
  revision: number;
  day: string;
  text: string;
  /** In words: which form or page, which procedure. */
  about: string;
  urgency: Urgency | null;
  state: HandlingState;
  tags: CommentTag[];
  assignee: string;
  note: string;
  /** Who changed that last, and when; null: nobody. */
  changed: string | null;
}

function nameOf(
  { procedures }: Content,
  isIt: (procedure: Content['procedures'][number]) => boolean,
): string | null {
  return procedures.find(isIt)?.name ?? null;
}

function aboutOf({ from }: Comment, content: Content): string {
  if ('page' in from)
    return officeComments.page(nameOf(content, ({ path }) => path === from.page) ?? from.page);
  const form = content.questionnaires.find(({ id }) => id === from.form)?.formCode ?? from.form;
  const procedure = nameOf(content, ({ code }) => code === from.procedure) ?? from.procedure;
  return officeComments.answer(form, procedure);
}

/** A tag that the content has no more is shown by its id. */
function tagsOf(ids: readonly string[], { commentTags }: Content): CommentTag[] {
  return ids.map((id) => commentTags.find((tag) => tag.id === id) ?? { id, name: id });
}

const UNHANDLED = { state: 'new', tags: [], assignee: '', note: '', revision: 0 } as const;

/** Each comment with what was done about it. */
export function commentRows(
  comments: readonly Comment[],
  handling: readonly CommentHandling[],
  content: Content,
): CommentRow[] {
  const handled = new Map(handling.map((each) => [each.comment, each]));
  return comments.map((comment): CommentRow => {
    const { id, collection, day, text } = comment;
    const known = handled.get(id);
    const { state, tags, assignee, note, revision } = known ?? UNHANDLED;
    const changed = known ? officeComments.changed(known.changedName, formatMoment(known.changedAt)) : null;
    const about = aboutOf(comment, content);
    const shown = { about, urgency: urgencyOf(text), tags: tagsOf(tags, content), changed };
    return { id, collection, day, text, state, assignee, note, revision, ...shown };
  });
}
