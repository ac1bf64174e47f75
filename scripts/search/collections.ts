import { join } from 'node:path';
import { loadContent } from '../../src/content/load-content.ts';
import type { Content } from '../../src/domain/content.ts';
import { searchEntriesOf } from '../../src/search/search-entry.ts';
import type { SearchEntry } from '../../src/search/search-entry.ts';
import type { SearchVocabulary } from '../../src/search/search.ts';
import { readRecords } from '../corpus/records.ts';
import { ROOT } from '../lib/project.mjs';
import { entryOfRecord } from './record-entries.ts';

/** What is searched in, with what people say besides the names. */
export interface Collection {
  entries: readonly SearchEntry[];
  said: SearchVocabulary;
}

async function shippedContent(): Promise<Content> {
  const loaded = loadContent(join(ROOT, 'content'));
  if ('errors' in loaded) throw new Error('the content has faults: npm run check:content');
  return loaded.content;
}

/** The records of a file, or the site's own procedures; both with the site's own dictionary. */
export async function readCollection(procedures: string | undefined): Promise<Collection> {
  const content = await shippedContent();
  return {
    entries:
      procedures === undefined
        ? searchEntriesOf(content)
        : readRecords(procedures).map((record) => entryOfRecord(record)),
    said: content.dictionary,
  };
}

/** The same without dictionary, everyday words and the topics of other offices. */
export function withoutVocabulary({ entries }: Collection): Collection {
  return {
    entries: entries.map((entry) => ({ ...entry, everydayWords: [] })),
    said: { words: [], outsideTopics: [] },
  };
}
