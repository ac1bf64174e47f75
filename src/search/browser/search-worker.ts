import { unpackEntries } from '../packed-entries.ts';
import { unpackVocabulary } from '../packed-vocabulary.ts';
import { createSearcher } from '../search.ts';
import type { SearchAnswer, SearchOptions } from '../search.ts';
import type { SearchFile } from '../search-file.ts';
import type { FromWorker, ToWorker } from './search-messages.ts';

/**
 * Runs the search beside the page, so that neither building the index nor a long query ever holds up typing
 * (decision 0024). What fails here reaches the page as the worker's error.
 */
let respond: ((id: number, query: string, options: SearchOptions) => void) | undefined;

const tell = (message: FromWorker): void => postMessage(message);

/** The search of a content that is too large to travel. */
async function askServer(query: string): Promise<SearchAnswer> {
  const response = await fetch(`/tim-kiem/goi-y.json?q=${encodeURIComponent(query)}`);
  return (await response.json()) as SearchAnswer;
}

function open(file: ArrayBuffer): void {
  const { search: packed, texts } = JSON.parse(new TextDecoder().decode(file)) as SearchFile;
  if (packed === null)
    respond = (id, query) =>
      void askServer(query).then(
        (answer) => tell({ id, answer }),
        () => tell({ id, answer: null }),
      );
  else {
    const search = createSearcher(unpackEntries(packed.entries), unpackVocabulary(packed.said));
    respond = (id, query, options) => tell({ id, answer: search(query, options) });
  }
  tell({ texts });
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('file' in data) open(data.file);
  else respond?.(data.id, data.query, data.options);
});
