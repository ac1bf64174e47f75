import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '#src/pocketbase/ingest.ts';
import { answer, contact, dossierCode, idOf, rating, searchCount } from '../unit/queue/submissions.ts';
import { startPocketbase } from './support/pocketbase-process.ts';
import type { TestPocketbase } from './support/pocketbase-process.ts';

const COLLECTIONS = [
  'answers',
  'ratings',
  'rating_comments',
  'contact_requests',
  'dossier_codes',
  'search_counts',
  'tombstones',
  'services',
  '_superusers',
];
const SECRET = 'nobody-may-read-this-comment';

type Account = 'guest' | 'service' | 'superuser';

let pb: TestPocketbase;
let tokens: Record<Account, string>;

beforeAll(async () => {
  pb = await startPocketbase();
  const superuser = await pb.superuser();
  tokens = { guest: '', service: pb.token, superuser: superuser.authStore.token };
  await ingest(pb.url, pb.token, [answer(1, { comment: SECRET }), rating(2)]);
});
afterAll(() => pb.remove());

async function ask(as: Account, method: string, path: string, body?: object) {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (tokens[as] !== '') headers['authorization'] = tokens[as];
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const response = await fetch(`${pb.url}${path}`, init);
  return { status: response.status, text: await response.text() };
}

async function counts(): Promise<Record<string, number>> {
  const superuser = await pb.superuser();
  const pairs = COLLECTIONS.map(async (name): Promise<[string, number]> => {
    const { totalItems } = await superuser.collection(name).getList(1, 1);
    return [name, totalItems];
  });
  return Object.fromEntries(await Promise.all(pairs));
}

const before = {
  answers: 1,
  ratings: 1,
  rating_comments: 0,
  contact_requests: 0,
  dossier_codes: 0,
  search_counts: 0,
  tombstones: 0,
  services: 2,
  _superusers: 1,
};

/** A body that would pass if a rule let it through. */
function bodyFor(collection: string): object {
  if (collection === 'answers') return answer(9).record;
  if (collection === 'ratings') return rating(9).record;
  if (collection === 'rating_comments') {
    return { id: idOf(9), rating: idOf(2), page: '/a', day: '2026-08-01', comment: 'x', marks: [] };
  }
  if (collection === 'dossier_codes') return dossierCode(9).record;
  if (collection === 'contact_requests') return contact(9).record;
  if (collection === 'search_counts') return searchCount(9, {}).record;
  if (collection === 'tombstones') {
    return { id: idOf(1), collection: 'answers', part: 'record', day: '2026-08-01' };
  }
  return { email: 'somebody@example.org', password: 'a long password', passwordConfirm: 'a long password' };
}

interface Scenario {
  name: string;
  method: string;
  path: string;
  body?: object;
}

/** Every door of every collection. */
const doors: Scenario[] = COLLECTIONS.flatMap((collection) => {
  const path = `/api/collections/${collection}/records`;
  return [
    { name: `list ${collection}`, method: 'GET', path },
    { name: `view a record of ${collection}`, method: 'GET', path: `${path}/${idOf(1)}` },
    { name: `create in ${collection}`, method: 'POST', path, body: bodyFor(collection) },
    {
      name: `change in ${collection}`,
      method: 'PATCH',
      path: `${path}/${idOf(1)}`,
      body: { comment: 'changed' },
    },
    { name: `delete from ${collection}`, method: 'DELETE', path: `${path}/${idOf(1)}` },
  ];
});

const otherDoors: Scenario[] = [
  {
    name: 'sign up in the default collection',
    method: 'POST',
    path: '/api/collections/users/records',
    body: bodyFor('users'),
  },
  {
    name: 'log in to a service by password',
    method: 'POST',
    path: '/api/collections/services/auth-with-password',
    body: { identity: 'web@services.invalid', password: 'a guess' },
  },
  {
    name: 'ask for a one-time code',
    method: 'POST',
    path: '/api/collections/services/request-otp',
    body: { email: 'web@services.invalid' },
  },
  {
    name: 'reset a service’s password',
    method: 'POST',
    path: '/api/collections/services/request-password-reset',
    body: { email: 'nobody@example.org' },
  },
  {
    name: 'send a batch',
    method: 'POST',
    path: '/api/batch',
    body: {
      requests: [{ method: 'POST', url: '/api/collections/answers/records', body: bodyFor('answers') }],
    },
  },
  { name: 'read the collections', method: 'GET', path: '/api/collections' },
  { name: 'read the settings', method: 'GET', path: '/api/settings' },
  { name: 'read the logs', method: 'GET', path: '/api/logs' },
  { name: 'list backups', method: 'GET', path: '/api/backups' },
  { name: 'make a backup', method: 'POST', path: '/api/backups', body: { name: 'a.zip' } },
  { name: 'run SQL', method: 'POST', path: '/api/sql', body: { query: 'SELECT * FROM answers' } },
  { name: 'list crons', method: 'GET', path: '/api/crons' },
];

