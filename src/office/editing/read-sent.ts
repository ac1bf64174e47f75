import { evenLines, type Sent, sentOf } from '../../editing/form/sent.ts';
import { merged } from '../../editing/form/merge.ts';
import { LIST_STEP, withStep } from '../../editing/form/steps.ts';
import { textWith } from '../../editing/form/take-form.ts';
import type { Fields } from '../../server/post-form.ts';

import { FIELD, fieldOf } from '../field.ts';
import type { AskedDraft } from './asked-draft.ts';
import { BEFORE_FIELD, EDIT_FIELD, EDIT_TASK } from './paths.ts';
import type { Saving } from './save-text.ts';

/** What was sent of a draft. */
export interface SentDraft extends Saving {
  /** One of `officeEditing.edit.done`. */
  done: string;
  /** Text before a step that takes something away; null: there was none. */
  before: string | null;
}

/** A field whose line ends are those of the file; null: it was not sent. */
function textIn(fields: Fields, name: string): string | null {
  const found = fields.find(([key]) => key === name);
  return found === undefined ? null : evenLines(found[1]);
}

function stepped(sent: Sent, step: string): { sent: Sent; done: string } {
  const moved = step === '' ? null : withStep(sent, step);
  if (moved === null) return { sent, done: EDIT_TASK.save };
  const [kind = ''] = step.split(' ');
  const isMove = kind === LIST_STEP.up || kind === LIST_STEP.down;
  return { sent: moved, done: isMove ? 'chuyen' : kind };
}

/**
 * What a form asks to be saved.
 *
 * @returns null: the text that it was made of has no form
 */
export function readSent({ draft, kind }: AskedDraft, fields: Fields): SentDraft | null {
  const seen = fieldOf(fields, EDIT_FIELD.revision);
  const source = textIn(fields, EDIT_FIELD.base) ?? draft.text ?? '';
  const common = {
    base: textIn(fields, EDIT_FIELD.origin) ?? source,
    revision: /^\d{1,9}$/.test(seen) ? Number(seen) : draft.revision,
  };
  const whole = textIn(fields, EDIT_FIELD.text);
  if (whole !== null) return { ...common, mine: whole, done: EDIT_TASK.save, before: null };
  const { sent, done } = stepped(sentOf(fields), fieldOf(fields, EDIT_FIELD.step));
  const mine = textWith({ name: kind, path: draft.path, source }, sent);
  if (mine === null) return null;
  const before = textIn(fields, BEFORE_FIELD);
  if (fieldOf(fields, FIELD.task) !== EDIT_TASK.undo || before === null)
    return { ...common, mine, done, before: done === LIST_STEP.remove ? source : null };
  // What was typed since the step stays.
  const undone = merged(draft.path, { base: source, mine, theirs: before })?.text ?? before;
  return { ...common, mine: undone, done: EDIT_TASK.undo, before: null };
}
