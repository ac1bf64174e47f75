import { parseContentFile, valuesOf, withValue, writeContentFile } from '../../content/content-file.ts';
import { formatError } from '../../content/content-error.ts';
import type { IsoDate, Procedure } from '../../domain/procedure.ts';
import { holderOf } from '../../pocketbase/amendments.ts';
import type { ContentDesk, Overlay, PublishOutcome } from '../../publisher/content-desk.ts';
import { officeUpkeep } from '../../texts/office-upkeep.ts';
import { audit } from '../audit.ts';
import type { Staff } from '../staff.ts';
import type { UpkeepOutcome } from './upkeep-view.ts';

const text = officeUpkeep.checked;

/** Front matter key of the day of the last comparison. */
const KEY = 'ngay_doi_chieu';

interface Found {
  path: string;
  text: string;
}

function valueIn(path: string, source: string, key: string): string {
  const read = valuesOf(parseContentFile(path, source));
  const value = 'values' in read ? read.values[key] : undefined;
  return typeof value === 'string' ? value.trim() : '';
}

async function readFound(desk: ContentDesk, paths: readonly string[]): Promise<Found[]> {
  const texts = await desk.read({ paths });
  return paths.flatMap((path, index): Found[] => {
    const source = texts[index];
    return source == null ? [] : [{ path, text: source }];
  });
}

/** The file that the sheet is made from today: a coming version whose day has come, else the present one. */
async function fileOf(desk: ContentDesk, { code, slug }: Procedure, today: IsoDate): Promise<Found | null> {
  const isOf = ({ path, text }: Found) => valueIn(path, text, 'ma') === code;
  const likely = await readFound(desk, [`sap-toi/${slug}.md`, `thu-tuc/${slug}.md`]);
  const own = likely.filter(isOf);
  if (own.length === 0) {
    // It stands on the page of another and has a name of its own.
    const listed = await desk.list({});
    const paths = listed.filter(({ collection }) => collection === 'procedures').map(({ path }) => path);
    own.push(...(await readFound(desk, paths)).filter(isOf));
  }
  const isToday = ({ path, text }: Found) =>
    !path.startsWith('sap-toi/') || valueIn(path, text, 'hieu_luc_tu') <= today;
  return own.find(isToday) ?? null;
}

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
  const found = await fileOf(desk, procedure, today);
  if (found === null) return { isDone: false, sentences: [text.missing] };
  const holder = await holderOf(staff.client, found.path);
  if (holder !== null) return { isDone: false, sentences: [text.held(holder.changedName)] };
  if (valueIn(found.path, found.text, KEY) === today) return { isDone: true, sentences: [text.already] };
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
