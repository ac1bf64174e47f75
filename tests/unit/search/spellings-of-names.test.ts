import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED, runs } from '#tests/support/sampling.ts';
import { loadContent } from '#src/content/load-content.ts';
import { searchEntriesOf } from '#src/search/search-entry.ts';
import { createSearcher } from '#src/search/search.ts';
import { withoutMarks } from '../../../scripts/search/labelled-queries.ts';
import { withMovedTones } from './moved-tones.ts';

const loaded = loadContent(join(import.meta.dirname, '..', '..', '..', 'content'));
if ('errors' in loaded) throw new Error('the shipped content has faults: npm run check:content');
const entries = searchEntriesOf(loaded.content);
const search = createSearcher(entries, loaded.content.dictionary);
const current = entries.filter(({ flags }) => !flags.includes('old'));

const placeOf = (code: string, query: string): number =>
  search(query, { limit: 10 }).hits.findIndex((hit) => hit.code === code);

/** Words long enough that one wrong letter leaves something of them. */
const WORD = /\p{L}{3,}/gu;

const SPACE = / /g;

interface Slip {
  kind: 'lost' | 'doubled' | 'swapped' | 'wrong';
  /** Which letter, and what is typed for it where it is wrong. */
  at: number;
  letter: string;
}

/** A word with one letter of it typed wrongly; the first one is seldom. */
function slipIn(word: string, { kind, at, letter }: Slip): string {
  const place = 1 + (at % (word.length - 1));
  const [before, there, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
  if (kind === 'lost') return before + after;
  if (kind === 'doubled') return before + there + there + after;
  if (kind === 'wrong') return before + letter + after;
  return before.slice(0, -1) + there + before.slice(-1) + after;
}

/** A text with the match that falls to a number put another way. */
function changeOne(text: string, pattern: RegExp, number: number, change: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  const match = found[number % found.length];
  if (match === undefined) return text;
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}

const entry = fc.constantFrom(...current);
const number = fc.nat({ max: 1_000 });
const slips = fc.record({
  kind: fc.constantFrom<Slip['kind']>('lost', 'doubled', 'swapped', 'wrong'),
  at: number,
  letter: fc.constantFrom(...'abceghiklmnopqrstuvxy'),
});
const ways = fc.constantFrom<(text: string) => string>(
  (text) => text,
  withoutMarks,
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  withMovedTones,
);
const options = { seed: SEED, numRuns: runs({ full: 2_000, sample: 150 }) };

/** Of 4,000 slips all left it among the first three, and .995 first: "cấp lại" that lost a letter is "cấp li". */
const NEAR = 3;

describe('the name of any procedure', () => {
  it('comes first in any writing, also where a space is missing', () => {
    const property = fc.property(entry, ways, number, ({ code, name }, way, gap) => {
      expect([name, placeOf(code, way(name))]).toEqual([name, 0]);
      const runOn = way(changeOne(name, SPACE, gap, () => ''));
      expect([runOn, placeOf(code, runOn)]).toEqual([runOn, 0]);
    });
    fc.assert(property, options);
  });

  it('comes among the first three with a slip in any letter but the first of a word', () => {
    const property = fc.property(entry, ways, number, slips, ({ code, name }, way, which, slip) => {
      const slipped = way(changeOne(name, WORD, which, (word) => slipIn(word, slip)));
      const place = placeOf(code, slipped);
      expect([slipped, place >= 0 && place < NEAR]).toEqual([slipped, true]);
    });
    fc.assert(property, options);
  });

  it('comes first wherever its tones stand', () => {
    const movable = current.filter(({ name }) => withMovedTones(name) !== name);
    expect(movable.length).toBeGreaterThan(0);
    for (const { code, name } of movable) {
      expect([name, placeOf(code, withMovedTones(name))]).toEqual([name, 0]);
    }
  });
});
