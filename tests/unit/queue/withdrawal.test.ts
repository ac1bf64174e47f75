import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Submission } from '#src/domain/submission.ts';
import type { StoredAnswer } from '#src/integrity/commitments.ts';
import { readDayList } from '#src/integrity/day-list.ts';
import type { DayList } from '#src/integrity/day-list.ts';
import { Chain } from '#src/queue/chain.ts';
import { Outbox } from '#src/queue/outbox.ts';
import { Tombstones } from '#src/queue/tombstones.ts';
import { answer, idOf, rating, receiptHashOf, store } from './submissions.ts';

let folder: string;
let file: string;
let day: string;
let chain: Chain;
let outbox: Outbox;
let tombstones: Tombstones;

function open(): void {
  const today = (): string => day;
  chain = new Chain(file, today);
  outbox = new Outbox({ file, macKey: Buffer.alloc(32), today, leafDay: () => chain.openDay() });
  tombstones = new Tombstones({ file, today, openDay: () => chain.openDay() });
}

function close(): void {
  [tombstones, outbox, chain].forEach((part) => part.close());
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chain-'));
  file = join(folder, 'queue.sqlite');
  day = '2026-11-01';
  open();
});
afterEach(() => {
  close();
  rmSync(folder, { recursive: true });
});

async function accept(...numbers: number[]): Promise<void> {
  for (const n of numbers)
    expect(await store(outbox, answer(n, { comment: `Ý kiến ${n}` }))).toBe('accepted');
}

function listOf(closed: string): DayList {
  const list = readDayList(chain.listOf(closed));
  if (list === null) throw new Error('Not a list');
  return list;
}

const receiptsIn = ({ leaves }: DayList): string[] => leaves.map((leaf) => leaf.slice(0, 64));
const sorted = (...numbers: number[]): string[] => numbers.map((n) => receiptHashOf(idOf(n))).sort();

describe('withdrawal', () => {
  const withdraw = (n: number) => tombstones.withdraw(idOf(n), receiptHashOf(idOf(n)));

  test('leaves the leaf in its list and is told in the list of its own day', async () => {
    await accept(1, 2);
    day = '2026-11-02';
    chain.closeDays();
    const before = chain.listOf('2026-11-01');
    expect(withdraw(1)).toMatchObject({ leafDay: '2026-11-01', withdrawnDay: '2026-11-02' });
    day = '2026-11-03';
    expect(chain.closeDays()).toBe(1);
    expect(chain.listOf('2026-11-01')).toBe(before);
    expect(listOf('2026-11-02')).toMatchObject({ leaves: [], withdrawn: sorted(1), erased: 0 });
  });

  test('on the same day still counts among the accepted ones', async () => {
    await accept(1, 2);
    withdraw(2);
    day = '2026-11-02';
    chain.closeDays();
    expect(receiptsIn(listOf('2026-11-01'))).toEqual(sorted(1, 2));
    expect(chain.days()).toMatchObject([{ answers: 2, withdrawn: 1 }]);
  });

  test('takes the answer and its salts out of the queue, whether delivered or not', async () => {
    await accept(1, 2);
    outbox.markDelivered([1]);
    const { closedSalt, textSalt } = stored(2);
    withdraw(1);
    withdraw(2);
    expect(outbox.undelivered(0, 10)).toEqual([]);
    expect(outbox.kept(0, 10)).toEqual([]);
    for (const gone of ['Ý kiến 1', 'Ý kiến 2', closedSalt, textSalt]) expect(isOnDisk(gone)).toBe(false);
    close();
    expect(isOnDisk('Ý kiến 1')).toBe(false);
    open();
  });

  test('takes it out of SQLite’s log as well, though somebody else’s answer is still in there', async () => {
    await accept(1, 2);
    expect(isOnDisk('Ý kiến 1')).toBe(true);
    withdraw(1);
    expect([isOnDisk('Ý kiến 1'), isOnDisk('Ý kiến 2')]).toEqual([false, true]);
    await accept(3);
    tombstones.erase('answers', [idOf(2)]);
    expect([isOnDisk('Ý kiến 2'), isOnDisk('Ý kiến 3')]).toEqual([false, true]);
  });

  test('is done even while somebody reads the file', async () => {
    await accept(1);
    const reader = new DatabaseSync(file, { readOnly: true });
    reader.exec('BEGIN; SELECT count(*) FROM submissions');
    expect(withdraw(1)).toMatchObject({ withdrawnDay: day });
    reader.close();
    await accept(2);
    withdraw(2);
    expect([isOnDisk('Ý kiến 1'), isOnDisk('Ý kiến 2')]).toEqual([false, false]);
  });

  /** Whether these bytes are anywhere in the queue’s files, as it runs. */
  function isOnDisk(text: string): boolean {
    return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));
  }

  test('repeated changes nothing, not even the day', async () => {
    await accept(1);
    const first = withdraw(1);
    day = '2026-11-09';
    expect(withdraw(1)).toEqual(first);
    expect(tombstones.all(null, 10)).toHaveLength(1);
  });

  test('of what is no answer finds nothing', async () => {
    await store(outbox, rating(5));
    expect(withdraw(5)).toBeNull();
    expect(withdraw(6)).toBeNull();
    expect(tombstones.all(null, 10)).toEqual([]);
  });

  test('is known when the same answer is sent again: it does not come back', async () => {
    await accept(1);
    withdraw(1);
    expect(await store(outbox, answer(1, { comment: 'Ý kiến 1' }))).toBe('withdrawn');
    expect(outbox.countUndelivered()).toBe(0);
  });

  function stored(n: number): StoredAnswer {
    const found = outbox.undelivered(0, 10).find(({ submission }) => submission.record.id === idOf(n));
    return found?.submission.record as StoredAnswer;
  }
});

