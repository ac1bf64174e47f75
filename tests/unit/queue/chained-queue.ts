import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readDayList } from '#src/integrity/day-list.ts';
import type { DayList } from '#src/integrity/day-list.ts';
import { Chain } from '#src/queue/chain.ts';
import { Outbox } from '#src/queue/outbox.ts';
import { Tombstones } from '#src/queue/tombstones.ts';
import { answer, idOf, receiptHashOf, store } from './submissions.ts';

/** A queue with its chain, in a folder of its own and on a day that a test sets. */
export class ChainedQueue {
  /** Today in Viet Nam. */
  day = '2026-11-01';
  readonly folder = mkdtempSync(join(tmpdir(), 'chain-'));
  readonly file = join(this.folder, 'queue.sqlite');
  chain!: Chain;
  outbox!: Outbox;
  tombstones!: Tombstones;

  constructor() {
    this.open();
  }

  open(): void {
    const { file } = this;
    const today = (): string => this.day;
    const openDay = (): string => this.chain.openDay();
    this.chain = new Chain(file, today);
    this.outbox = new Outbox({ file, macKey: Buffer.alloc(32), today, leafDay: openDay });
    this.tombstones = new Tombstones({ file, today, openDay });
  }

  close(): void {
    [this.tombstones, this.outbox, this.chain].forEach((part) => part.close());
  }

  remove(): void {
    this.close();
    rmSync(this.folder, { recursive: true });
  }

  /** Answers, each with its number in its comment. */
  async accept(...numbers: number[]): Promise<void> {
    for (const n of numbers)
      expect(await store(this.outbox, answer(n, { comment: `Ý kiến ${n}` }))).toBe('accepted');
  }

  /** Of a closed day. */
  listOf(closed: string): DayList {
    const list = readDayList(this.chain.listOf(closed));
    if (list === null) throw new Error('Not a list');
    return list;
  }
}

export const receiptsIn = ({ leaves }: DayList): string[] => leaves.map((leaf) => leaf.slice(0, 64));

/** The hashes of these answers' receipts, as a list has them. */
export const sorted = (...numbers: number[]): string[] => numbers.map((n) => receiptHashOf(idOf(n))).sort();
