import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AnswerRecord, AnswerSource, Submission } from '#src/domain/submission.ts';
import { periodSums } from '#src/figures/period-sums.ts';
import { monthTotals } from '#src/figures/month-totals.ts';
import { daysOf, reportMonthOf } from '#src/figures/report-period.ts';
import { KEY_PARTS, LEVELS, MOMENT_PARTS } from '#src/figures/packed-tallies.ts';
import { bury, ingest } from '#src/pocketbase/ingest.ts';
import type { SuperuserClient } from '#src/pocketbase/records.ts';
import { IndexCounter } from '#src/integrity/count-indexes.ts';
import { publishedIndex } from '#src/integrity/published-index.ts';
import { refreshTallies } from '#src/tallies/refresh.ts';
import { TallyFile } from '#src/tallies/tally-file.ts';
import { randomFrom } from '../support/random.ts';
import { SEED } from '../support/sampling.ts';
import { countedQuestionnaire as questionnaire } from '../unit/survey/fixture.ts';
import { answer, idOf } from '../unit/queue/submissions.ts';
import { startPocketbase } from './support/pocketbase-process.ts';
import type { TestPocketbase } from './support/pocketbase-process.ts';
import { keyOf, slowCount, type SlowCounts } from './support/slow-count.ts';

const DAYS = ['2026-11-24', '2026-11-25', '2026-11-26'];

let pb: TestPocketbase;
let superuser: SuperuserClient;
let folder: string;
let file: TallyFile;

const random = randomFrom(SEED);
const below = (end: number): number => Math.floor(random() * end);
const oneOf = <T>(values: readonly T[]): T => values[below(values.length)] as T;

function someScores(): Record<string, number> {
  const ids = ['chung', 'tiep-can', 'bien', 'ghe', 'thu-tuc'].filter(() => random() < 0.7);
  return Object.fromEntries(ids.map((id) => [id, below(6)]));
}

function someAnswer(n: number): Submission {
  return answer(n, {
    version: oneOf([2, 2, 2, 9]),
    day: oneOf(DAYS),
    source: oneOf<AnswerSource>(['web', 'qr', 'paper']),
    channel: oneOf(['online', 'post', '']),
    procedure: oneOf(['3.000604', '1.001308', '']),
    round: oneOf(['', 'quy-4']),
    screening: oneOf(['roi', 'roi', 'chua']),
    scores: someScores(),
    marks: random() < 0.1 ? ['burst'] : [],
    comment: n % 7 === 0 ? 'Cảm ơn' : '',
  });
}

const refresh = (which: 'changed' | 'all' = 'changed', questionnaires = [questionnaire]) =>
  refreshTallies({ client: superuser, file, questionnaires }, which);

/** All that the file holds, by the names that the slow count gives. */
function held(): SlowCounts {
  const counts: SlowCounts = {};
  for (const { day, version, round, packed } of file.read('hai-long', '0', '9')) {
    const { sources, channels, procedures, questions, factors, keys } = packed;
    packed.answers.forEach((answers, tally) => {
      const [source, channel, procedure, isMarked] = keys.slice(tally * KEY_PARTS, (tally + 1) * KEY_PARTS);
      const key = keyOf(
        {
          ...{ day, version, round, form: 'hai-long', source: sources[source ?? 0] as AnswerSource },
          channel: channels[channel ?? 0] ?? '?',
          procedure: procedures[procedure ?? 0] ?? '?',
          ...{ sourceTag: '', language: 'vi', screening: '', comment: '' },
        },
        isMarked === 1,
      );
      counts[`${key}: answers`] = answers;
      if (packed.leftOut[tally]) counts[`${key}: left out`] = packed.leftOut[tally];
      for (let at = packed.starts[tally] ?? 0; at < (packed.starts[tally + 1] ?? 0); at += 1) {
        const cell = packed.cells[at] ?? 0;
        counts[`${key}: ${questions[Math.floor(cell / LEVELS)]} ${cell % LEVELS}`] = packed.counts[at] ?? 0;
      }
      for (let at = packed.momentStarts[tally] ?? 0; at < (packed.momentStarts[tally + 1] ?? 0); at += 1) {
        const name = factors[packed.momentFactors[at] ?? 0] || 'whole';
        const [n, sum, squares] = packed.moments.slice(at * MOMENT_PARTS, (at + 1) * MOMENT_PARTS);
        Object.assign(counts, { [`${key}: ${name} n`]: n, [`${key}: ${name} sum`]: sum });
        counts[`${key}: ${name} squares`] = squares ?? 0;
      }
    });
  }
  return counts;
}

async function stored(): Promise<AnswerRecord[]> {
  return superuser.collection('answers').getFullList<AnswerRecord>();
}

/** Sums of fractions depend in their last digits on what is added first. */
const rounded = (counts: SlowCounts): SlowCounts =>
  Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, Number(value.toFixed(9))]));

