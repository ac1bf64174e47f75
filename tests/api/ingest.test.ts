import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '#src/pocketbase/ingest.ts';
import { answer, idOf, pageCount, rating, searchCount } from '../unit/queue/submissions.ts';
import { startPocketbase } from './support/pocketbase-process.ts';
import type { TestPocketbase } from './support/pocketbase-process.ts';

let pb: TestPocketbase;

beforeAll(async () => {
  pb = await startPocketbase();
});
afterAll(() => pb.remove());

describe('the ingest route', () => {
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

  test('lets counts of searches and pages grow, and nothing else of them change', async () => {
    await ingest(pb.url, pb.token, [searchCount(64, { searches: 3, followed: 1 })]);
    await ingest(pb.url, pb.token, [
      searchCount(64, { searches: 2, empty: 1, text: 'the', day: '2026-08-02' }),
    ]);
    const superuser = await pb.superuser();
    expect(await superuser.collection('search_counts').getOne(idOf(64))).toMatchObject({
      ...searchCount(64, { searches: 3, followed: 1, empty: 1 }).record,
    });
    await ingest(pb.url, pb.token, [pageCount(66, { views: 3 })]);
    await ingest(pb.url, pb.token, [pageCount(66, { views: 2, finished: 1, page: '/x' })]);
    expect(await superuser.collection('page_counts').getOne(idOf(66))).toMatchObject({
      ...pageCount(66, { views: 3, finished: 1 }).record,
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
});
