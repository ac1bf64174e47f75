import { unpackSecond } from '../second/second-entry.ts';
import type { PackedSecond } from '../second/second-entry.ts';
import { createSecondSearch } from '../second/second-search.ts';
import type { SecondAnswer, SecondQuestion, SecondSearch } from '../second/second-search.ts';

/** To the worker: first the file, as it was fetched, then one question after another. */
export type ToSecondWorker = { file: ArrayBuffer } | { question: SecondQuestion };

/** Beside the first part's worker, so that building this index holds up no answer of that one. */
let search: SecondSearch | undefined;

addEventListener('message', ({ data }: MessageEvent<ToSecondWorker>) => {
  if ('file' in data)
    search = createSecondSearch(
      unpackSecond(JSON.parse(new TextDecoder().decode(data.file)) as PackedSecond),
    );
  else if (search !== undefined) postMessage(search(data.question) satisfies SecondAnswer);
});
