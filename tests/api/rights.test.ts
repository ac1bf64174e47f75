import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES } from '#src/domain/staff.ts';
import { ingest } from '#src/pocketbase/ingest.ts';
import type { SuperuserClient } from '#src/pocketbase/records.ts';
import { answer, idOf } from '../unit/queue/submissions.ts';
import { READERS, RECORDS, ROUTES } from './support/office-doors.ts';
import type { Account } from './support/office-doors.ts';
import { TestOffice } from './support/office.ts';
import { startPocketbase } from './support/pocketbase-process.ts';
import type { TestPocketbase } from './support/pocketbase-process.ts';

const HOOKS = globSync(join(import.meta.dirname, '..', '..', 'pocketbase', 'pb_hooks', '*.pb.js'));
const NAMES = Object.keys(READERS);
/** Everybody who comes to PocketBase without being the superuser. */
const ACCOUNTS = ['guest', 'ingest service', 'office service', 'deactivated', ...ROLES] as const;

let pb: TestPocketbase;
let superuser: SuperuserClient;
let tokens: Record<Account, string>;
/** Ids of staff accounts. */
const ids: Partial<Record<Account, string>> = {};

interface Answer {
  status: number;
  text: string;
  items: { id: string }[];
}

async function ask(as: Account, method: string, path: string, body?: object): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (tokens[as] !== '') headers['authorization'] = tokens[as];
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const response = await fetch(`${pb.url}${path}`, init);
  const text = await response.text();
  const { items = [] } = (text.startsWith('{') ? JSON.parse(text) : {}) as Partial<Answer>;
  return { status: response.status, text, items };
}

const recordsOf = (name: string) => `/api/collections/${name}/records`;

beforeAll(async () => {
  pb = await startPocketbase();
  superuser = await pb.superuser();
  const office = new TestOffice(pb);
  const admin = await office.firstAdmin();
  const people = [admin];
  for (const role of ['viewer', 'editor', 'approver'] as const)
    people.push(await office.staff(admin, role, [role]));
  const ended = await office.staff(admin, 'deactivated', [...ROLES]);
  // Straight in the database: its token stays good, and only the rules are left to refuse it.
  await superuser.collection('staff').update(ended.id, { active: false });
  const [adminToken = '', viewer = '', editor = '', approver = ''] = people.map(({ open }) => open.token);
  tokens = {
    guest: '',
    'ingest service': pb.token,
    'office service': pb.officeToken,
    superuser: superuser.authStore.token,
    deactivated: ended.open.token,
    ...{ viewer, editor, approver, admin: adminToken },
  };
  for (const { id, username } of people) ids[username === 'quan-tri' ? 'admin' : (username as Account)] = id;
  ids.deactivated = ended.id;
  for (const [name, record] of Object.entries(RECORDS)) await superuser.collection(name).create(record(1));
});
afterAll(() => pb.remove());

