import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { officeEditing } from '../../texts/office-editing.ts';
import { doneWords } from '../done-words.ts';
import { guardStaff } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import { askedDraft, type AskedDraft, WHO_READS_CONTENT } from './asked-draft.ts';
import { checkDraft, currentText } from './check-draft.ts';
import { editView, type EditPage } from './edit-view.ts';
import { EDIT_FIELD, VIEW_TEXT } from './paths.ts';
import { renamedFile } from './renamed-file.ts';
import { othersAt } from './presence-page.ts';

const { done } = officeEditing.edit;

/** What a request adds to the page of a draft. */
export type EditAct = Pick<EditPage, 'typed' | 'isText' | 'notices' | 'refused' | 'before'>;

/** The page of a draft as it is now. */
export async function sendEdit(asked: AskedDraft, act: EditAct, status = 200): Promise<void> {
  const { exchange, staff } = asked;
  const [check, current, others] = await Promise.all([
    checkDraft(asked),
    currentText(asked),
    othersAt(asked),
  ]);
  const renamed = current === null && asked.draft.base !== null ? await renamedFile(asked) : null;
  const edit = editView({ asked, check, current, renamed: renamed?.path ?? null, others, ...act });
  await sendOffice(exchange, staff, { edit }, { status, address: '/van-phong/noi-dung/sua' });
}

/** What was just done, by the words that the address brings. */
function noticesIn({ query }: Exchange): string[] {
  const words = doneWords(query, done);
  return words === null ? [] : [words];
}

/** The form of a draft. */
export async function showEdit(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_CONTENT);
  if (staff === null) return;
  const asked = await askedDraft(exchange, staff, exchange.query.get(EDIT_FIELD.path) ?? '');
  if (asked === null) return sendNotFound(exchange);
  await sendEdit(asked, {
    typed: null,
    isText: exchange.query.get(EDIT_FIELD.view) === VIEW_TEXT,
    notices: noticesIn(exchange),
    refused: null,
    before: null,
  });
}
