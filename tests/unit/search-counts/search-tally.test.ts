import { beforeEach, describe, expect, it } from 'vitest';
import { SearchTally } from '#src/search-counts/search-tally.ts';
import type { SearchOutcome } from '#src/search-counts/search-event.ts';

let day: string;
let now: number;
let tally: SearchTally;
beforeEach(() => {
  day = '2026-11-28';
  now = 0;
  tally = new SearchTally({ today: () => day, now: () => now, bucketOf: (client) => `bucket of ${client}` });
});

const add = (text: string, outcome: SearchOutcome, client = 'a'): void =>
  tally.add({ text, outcome, client });
const taken = () => tally.take().map(({ record }) => record);

describe('a tally of searches', () => {
  it('counts by text and day how searches ended', () => {
    add('ho chieu', 'found', 'a');
    add('ho chieu', 'empty', 'b');
    add('ho chieu', 'elsewhere', 'c');
    add('ho chieu', 'followed', 'a');
    expect(taken()).toEqual([
      expect.objectContaining({ text: 'ho chieu', day, searches: 3, empty: 1, elsewhere: 1, followed: 1 }),
    ]);
  });

  it('holds nothing of who searched', () => {
    add('ho chieu', 'found', '192.0.2.7');
    expect(JSON.stringify(tally.take())).not.toContain('192.0.2.7');
    expect(JSON.stringify(tally.take())).not.toContain('bucket');
  });

  it('counts a client once a day for a text, however often it asks', () => {
    for (let time = 0; time < 5; time += 1) add('ho chieu', 'empty');
    expect(taken()[0]?.searches).toBe(1);
    day = '2026-11-29';
    add('ho chieu', 'empty');
    expect(taken()).toEqual([expect.objectContaining({ day, searches: 1 })]);
  });

  it('takes no word for a followed result of what nobody searched for', () => {
    add('never searched', 'followed');
    expect(tally.take()).toEqual([]);
    expect(tally.dueAt).toBeNull();
  });

  it('is due five minutes after its first count, and not before there is one', () => {
    expect(tally.dueAt).toBeNull();
    now = 1_000;
    add('ho chieu', 'found');
    now = 2_000;
    add('the', 'found');
    expect(tally.dueAt).toEqual(new Date(301_000));
    tally.take();
    expect(tally.dueAt).toBeNull();
  });

  it('hands over whole numbers under the same id, and only what has changed', () => {
    add('ho chieu', 'found', 'a');
    add('the', 'found', 'a');
    const [first] = taken();
    add('ho chieu', 'found', 'b');
    expect(taken()).toEqual([{ ...first, searches: 2 }]);
    expect(tally.take()).toEqual([]);
  });

  it('hands over again what could not be stored, past midnight too', () => {
    add('ho chieu', 'found');
    tally.giveBack(tally.take());
    day = '2026-11-29';
    add('the', 'found');
    expect(tally.dueAt).not.toBeNull();
    expect(taken().map(({ text, day }) => [text, day])).toEqual([
      ['ho chieu', '2026-11-28'],
      ['the', '2026-11-29'],
    ]);
  });

  it('keeps within bounds: of one client, and of all', () => {
    for (let text = 0; text < 60; text += 1) add(`text ${text}`, 'empty', 'flooder');
    expect(tally.take()).toHaveLength(50);
    for (let text = 0; text < 3_000; text += 1) add(`other ${text}`, 'empty', `client ${text}`);
    expect(tally.take()).toHaveLength(1_950);
    add('text 1', 'empty', 'somebody');
    expect(taken()).toEqual([expect.objectContaining({ text: 'text 1', searches: 2 })]);
  });

  it('is another one at another start of the site, so that its numbers add up', () => {
    const other = new SearchTally({ today: () => day, now: () => now, bucketOf: (client) => client });
    add('ho chieu', 'found');
    other.add({ text: 'ho chieu', outcome: 'found', client: 'a' });
    expect(taken()[0]?.id).not.toBe(other.take()[0]?.record.id);
  });
});
