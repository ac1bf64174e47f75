import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RatingCommentRecord, Submission } from '#src/domain/submission.ts';
import { ingest } from '#src/pocketbase/ingest.ts';
import { removeExpired } from '#src/pocketbase/retention.ts';
import {
  answer,
  contact,
  dossierCode,
  idOf,
  pageCount,
  rating,
  searchCount,
} from '../unit/queue/submissions.ts';
import { filesWith, startPocketbase } from './support/pocketbase-process.ts';
import type { TestPocketbase } from './support/pocketbase-process.ts';

let pb: TestPocketbase;
beforeAll(async () => {
  pb = await startPocketbase();
});
afterAll(() => pb.remove());

function comment(n: number, day: string, text = 'Thiếu mẫu đơn'): Submission {
  const record: RatingCommentRecord = {
    id: idOf(n),
    rating: idOf(100),
    page: '/thu-tuc/a',
    day,
    comment: text,
    marks: [],
  };
  return { collection: 'rating_comments', record };
}

const days = {
  today: '2026-09-01',
  oldestComment: '2025-09-01',
  oldestPageCount: '2023-09-01',
  oldestDossierMonth: '2026-06',
};
const everything = [
  answer(1, { day: '2020-01-01', comment: 'old' }),
  rating(2, { day: '2020-01-01' }),
  contact(3, { purgeOn: '2026-09-01' }),
  contact(4, { purgeOn: '2026-09-02' }),
  comment(5, '2025-08-31'),
  comment(6, '2025-09-01'),
  searchCount(7, { day: '2025-08-31' }),
  searchCount(8, { day: '2025-09-01' }),
  pageCount(11, { day: '2023-08-31' }),
  pageCount(12, { day: '2023-09-01' }),
  dossierCode(9, 'H48-1', '2026-05'),
  dossierCode(10, 'H48-2', '2026-06'),
];

test('what is kept long enough goes, on its day and not before; answers and ratings stay', async () => {
  await ingest(pb.url, pb.token, everything);
  expect(await removeExpired(pb.url, pb.token, days)).toEqual({
    contacts: 1,
    comments: 1,
    dossierCodes: 1,
    emptied: [idOf(3)],
  });
  const superuser = await pb.superuser();
  const sealed = await superuser.collection('contact_requests').getFullList({ sort: 'id' });
  expect(sealed.map((it) => [it['sealed'], it['consent'], it['due']])).toEqual([
    ['', '2026-11', '2026-08-05'],
    ['c2VhbGVk', '2026-11', '2026-08-05'],
  ]);
  const comments = await superuser.collection('rating_comments').getFullList();
  expect(comments.map(({ id }) => id)).toEqual([idOf(6)]);
  const codes = await superuser.collection('dossier_codes').getFullList();
  expect(codes.map(({ id }) => id)).toEqual([idOf(10)]);
  const searches = await superuser.collection('search_counts').getFullList();
  expect(searches.map(({ id }) => id)).toEqual([idOf(8)]);
  const pages = await superuser.collection('page_counts').getFullList();
  expect(pages.map(({ id }) => id)).toEqual([idOf(12)]);
  expect((await superuser.collection('answers').getOne(idOf(1)))['comment']).toBe('old');
  expect((await superuser.collection('ratings').getList(1, 1)).totalItems).toBe(1);
});

test('nothing of it is left in the files', async () => {
  const text = (n: number) => comment(n, '2025-08-31', `Expired text ${n}. `.repeat(20));
  const numbers = Array.from({ length: 50 }, (_, index) => index);
  await ingest(
    pb.url,
    pb.token,
    numbers.map((n) => text(300 + n)),
  );
  expect(filesWith(pb, 'Expired text')).not.toEqual([]);
  expect(await removeExpired(pb.url, pb.token, days)).toMatchObject({ contacts: 0, comments: 50 });
  expect(filesWith(pb, 'Expired text')).toEqual([]);
});

test('a contact that is offered again does not come back', async () => {
  await ingest(pb.url, pb.token, everything.slice(2, 4));
  const superuser = await pb.superuser();
  expect((await superuser.collection('contact_requests').getOne(idOf(3)))['sealed']).toBe('');
});

test.each([
  ['a guest', (): string => '', 401],
  ['a superuser', async (): Promise<string> => (await pb.superuser()).authStore.token, 403],
] as const)('%s may not have anything removed', async (_, tokenOf, status) => {
  await expect(removeExpired(pb.url, await tokenOf(), { ...days, today: '2030-01-01' })).rejects.toThrow(
    String(status),
  );
  const superuser = await pb.superuser();
  expect((await superuser.collection('contact_requests').getOne(idOf(4)))['sealed']).toBe('c2VhbGVk');
});

test.each([
  '{}',
  '[]',
  'x',
  '{"today":"2026-09-01","oldestComment":"yesterday","oldestPageCount":"2023-09-01","oldestDossierMonth":"2026-06"}',
  '{"today":"2026-09-01","oldestComment":"2025-09-01","oldestPageCount":"2023-09-01"}',
  '{"today":"2026-09-01","oldestComment":"2025-09-01","oldestDossierMonth":"2026-06"}',
])('a request that names no days removes nothing: %s', async (body) => {
  const headers = { authorization: pb.token, 'content-type': 'application/json' };
  const response = await fetch(`${pb.url}/api/x/retention`, { method: 'POST', headers, body });
  expect(response.status).toBe(400);
});
