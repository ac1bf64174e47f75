import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closedCommitment, textCommitment } from '#src/integrity/commitments.ts';
import type { StoredAnswer } from '#src/integrity/commitments.ts';
import { NO_HEAD } from '#src/integrity/day-list.ts';
import { ChainedQueue, receiptsIn, sorted } from './chained-queue.ts';
import { answer, idOf, rating, receiptHashOf, store } from './submissions.ts';

let queue: ChainedQueue;

beforeEach(() => {
  queue = new ChainedQueue();
});
afterEach(() => queue.remove());

describe('a day', () => {
  test('stays open until it is over, and is then closed with all its answers, sorted by hash', async () => {
    await queue.accept(3, 1, 2);
    expect(queue.chain.closeDays()).toBe(0);
    queue.day = '2026-11-02';
    expect(queue.chain.closeDays()).toBe(1);
    expect(receiptsIn(queue.listOf('2026-11-01'))).toEqual(sorted(1, 2, 3));
    expect(queue.chain.days()).toMatchObject([{ day: '2026-11-01', answers: 3, withdrawn: 0, erased: 0 }]);
  });

  test('has as its head the SHA-256 of its list, which names the head before it', async () => {
    await queue.accept(1);
    queue.day = '2026-11-03';
    await queue.accept(2);
    queue.day = '2026-11-04';
    expect(queue.chain.closeDays()).toBe(2);
    const [first, second] = queue.chain.days();
    const sum = (text: string): string => createHash('sha256').update(text).digest('hex');
    expect(first?.head).toBe(sum(queue.chain.listOf('2026-11-01')));
    expect(second?.head).toBe(sum(queue.chain.listOf('2026-11-03')));
    expect(queue.listOf('2026-11-01').previous).toBe(NO_HEAD);
    expect(queue.listOf('2026-11-03').previous).toBe(first?.head);
  });

  test('without an answer has no list; a missed night is made up for in the order of the days', async () => {
    await queue.accept(1);
    queue.day = '2026-11-05';
    await queue.accept(2);
    queue.close();
    queue.day = '2026-11-20';
    queue.open();
    expect(queue.chain.closeDays()).toBe(2);
    expect(queue.chain.closeDays()).toBe(0);
    expect(queue.chain.days().map((each) => each.day)).toEqual(['2026-11-01', '2026-11-05']);
  });

  test('holds no ratings', async () => {
    await store(queue.outbox, rating(1));
    queue.day = '2026-11-02';
    expect(queue.chain.closeDays()).toBe(0);
  });
});

describe('a clock that goes back', () => {
  test('changes no closed list: what comes late is in the next open day', async () => {
    await queue.accept(1);
    queue.day = '2026-11-02';
    queue.chain.closeDays();
    const list = queue.chain.listOf('2026-11-01');
    queue.day = '2026-11-01';
    await queue.accept(2);
    queue.close();
    queue.open();
    await queue.accept(3);
    expect(queue.chain.closeDays()).toBe(0);
    queue.day = '2026-11-03';
    expect(queue.chain.closeDays()).toBe(1);
    expect(queue.chain.listOf('2026-11-01')).toBe(list);
    expect(receiptsIn(queue.listOf('2026-11-02'))).toEqual(sorted(2, 3));
  });

  test('by years holds no answer back: days go on being closed, one after the other', async () => {
    queue.day = '2036-01-01';
    await queue.accept(1);
    queue.day = '2036-01-02';
    queue.chain.closeDays();
    queue.day = '2026-11-01';
    await queue.accept(2);
    expect(queue.chain.closeDays()).toBe(1);
    queue.day = '2026-11-02';
    await queue.accept(3);
    expect(queue.chain.closeDays()).toBe(1);
    expect(queue.chain.days().map((each) => each.day)).toEqual(['2036-01-01', '2036-01-02', '2036-01-03']);
    expect(receiptsIn(queue.listOf('2036-01-03'))).toEqual(sorted(3));
  });
});

describe('commitments', () => {
  const stored = (): StoredAnswer => queue.outbox.undelivered(0, 10)[0]?.submission.record as StoredAnswer;

  test('are what the stored answer and its salts give, and nothing without the salts', async () => {
    await queue.accept(1);
    const record = stored();
    queue.day = '2026-11-02';
    queue.chain.closeDays();
    const leaf = `${receiptHashOf(idOf(1))} ${closedCommitment(record, record.closedSalt)} ${textCommitment('Ý kiến 1', record.textSalt)}`;
    expect(queue.listOf('2026-11-01').leaves).toEqual([leaf]);
    expect(record.closedSalt).toMatch(/^[a-z2-7]{26}$/);
    expect(record.textSalt).not.toBe(record.closedSalt);
  });

  test('differ for equal answers, as salts do', async () => {
    await store(queue.outbox, answer(1));
    await store(queue.outbox, answer(2));
    queue.day = '2026-11-02';
    queue.chain.closeDays();
    const commitments = queue.listOf('2026-11-01').leaves.flatMap((leaf) => leaf.split(' ').slice(1));
    expect(new Set(commitments).size).toBe(4);
  });

  test('the same answer sent again changes neither salts nor list', async () => {
    await queue.accept(1);
    const first = stored();
    expect(await store(queue.outbox, answer(1, { comment: 'Ý kiến 1' }))).toBe('repeated');
    expect(stored()).toEqual(first);
    queue.day = '2026-11-02';
    queue.chain.closeDays();
    expect(queue.listOf('2026-11-01').leaves).toHaveLength(1);
  });
});
