import { yamlOfValues } from '../../content/content-file.ts';
import { LONGEST_NAME, pathOf } from '../../editing/form/new-file.ts';
import { newSheet, withDocumentsOf, withProposals } from '../../editing/import/proposals.ts';
import { addDraft, holderOf, saveDraft, startAmendment } from '../../pocketbase/amendments.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import { officeImport } from '../../texts/office-import.ts';
import type { Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { missingDocuments } from './import-view.ts';
import { type Kept, markOf } from './packed.ts';
import { IMPORT_FIELD } from './paths.ts';
import { type Target, targetOf } from './target.ts';

const { faults } = officeImport;

/** What somebody decided on what was read. */
export interface DraftWish {
  kept: Kept;
  seen: string;
  chosen: ReadonlySet<string>;
  slug: string;
  /** Id of an amendment; '': a new one. */
  amendment: string;
}

export type Made = { amendment: string } | { faults: FieldFaults };

interface Wanted {
  path: string;
  base: string | null;
  text: string;
}

const fault = (field: string, sentence: string): { faults: FieldFaults } => ({
  faults: { [field]: sentence },
});

const REFUSED: Partial<Record<string, string>> = {
  'file-taken': faults.taken,
  'amendment-state': faults.state,
  'no-amendment': faults.state,
  'changed-since': faults.changed,
  'no-draft': faults.changed,
  'too-large': faults.size,
};

/** The file that is to be written; a fault where nothing would come of it. */
async function wantedFile(
  { host }: Exchange,
  wish: DraftWish,
  target: Target,
): Promise<Wanted | { faults: FieldFaults }> {
  if (target.path !== null && target.text !== null) {
    if (wish.chosen.size === 0) return fault(IMPORT_FIELD.chosen, faults.none);
    return { path: target.path, base: target.text, text: withProposals(target.text, wish.kept, wish.chosen) };
  }
  const path = pathOf('procedures', wish.slug);
  if (path === null) return fault(IMPORT_FIELD.slug, faults.slug(LONGEST_NAME));
  const [now] = await host.content.read({ paths: [path] });
  if (now != null) return fault(IMPORT_FIELD.slug, faults.exists(path));
  return { path, base: null, text: newSheet(wish.kept) };
}

/** Documents that are cited come along; one that somebody is writing already stays with them. */
async function addDocuments(
  { host, release }: Exchange,
  staff: Staff,
  amendment: string,
  kept: Kept,
): Promise<void> {
  const missing = missingDocuments(kept, release.data.content);
  const present = await host.content.read({ paths: missing.map(([path]) => path) });
  for (const [index, [path, file]] of missing.entries()) {
    if (present[index] != null || (await holderOf(staff.client, path)) !== null) continue;
    await addDraft(staff.client, {
      amendment,
      path,
      base: null,
      text: yamlOfValues(file as Record<string, unknown>),
    });
  }
}

async function amendmentFor(staff: Staff, { amendment, kept }: DraftWish): Promise<string> {
  if (amendment !== '') return amendment;
  const name = typeof kept.values['ten'] === 'string' ? kept.values['ten'] : officeImport.unnamed;
  return (await startAmendment(staff.client, officeImport.amendmentTitle(name))).id;
}

async function write(exchange: Exchange, staff: Staff, wish: DraftWish, target: Target): Promise<Made> {
  const file = await wantedFile(exchange, wish, target);
  if ('faults' in file) return file;
  const { held } = target;
  if (held !== null) await saveDraft(staff.client, held, { text: file.text });
  const amendment = held?.amendment ?? (await amendmentFor(staff, wish));
  if (held === null) await addDraft(staff.client, { amendment, ...file });
  // A new sheet takes all that was read.
  const taken = target.path === null ? wish.kept : withDocumentsOf(wish.kept, wish.chosen);
  await addDocuments(exchange, staff, amendment, taken);
  return { amendment };
}

/** Makes a draft of what was read, or brings the chosen fields into the sheet's open one. */
export async function makeDrafts(exchange: Exchange, staff: Staff, wish: DraftWish): Promise<Made> {
  const target = await targetOf(exchange, staff, wish.kept.values['ma']);
  if (markOf(target.text) !== wish.seen) return fault(IMPORT_FIELD.chosen, faults.changed);
  try {
    return await write(exchange, staff, wish, target);
  } catch (error) {
    const sentence = error instanceof OfficeRefusedError ? REFUSED[error.reason] : undefined;
    if (sentence === undefined) throw error;
    return fault(IMPORT_FIELD.amendment, sentence);
  }
}
