import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { sendNotFound } from '../../server/render.ts';
import { officeEditing } from '../../texts/office-editing.ts';
import { DONE_KEY } from '../done-words.ts';
import { FIELD, fieldOf } from '../field.ts';
import { demandRole, guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice } from '../send-office.ts';
import {
  askedDraft,
  type AskedDraft,
  WHO_READS_CONTENT,
  withDraft,
  WHO_WRITES_CONTENT,
} from './asked-draft.ts';
import { atOdds } from './at-odds.ts';
import { type CaughtUp, catchUp } from './catch-up.ts';
import { sendConflict } from './conflict-page.ts';
import { type EditAct, sendEdit } from './edit-page.ts';
import { EDIT_FIELD, EDIT_TASK, editAddress, VIEW_TEXT } from './paths.ts';
import { readSent, type SentDraft } from './read-sent.ts';
import { isScript, sendSaved } from './saved-json.ts';
import { moveDraft } from './renamed-file.ts';
import { type Saved, saveText } from './save-text.ts';
import { settledSaving } from './settle.ts';

const { faults } = officeEditing.edit;

const isOfText = (fields: Fields): boolean => fields.some(([name]) => name === EDIT_FIELD.text);

/** Back to the form, so that loading the page again sends nothing. */
export function leadToEdit({ exchange, amendment, draft }: AskedDraft, done: string, isText = false): void {
  const view = isText ? { [EDIT_FIELD.view]: VIEW_TEXT } : {};
  redirectOffice(exchange, editAddress(amendment.id, draft.path, { ...view, [DONE_KEY]: done }));
}

async function sendRefused(asked: AskedDraft, fields: Fields, refused: string, mine: string): Promise<void> {
  if (isScript(asked.exchange)) return sendSaved(asked, { refused }, 422);
  const act: EditAct = { typed: mine, isText: isOfText(fields), notices: [], refused, before: null };
  await sendEdit(asked, act, 422);
}

/** After a step that took something away the page offers to take it back, so it is shown at once. */
function showStepped(asked: AskedDraft, { done, before }: SentDraft): Promise<void> {
  const notices = [officeEditing.edit.done[done] ?? ''];
  return sendEdit(asked, { typed: null, isText: false, notices, refused: null, before });
}

async function answer(asked: AskedDraft, fields: Fields, sent: SentDraft, saved: Saved): Promise<void> {
  const { exchange } = asked;
  if (saved.status === 'refused') return sendRefused(asked, fields, faults[saved.why], sent.mine);
  if (saved.status === 'conflict') {
    if (isScript(exchange)) return sendSaved(asked, { conflict: true });
    const { theirs, mine, merged } = saved;
    return sendConflict(asked, { theirs, at: atOdds(merged, mine, theirs.text ?? '') });
  }
  const now = withDraft(asked, saved.draft);
  if (isScript(exchange)) return sendSaved(now, { isMerged: saved.isMerged });
  if (sent.before !== null) return showStepped(now, sent);
  leadToEdit(now, saved.isMerged ? 'gop' : sent.done, isOfText(fields));
}

async function takeSent(asked: AskedDraft, fields: Fields): Promise<void> {
  const sent = readSent(asked, fields);
  if (sent === null) return sendRefused(asked, fields, faults.unreadable, asked.draft.text ?? '');
  await answer(asked, fields, sent, await saveText(asked, sent));
}

/** It was sent for review, or is live, since the page was opened: what was typed is shown, not saved. */
function sendClosed(asked: AskedDraft, fields: Fields): Promise<void> {
  const typed = readSent(asked, fields)?.mine ?? asked.draft.text ?? '';
  return sendRefused(asked, fields, faults.state, typed);
}

async function takeSettled(asked: AskedDraft, fields: Fields): Promise<void> {
  const saving = await settledSaving(asked, fields);
  if (saving === null) return;
  await answer(
    asked,
    fields,
    { ...saving, done: EDIT_TASK.save, before: null },
    await saveText(asked, saving),
  );
}

/** What was typed is saved first, so that it goes along. */
async function takeMove(asked: AskedDraft, fields: Fields): Promise<void> {
  const sent = readSent(asked, fields);
  const first = sent === null ? null : await saveText(asked, sent);
  if (sent !== null && first !== null && first.status !== 'saved') return answer(asked, fields, sent, first);
  const saved = first?.status === 'saved' ? withDraft(asked, first.draft) : asked;
  const moved = await moveDraft(saved);
  if ('refused' in moved) return sendRefused(saved, fields, moved.refused, saved.draft.text ?? '');
  const { exchange, amendment } = asked;
  redirectOffice(exchange, editAddress(amendment.id, moved.path, { [DONE_KEY]: EDIT_TASK.move }));
}

async function takeCatchUp(asked: AskedDraft, fields: Fields): Promise<void> {
  const sent = readSent(asked, fields);
  if (sent === null) return answerCatchUp(asked, fields, await catchUp(asked));
  const first = await saveText(asked, sent);
  if (first.status !== 'saved') return answer(asked, fields, sent, first);
  const saved = withDraft(asked, first.draft);
  await answerCatchUp(saved, fields, await catchUp(saved));
}

async function answerCatchUp(asked: AskedDraft, fields: Fields, caughtUp: CaughtUp): Promise<void> {
  if ('isAway' in caughtUp)
    return sendRefused(asked, fields, officeEditing.list.down, asked.draft.text ?? '');
  if ('at' in caughtUp) return sendConflict(asked, { theirs: asked.draft, at: caughtUp.at, isCatchUp: true });
  const { saving } = caughtUp;
  const sent = { ...saving, done: EDIT_TASK.catchUp, before: null };
  await answer(asked, fields, sent, await saveText(asked, saving));
}

/** Saves what was written, takes a step in a list, or settles what two people wrote. */
export async function takeEdit(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_CONTENT);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields || !(await demandRole(exchange, staff, WHO_WRITES_CONTENT))) return;
  const asked = await askedDraft(exchange, staff, fieldOf(fields, EDIT_FIELD.path));
  if (asked === null) return sendNotFound(exchange);
  const task = fieldOf(fields, FIELD.task);
  if (!asked.mayWrite) return sendClosed(asked, fields);
  if (task === EDIT_TASK.settle) return takeSettled(asked, fields);
  if (task === EDIT_TASK.move) return takeMove(asked, fields);
  if (task === EDIT_TASK.catchUp) return takeCatchUp(asked, fields);
  await takeSent(asked, fields);
}
