import type { Assignment, AssignmentFields, AssignmentSource, Due } from '../domain/assignment.ts';
import type { Snapshot, SnapshotRow } from '../assignments/snapshot.ts';
import { fetchBytes } from './office-call.ts';
import { callAsStaff, type StaffClient } from './staff.ts';

/*
 * What staff do with assignments, each by a token of their own. All throw OfficeRefusedError: `not-allowed`,
 * `no-assignment`, `changed-since` where somebody else has changed it, and what each names.
 */

/** An assignment as it was seen. */
export type SeenAssignment = Pick<Assignment, 'id' | 'revision'>;

const call = <Result>(client: StaffClient, route: string, body: object) =>
  callAsStaff<Result>(client, `assignments/${route}`, body);

/** How many rows came in; `different`: known already, and saying something else now, so left as they are. */
export interface Imported {
  source: string;
  added: number;
  same: number;
  different: number;
}

/** Brings in a document with what it gives to do; sent twice it changes nothing. Throws `too-many`. */
export function importAssignments(
  client: StaffClient,
  source: Omit<AssignmentSource, 'id'>,
  rows: readonly AssignmentFields[],
): Promise<Imported> {
  return call(client, 'import', { source, rows });
}

/** A filled Excel file: what is changed as it was seen, and documents with new rows. */
export interface SentSheet {
  changed: readonly (SeenAssignment & { fields: AssignmentFields })[];
  documents: readonly { source: Omit<AssignmentSource, 'id'>; rows: readonly AssignmentFields[] }[];
}

/** What became of each row, in their order. `different`: known already, and saying something else now, so left as it is. */
export interface SheetOutcome {
  changed: ('saved' | 'changed-since' | 'gone')[];
  documents: ('added' | 'same' | 'different')[][];
}

/** Takes a filled file, as one. Throws `too-many` for more than a thousand rows. */
export function takeSheet(client: StaffClient, sheet: SentSheet): Promise<SheetOutcome> {
  return call(client, 'sheet', sheet);
}

export function saveAssignment(
  client: StaffClient,
  seen: SeenAssignment,
  fields: AssignmentFields,
): Promise<SeenAssignment> {
  return call(client, 'save', { ...seen, fields });
}

/** Makes a part of an assignment one of its own; the whole stays as it is. */
export function splitAssignment(
  client: StaffClient,
  seen: SeenAssignment,
  fields: AssignmentFields,
): Promise<SeenAssignment> {
  return call(client, 'split', { ...seen, fields });
}

/** Asks for a later date. Throws `no-note`, `already-asked`. */
export function askForPostponement(
  client: StaffClient,
  seen: SeenAssignment,
  wish: { to: Due; reason: string },
): Promise<SeenAssignment> {
  return call(client, 'postpone', { ...seen, ...wish });
}

/** Decides on it. Throws `same-person` for who asked, `answered`, `no-note` where it is refused without words. */
export function decideOnPostponement(
  client: StaffClient,
  seen: SeenAssignment,
  decision: { isApproved: boolean; note: string },
): Promise<SeenAssignment> {
  return call(client, 'decide', { ...seen, ...decision });
}

/** Shows an assignment on the public page, or takes it away from there. */
export function showAssignment(
  client: StaffClient,
  seen: SeenAssignment,
  isPublic: boolean,
): Promise<SeenAssignment> {
  return call(client, 'show', { ...seen, isPublic });
}

/** Removes what was entered by mistake. Throws `no-note`. */
export function removeAssignment(client: StaffClient, seen: SeenAssignment, note: string): Promise<object> {
  return call(client, 'remove', { ...seen, note });
}

/** A file that shows that something was done, as it is listed. */
export interface EvidenceFile {
  id: string;
  name: string;
  /** Media type. */
  type: string;
  /** Bytes. */
  size: number;
}

/** Keeps a file as evidence. Throws `too-large`, `too-many`. `sha256`: of its bytes, hexadecimal. */
export function addEvidenceFile(
  client: StaffClient,
  { id, revision }: SeenAssignment,
  file: { name: string; type: string; sha256: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<SeenAssignment> {
  const { name, type, sha256, bytes } = file;
  const query = new URLSearchParams({ id, revision: String(revision), name, type, sha256 });
  return callAsStaff<SeenAssignment>(client, `assignments/add-file?${query.toString()}`, bytes);
}

/** Files of an assignment, by name. */
export function listEvidenceFiles(client: StaffClient, assignment: string): Promise<EvidenceFile[]> {
  const filter = client.filter('assignment = {:assignment}', { assignment });
  const options = { filter, fields: 'id,name,type,size', sort: 'name', batch: 100 };
  return client.collection('assignment_files').getFullList<EvidenceFile>(options);
}

/** Its bytes. Throws OfficeRefusedError `no-file`. */
export function readEvidenceFile(client: StaffClient, id: string): Promise<Buffer> {
  const url = `${client.baseURL}/api/x/staff/assignments/file`;
  return fetchBytes(url, client.authStore.token, { id });
}

/** Keeps the snapshot of a month. Throws `decided` where there is one. */
export function keepSnapshot(
  client: StaffClient,
  { month, takenOn, rows }: Snapshot,
): Promise<{ id: string }> {
  return call(client, 'snapshot', { month, takenOn, rows });
}

/** All sources, newest first. */
export function listSources(client: StaffClient): Promise<AssignmentSource[]> {
  return client
    .collection('assignment_sources')
    .getFullList<AssignmentSource>({ sort: '-issuedOn,number,id', batch: 500 });
}

/** null: there is none, or it is not for this client. */
export async function readAssignment(client: StaffClient, id: string): Promise<Assignment | null> {
  const filter = client.filter('id = {:id}', { id });
  const { items } = await client
    .collection('assignments')
    .getList<Assignment>(1, 1, { filter, skipTotal: true });
  return items[0] ?? null;
}

/** What was split off from an assignment, in no order. */
export function listParts(client: StaffClient, id: string): Promise<Assignment[]> {
  const filter = client.filter('splitFrom = {:id}', { id });
  return client.collection('assignments').getFullList<Assignment>({ filter, batch: 1000 });
}

/** Months that have a snapshot, newest first. */
export async function listSnapshotMonths(client: StaffClient): Promise<{ month: string; takenOn: string }[]> {
  return client
    .collection('assignment_snapshots')
    .getFullList({ fields: 'month,takenOn', sort: '-month', batch: 500 });
}

/** null: there is none of this month. */
export async function readSnapshot(client: StaffClient, month: string): Promise<Snapshot | null> {
  const filter = client.filter('month = {:month}', { month });
  const { items } = await client
    .collection('assignment_snapshots')
    .getList<Snapshot & { rows: SnapshotRow[] }>(1, 1, { filter, skipTotal: true });
  return items[0] ?? null;
}
