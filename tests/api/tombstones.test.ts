import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnswerRecord, Submission } from '#src/domain/submission.ts';
import type { Tombstone } from '#src/domain/tombstone.ts';
import { bury, ingest } from '#src/pocketbase/ingest.ts';
import { removeExpired } from '#src/pocketbase/retention.ts';
import { answer, idOf, rating } from '../unit/queue/submissions.ts';
import { filesWith, startPocketbase } from './support/pocketbase-process.ts';
import type { TestPocketbase } from './support/pocketbase-process.ts';

let pb: TestPocketbase;
beforeEach(async () => {
  pb = await startPocketbase();
});
afterEach(() => pb.remove());

const deliver = (...batch: Submission[]) => ingest(pb.url, pb.token, batch);

function stone(n: number, change: Partial<Tombstone> = {}): Tombstone {
  return { id: idOf(n), collection: 'answers', part: 'record', day: '2026-08-02', ...change };
}

function written(n: number): Submission {
  const { record } = answer(n, { comment: `Ý kiến ${n}` });
  return {
    collection: 'answers',
    record: { ...(record as AnswerRecord), ...{ closedSalt: 'c', textSalt: 't' } },
  };
}

async function all(collection: string): Promise<Record<string, unknown>[]> {
  return (await pb.superuser()).collection(collection).getFullList({ sort: 'id' });
}

test('what is withdrawn goes and does not come back, whatever is offered again', async () => {
  await deliver(written(1), written(2));
  await bury(pb, [stone(1)]);
  expect(await all('answers')).toMatchObject([{ id: idOf(2) }]);
  expect(await deliver(written(1), written(3))).toEqual({ inserted: 1, known: 1, refused: [] });
  expect(await all('answers')).toMatchObject([{ id: idOf(2) }, { id: idOf(3) }]);
});

test('by the morning after nothing of what was withdrawn is left in the files', async () => {
  const numbers = Array.from({ length: 50 }, (_, index) => index);
  const texts = numbers.map((n) => answer(n, { comment: `Withdrawn text ${n}. `.repeat(100) }));
  await deliver(...texts);
  await pb.restart('SIGTERM');
  expect(filesWith(pb, 'Withdrawn text')).toEqual(['data.db']);
  await bury(
    pb,
    numbers.map((n) => stone(n)),
  );
  const [today, month] = ['2026-08-03', '2026-05'];
  const days = { today, oldestComment: today, oldestPageCount: today, oldestDossierMonth: month };
  await removeExpired(pb.url, pb.token, days);
  expect(filesWith(pb, 'Withdrawn text')).toEqual([]);
});

test('a withdrawal that arrives before its answer keeps it out', async () => {
  await bury(pb, [stone(1)]);
  expect(await deliver(written(1))).toEqual({ inserted: 0, known: 1, refused: [] });
  expect(await all('answers')).toEqual([]);
});

test('a deleted text goes with its salt and does not come back; the rest of the answer stays', async () => {
  await deliver(written(1));
  await bury(pb, [stone(1, { part: 'text' })]);
  await deliver(written(1));
  expect(await all('answers')).toMatchObject([
    { id: idOf(1), comment: '', textSalt: '', closedSalt: 'c', scores: { chung: 4 } },
  ]);
  await bury(pb, [stone(2, { part: 'text' })]);
  await deliver(written(2));
  expect((await all('answers'))[1]).toMatchObject({ id: idOf(2), comment: '', textSalt: '' });
});

test('telling it again, in any order, changes nothing', async () => {
  await deliver(written(1), written(2), rating(3));
  const stones = [stone(1, { part: 'text' }), stone(1), stone(3, { collection: 'ratings' })];
  await bury(pb, stones);
  await bury(pb, stones.toReversed());
  await bury(pb, [stone(1, { part: 'text', day: '2026-09-01' })]);
  expect(await all('answers')).toMatchObject([{ id: idOf(2), comment: 'Ý kiến 2' }]);
  expect(await all('ratings')).toEqual([]);
  expect(await all('tombstones')).toMatchObject([stone(1), stone(3, { collection: 'ratings' })]);
});
