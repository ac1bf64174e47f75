import type { SearchAnswer, SearchOptions } from '../search.ts';
import type { SuggestionTexts } from '../search-file.ts';

/** To the worker: first the search file, as it was fetched, then one question after another. */
export type ToWorker = { file: ArrayBuffer } | { id: number; query: string; options: SearchOptions };

/** From the worker: once that it is ready, then an answer to each question; null where the server gave none. */
export type FromWorker = { texts: SuggestionTexts } | { id: number; answer: SearchAnswer | null };
