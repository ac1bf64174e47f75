import { collectionOf, type CollectionName } from '../../content/collections.ts';
import { ADDED_KINDS } from '../../editing/form/new-file.ts';
import { OPEN_STATES } from '../../domain/amendment.ts';
import { holderOf, listAmendments } from '../../pocketbase/amendments.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { sendNotFound } from '../../server/render.ts';
import { cleanTyped } from '../../editing/form/sent.ts';
import { fieldOf } from '../field.ts';
import { guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { WHO_WRITES_CONTENT } from './asked-draft.ts';
import { listedFiles } from './list-page.ts';
import { CONTENT_PAGES, editAddress, EDIT_FIELD } from './paths.ts';
import { begin } from './begin.ts';
import { startView, type StartValues } from './start-view.ts';

const kindNamed = (name: string): CollectionName | '' => ADDED_KINDS.find((kind) => kind === name) ?? '';

type Read = (name: string) => string;

function valuesIn(read: Read, name: string): StartValues {
  const clean = (field: string): string => cleanTyped(read(field), false);
  return {
    path: read(EDIT_FIELD.path),
    name,
    kind: kindNamed(read(EDIT_FIELD.kind)),
    title: clean(EDIT_FIELD.title),
    slug: clean(EDIT_FIELD.slug),
    amendment: read(EDIT_FIELD.amendment),
    amendmentTitle: clean(EDIT_FIELD.amendmentTitle),
  };
}

async function sendStart(
  exchange: Exchange,
  staff: Staff,
  values: StartValues,
  faults: FieldFaults,
): Promise<void> {
  const open = await listAmendments(staff.client, OPEN_STATES);
  const status = Object.keys(faults).length === 0 ? 200 : 422;
  const startEditing = startView(values, open, faults);
  await sendOffice(exchange, staff, { startEditing }, { status, address: CONTENT_PAGES.start });
}

/** What people call a file; null: there is no such file. */
async function nameOf(exchange: Exchange, path: string): Promise<string | null> {
  if (path === '') return '';
  if (collectionOf(path) === null) return null;
  const files = await listedFiles(exchange);
  return files === null ? path : (files.find((file) => file.path === path)?.title ?? null);
}

/** The page on which editing a file begins; one that is in an open draft leads there. */
export async function showStart(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_CONTENT);
  if (staff === null) return;
  const path = exchange.query.get(EDIT_FIELD.path) ?? '';
  const held = path === '' ? null : await holderOf(staff.client, path);
  if (held !== null) return redirectOffice(exchange, editAddress(held.amendment, path));
  const name = await nameOf(exchange, path);
  if (name === null) return sendNotFound(exchange);
  const values = valuesIn((field) => exchange.query.get(field) ?? '', name);
  await sendStart(exchange, staff, values, {});
}

async function takeFields(exchange: Exchange, staff: Staff, fields: Fields): Promise<void> {
  const name = await nameOf(exchange, fieldOf(fields, EDIT_FIELD.path));
  if (name === null) return sendNotFound(exchange);
  const values = valuesIn((field) => fieldOf(fields, field), name);
  const begun = await begin(exchange, staff, values);
  if ('faults' in begun) return sendStart(exchange, staff, values, begun.faults);
  redirectOffice(exchange, editAddress(begun.amendment, begun.path));
}

/** Begins a draft of a file that is there, or of a new one. */
export async function takeStart(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_CONTENT);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  await takeFields(exchange, staff, fields);
}
