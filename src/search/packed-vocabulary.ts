import type { SearchVocabulary } from './search.ts';
import { tokensOf } from './text/tokens.ts';

/** What people say, as it travels: folded, for it is compared folded; rows are `meant,meant=said,said|…`. */
export interface PackedVocabulary {
  outsideTopics: string;
  words: string;
}

const folded = (phrases: readonly string[]): string =>
  phrases
    .map((phrase) =>
      tokensOf(phrase)
        .map(({ term }) => term)
        .join(' '),
    )
    .join(',');

export function packVocabulary({ words, outsideTopics }: SearchVocabulary): PackedVocabulary {
  return {
    // Sorted they pack better; their order says nothing.
    outsideTopics: folded(outsideTopics).split(',').sort().join(','),
    words: words.map(({ said, meant }) => `${folded(meant)}=${folded(said)}`).join('|'),
  };
}

/** The texts that a sign parts; of '' none. */
export const listOf = (text: string, sign: string | RegExp): string[] =>
  text === '' ? [] : text.split(sign);

/** What `packVocabulary` packed, folded. */
export function unpackVocabulary({ words, outsideTopics }: PackedVocabulary): SearchVocabulary {
  return {
    words: listOf(words, '|').map((row) => {
      const [meant = '', said = ''] = row.split('=');
      return { said: said.split(','), meant: meant.split(',') };
    }),
    outsideTopics: listOf(outsideTopics, ','),
  };
}
