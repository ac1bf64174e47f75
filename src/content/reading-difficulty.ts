/*
 * How hard Vietnamese text is to read, by the length of its sentences in syllables, which Vietnamese writes apart. Sentence
 * length is the strongest part of the published measure for Vietnamese (Nguyen and Henkin, “A second generation readability
 * formula for Vietnamese”, Journal of Reading 29, 1985), whose other part, the share of compound words, needs a dictionary.
 */

/** A sentence of more syllables is hard to follow for most readers. */
export const LONG_SENTENCE = 60;

/** Points of a list and halves at a semicolon are read one by one. */
const END = /[.!?…;:](?=\s|$)|\n+/u;

/** Sentences that are too long, with their number of syllables. */
export function longSentences(text: string): { words: string; syllables: number }[] {
  return text
    .split(END)
    .map((sentence) => ({ words: sentence.trim(), syllables: sentence.match(/\p{L}+/gu)?.length ?? 0 }))
    .filter(({ syllables }) => syllables > LONG_SENTENCE);
}
