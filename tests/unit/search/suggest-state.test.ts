import { describe, expect, it } from 'vitest';
import { EMPTY, close, move, showHits, unchoose } from '#src/search/browser/suggest-state.ts';
import type { SuggestState } from '#src/search/browser/suggest-state.ts';
import type { SearchHit } from '#src/search/search.ts';

const hitsOf = (codes: string): SearchHit[] => [...codes].map((code) => ({ code }) as SearchHit);
const codesOf = ({ hits }: SuggestState): string => hits.map(({ code }) => code).join('');
const show = (before: SuggestState, codes: string, isElsewhere = false): SuggestState =>
  showHits(before, 'hội thảo', { hits: hitsOf(codes), total: codes.length, isElsewhere, isUnsaid: false });

describe('while one types on', () => {
  const shown = show(EMPTY, 'abcd');

  it.each([
    ['the same hits stay where they are, behind the best', 'adcb', 'abcd'],
    ['the best one comes first and leaves its place to the one that stood there', 'dcba', 'dbca'],
    ['a new best one comes first, what stood there takes a free place', 'ebad', 'ebad'],
    ['new ones take the places that are free', 'aedb', 'abed'],
    ['the best of the new ones stands highest', 'aefd', 'aefd'],
    ['what fits no longer goes', 'ca', 'ca'],
    ['nothing is kept that was not found', '', ''],
  ])('%s', (_, found, order) => {
    expect(codesOf(show(shown, found))).toBe(order);
  });

  it('what comes later to the same query stands below, and what is chosen stays chosen', () => {
    const chosen = move(move(shown, 1), 1);
    const more = (before: SuggestState, codes: string): SuggestState =>
      showHits(
        before,
        'hội thảo',
        { hits: hitsOf(codes), total: codes.length, isElsewhere: false, isUnsaid: false },
        true,
      );
    expect(codesOf(more(chosen, 'efabcd'))).toBe('abcdef');
    expect(more(chosen, 'efabcd').active).toBe(1);
    expect(codesOf(more(chosen, 'ac'))).toBe('ac');
    expect(more(chosen, 'ac').active).toBe(-1);
    const onLastRow = move(shown, -1);
    expect(more(onLastRow, 'abcde').active).toBe(-1);
  });

  it('a row that was chosen before its answer came stays chosen, wherever it then stands', () => {
    expect(show(move(shown, 1), 'ba').active).toBe(1);
    expect(show(move(shown, 1), 'bc').active).toBe(-1);
    expect(show(shown, 'ba').active).toBe(-1);
  });

  it('a list that was closed is made anew', () => {
    expect(codesOf(show(close(shown), 'adcb'))).toBe('adcb');
  });
});

describe('the arrow keys', () => {
  const places = (state: SuggestState, count: number): number[] => {
    const seen = [];
    for (let step = 0; step < count; step += 1) seen.push((state = move(state, 1)).active);
    return seen;
  };

  it('go over the hits, the last row and back to the field', () => {
    expect(places(show(EMPTY, 'ab'), 4)).toEqual([0, 1, 2, -1]);
  });

  it('go over the row to the portal too', () => {
    expect(places(show(EMPTY, '', true), 3)).toEqual([0, 1, -1]);
  });

  it('choose nothing any more when the caret moves', () => {
    const state = show(EMPTY, 'ab');
    expect(unchoose(move(state, 1)).active).toBe(-1);
    expect(unchoose(state)).toBe(state);
  });
});
