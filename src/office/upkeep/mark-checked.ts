import { parseContentFile, withValue, writeContentFile } from '../../content/content-file.ts';
import { formatError } from '../../content/content-error.ts';
import type { IsoDate, Procedure } from '../../domain/procedure.ts';
import { holderOf } from '../../pocketbase/amendments.ts';
import type { ContentDesk, Overlay, PublishOutcome } from '../../publisher/content-desk.ts';
import { officeUpkeep } from '../../texts/office-upkeep.ts';
import { audit } from '../audit.ts';
import { fileOfProcedure, textAtKey } from '../editing/file-of-procedure.ts';
import type { Staff } from '../staff.ts';
import type { UpkeepOutcome } from './upkeep-view.ts';

const text = officeUpkeep.checked;

/** Front matter key of the day of the last comparison. */
const KEY = 'ngay_doi_chieu';

function outcomeOf(outcome: PublishOutcome): UpkeepOutcome {
  switch (outcome.status) {
    case 'published':
      return { isDone: true, sentences: [text.done] };
    case 'conflict':
      return { isDone: false, sentences: [text.conflict] };
    case 'refused':
      return { isDone: false, sentences: [text.refused, ...outcome.errors.map(formatError)] };
    case 'failed':
      return { isDone: false, sentences: [outcome.sentence] };
  }
}

export interface MarkOrder {
  staff: Staff;
  desk: ContentDesk;
  procedure: Procedure;
  today: IsoDate;
}

/**
 * Writes down that a sheet was compared today and nothing is different: one day in one file, committed under the
 * name of who says so and live at once. No words of the sheet change, so nobody reviews it; the audit trail has it.
 *
 * @throws OfficeDownError when it could not be noted in the audit trail, and what the content desk rejects with
 */
export async function markChecked({ staff, desk, procedure, today }: MarkOrder): Promise<UpkeepOutcome> {
  const found = await fileOfProcedure(desk, procedure, today);
  if (found === null) return { isDone: false, sentences: [text.missing] };
  const holder = await holderOf(staff.client, found.path);
  if (holder !== null) return { isDone: false, sentences: [text.held(holder.changedName)] };
  if (textAtKey(found.path, found.text, KEY) === today) return { isDone: true, sentences: [text.already] };
  await audit(staff, 'sheet-checked', procedure.code, today);
  const changed = writeContentFile(withValue(parseContentFile(found.path, found.text), [KEY], today));
  const overlay: Overlay = { path: found.path, text: changed };
  const outcome = await desk.publish({
    amendment: `doi-chieu-${procedure.code}-${today}`,
    title: text.commit(procedure.code),
    author: { name: staff.name, username: staff.username },
    texts: [overlay],
    bases: [found],
  });
  return outcomeOf(outcome);
}