describe('erasing a text whose time is over', () => {
  test('takes text and salt, leaves the rest, and is counted in the list of its day', async () => {
    await accept(1);
    day = '2026-11-02';
    chain.closeDays();
    tombstones.erase('answers', [idOf(1)]);
    const record = outbox.undelivered(0, 10)[0]?.submission.record as StoredAnswer;
    expect(record).toMatchObject({ comment: '', textSalt: '', scores: { chung: 4 } });
    expect(record.closedSalt).not.toBe('');
    day = '2026-11-03';
    chain.closeDays();
    expect(chain.days()[1]).toMatchObject({ answers: 0, withdrawn: 0, erased: 1 });
  });

  test('of a rating takes the comment as a whole, up to a day and no further', async () => {
    const comment = (n: number): Submission => ({
      collection: 'rating_comments',
      record: { id: idOf(n), rating: idOf(9), page: '/a', day, comment: `Lời ${n}`, marks: [] },
    });
    await store(outbox, comment(1));
    day = '2026-11-02';
    await store(outbox, comment(2));
    expect(tombstones.eraseComments('2026-11-01')).toBe(1);
    expect(tombstones.eraseComments('2026-11-01')).toBe(0);
    expect(outbox.undelivered(0, 10).map(({ submission }) => submission.record.id)).toEqual([idOf(2)]);
    expect(tombstones.all(null, 10)).toMatchObject([
      { id: idOf(1), collection: 'rating_comments', part: 'record' },
    ]);
  });

  test('is followed by a withdrawal like any other answer, and the closed lists stay as they were', async () => {
    await accept(1);
    tombstones.erase('answers', [idOf(1)]);
    day = '2026-11-02';
    chain.closeDays();
    const before = chain.listOf('2026-11-01');
    tombstones.withdraw(idOf(1), receiptHashOf(idOf(1)));
    expect(chain.listOf('2026-11-01')).toBe(before);
    expect(tombstones.all(null, 10).map(({ part }) => part)).toEqual(['record', 'text']);
  });
});
