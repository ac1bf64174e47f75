import { HANDLING_STATES } from '../../domain/comment-handling.ts';
import type { CommentCollection, HandlingState } from '../../domain/comment-handling.ts';
import { MOST_HANDLED_AT_ONCE } from '../../pocketbase/comment-handling.ts';
import type { HandlingChange, SeenComment } from '../../pocketbase/comment-handling.ts';
import type { Fields } from '../../server/post-form.ts';
import { cleanText } from '../../survey/clean-text.ts';
import { officeComments } from '../../texts/office-comments.ts';
import { formatNumber } from '../../view/format-number.ts';
import { fieldOf, fieldsOf } from '../field.ts';
import type { FieldFaults } from '../views.ts';
import { COMMENT_FIELD, SCOPE } from './comment-fields.ts';
import type { CommentRow } from './comment-row.ts';

const MAX_NOTE = 1000;
const MAX_ASSIGNEE = 100;

/** The form as it was sent, to be shown again. */
export interface HandlingForm {
  /** As `seenValue` names them. */
  chosen: string[];
  isForEvery: boolean;
  state: string;
  addTag: string;
  removeTag: string;
  assignee: string;
  note: string;
}

export const EMPTY_FORM: HandlingForm = {
  chosen: [],
  isForEvery: false,
  state: '',
  addTag: '',
  removeTag: '',
  assignee: '',
  note: '',
};

/** A comment as it was seen, for a checkbox. */
export function seenValue({ id, collection, revision }: CommentRow): string {
  return `${collection}.${id}.${revision}`;
}

const SEEN = /^(answers|rating_comments)\.([a-z0-9]{26})\.(\d{1,6})$/;

function readSeen(value: string): SeenComment[] {
  const [, collection = '', id = '', revision = ''] = SEEN.exec(value) ?? [];
  return id === '' ? [] : [{ id, collection: collection as CommentCollection, revision: Number(revision) }];
}

export function readHandlingForm(fields: Fields): HandlingForm {
  return {
    chosen: fieldsOf(fields, COMMENT_FIELD.chosen),
    isForEvery: fieldOf(fields, COMMENT_FIELD.scope) === SCOPE.every,
    state: fieldOf(fields, COMMENT_FIELD.newState),
    addTag: fieldOf(fields, COMMENT_FIELD.addTag),
    removeTag: fieldOf(fields, COMMENT_FIELD.removeTag),
    assignee: cleanText(fieldOf(fields, COMMENT_FIELD.assignee)),
    note: cleanText(fieldOf(fields, COMMENT_FIELD.note)),
  };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function isState(text: string): text is HandlingState {
  return (HANDLING_STATES as readonly string[]).includes(text);
}

/** What the form wants changed. */
export function changeOf({ state, addTag, removeTag, assignee, note }: HandlingForm): HandlingChange {
  const isNobody = assignee.toLowerCase() === officeComments.handle.nobody;
  return {
    state: isState(state) ? state : null,
    addTag: orNull(addTag),
    removeTag: orNull(removeTag),
    assignee: isNobody ? '' : orNull(assignee),
    note: orNull(note),
  };
}

/** The comments that are meant: those that were chosen, or all that fit the filter. */
export function meantBy({ chosen, isForEvery }: HandlingForm, found: readonly CommentRow[]): SeenComment[] {
  if (isForEvery) return found.map(({ id, collection, revision }) => ({ id, collection, revision }));
  return chosen.flatMap(readSeen);
}

/** Whether one of them would be done without a word of what was done. */
function lacksNote(
  { state, note }: HandlingForm,
  meant: readonly SeenComment[],
  rows: readonly CommentRow[],
) {
  if (state !== 'done' || note !== '') return false;
  const unnoted = new Set(rows.filter((row) => row.note === '').map(({ id }) => id));
  return meant.some(({ id }) => unnoted.has(id));
}

/**
 * What keeps the form from being taken, each at its field; nothing: it can be taken.
 *
 * @param rows of the month
 */
export function formFaults(
  form: HandlingForm,
  meant: readonly SeenComment[],
  rows: readonly CommentRow[],
): FieldFaults {
  const { faults } = officeComments;
  if (Object.values(changeOf(form)).every((value) => value === null))
    return { [COMMENT_FIELD.newState]: faults.nothing };
  if (meant.length === 0) return { [COMMENT_FIELD.scope]: faults.nobody };
  if (meant.length > MOST_HANDLED_AT_ONCE)
    return {
      [COMMENT_FIELD.scope]: faults.tooMany(formatNumber(meant.length), formatNumber(MOST_HANDLED_AT_ONCE)),
    };
  if (lacksNote(form, meant, rows)) return { [COMMENT_FIELD.note]: faults['no-note'] };
  if (form.note.length > MAX_NOTE) return { [COMMENT_FIELD.note]: faults.longNote };
  if (form.assignee.length > MAX_ASSIGNEE) return { [COMMENT_FIELD.assignee]: faults.longAssignee };
  return {};
}
