import type { CountedField } from './counted-field.ts';

const NO_METADATA = {};

/** What lunr asks a term of: its number, and by the name of each field the documents that hold it there. */
export type Posting = { readonly _index: number } & Readonly<Record<string, object>>;

/** The documents of one field, by term: those of term `id` stand from `starts[id]` to `starts[id + 1]`. */
interface Holders {
  starts: Int32Array;
  documents: Int32Array;
}

function holdersOf(field: CountedField, termCount: number): Holders {
  const starts = new Int32Array(termCount + 1);
  field.documents.forEach((_, place) =>
    field.forEachTerm(place, (id) => (starts[id + 1] = (starts[id + 1] ?? 0) + 1)),
  );
  for (let id = 0; id < termCount; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const next = starts.slice();
  const documents = new Int32Array(starts[termCount] ?? 0);
  field.documents.forEach((document, place) =>
    field.forEachTerm(place, (id) => {
      const at = next[id] ?? 0;
      documents[at] = document;
      next[id] = at + 1;
    }),
  );
  return { starts, documents };
}

/** As lunr serialises them: a key for each document. */
function asKeys({ starts, documents }: Holders, id: number): Record<number, object> {
  const keys: Record<number, object> = {};
  for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at += 1) keys[documents[at] ?? 0] = NO_METADATA;
  return keys;
}

/**
 * Makes the posting of a term by its number. Documents are kept as numbers, and become the keys that lunr reads when it
 * asks for them: as objects from the start they took half the time of building and most of its memory.
 */
export function postingsOf(fields: readonly CountedField[], termCount: number): (id: number) => Posting {
  const shape = {};
  for (const field of fields) {
    const holders = holdersOf(field, termCount);
    Object.defineProperty(shape, field.name, {
      enumerable: true,
      get(this: Posting) {
        return asKeys(holders, this._index);
      },
    });
  }
  return (_index) => Object.assign(Object.create(shape) as Posting, { _index });
}
