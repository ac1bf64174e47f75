import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CORPUS_DIR } from '#tests/support/sampling.ts';
import { corpusFileIn } from '../../scripts/corpus/records.ts';
import { type Collection, readCollection, withoutVocabulary } from '../../scripts/search/collections.ts';
import { hasMarks, readQueries, withoutMarks } from '../../scripts/search/labelled-queries.ts';
import { answer, build } from '../../scripts/search/measure.ts';
import { type Answered, qualityByGroup, qualityOf } from '../../scripts/search/quality.ts';

/** The labelled queries lie beside the corpus and are not part of the project. */
const QUERIES = CORPUS_DIR === undefined ? undefined : join(CORPUS_DIR, '..', 'queries', 'dev.jsonl');

/** May only rise; measured figures stand in decision 0018. */
const FLOORS = {
  all: 0.93,
  portal: 0.93,
  colloquialAmongTen: 0.88,
  withoutDictionary: 0.85,
  rightlyEmpty: 7,
};

/** At most so much worse without marks, in mean reciprocal rank. */
const GAP = 0.02;

describe.skipIf(QUERIES === undefined || !existsSync(QUERIES))('over the national catalogue', () => {
  const queries = QUERIES === undefined || !existsSync(QUERIES) ? [] : readQueries(QUERIES);
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
    expect(groupOf('realistic-colloquial')?.amongTen).toBeGreaterThanOrEqual(FLOORS.colloquialAmongTen);
  });

  test('it comes as early without marks', () => {
    const accented = answered.filter(({ query }) => hasMarks(query.query));
    expect(Math.abs(qualityOf(accented).mrr - qualityOf(folded).mrr)).toBeLessThanOrEqual(GAP);
  });

  test('questions about something else find nothing', () => {
    expect(groupOf('out-of-scope')?.rightlyEmpty).toBeGreaterThanOrEqual(FLOORS.rightlyEmpty);
  });

  test('it comes early without the dictionary too', () => {
    const plain = answer(build(withoutVocabulary(collection)).search, queries);
    expect(qualityOf(plain).mrr).toBeGreaterThanOrEqual(FLOORS.withoutDictionary);
  });
});
