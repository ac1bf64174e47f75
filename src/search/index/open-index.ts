import lunr from 'lunr';
import type { Posting } from './postings.ts';

/** lunr's serialised index, with its terms in any order. */
export interface SerializedIndex {
  fields: string[];
  fieldVectors: [ref: string, vector: number[]][];
  invertedIndex: [term: string, posting: Posting][];
}

/**
 * The set of all terms, as lunr asks it. lunr's own is an automaton for wildcards and slips, whose making takes a
 * fourth of the time until the search is ready; terms here are finished, so that looking them up is enough.
 */
function knownTerms(invertedIndex: Readonly<Record<string, Posting>>): lunr.TokenSet {
  const intersect = (asked: lunr.TokenSet) => ({
    toArray: () => asked.toArray().filter((term) => invertedIndex[term] !== undefined),
  });
  return { intersect } as unknown as lunr.TokenSet;
}

/**
 * What `lunr.Index.load` does, by lunr's own constructors, but for the set of terms. A test compares the two.
 *
 * @param from whose index it becomes; tests compare the browser's lunr with the whole one
 */
export function openIndex({ fields, fieldVectors, invertedIndex }: SerializedIndex, from = lunr): lunr.Index {
  const vectors: Record<string, lunr.Vector> = {};
  for (const [ref, vector] of fieldVectors) vectors[ref] = new from.Vector(vector);
  const postings = Object.create(null) as Record<string, Posting>;
  for (const [term, posting] of invertedIndex) postings[term] = posting;
  const attributes = {
    fields,
    fieldVectors: vectors,
    invertedIndex: postings,
    tokenSet: knownTerms(postings),
    pipeline: new from.Pipeline(),
  };
  // The published types call the vectors by a name that lunr no longer reads.
  return new from.Index(attributes as unknown as lunr.Index.Attributes);
}
