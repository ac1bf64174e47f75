import { describe, expect, test } from 'vitest';
import type { Round } from '#src/domain/round.ts';
import type { AnswerRecord } from '#src/domain/submission.ts';
import { IndexCounter } from '#src/integrity/count-indexes.ts';
import { questionnaire as plain, satisfiedShare } from '../survey/fixture.ts';

const questionnaire = { ...plain, formula: satisfiedShare };
const [factor] = questionnaire.factors;
const round: Round = {
  id: 'quy-3',
  form: 'hai-long',
  version: 2,
  title: 'Quý III',
  englishTitle: null,
  opensAt: '2026-07-01T00:00:00+07:00',
  closesAt: '2026-10-01T00:00:00+07:00',
  sources: ['web', 'kiosk', 'paper'],
  audience: '',
  englishAudience: null,
  target: null,
  secondEntryPercent: 10,
  paperDays: 15,
};

function answer(level: number, change: Partial<AnswerRecord> = {}): AnswerRecord {
  const given = { procedure: '', channel: '', choices: {}, comment: '', marks: [], sourceTag: '' };
  return {
    ...{ id: '', form: questionnaire.id, version: questionnaire.version, round: round.id },
    ...{ day: '2026-08-01', source: 'web', language: 'vi', screening: 'roi', ...given },
    scores: { [factor?.id ?? '']: level },
    ...change,
  };
}

function counted(answers: readonly AnswerRecord[], rounds: Round[] = [round]): IndexCounter {
  const counter = new IndexCounter({ questionnaires: [questionnaire], rounds });
  for (const each of answers) counter.add(each, each.marks);
  return counter;
}

const times = (count: number, ...of: Parameters<typeof answer>) =>
  Array.from({ length: count }, () => answer(...of));

