import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Backoff } from '#src/lib/backoff.ts';
import { pictureName, type Card } from '#src/pictures/card.ts';
import type { DrawResult } from '#src/pictures/draw-process.ts';
import { PictureStore } from '#src/pictures/picture-store.ts';
import { Pictures } from '#src/publisher/pictures.ts';

let store: PictureStore;
let asked: string[][];
/** Which pictures cannot be drawn, or end the process that draws them. */
let faulty: Map<string, 'undrawable' | 'unstored' | 'ends'>;
const again = vi.fn();
const say = vi.fn();
let pictures: Pictures;

beforeEach(async () => {
  store = new PictureStore(await mkdtemp(join(tmpdir(), 'pictures-')));
  [asked, faulty] = [[], new Map()];
  again.mockReset();
  say.mockReset();
  pictures = new Pictures({ store, again, say, draw, backoff: new Backoff(1, 1) });
});
afterEach(() => rm(store.folder, { recursive: true, force: true }));

async function draw(_folder: string, cards: [string, Card][]): Promise<DrawResult[]> {
  asked.push(cards.map(([, { title }]) => title));
  const results: DrawResult[] = [];
  for (const [name, { title }] of cards) {
    const outcome = faulty.get(title) ?? 'stored';
    if (outcome === 'ends') return results;
    if (outcome === 'stored') await store.put(name, Buffer.from(title));
    results.push({ name, outcome, reason: outcome });
  }
  return results;
}

function cards(...titles: string[]): Map<string, Card> {
  const all = titles.map((title) => ({ title }) as Card);
  return new Map(all.map((card) => [pictureName(card), card]));
}

function nameOf(title: string): string {
  return [...cards(title).keys()][0] ?? '';
}

describe('the pictures of a release', () => {
  test('are drawn once, a process drawing so many', async () => {
    const titles = Array.from({ length: 120 }, (_, i) => `Thủ tục ${i}`);
    pictures.want(cards(...titles));
    await pictures.idle();
    expect(asked.map(({ length }) => length)).toEqual([50, 50, 20]);
    pictures.want(cards(...titles, 'Mới'));
    await pictures.idle();
    expect(asked.slice(3)).toEqual([['Mới']]);
    expect(titles.every((title) => store.has(nameOf(title)))).toBe(true);
    expect([say, again].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  });

  test('are those of the newest release, when that comes while others are drawn', async () => {
    pictures.want(cards('Cũ'));
    pictures.want(cards('Mới'));
    await pictures.idle();
    expect(asked).toEqual([['Cũ'], ['Mới']]);
  });

  test('are tried again after the disk refused them, as often as it takes, and no page is made without', async () => {
    faulty.set('Một', 'unstored');
    pictures.want(cards('Một', 'Hai'));
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(5));
    expect(pictures.undrawable().size).toBe(0);
    faulty.clear();
    await vi.waitFor(() => expect(store.has(nameOf('Một'))).toBe(true));
    expect(asked.slice(1).every((titles) => titles.join() === 'Một')).toBe(true);
    expect(again).not.toHaveBeenCalled();
  });

  test('that cannot be drawn are given up at last, and pages asked for that do not name them', async () => {
    faulty.set('Một', 'undrawable');
    pictures.want(cards('Một', 'Hai'));
    await vi.waitFor(() => expect(again).toHaveBeenCalledOnce());
    expect(pictures.undrawable()).toEqual(new Set([nameOf('Một')]));
    expect(store.has(nameOf('Hai'))).toBe(true);
    expect(asked).toHaveLength(3);
    expect(say).toHaveBeenCalledTimes(3);
  });

  test('include all others when one of them ends the process', async () => {
    faulty.set('Một', 'ends');
    pictures.want(cards('Một', 'Hai', 'Ba'));
    await vi.waitFor(() => expect(store.has(nameOf('Hai')) && store.has(nameOf('Ba'))).toBe(true));
    await vi.waitFor(() => expect(pictures.undrawable()).toEqual(new Set([nameOf('Một')])));
  });
});
