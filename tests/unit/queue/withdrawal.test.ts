import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Submission } from '#src/domain/submission.ts';
import type { StoredAnswer } from '#src/integrity/commitments.ts';
import { ChainedQueue, receiptsIn, sorted } from './chained-queue.ts';
import { answer, idOf, rating, receiptHashOf, store } from './submissions.ts';

let queue: ChainedQueue;

beforeEach(() => {
  queue = new ChainedQueue();
});
afterEach(() => queue.remove());

describe('withdrawal', () => {
  const withdraw = (n: number) => queue.tombstones.withdraw(idOf(n), receiptHashOf(idOf(n)));

  test('leaves the leaf in its list and is told in the list of its own day', async () => {
    await queue.accept(1, 2);
    queue.day = '2026-11-02';
    queue.chain.closeDays();
    const before = queue.chain.listOf('2026-11-01');
    expect(withdraw(1)).toMatchObject({ leafDay: '2026-11-01', withdrawnDay: '2026-11-02' });
    queue.day = '2026-11-03';
    expect(queue.chain.closeDays()).toBe(1);
    expect(queue.chain.listOf('2026-11-01')).toBe(before);
    expect(queue.listOf('2026-11-02')).toMatchObject({ leaves: [], withdrawn: sorted(1), erased: 0 });
  });

  test('on the same day still counts among the accepted ones', async () => {
    await queue.accept(1, 2);
    withdraw(2);
    queue.day = '2026-11-02';
    queue.chain.closeDays();
    expect(receiptsIn(queue.listOf('2026-11-01'))).toEqual(sorted(1, 2));
    expect(queue.chain.days()).toMatchObject([{ answers: 2, withdrawn: 1 }]);
  });

  test('takes the answer and its salts out of the queue, whether delivered or not', async () => {
    await queue.accept(1, 2);
    queue.outbox.markDelivered([1]);
    const { closedSalt, textSalt } = stored(2);
    withdraw(1);
    withdraw(2);
    expect(queue.outbox.undelivered(0, 10)).toEqual([]);
    expect(queue.outbox.kept(0, 10)).toEqual([]);
    for (const gone of ['Ý kiến 1', 'Ý kiến 2', closedSalt, textSalt]) expect(isOnDisk(gone)).toBe(false);
    queue.close();
    expect(isOnDisk('Ý kiến 1')).toBe(false);
    queue.open();
  });

  test('takes it out of SQLite’s log as well, though somebody else’s answer is still in there', async () => {
    await queue.accept(1, 2);
    expect(isOnDisk('Ý kiến 1')).toBe(true);
    withdraw(1);
    expect([isOnDisk('Ý kiến 1'), isOnDisk('Ý kiến 2')]).toEqual([false, true]);
    await queue.accept(3);
    queue.tombstones.erase('answers', [idOf(2)]);
    expect([isOnDisk('Ý kiến 2'), isOnDisk('Ý kiến 3')]).toEqual([false, true]);
  });

  test('is done even while somebody reads the file', async () => {
    await queue.accept(1);
    const reader = new DatabaseSync(queue.file, { readOnly: true });
    reader.exec('BEGIN; SELECT count(*) FROM submissions');
    expect(withdraw(1)).toMatchObject({ withdrawnDay: queue.day });
    reader.close();
    await queue.accept(2);
    withdraw(2);
    expect([isOnDisk('Ý kiến 1'), isOnDisk('Ý kiến 2')]).toEqual([false, false]);
  });

  /** Whether these bytes are anywhere in the queue’s files, as it runs. */
  function isOnDisk(text: string): boolean {
    return readdirSync(queue.folder).some((name) => readFileSync(join(queue.folder, name)).includes(text));
  }

  test('repeated changes nothing, not even the day', async () => {
    await queue.accept(1);
    const first = withdraw(1);
    queue.day = '2026-11-09';
    expect(withdraw(1)).toEqual(first);
    expect(queue.tombstones.all(null, 10)).toHaveLength(1);
  });

  test('of what is no answer finds nothing', async () => {
    await store(queue.outbox, rating(5));
    expect(withdraw(5)).toBeNull();
    expect(withdraw(6)).toBeNull();
    expect(queue.tombstones.all(null, 10)).toEqual([]);
  });

  test('is known when the same answer is sent again: it does not come back', async () => {
    await queue.accept(1);
    withdraw(1);
    expect(await store(queue.outbox, answer(1, { comment: 'Ý kiến 1' }))).toBe('withdrawn');
    expect(queue.outbox.countUndelivered()).toBe(0);
  });

  function stored(n: number): StoredAnswer {
    const found = queue.outbox.undelivered(0, 10).find(({ submission }) => submission.record.id === idOf(n));
    return found?.submission.record as StoredAnswer;
  }
});

describe('erasing a text whose time is over', () => {
  test('takes text and salt, leaves the rest, and is counted in the list of its day', async () => {
    await queue.accept(1);
    queue.day = '2026-11-02';
    queue.chain.closeDays();
    queue.tombstones.erase('answers', [idOf(1)]);
    const record = queue.outbox.undelivered(0, 10)[0]?.submission.record as StoredAnswer;
    expect(record).toMatchObject({ comment: '', textSalt: '', scores: { chung: 4 } });
    expect(record.closedSalt).not.toBe('');
    queue.day = '2026-11-03';
    queue.chain.closeDays();
    expect(queue.chain.days()[1]).toMatchObject({ answers: 0, withdrawn: 0, erased: 1 });
  });

  test('of a rating takes the comment as a whole, before a day and not of it', async () => {
    const comment = (n: number): Submission => ({
      collection: 'rating_comments',
      record: { id: idOf(n), rating: idOf(9), page: '/a', day: queue.day, comment: `Lời ${n}`, marks: [] },
    });
    await store(queue.outbox, comment(1));
    queue.day = '2026-11-02';
    await store(queue.outbox, comment(2));
    expect(queue.tombstones.eraseComments('2026-11-02')).toBe(1);
    expect(queue.tombstones.eraseComments('2026-11-02')).toBe(0);
    expect(queue.outbox.undelivered(0, 10).map(({ submission }) => submission.record.id)).toEqual([idOf(2)]);
    expect(queue.tombstones.all(null, 10)).toMatchObject([
      { id: idOf(1), collection: 'rating_comments', part: 'record' },
    ]);
  });

  test('is followed by a withdrawal like any other answer, and the closed lists stay as they were', async () => {
    await queue.accept(1);
    queue.tombstones.erase('answers', [idOf(1)]);
    queue.day = '2026-11-02';
    queue.chain.closeDays();
    const before = queue.chain.listOf('2026-11-01');
    queue.tombstones.withdraw(idOf(1), receiptHashOf(idOf(1)));
    expect(queue.chain.listOf('2026-11-01')).toBe(before);
    expect(queue.tombstones.all(null, 10).map(({ part }) => part)).toEqual(['record', 'text']);
  });
});
