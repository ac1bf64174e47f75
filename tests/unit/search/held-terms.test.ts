import { expect, test } from 'vitest';
import { contentOf } from '#src/content/load-content.ts';
import { firstPartOf } from '#src/search/first-part.ts';
import { heldTerms } from '#src/search/index/held-terms.ts';
import { buildSearchIndex } from '#src/search/index/search-index.ts';
import { partsOfPair } from '#src/search/text/tokens.ts';
import type { SearchEntry } from '#src/search/search-entry.ts';
import { searchEntriesOf } from '#src/search/search-entry.ts';
import { folderOf, shippedFiles } from '../content/shipped.ts';

const loaded = contentOf(folderOf(shippedFiles()));
if ('errors' in loaded) throw new Error('the shipped content has faults');
const entries = searchEntriesOf(loaded.content);

/** The terms that the index of a search would hold, one by one. */
function indexed(all: readonly SearchEntry[]): Set<string> {
  const { vocabulary } = buildSearchIndex(firstPartOf(all));
  const pairs = vocabulary.syllables.flatMap((first) =>
    vocabulary.after(first).map((second) => [first, second]),
  );
  expect(pairs.length).toBeGreaterThan(100);
  return new Set([...vocabulary.syllables, ...pairs.map(([a = '', b = '']) => `${a} ${b}`)]);
}

const readable = (terms: ReadonlySet<string>) =>
  new Set([...terms].map((term) => partsOfPair(term)?.join(' ') ?? term));

test('the terms are those of the index', () => {
  expect(readable(heldTerms(entries))).toEqual(indexed(entries));
});

test('of a large content the numbers of documents are not among them', () => {
  const many = Array.from({ length: 501 }, (_, place) => entries[place % entries.length]).filter(
    (entry) => entry !== undefined,
  );
  expect(many.flatMap(({ documents }) => documents)).not.toEqual([]);
  expect(readable(heldTerms(many))).toEqual(indexed(many));
  expect(readable(heldTerms(many)).size).toBeLessThan(readable(heldTerms(entries)).size);
});
