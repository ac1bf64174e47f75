import { beforeEach, describe, expect, it } from 'vitest';
import type { PageDeed } from '#src/domain/page-count.ts';
import { PageTally } from '#src/page-counts/page-tally.ts';

let day: string;
let tally: PageTally;
beforeEach(() => {
  day = '2026-11-28';
  tally = new PageTally({ today: () => day, now: () => 1_000, bucketOf: (client) => `bucket of ${client}` });
});

const add = (page: string, deed: PageDeed = 'views', client = 'a'): void => tally.add({ page, deed, client });
const taken = () => tally.take().map(({ record }) => record);

describe('a tally of pages', () => {
  it('counts each deed by page and day, as often as it is done', () => {
    add('/a');
    add('/a');
    add('/a', 'portal');
    add('/khao-sat/hai-long', 'opened');
    day = '2026-11-29';
    add('/a');
    const none = { views: 0, portal: 0, downloads: 0, opened: 0, finished: 0 };
    expect(taken().map(({ id: _, ...record }) => record)).toEqual([
      { ...none, page: '/a', day: '2026-11-28', views: 2, portal: 1 },
      { ...none, page: '/khao-sat/hai-long', day: '2026-11-28', opened: 1 },
      { ...none, page: '/a', day: '2026-11-29', views: 1 },
    ]);
  });

  it('holds nothing of who was there', () => {
    add('/a', 'views', '192.0.2.7');
    const text = JSON.stringify(tally.take());
    expect(text).toContain('/a');
    expect(text).not.toMatch(/192\.0\.2\.7|bucket/);
  });

  it('hands over whole numbers under the same id, and only what has changed; again what was given back', () => {
    add('/a');
    add('/b');
    const [first, second] = tally.take();
    add('/a');
    expect(taken()).toEqual([{ ...first?.record, views: 2 }]);
    expect([tally.take(), tally.dueAt]).toEqual([[], null]);
    tally.giveBack(second === undefined ? [] : [second]);
    expect(tally.dueAt).toEqual(new Date(301_000));
    expect(taken()).toEqual([second?.record]);
  });

  it('keeps within bounds: of one client, and of pages', () => {
    for (let time = 0; time < 600; time += 1) add('/a', 'views', 'flooder');
    add('/a', 'views', 'somebody');
    expect(taken()).toEqual([expect.objectContaining({ views: 501 })]);
    for (let page = 0; page < 10_100; page += 1) add(`/${page}`, 'views', `client ${page}`);
    expect(tally.take()).toHaveLength(9_999);
    add('/a', 'views', 'another');
    expect(taken()).toEqual([expect.objectContaining({ page: '/a', views: 502 })]);
  });

  it('counts the flooder again on the next day', () => {
    for (let time = 0; time < 501; time += 1) add('/a', 'views', 'flooder');
    day = '2026-11-29';
    add('/a', 'views', 'flooder');
    expect(taken().map(({ views }) => views)).toEqual([500, 1]);
  });
});
