import PocketBase from 'pocketbase';
import type { AuditRow, Role, StaffRecord } from '../domain/staff.ts';
import { callRoute } from './office-call.ts';

/** A client that speaks with a staff member's own token, or another one that may read. */
export type StaffClient = PocketBase;

/** A client with this token; PocketBase decides on each request what it may do. */
export function staffClient(url: string, token: string): StaffClient {
  const client = new PocketBase(url);
  client.autoCancellation(false);
  client.authStore.save(token, null);
  return client;
}

/** Calls one of our own routes for staff; throws as `callRoute`. */
export function callAsStaff<Result = object>(
  client: StaffClient,
  route: string,
  body: object | Uint8Array<ArrayBuffer> = {},
): Promise<Result> {
  return callRoute(`${client.baseURL}/api/x/staff/${route}`, client.authStore.token, body);
}

/** All accounts, by user name; others than administrators get their own. */
export function listAccounts(client: StaffClient): Promise<StaffRecord[]> {
  return client.collection('staff').getFullList<StaffRecord>({
    sort: 'username',
    fields: 'id,username,name,roles,publishesAlone,active,ready',
  });
}

/** One account; null: there is none, or it is not for this client. */
export async function readAccount(client: StaffClient, id: string): Promise<StaffRecord | null> {
  return (await listAccounts(client)).find((account) => account.id === id) ?? null;
}

export interface NewAccount {
  username: string;
  name: string;
  roles: Role[];
  linkHash: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** Makes an account that its link makes ready. Throws OfficeRefusedError `username-taken`. */
export async function createAccount(client: StaffClient, account: NewAccount): Promise<string> {
  return (await callAsStaff<{ id: string }>(client, 'accounts/create', account)).id;
}

/** Changes what is given. Throws OfficeRefusedError `last-admin`, `not-allowed`, `no-account`. */
export function changeAccount(
  client: StaffClient,
  change: { id: string; name?: string; roles?: Role[]; publishesAlone?: boolean; active?: boolean },
): Promise<object> {
  return callAsStaff(client, 'accounts/change', change);
}

/** Makes password and second factor void; the link sets new ones. Throws as `changeAccount`. */
export function resetAccount(
  client: StaffClient,
  reset: { id: string; linkHash: string; expiresAt: number },
): Promise<object> {
  return callAsStaff(client, 'accounts/reset', reset);
}

/**
 * Keeps the link that makes an administrator although there is one; noted in the audit trail.
 *
 * @param client the superuser's: somebody on the machine
 */
export async function forceAdminLink(client: StaffClient, hash: string, expiresAt: number): Promise<void> {
  const body = { hash, expiresAt, isForced: true };
  await client.send('/api/x/office/first-link', { method: 'POST', body });
}

export interface AuditFilter {
  /** Account ids or user names are compared as a whole; empty: all. */
  username: string;
  what: string;
  page: number;
}

const ROWS_PER_PAGE = 50;

/** A page of the audit trail, newest first; empty for others than administrators. */
export async function readAudit(
  client: StaffClient,
  { username, what, page }: AuditFilter,
): Promise<{ rows: AuditRow[]; pages: number }> {
  const conditions = [
    ...(username === '' ? [] : [client.filter('username = {:username}', { username })]),
    ...(what === '' ? [] : [client.filter('what = {:what}', { what })]),
  ];
  const list = await client
    .collection('audit')
    .getList<AuditRow>(page, ROWS_PER_PAGE, { sort: '-number', filter: conditions.join(' && ') });
  return { rows: list.items, pages: list.totalPages };
}

const CHAIN_PAGE = 500;

/** The whole audit trail in its order, some at a time. Rows that come meanwhile are at the end. */
export async function* auditTrail(client: StaffClient): AsyncGenerator<AuditRow> {
  for (let after = 0; ;) {
    const filter = client.filter('number > {:after}', { after });
    const { items } = await client
      .collection('audit')
      .getList<AuditRow>(1, CHAIN_PAGE, { sort: 'number', skipTotal: true, filter });
    yield* items;
    const last = items.at(-1);
    if (last === undefined || items.length < CHAIN_PAGE) return;
    after = last.number;
  }
}
