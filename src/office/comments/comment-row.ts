import type { CommentCollection, HandlingState } from '../../domain/comment-handling.ts';
import type { Content } from '../../domain/content.ts';
import type { CommentTag } from '../../domain/improvement.ts';
import type { Comment } from '../../pocketbase/comments.ts';
import type { Urgency } from '../../privacy/urgent-text.ts';
import { officeComments } from '../../texts/office-comments.ts';
import { urgencyOfComment } from './known-urgency.ts';

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
  /** Who changed that last, and when (ISO); null: nobody. */
  changed: { name: string; at: string } | null;
}

/** Names of what is known, looked up thousands of times for one page. */
interface Names {
  pages: ReadonlyMap<string, string>;
  procedures: ReadonlyMap<string, string>;
  forms: ReadonlyMap<string, string>;
  tags: ReadonlyMap<string, CommentTag>;
}

function namesIn({ procedures, questionnaires, commentTags }: Content): Names {
  return {
    pages: new Map(procedures.map(({ path, name }) => [path, name])),
    procedures: new Map(procedures.map(({ code, name }) => [code, name])),
    forms: new Map(questionnaires.map(({ id, formCode }) => [id, formCode])),
    tags: new Map(commentTags.map((tag) => [tag.id, tag])),
  };
}

function aboutOf({ from }: Comment, { pages, forms, procedures }: Names): string {
  if ('page' in from) return officeComments.page(pages.get(from.page) ?? from.page);
  const { form, procedure } = from;
  return officeComments.answer(forms.get(form) ?? form, procedures.get(procedure) ?? procedure);
}

const UNHANDLED = { state: 'new', tags: [], assignee: '', note: '', revision: 0 } as const;

function rowOf(comment: Comment, names: Names): CommentRow {
  const { id, collection, day, text, handling } = comment;
  const { state, tags, assignee, note, revision } = handling ?? UNHANDLED;
  return {
    ...{ id, collection, day, text, state, assignee, note, revision },
    about: aboutOf(comment, names),
    urgency: urgencyOfComment(comment),
    // One that the content has no more is shown by its id.
    tags: tags.map((tag) => names.tags.get(tag) ?? { id: tag, name: tag }),
    changed: handling && { name: handling.changedName, at: handling.changedAt },
  };
}

/** Comments as the page shows them. */
export function commentRows(comments: readonly Comment[], content: Content): CommentRow[] {
  const names = namesIn(content);
  return comments.map((comment) => rowOf(comment, names));
}
