import { ClientResponseError } from 'pocketbase';
import {
  type Lot,
  type LotCorrection,
  type LotSheet,
  type SheetEntry,
  UNCLOSED_STATES,
} from '../domain/lot.ts';
import { countBy } from '../lib/count-by.ts';
import { callAsStaff, type StaffClient } from './staff.ts';

/** A sheet's number with what was typed of it. */
export interface NumberedEntry {
  number: number;
  entry: SheetEntry;
}

/** Numbers of the sheets of one entry. */
export interface KeptSheets {
  added: number[];
  /** What was typed of them before was something else. */
  replaced: number[];
  /** Nothing changed. */
  same: number[];
}

/** What somebody may see of what was typed of a sheet; null: nothing. */
export interface TypedSheet {
  /** Own entry of the turn that the lot is in. */
  own: SheetEntry | null;
  /** Both, and the fields that differ, to who may settle them. */
  first: SheetEntry | null;
  second: SheetEntry | null;
  /** Form fields; `aside` for a sheet that one of the two has set aside. */
  differing: string[] | null;
}

/** The lots of a round, the newest first; empty for who may not see them. */
export function listLots(client: StaffClient, round: string): Promise<Lot[]> {
  const filter = client.filter('round = {:round}', { round });
  return client.collection('lots').getFullList<Lot>({ filter, sort: '-number' });
}

/** Rounds with lots that are neither closed nor cancelled, with how many; empty for who may not see them. */
export async function countUnclosedLots(client: StaffClient): Promise<ReadonlyMap<string, number>> {
  const filter = UNCLOSED_STATES.map((state) => `state = "${state}"`).join(' || ');
  const unclosed = await client.collection('lots').getFullList<Lot>({ filter, fields: 'round' });
  return countBy(unclosed, ({ round }) => round);
}

/** null: there is none, or it is not for this client. */
export async function readLot(client: StaffClient, id: string): Promise<Lot | null> {
  try {
    return await client.collection('lots').getOne<Lot>(id);
  } catch (error) {
    if (error instanceof ClientResponseError && error.status === 404) return null;
    throw error;
  }
}

/** The sheets of a lot that somebody has typed, by number; without what was typed. */
export function listSheets(client: StaffClient, lot: string): Promise<LotSheet[]> {
  const filter = client.filter('lot = {:lot}', { lot });
  return client.collection('lot_sheets').getFullList<LotSheet>({ filter, sort: 'number' });
}

/** The corrections of a lot, the newest first; without what is to stand there. */
export function listCorrections(client: StaffClient, lot: string): Promise<LotCorrection[]> {
  const filter = client.filter('lot = {:lot}', { lot });
  return client.collection('lot_corrections').getFullList<LotCorrection>({ filter, sort: '-askedAt,id' });
}

/** Opens a lot. Throws OfficeRefusedError `not-allowed`. */
export function openLot(
  client: StaffClient,
  lot: Pick<Lot, 'round' | 'form' | 'version' | 'scan' | 'sheets' | 'percent'>,
): Promise<{ id: string; number: number }> {
  return callAsStaff(client, 'lots/open', lot);
}

/**
 * Keeps what was typed of some sheets, all or none. The first entry may be changed by who made it until it is finished;
 * the second one stands.
 *
 * @throws OfficeRefusedError `lot-state`, `no-sheet`, `other-clerk`, `same-person`, `not-sampled`, `entered`
 */
export function enterSheets(
  client: StaffClient,
  entry: { lot: string; turn: 'first' | 'second'; entries: readonly NumberedEntry[] },
): Promise<KeptSheets> {
  return callAsStaff(client, 'lots/enter', entry);
}

/** The first entry is whole: the sample is drawn. Throws OfficeRefusedError `not-complete`, `lot-state`. */
export function finishFirstEntry(client: StaffClient, lot: string): Promise<{ sample: number[] }> {
  return callAsStaff(client, 'lots/finish', { lot });
}

/** What this account may see of what was typed of a sheet. */
export function lookAtSheet(client: StaffClient, lot: string, number: number): Promise<TypedSheet> {
  return callAsStaff(client, 'lots/look', { lot, number });
}

/** Settles a sheet's differences. Throws OfficeRefusedError `same-person`, `no-difference`, `no-note`. */
export function settleSheet(
  client: StaffClient,
  settled: NumberedEntry & { lot: string; note: string },
): Promise<object> {
  return callAsStaff(client, 'lots/settle', settled);
}

/**
 * Fixes what a lot becomes and the day of its answers; asked again, gives the same.
 *
 * @throws OfficeRefusedError `not-complete`, `not-settled`, `lot-state`
 */
export function closeLot(
  client: StaffClient,
  lot: string,
  day: string,
): Promise<{ day: string; sheets: NumberedEntry[] }> {
  return callAsStaff(client, 'lots/close', { lot, day });
}

/** The answers of a lot are durable: what was typed is emptied. */
export function markLotClosed(client: StaffClient, lot: string): Promise<object> {
  return callAsStaff(client, 'lots/closed', { lot });
}

/** Takes a lot out before it becomes answers. Throws OfficeRefusedError `same-person`, `not-allowed`, `no-note`. */
export function cancelLot(client: StaffClient, lot: string, note: string): Promise<object> {
  return callAsStaff(client, 'lots/cancel', { lot, note });
}

/** Asks for a sheet of a closed lot to be replaced. Throws OfficeRefusedError `already-asked`, `no-note`, `no-sheet`. */
export function askForCorrection(
  client: StaffClient,
  asked: NumberedEntry & { lot: string; note: string },
): Promise<{ id: string }> {
  return callAsStaff(client, 'lots/corrections/ask', asked);
}

/** What is to stand on the sheet; null: that is decided and done. */
export async function lookAtCorrection(client: StaffClient, id: string): Promise<SheetEntry | null> {
  return (await callAsStaff<{ entry: SheetEntry | null }>(client, 'lots/corrections/look', { id })).entry;
}

/** Approves or refuses. Throws OfficeRefusedError `same-person`, `not-allowed`, `no-note`, `decided`, `no-request`. */
export function decideCorrection(
  client: StaffClient,
  decision: { id: string; isApproved: boolean; note: string },
): Promise<object> {
  return callAsStaff(client, 'lots/corrections/decide', decision);
}

/** Takes back what this account asked for. Throws OfficeRefusedError `decided`, `not-allowed`, `no-request`. */
export function withdrawCorrection(client: StaffClient, id: string): Promise<object> {
  return callAsStaff(client, 'lots/corrections/withdraw', { id });
}

/** The replacement of an approved correction is durable, and the answer before it withdrawn. */
export function markCorrectionDone(client: StaffClient, id: string): Promise<object> {
  return callAsStaff(client, 'lots/corrections/done', { id });
}
