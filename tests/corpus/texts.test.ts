import { describe, expect, test } from 'vitest';
import { cleanPasted } from '#src/editing/import/clean-pasted.ts';
import { readHtml } from '#src/editing/import/html/read-html.ts';
import type { PortalRecord } from '#src/editing/import/record/portal-record.ts';
import { type Origin, readMarkdown } from '#src/editing/markdown/read-markdown.ts';
import { writeMarkdown } from '#src/editing/markdown/write-markdown.ts';
import { readCorpus } from '../../scripts/corpus/records.ts';
import { portalPage } from '#tests/support/procedure-tables.ts';
import { CORPUS_DIR, sample } from '#tests/support/sampling.ts';

const MOST = 300;
/** All records together take about as long as a test may. */
const PARTS = 8;

const records = CORPUS_DIR === undefined ? [] : sample(readCorpus(CORPUS_DIR).records, MOST);
const parts = Array.from({ length: PARTS }, (_, part): [number, PortalRecord[]] => [
  part + 1,
  records.filter((_record, at) => at % PARTS === part),
]);

const withoutOrigin = (key: string, value: unknown): unknown => (key === 'origin' ? null : value);

describe.skipIf(CORPUS_DIR === undefined)('pages of procedures pasted as texts', () => {
  test.each(parts)(
    `unchanged they keep their bytes, written anew they say the same, %i of ${PARTS}`,
    (_, part) => {
      expect(part.length).toBeGreaterThan(0);
      for (const record of part) {
        const text = `\n${cleanPasted(readHtml(portalPage(record)))}\n`;
        const origins: Origin[] = [];
        const doc = readMarkdown(text, origins);
        expect(writeMarkdown(doc, origins)).toBe(text);
        const again = readMarkdown(writeMarkdown(doc, []), []);
        expect(JSON.stringify(again, withoutOrigin)).toBe(JSON.stringify(doc, withoutOrigin));
      }
    },
  );
});
