import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closedCommitment, textCommitment } from '#src/integrity/commitments.ts';
import type { StoredAnswer } from '#src/integrity/commitments.ts';
import { NO_HEAD, readDayList } from '#src/integrity/day-list.ts';
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

describe('a day', () => {
  test('stays open until it is over, and is then closed with all its answers, sorted by hash', async () => {
    await accept(3, 1, 2);
    expect(chain.closeDays()).toBe(0);
    day = '2026-11-02';
    expect(chain.closeDays()).toBe(1);
    expect(receiptsIn(listOf('2026-11-01'))).toEqual(sorted(1, 2, 3));
    expect(chain.days()).toMatchObject([{ day: '2026-11-01', answers: 3, withdrawn: 0, erased: 0 }]);
  });

  test('has as its head the SHA-256 of its list, which names the head before it', async () => {
    await accept(1);
    day = '2026-11-03';
    await accept(2);
    day = '2026-11-04';
    expect(chain.closeDays()).toBe(2);
    const [first, second] = chain.days();
    const sum = (text: string): string => createHash('sha256').update(text).digest('hex');
    expect(first?.head).toBe(sum(chain.listOf('2026-11-01')));
    expect(second?.head).toBe(sum(chain.listOf('2026-11-03')));
    expect(listOf('2026-11-01').previous).toBe(NO_HEAD);
    expect(listOf('2026-11-03').previous).toBe(first?.head);
  });

  test('without an answer has no list; a missed night is made up for in the order of the days', async () => {
    await accept(1);
    day = '2026-11-05';
    await accept(2);
    close();
    day = '2026-11-20';
    open();
    expect(chain.closeDays()).toBe(2);
    expect(chain.closeDays()).toBe(0);
    expect(chain.days().map((each) => each.day)).toEqual(['2026-11-01', '2026-11-05']);
  });

  test('holds no ratings', async () => {
    await store(outbox, rating(1));
    day = '2026-11-02';
    expect(chain.closeDays()).toBe(0);
  });
});

describe('a clock that goes back', () => {
  test('changes no closed list: what comes late is in the next open day', async () => {
    await accept(1);
    day = '2026-11-02';
    chain.closeDays();
    const list = chain.listOf('2026-11-01');
    day = '2026-11-01';
    await accept(2);
    close();
    open();
    await accept(3);
    expect(chain.closeDays()).toBe(0);
    day = '2026-11-03';
    expect(chain.closeDays()).toBe(1);
    expect(chain.listOf('2026-11-01')).toBe(list);
    expect(receiptsIn(listOf('2026-11-02'))).toEqual(sorted(2, 3));
  });

  test('by years holds no answer back: days go on being closed, one after the other', async () => {
    day = '2036-01-01';
    await accept(1);
    day = '2036-01-02';
    chain.closeDays();
    day = '2026-11-01';
    await accept(2);
    expect(chain.closeDays()).toBe(1);
    day = '2026-11-02';
    await accept(3);
    expect(chain.closeDays()).toBe(1);
    expect(chain.days().map((each) => each.day)).toEqual(['2036-01-01', '2036-01-02', '2036-01-03']);
    expect(receiptsIn(listOf('2036-01-03'))).toEqual(sorted(3));
  });
});

describe('commitments', () => {
  const stored = (): StoredAnswer => outbox.undelivered(0, 10)[0]?.submission.record as StoredAnswer;

  test('are what the stored answer and its salts give, and nothing without the salts', async () => {
    await accept(1);
    const record = stored();
    day = '2026-11-02';
    chain.closeDays();
    const leaf = `${receiptHashOf(idOf(1))} ${closedCommitment(record, record.closedSalt)} ${textCommitment('Ý kiến 1', record.textSalt)}`;
    expect(listOf('2026-11-01').leaves).toEqual([leaf]);
    expect(record.closedSalt).toMatch(/^[a-z2-7]{26}$/);
    expect(record.textSalt).not.toBe(record.closedSalt);
  });

  test('differ for equal answers, as salts do', async () => {
    await store(outbox, answer(1));
    await store(outbox, answer(2));
    day = '2026-11-02';
    chain.closeDays();
    const commitments = listOf('2026-11-01').leaves.flatMap((leaf) => leaf.split(' ').slice(1));
    expect(new Set(commitments).size).toBe(4);
  });

  test('the same answer sent again changes neither salts nor list', async () => {
    await accept(1);
    const first = stored();
    expect(await store(outbox, answer(1, { comment: 'Ý kiến 1' }))).toBe('repeated');
    expect(stored()).toEqual(first);
    day = '2026-11-02';
    chain.closeDays();
    expect(listOf('2026-11-01').leaves).toHaveLength(1);
  });
});