/** Everything that is stored, whatever it is. */
async function everything(): Promise<Record<string, unknown[]>> {
  const pairs = NAMES.map(async (name) => [name, await superuser.collection(name).getFullList()] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

/** Ids of the records of a collection that the table lets an account read. */
async function readable(account: Account, name: string): Promise<string[]> {
  const all = (await superuser.collection(name).getFullList()).map(({ id }) => id);
  const readers: readonly string[] = READERS[name] ?? [];
  if (readers.includes(account)) return all;
  const isStaff = ROLES.some((role) => role === account);
  return readers.includes('own') && isStaff ? all.filter((id) => id === ids[account]) : [];
}

test('the table names every collection there is, and PocketBase’s own hold nothing', async () => {
  const all = (await superuser.collections.getFullList()).map(({ name }) => name);
  expect(all.filter((name) => !name.startsWith('_')).toSorted()).toEqual(NAMES.toSorted());
  for (const name of all.filter((it) => it.startsWith('_') && it !== '_superusers'))
    expect(await superuser.collection(name).getFullList(), name).toEqual([]);
});

test('every rule names the account’s collection, that it is active, and the operation', async () => {
  for (const collection of await superuser.collections.getFullList()) {
    if (collection.name.startsWith('_')) continue;
    const { listRule, viewRule, ...rules } = collection;
    expect(viewRule, collection.name).toBe(listRule);
    expect([rules.createRule, rules.updateRule, rules.deleteRule], collection.name).toEqual([
      null,
      null,
      null,
    ]);
    if (listRule === null || listRule === undefined) continue;
    expect(listRule, collection.name).toMatch(
      /^@request\.method = "GET" && @request\.context = "default" && @request\.auth\.collectionName = "staff" && @request\.auth\.active = true && \S/,
    );
  }
});

describe.each(ACCOUNTS)('as %s', (account) => {
  test('lists and views what the table says, and not one record more', async () => {
    for (const name of NAMES) {
      const expected = await readable(account, name);
      const { status, items } = await ask(account, 'GET', recordsOf(name));
      const seen = items.map(({ id }) => id);
      expect([status === 200 || status === 403, seen.toSorted()], name).toEqual([true, expected.toSorted()]);
      const all = (await superuser.collection(name).getFullList()).map(({ id }) => id);
      for (const id of all) {
        const viewed = await ask(account, 'GET', `${recordsOf(name)}/${id}`);
        if (expected.includes(id)) expect(viewed.status, `${name} ${id}`).toBe(200);
        else expect([403, 404], `${name} ${id}`).toContain(viewed.status);
      }
    }
  });

  test('creates, changes and deletes nothing through the record API', async () => {
    const before = await everything();
    for (const [name, record] of Object.entries(RECORDS)) {
      const created = await ask(account, 'POST', recordsOf(name), record(2));
      expect([400, 403, 404], `create in ${name}`).toContain(created.status);
      for (const { id } of before[name] as { id: string }[]) {
        const path = `${recordsOf(name)}/${id}`;
        for (const answered of [
          await ask(account, 'PATCH', path, record(3)),
          await ask(account, 'DELETE', path),
        ])
          expect([400, 403, 404], path).toContain(answered.status);
      }
    }
    expect(await everything()).toEqual(before);
  });

  test('is let into our own routes by the table only', async () => {
    const before = await everything();
    for (const [route, { who, body = {} }] of Object.entries(ROUTES)) {
      const { status } = await ask(account, 'POST', `/api/x/${route}`, body);
      const isRefused = status === 401 || status === 403;
      expect([status < 500, isRefused], `${route}: ${status}`).toEqual([true, !who.includes(account)]);
    }
    expect(await everything()).toEqual(before);
  });

  test('is not let in by any of PocketBase’s own doors', async () => {
    const login = { identity: 'viewer', password: 'a guess' };
    const request = { method: 'POST', url: recordsOf('answers'), body: answer(9).record };
    const closed: [string, string, object?][] = [
      ['POST', recordsOf('users'), { email: 'a@example.org', password: 'x'.repeat(9) }],
      ...['services', 'staff'].flatMap((name): [string, string, object][] => [
        ['POST', `/api/collections/${name}/auth-with-password`, login],
        ['POST', `/api/collections/${name}/request-otp`, { email: 'a@example.org' }],
        ['POST', `/api/collections/${name}/impersonate/${ids.admin}`, { duration: 60 }],
      ]),
      ['POST', '/api/batch', { requests: [request] }],
      ['GET', '/api/collections'],
      ['GET', '/api/settings'],
      ['GET', '/api/logs'],
      ['GET', '/api/backups'],
      ['POST', '/api/backups', { name: 'a.zip' }],
      ['POST', '/api/sql', { query: 'SELECT * FROM answers' }],
      ['GET', '/api/crons'],
      ['GET', recordsOf('_superusers')],
    ];
    for (const [method, path, body] of closed) {
      const { status } = await ask(account, method, path, body);
      expect([status >= 400 && status < 500, path], String(status)).toEqual([true, path]);
    }
  });
});

test('the table names every route that the hooks open', () => {
  const hooks = HOOKS.map((file) => readFileSync(file, 'utf8')).join('\n');
  const opened = [...hooks.matchAll(/'\/api\/x\/([^']+)'/g)].map(([, path]) => path);
  expect(opened.toSorted()).toEqual(Object.keys(ROUTES).toSorted());
});

test('a token of staff cannot be made to last', async () => {
  const { status, text } = await ask('viewer', 'POST', '/api/collections/staff/auth-refresh');
  const { token } = (status === 200 ? JSON.parse(text) : { token: tokens.viewer }) as { token: string };
  expect(token).toBe(tokens.viewer);
});

test('salts of commitments are not read, by whatever name they are asked for', async () => {
  await superuser.collection('answers').update(idOf(1), { textSalt: 'muoi-bi-mat' });
  const asked = await ask('approver', 'GET', `${recordsOf('answers')}/${idOf(1)}?fields=*,textSalt`);
  expect(asked.status).toBe(200);
  expect(asked.text).not.toContain('muoi');
  const filtered = await ask(
    'approver',
    'GET',
    `${recordsOf('answers')}?filter=textSalt~"muoi"&sort=textSalt`,
  );
  expect(filtered.text).not.toContain(idOf(1));
});

test.each(['guest', 'ingest service', 'viewer', 'admin'] as const)(
  'nothing is heard of answers by realtime as %s',
  async (account) => {
    const stream = await fetch(`${pb.url}/api/realtime`, { headers: { authorization: tokens[account] } });
    const reader = (stream.body as ReadableStream<BufferSource>)
      .pipeThrough(new TextDecoderStream())
      .getReader();
    const hello = (await reader.read()).value ?? '';
    const clientId = /"clientId":"([^"]+)"/.exec(hello)?.[1];
    const subscriptions = ['answers/*', 'audit/*', 'staff/*', 'contact_requests/*'];
    await ask(account, 'POST', '/api/realtime', { clientId, subscriptions });
    await superuser.collection('answers').update(idOf(1), { comment: `nghe thấy ${account}` });
    await superuser.collection('answers').update(idOf(1), { comment: 'x' });
    const silence = new Promise<string>((resolve) => setTimeout(() => resolve(''), 200));
    const heard = await Promise.race([silence, reader.read().then(({ value }) => value ?? '')]);
    await reader.cancel();
    expect(heard).not.toContain('nghe thấy');
  },
);

test('the ingest route takes a token of its own service as it is, and not when it was changed', async () => {
  await expect(ingest(pb.url, `${pb.token}x`, [answer(80)])).rejects.toThrow('refused the service token');
  expect(await ingest(pb.url, pb.token, [answer(80)])).toMatchObject({ inserted: 1 });
});
