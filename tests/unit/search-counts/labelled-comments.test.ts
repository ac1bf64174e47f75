import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countableText } from '#src/search-counts/countable-text.ts';
import { fold } from '#src/search/text/fold.ts';

interface Span {
  data: string;
  kind: string;
}

const TESTS = join(import.meta.dirname, '..', '..');
const read = <Line>(...path: string[]): Line[] =>
  readFileSync(join(TESTS, ...path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const comments = read<{ text: string; spans: Span[] }>('privacy', 'comments.jsonl');
const queries = read<{ query: string }>('search', 'queries.jsonl').map(({ query }) => query);

/** Words before and behind, as somebody may type them into a search besides. */
const [BEFORE, BEHIND] = [4, 2];

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const countedForm = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}./@-]+/gu, ' ')
    .trim();

/** The data of a comment with the words around it, at a length that is counted. */
function searched(text: string, { data }: Span): string {
  const at = text.indexOf(data);
  const before = wordsOf(text.slice(0, at)).slice(-BEFORE);
  const behind = wordsOf(text.slice(at + data.length)).slice(0, BEHIND);
  return [...before, data, ...behind].join(' ');
}

const isCounted = (query: string, { data }: Span): boolean =>
  countableText(query)?.includes(countedForm(data)) === true;

const all = comments.flatMap(({ text, spans }) => spans.map((span) => ({ text, span })));
const numbers = all.filter(({ span }) => span.kind !== 'name');
const names = all.filter(({ span }) => span.kind === 'name');

describe('of what the labelled comments tell of people', () => {
  it('no number, address or plate is counted, alone or among words, in small letters or without marks', () => {
    expect(numbers.length).toBeGreaterThan(250);
    const counted = numbers.flatMap(({ text, span }) => {
      const query = searched(text, span);
      const ways = [text, query, query.toLowerCase(), fold(query), span.data, fold(span.data)];
      return ways.filter((way) => isCounted(way, span));
    });
    expect(counted).toEqual([]);
  });

  it('hardly a name is counted as it was written, and most are not in small letters either', () => {
    const share = (way: (query: string) => string): number =>
      names.filter(({ text, span }) => !isCounted(way(searched(text, span)), span)).length / names.length;
    expect(share((query) => query)).toBeGreaterThanOrEqual(0.92);
    expect(share((query) => query.toLowerCase())).toBeGreaterThanOrEqual(0.735);
    expect(share(fold)).toBeGreaterThanOrEqual(0.6);
  });

  it('little is thought to be there where people search for a procedure', () => {
    const short = queries.filter((query) => query.length <= 80);
    const dropped = short.filter((query) => countableText(query) === null);
    expect(dropped.length / short.length, dropped.join('; ')).toBeLessThanOrEqual(0.03);
  });
});
