import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '#src/content/load-content.ts';
import { inPresentShape } from '#src/release/older-data.ts';
import type { ReleaseData } from '#src/release/release-data.ts';
import { searchResults } from '#src/view/search-results.ts';

const loaded = loadContent(join(import.meta.dirname, '../../../content'));
if ('errors' in loaded) throw new Error('the shipped content has faults: npm run check:content');
const DATA: ReleaseData = {
  content: loaded.content,
  publicUrl: 'http://localhost:4321',
  changes: [],
  undrawable: [],
};

/** As a program made it that did not know tags, pages of the dictionary, and paper forms yet. */
function olderData(): ReleaseData {
  const {
    commentTags: _tags,
    improvements: _done,
    reportRules: _rules,
    disclosureDuties: _duties,
    disclosures: _published,
    owedDisclosures: _owed,
    internalProcesses: _processes,
    costFigures: _figures,
    scales: _scales,
    dictionary,
    rounds,
    ...content
  } = DATA.content;
  const { pages: _pages, ...words } = dictionary;
  const olderRounds = rounds.map(({ paperDays: _days, secondEntryPercent: _share, ...round }) => round);
  return {
    ...DATA,
    content: { ...content, dictionary: words, rounds: olderRounds },
  } as unknown as ReleaseData;
}

test('what a release says itself stays as it is', () => {
  expect(inPresentShape(DATA)).toEqual(DATA);
});

test('a release of an older program can be searched, and its rounds have the usual rules for paper', () => {
  const { content } = inPresentShape(olderData());
  expect([content.commentTags, content.improvements, content.dictionary.pages, content.reportRules]).toEqual([
    [],
    [],
    [],
    null,
  ]);
  expect([content.disclosureDuties, content.disclosures, content.owedDisclosures]).toEqual([[], [], []]);
  expect([content.internalProcesses, content.costFigures.volumes, content.scales]).toEqual([[], [], []]);
  expect(content.rounds.map(({ paperDays, secondEntryPercent }) => [paperDays, secondEntryPercent])).toEqual(
    content.rounds.map(() => [15, 10]),
  );
  const { hits } = searchResults(content, new URLSearchParams({ q: 'hội thảo quốc tế' }));
  expect(hits[0]?.path).toBe('/thu-tuc/to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh');
});