describe.each(['guest', 'service'] as const)('a %s may not', (account) => {
  test.each([...doors, ...otherDoors])('$name', async ({ name, method, path, body }) => {
    const { status, text } = await ask(account, method, path, body);
    // PocketBase answers a reset in the same way whether or not there is such an account.
    // A list that staff may read is an empty one for others.
    const isEmptyList = name.startsWith('list ') && text.includes('"items":[]');
    if (!name.startsWith('reset') && !isEmptyList) expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(idOf(1));
  });

  test('change any number of records by all of that', async () => {
    expect(await counts()).toEqual(before);
  });

  test('hear of new answers by realtime', async () => {
    const stream = await fetch(`${pb.url}/api/realtime`);
    const reader = (stream.body as ReadableStream<BufferSource>)
      .pipeThrough(new TextDecoderStream())
      .getReader();
    const hello = (await reader.read()).value ?? '';
    const clientId = /"clientId":"([^"]+)"/.exec(hello)?.[1];
    await ask(account, 'POST', '/api/realtime', { clientId, subscriptions: ['answers/*', 'ratings/*'] });
    await ingest(pb.url, pb.token, [answer(1), rating(2)]);
    const superuser = await pb.superuser();
    await superuser.collection('answers').update(idOf(1), { comment: SECRET });
    const silence = new Promise<string>((resolve) => setTimeout(() => resolve(''), 200));
    const heard = await Promise.race([silence, reader.read().then(({ value }) => value ?? '')]);
    await reader.cancel();
    expect(heard).not.toContain(SECRET);
  });
});

describe('the ingest route', () => {
  const body = { answers: [answer(50).record] };

  test.each([
    ['guest', 401],
    ['superuser', 403],
  ] as const)('is closed to a %s (%i)', async (account, expected) => {
    expect((await ask(account, 'POST', '/api/x/ingest', body)).status).toBe(expected);
    expect(await counts()).toEqual(before);
  });

  test('stores what the service sends, and a second time changes nothing', async () => {
    expect(await ingest(pb.url, pb.token, [answer(60), rating(61)])).toEqual({
      inserted: 2,
      known: 0,
      refused: [],
    });
    const again = await ingest(pb.url, pb.token, [answer(60, { comment: 'changed' }), rating(61)]);
    expect(again).toEqual({ inserted: 0, known: 2, refused: [] });
    const superuser = await pb.superuser();
    expect(await superuser.collection('answers').getOne(idOf(60))).toMatchObject({ ...answer(60).record });
    expect(await superuser.collection('ratings').getOne(idOf(61))).toMatchObject({ ...rating(61).record });
  });

  test('keeps zero scores, Vietnamese text, quotes and marks as they were sent', async () => {
    const sent = answer(62, {
      comment: `Chờ lâu; "quá" 'lâu' \\ \n =1+1 🙂 ${'đ'.repeat(500)}`,
      scores: { chung: 5, 'tiep-can': 0 },
      marks: ['too-fast', 'honeypot'],
    });
    await ingest(pb.url, pb.token, [sent]);
    const superuser = await pb.superuser();
    const { scores, comment, marks } = await superuser.collection('answers').getOne(idOf(62));
    expect({ scores, comment, marks }).toEqual({
      scores: { chung: 5, 'tiep-can': 0 },
      comment: (sent.record as { comment: string }).comment,
      marks: ['too-fast', 'honeypot'],
    });
  });

  test('lets counts of searches grow, and nothing else of them change', async () => {
    await ingest(pb.url, pb.token, [searchCount(64, { searches: 3, followed: 1 })]);
    await ingest(pb.url, pb.token, [
      searchCount(64, { searches: 2, empty: 1, text: 'the', day: '2026-08-02' }),
    ]);
    const superuser = await pb.superuser();
    expect(await superuser.collection('search_counts').getOne(idOf(64))).toMatchObject({
      ...searchCount(64, { searches: 3, followed: 1, empty: 1 }).record,
    });
  });

  test.each([
    ['a text that is too long', { text: 'x'.repeat(81) }],
    ['a negative count', { searches: -1 }],
    ['something about who searched', { client: '192.0.2.7' } as object],
  ])('refuses of a search %s', async (_, change) => {
    const bad = searchCount(65, change);
    const { inserted, refused } = await ingest(pb.url, pb.token, [bad]);
    expect([inserted, refused]).toEqual([0, [bad.record.id]]);
  });

  test('stores a rating of no use as false', async () => {
    await ingest(pb.url, pb.token, [rating(63, { useful: false })]);
    expect((await (await pb.superuser()).collection('ratings').getOne(idOf(63)))['useful']).toBe(false);
  });

  test.each([
    ['an id of another shape', { id: 'short' }],
    ['a score out of range', { scores: { chung: 6 } }],
    ['scores that are a list', { scores: [1] as unknown as Record<string, number> }],
    ['an unknown source', { source: 'fax' as 'web' }],
    ['a day with a time', { day: '2026-08-01T10:00' }],
    ['a comment that is too long', { comment: 'x'.repeat(10_001) }],
    ['a column nobody knows', { ip: '192.0.2.7' } as object],
  ])('refuses %s and stores the others', async (_, change) => {
    const number = 1000 + Math.floor(Math.random() * 1e9);
    const bad = answer(70, change);
    const result = await ingest(pb.url, pb.token, [bad, answer(number)]);
    expect(result).toEqual({ inserted: 1, known: 0, refused: [bad.record.id] });
  });

  test.each(['not json', '[]', 'null', '{"services":[]}', '{"answers":{}}', '{"constructor":[]}'])(
    'refuses the body %s',
    async (text) => {
      const headers = { authorization: pb.token, 'content-type': 'application/json' };
      const response = await fetch(`${pb.url}/api/x/ingest`, { method: 'POST', headers, body: text });
      expect(response.status).toBe(400);
    },
  );

  test('refuses a token that was changed', async () => {
    await expect(ingest(pb.url, `${pb.token}x`, [answer(80)])).rejects.toThrow('refused the service token');
  });
});