/** Expects the file to hold what a count of every stored answer gives. */
async function expectExact(isMarked = ({ marks }: AnswerRecord) => marks.length > 0): Promise<void> {
  const all = await stored();
  const [known, unknown] = [
    all.filter(({ version }) => version === 2),
    all.filter(({ version }) => version === 9),
  ];
  const leftOut = unknown.map((each) => ({ ...each, screening: 'chua' }));
  const expected = slowCount([...known, ...leftOut], questionnaire, isMarked);
  expect(rounded(held())).toEqual(rounded(expected));
  for (const month of new Set(DAYS.map(reportMonthOf))) {
    const { first, last } = daysOf([month]);
    expect(file.totals('hai-long', month)).toEqual(monthTotals(file.read('hai-long', first, last)));
  }
}

beforeAll(async () => {
  pb = await startPocketbase();
  superuser = await pb.superuser();
  await ingest(
    pb.url,
    pb.token,
    Array.from({ length: 400 }, (_, n) => someAnswer(n)),
  );
});
afterAll(() => pb.remove());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tallies-'));
  file = new TallyFile(join(folder, 'tallies.sqlite'));
  await refresh();
  return () => {
    file.close();
    rmSync(folder, { recursive: true });
  };
});

describe('tallies', () => {
  test('are what a count of every answer by itself gives, and a recount gives the same', async () => {
    await expectExact();
    const before = held();
    expect(await refresh('all')).toMatchObject({ days: 3, answers: 400 });
    expect(held()).toEqual(before);
  });

  test('give the index of a round by source that every answer by itself gives', async () => {
    const counter = new IndexCounter({ questionnaires: [questionnaire], rounds: [] });
    for (const each of await stored()) counter.add(each, each.marks);
    const expected = counter.all().find(({ round }) => round === 'quy-4')?.index;
    expect(expected?.without).toHaveLength(3);
    const sums = periodSums(file.readRound({ form: 'hai-long', id: 'quy-4' }));
    expect(publishedIndex(sums, null)).toEqual(expected);
  });

  test('are left alone while nothing changes, and when what is known is delivered again', async () => {
    expect(await refresh()).toMatchObject({ days: 0, answers: 0 });
    await ingest(pb.url, pb.token, [someAnswer(1)]);
    expect(await refresh()).toMatchObject({ days: 0, answers: 0 });
  });

  test('of one day are made anew after a delivery, a withdrawal and the end of a text', async () => {
    const day = DAYS[1] ?? '';
    const changes = [
      () =>
        ingest(pb.url, pb.token, [answer(500, { version: 2, day, screening: 'roi', scores: { chung: 5 } })]),
      () =>
        bury({ url: pb.url, token: pb.token }, [
          { id: idOf(500), collection: 'answers', part: 'record', day: '2026-11-27' },
        ]),
    ];
    for (const change of changes) {
      await change();
      expect((await refresh()).days).toBe(1);
      await expectExact();
    }
    const written = (await stored()).find(({ comment }) => comment !== '');
    const text = { id: written?.id ?? '', collection: 'answers', part: 'text', day: '2026-11-27' } as const;
    await bury({ url: pb.url, token: pb.token }, [text]);
    await refresh();
    await expectExact();
  });

  test('follow a mark that two people give or take back, and not one that is only asked for', async () => {
    const [marked] = (await stored()).filter(({ marks, version }) => marks.length > 0 && version === 2);
    const decisions = superuser.collection('mark_decisions');
    const { id } = await decisions.create({
      answer: marked?.id,
      action: 'remove',
      mark: 'burst',
      state: 'asked',
      askedBy: 'a'.repeat(15),
      askedAt: '2026-11-27',
      note: 'x',
    });
    await refresh();
    await expectExact();
    await decisions.update(id, { state: 'approved', decidedAt: '2026-11-28' });
    expect((await refresh()).days).toBe(1);
    await expectExact(({ id: answerId, marks }) => marks.length > 0 && answerId !== marked?.id);
    await decisions.delete(id);
    await refresh();
    await expectExact();
  });

  test('see what is changed straight in the database', async () => {
    const [one] = (await stored()).filter(({ day }) => day === DAYS[2]);
    await superuser.collection('answers').update(one?.id ?? '', { day: DAYS[0], scores: { chung: 1 } });
    expect((await refresh()).days).toBe(2);
    await expectExact();
  });

  test('read answers anew once their version is known', async () => {
    const versions = [questionnaire, { ...questionnaire, version: 9 }];
    expect((await refresh('changed', versions)).days).toBe(3);
    const expected = slowCount(await stored(), questionnaire, ({ marks }) => marks.length > 0);
    expect(Object.keys(held()).toSorted()).toEqual(Object.keys(expected).toSorted());
    expect((await refresh('changed', versions)).days).toBe(0);
  });

  test('forget a day that PocketBase, put back to an older copy, does not know', async () => {
    file.replaceDay({ day: '2026-11-30', revision: 'x', knownVersions: '' }, []);
    await refresh();
    expect(file.days().map(({ day }) => day)).toEqual(DAYS);
  });
});