describe('the published indexes', () => {
  test('are those of rounds that are over, when neither tablets nor paper bring anything more', () => {
    const counter = counted([
      ...times(6, 5),
      ...times(4, 2, { source: 'kiosk' }),
      ...times(5, 1, { source: 'kiosk' }),
    ]);
    expect(counter.published('2026-10-14')).toEqual([]);
    expect(counter.published('')).toEqual([]);
    const [published] = counter.published('2026-10-15');
    expect(published).toMatchObject({
      ...{ form: questionnaire.id, round: 'quy-3', year: '' },
      index: {
        all: { share: 0.4, n: 15 },
        without: [
          { sources: ['web'], figure: { share: 0, n: 9 } },
          { sources: ['kiosk'], figure: { share: 1, n: 6 } },
        ],
        withoutMarked: 'none',
      },
    });
  });

  test.each([
    [['web', 'qr', 'link'], '2026-09-29', '2026-09-30'],
    [['web', 'kiosk'], '2026-10-06', '2026-10-07'],
    [['web', 'paper'], '2026-10-14', '2026-10-15'],
  ] satisfies [Round['sources'], string, string][])(
    'of a round from %s wait only for what those bring later',
    (sources, before, after) => {
      const counter = counted(times(5, 5), [{ ...round, sources }]);
      expect(counter.published(before)).toEqual([]);
      expect(counter.published(after)).toMatchObject([{ round: round.id, index: { all: { n: 5 } } }]);
    },
  );

  test('wait while an answer of the round is on its way to PocketBase', () => {
    const counter = counted(times(5, 5));
    counter.awaitAnswerOf(round.id);
    expect(counter.published('2027-01-01')).toEqual([]);
  });

  test('of a form without rounds are those of years in which nothing can be withdrawn any more', () => {
    const counter = counted(times(5, 5, { round: '' }));
    expect(counter.published('2027-01-29')).toEqual([]);
    expect(counter.published('2027-01-30')).toMatchObject([
      { round: '', year: '2026', index: { all: { n: 5 } } },
    ]);
  });

  describe('of a year with several rounds', () => {
    const second: Round = {
      ...{ ...round, id: 'quy-4', title: 'Quý IV' },
      ...{ opensAt: '2026-10-01T00:00:00+07:00', closesAt: '2026-12-01T00:00:00+07:00' },
    };
    const later = (count: number, level: number, change: Partial<AnswerRecord> = {}) =>
      times(count, level, { round: second.id, day: '2026-11-01', ...change });
    const yearOf = (answers: readonly AnswerRecord[], until = '2027-01-01') =>
      counted(answers, [round, second])
        .published(until)
        .find(({ rounds }) => rounds !== undefined);
    const firstRound = [...times(6, 5), ...times(6, 2, { source: 'kiosk' })];

    test('are told together when all are over', () => {
      const answers = [...firstRound, ...later(6, 5), ...later(6, 5, { source: 'kiosk' })];
      expect(yearOf(answers, '2026-11-30')).toBeUndefined();
      expect(yearOf(answers)).toMatchObject({
        ...{ form: questionnaire.id, round: '', year: '2026', rounds: ['quy-3', 'quy-4'] },
        index: {
          all: { share: 0.75, n: 24 },
          without: [
            { sources: ['kiosk'], figure: { share: 1, n: 12 } },
            { sources: ['web'], figure: { share: 0.5, n: 12 } },
          ],
          withoutMarked: 'none',
        },
      });
    });

    test('tell nothing that a round keeps to itself', () => {
      const answers = [...firstRound, ...later(6, 5), ...later(3, 5, { source: 'kiosk' })];
      expect(yearOf(answers)?.index).toMatchObject({ all: { n: 21 }, without: [] });
      const marked = [
        ...firstRound,
        ...times(5, 1, { marks: ['too-fast'] }),
        ...later(9, 5),
        ...later(2, 1, { marks: ['too-fast'] }),
      ];
      expect(yearOf(marked)?.index?.withoutMarked).toBe('hidden');
      expect(yearOf([...firstRound, ...later(4, 5)])).toBeUndefined();
      expect(yearOf(firstRound)).toBeUndefined();
    });
  });

  test('count who has received a result and said how it was, by the version that was answered', () => {
    const noResult = answer(5, { screening: 'chua' });
    const silent = answer(5, { scores: {} });
    const otherVersion = answer(5, { version: 99 });
    const marked = times(5, 1, { marks: ['too-fast'] });
    const counter = counted([...times(5, 5), ...marked, noResult, silent, otherVersion]);
    expect(counter.published('2027-01-01')[0]?.index).toMatchObject({
      all: { share: 0.5, n: 10 },
      without: [],
      withoutMarked: { share: 1, n: 5 },
    });
  });

  test('tell of a factor unless fewer than five people answered it, or fewer than five did not', () => {
    const [first = '', second = ''] = questionnaire.factors.map(({ id }) => id);
    const factorsWith = (skipped: number) => {
      const all = [...times(8, 5, { scores: { [first]: 5, [second]: 1 } }), ...times(skipped, 5)];
      return counted(all)
        .published('2027-01-01')[0]
        ?.index?.factors.map(({ id, figure }) => [id, figure?.n]);
    };
    expect(factorsWith(0)).toEqual([
      [second, 8],
      [first, 8],
    ]);
    expect(factorsWith(4)).toEqual([
      [second, undefined],
      [first, 12],
    ]);
    expect(factorsWith(5)).toEqual([
      [second, 8],
      [first, 13],
    ]);
    const few = [...times(8, 5), ...times(4, 5, { scores: { [second]: 1 } })];
    expect(counted(few).published('2027-01-01')[0]?.index?.factors).toMatchObject([
      { id: second, figure: null },
      { id: first, figure: null },
    ]);
  });

  test('tell nothing of fewer than five people, and nothing of a round whose file is gone', () => {
    expect(counted(times(4, 5)).published('2027-01-01')).toMatchObject([{ index: null }]);
    expect(counted(times(9, 5, { round: 'mat' })).published('2027-01-01')).toEqual([]);
  });
});
