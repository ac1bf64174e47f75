import { join } from 'node:path';
import { loadContent } from '../../src/content/load-content.ts';
import type { Content } from '../../src/domain/content.ts';
import { saidIn, withSpelledOut, withTellingCapitals } from '../../src/search/learned/learn.ts';
import { readTextOf } from '../../src/search/learned/read-texts.ts';
import type { ReadText } from '../../src/search/learned/read-texts.ts';
import { searchEntriesOf } from '../../src/search/search-entry.ts';
import type { SearchEntry } from '../../src/search/search-entry.ts';
import type { SearchVocabulary } from '../../src/search/search.ts';
import { readRecords } from '../corpus/records.ts';
import { ROOT } from '../lib/project.mjs';
import { entryOfRecord, textOfRecord } from './record-entries.ts';

/** What is searched in, with what people say besides the names. */
export interface Collection {
  entries: readonly SearchEntry[];
  said: SearchVocabulary;
  /** What the procedures' own texts teach of words. */
  texts: readonly ReadText[];
}

async function shippedContent(): Promise<Content> {
  const loaded = loadContent(join(ROOT, 'content'));
  if ('errors' in loaded) throw new Error('the content has faults: npm run check:content');
  return loaded.content;
}

/** The records of a file, or the site's own procedures; both with the site's own dictionary. */
export async function readCollection(procedures: string | undefined): Promise<Collection> {
  const content = await shippedContent();
  if (procedures === undefined) {
    const texts = content.procedures.map(readTextOf);
    return { entries: searchEntriesOf(content), said: saidIn(content), texts };
  }
  const records = readRecords(procedures);
  const texts = records.map((record) => textOfRecord(record));
  const entries = withTellingCapitals(
    records.map((record) => entryOfRecord(record)),
    () => texts,
  );
  return { entries, said: withSpelledOut(content.dictionary, texts), texts };
}

/** The same without dictionary, everyday words and the topics of other offices; what texts teach stays. */
export function withoutVocabulary({ entries, texts }: Collection): Collection {
  return {
    entries: entries.map((entry) => ({ ...entry, everydayWords: [] })),
    said: withSpelledOut({ words: [], outsideTopics: [] }, texts),
    texts,
  };
}
