import { unpackEntries } from '../packed-entries.ts';
import { unpackVocabulary } from '../packed-vocabulary.ts';
import { createSearcher } from '../search.ts';
import type { Search } from '../search.ts';
import type { SearchFile } from '../search-file.ts';
import type { FromWorker, ToWorker } from './search-messages.ts';

/**
 * Runs the search beside the page, so that neither building the index nor a long query ever holds up typing
 * (decision 0024). What fails here reaches the page as the worker's error.
 */
let search: Search | undefined;

const tell = (message: FromWorker): void => postMessage(message);

function open(file: ArrayBuffer): void {
  const { entries, said, texts } = JSON.parse(new TextDecoder().decode(file)) as SearchFile;
  search = createSearcher(unpackEntries(entries), unpackVocabulary(said));
  tell({ texts });
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('file' in data) open(data.file);
  else if (search !== undefined) tell({ id: data.id, answer: search(data.query, { limit: data.limit }) });
});
