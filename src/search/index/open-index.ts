import lunr from 'lunr';
import type { InvertedIndex } from './inverted-index.ts';

/**
 * The set of all terms, as lunr asks it. lunr's own is an automaton for wildcards and slips, whose making takes a
 * fourth of the time until the search is ready; terms here are finished, so that looking them up is enough.
 */
function knownTerms({ documentsPerTerm }: InvertedIndex): lunr.TokenSet {
  const intersect = (asked: lunr.TokenSet) => ({
    toArray: () => asked.toArray().filter((term) => documentsPerTerm.has(term)),
  });
  return { intersect } as unknown as lunr.TokenSet;
}

/** An object whose values are made when they are read, once each. */
function madeWhenRead<T>(make: (key: string) => T | undefined): Record<string, T> {
  return new Proxy(Object.create(null) as Record<string, T>, {
    get(known, key: string) {
      const value = known[key] ?? make(key);
      if (value !== undefined) known[key] = value;
      return value;
    },
  });
}

/**
 * What `lunr.Index.load` does, by lunr's own constructors, but for the set of terms and for what is read rarely.
 * A test compares the two.
 *
 * @param from whose index it becomes; tests compare the browser's lunr with the whole one
 */
export function openIndex(index: InvertedIndex, from = lunr): lunr.Index {
  const attributes = {
    fields: index.fields,
    fieldVectors: madeWhenRead((ref) => {
      const vector = index.vectorOf(ref);
      return vector && new from.Vector(vector);
    }),
    invertedIndex: madeWhenRead((term) => index.postingOf(term)),
    tokenSet: knownTerms(index),
    pipeline: new from.Pipeline(),
  };
  // The published types call the vectors by a name that lunr no longer reads.
  return new from.Index(attributes as unknown as lunr.Index.Attributes);
}
