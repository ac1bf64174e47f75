import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { packSearch } from '#src/search/search-file.ts';
import { createSearcher } from '#src/search/search.ts';
import { unpackEntries } from '#src/search/packed-entries.ts';
import { unpackVocabulary } from '#src/search/packed-vocabulary.ts';
import { searchBothParts } from '#src/search/second/both-parts.ts';
import { packSecond, unpackSecond } from '#src/search/second/second-entry.ts';
import { createSecondSearch } from '#src/search/second/second-search.ts';
import { CORPUS_DIR } from '#tests/support/sampling.ts';
import { corpusFileIn } from '../../scripts/corpus/records.ts';
import { type Collection, readCollection, withoutVocabulary } from '../../scripts/search/collections.ts';
import { hasMarks, readQueries, withoutMarks } from '../../scripts/search/labelled-queries.ts';
import { answer, build, travelling } from '../../scripts/search/measure.ts';
import { type Answered, answerable, qualityByGroup, qualityOf } from '../../scripts/search/quality.ts';

/** The labelled queries lie beside the corpus and are not part of the project. */
function queriesIn(name: string): string | undefined {
  const path = CORPUS_DIR === undefined ? undefined : join(CORPUS_DIR, '..', 'queries', name);
  return path !== undefined && existsSync(path) ? path : undefined;
}

const QUERIES = queriesIn('dev.jsonl');
const DEPARTMENT_QUERIES = queriesIn('department-dev.jsonl');

/** May only rise; measured figures stand in decision 0018. */
const FLOORS = {
  all: 0.948,
  portal: 0.956,
  projectWritten: 0.969,
  colloquialAmongTen: 0.94,
  withoutMarks: 0.944,
  withoutDictionary: 0.891,
  rightlyEmpty: 7,
};

/** Over the queries for a department that lie beside the corpus; may only rise too. */
const DEPARTMENT_FLOORS = { first: 0.99, amongThree: 1, amongThreeInAnyStyle: 1, rightlyEmpty: 1 };

/** Data that travels before the first answer, of 130 kB with 18 kB of code; may only fall. */
const MAX_DATA_BYTES = 110_000;

/** At most so much worse without marks, in mean reciprocal rank. */
const GAP = 0.02;

const travelled = <T>(packed: T): T => JSON.parse(JSON.stringify(packed)) as T;

describe.skipIf(QUERIES === undefined)('over the national catalogue', () => {
  const queries = QUERIES === undefined ? [] : readQueries(QUERIES);
  let collection: Collection;
  let answered: Answered[];
  let folded: Answered[];

  beforeAll(async () => {
    collection = await readCollection(corpusFileIn(CORPUS_DIR ?? ''));
    const { search } = build(collection);
    answered = answer(search, queries);
    const accented = queries.filter(({ query }) => hasMarks(query));
    folded = answer(
      search,
      accented.map((one) => ({ ...one, query: withoutMarks(one.query) })),
    );
  });

  const groupOf = (name: string) => qualityByGroup(answered).find((group) => group.name === name);

  test('the right procedure comes early, also for questions of the portal and in everyday words', () => {
    expect(qualityOf(answered).mrr).toBeGreaterThanOrEqual(FLOORS.all);
    expect(groupOf('portal-faq')?.mrr).toBeGreaterThanOrEqual(FLOORS.portal);
    expect(groupOf('project-written')?.mrr).toBeGreaterThanOrEqual(FLOORS.projectWritten);
    expect(groupOf('realistic-colloquial')?.amongTen).toBeGreaterThanOrEqual(FLOORS.colloquialAmongTen);
  });

  test('it comes as early without marks', () => {
    const accented = answered.filter(({ query }) => hasMarks(query.query));
    expect(Math.abs(qualityOf(accented).mrr - qualityOf(folded).mrr)).toBeLessThanOrEqual(GAP);
    expect(qualityOf(folded).mrr).toBeGreaterThanOrEqual(FLOORS.withoutMarks);
  });

  test('questions about something else find nothing', () => {
    expect(groupOf('out-of-scope')?.rightlyEmpty).toBeGreaterThanOrEqual(FLOORS.rightlyEmpty);
  });

  test('it comes early without the dictionary too', () => {
    const plain = answer(build(withoutVocabulary(collection)).search, queries);
    expect(qualityOf(plain).mrr).toBeGreaterThanOrEqual(FLOORS.withoutDictionary);
  });

  test('a browser that makes its index from what travels gives the same answers', () => {
    const { entries, said } = collection;
    const packed = travelled(packSearch(entries, said));
    const second = packSecond(entries);
    if (second === null) throw new Error('The national catalogue has no second part');
    const first = createSearcher(unpackEntries(packed.entries), unpackVocabulary(packed.said));
    const search = searchBothParts(first, () => createSecondSearch(unpackSecond(travelled(second))));
    expect(answer(search, queries)).toEqual(answered);
  });

  test('what travels before the first answer stays small', () => {
    expect(travelling(collection).brotli).toBeLessThanOrEqual(MAX_DATA_BYTES);
  });
});

describe.skipIf(DEPARTMENT_QUERIES === undefined)('over a department’s own content', () => {
  test('the right procedure comes early in every style, and questions about something else find nothing', async () => {
    const collection = await readCollection(undefined);
    const known = new Set(collection.entries.map(({ code }) => code));
    const { kept } = answerable(readQueries(DEPARTMENT_QUERIES ?? ''), known);
    const groups = qualityByGroup(answer(build(collection).search, kept));
    const all = groups.at(-1);
    expect(all?.first).toBeGreaterThanOrEqual(DEPARTMENT_FLOORS.first);
    expect(all?.amongThree).toBeGreaterThanOrEqual(DEPARTMENT_FLOORS.amongThree);
    expect((all?.rightlyEmpty ?? 0) / (all?.outOfScope ?? 1)).toBeGreaterThanOrEqual(
      DEPARTMENT_FLOORS.rightlyEmpty,
    );
    const styles = groups.filter(({ queries }) => queries > 0);
    expect(Math.min(...styles.map(({ amongThree }) => amongThree))).toBeGreaterThanOrEqual(
      DEPARTMENT_FLOORS.amongThreeInAnyStyle,
    );
  });
});
