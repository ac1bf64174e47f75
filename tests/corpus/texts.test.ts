import { expect, test } from 'vitest';
import { cleanPasted } from '#src/editing/import/clean-pasted.ts';
import { readHtml } from '#src/editing/import/html/read-html.ts';
import { type Origin, readMarkdown } from '#src/editing/markdown/read-markdown.ts';
import { writeMarkdown } from '#src/editing/markdown/write-markdown.ts';
import { readCorpus } from '../../scripts/corpus/records.ts';
import { portalPage } from '#tests/support/procedure-tables.ts';
import { CORPUS_DIR, sample } from '#tests/support/sampling.ts';

const MOST = 300;

const withoutOrigin = (key: string, value: unknown): unknown => (key === 'origin' ? null : value);

test.skipIf(CORPUS_DIR === undefined)(
  'pages of procedures pasted as texts: unchanged they keep their bytes, written anew they say the same',
  () => {
    for (const record of sample(readCorpus(CORPUS_DIR ?? '').records, MOST)) {
      const text = `\n${cleanPasted(readHtml(portalPage(record)))}\n`;
      const origins: Origin[] = [];
      const doc = readMarkdown(text, origins);
      expect(writeMarkdown(doc, origins)).toBe(text);
      const anew = writeMarkdown(doc, []);
      expect(JSON.stringify(readMarkdown(anew, []), withoutOrigin)).toBe(JSON.stringify(doc, withoutOrigin));
    }
  },
);
