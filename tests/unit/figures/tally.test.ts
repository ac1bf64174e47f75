import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { AnswerRecord } from '#src/domain/submission.ts';
import { indexFigures } from '#src/figures/index-figures.ts';
import { addCounts, NO_COUNTS, tallyAnswers, type Counts, type ReadAnswer } from '#src/figures/tally.ts';
import { SEED } from '#tests/support/sampling.ts';
import { countedQuestionnaire as questionnaire, questionnaire as plain } from '../survey/fixture.ts';
import { countedAnswer as answer } from './counted-answer.ts';

const read = (answers: AnswerRecord[], isMarked = false): ReadAnswer[] =>
  answers.map((each) => ({ answer: each, questionnaire, isMarked }));

const all = (answers: AnswerRecord[]): Counts => tallyAnswers(read(answers)).reduce(addCounts, NO_COUNTS);

const figures = (answers: AnswerRecord[]) => {
  const found = indexFigures(questionnaire, all(answers), null);
  if (found === null) throw new Error('no figures');
  return found;
};

describe('the satisfaction of a respondent', () => {
  test('with a factor is the share of its criteria that satisfied, of those answered', () => {
    const [factor] = figures([answer({ bien: 5, ghe: 2, 'tiep-can': 5 })]).factors;
    expect(factor?.figure).toMatchObject({ share: 0.5, n: 1 });
    expect(figures([answer({ bien: 5, ghe: 0 })]).factors[0]?.figure?.share).toBe(1);
  });

  test('with a factor is what they say of it as a whole where they opened no criterion', () => {
    expect(figures([answer({ 'tiep-can': 4 })]).factors[0]?.figure?.share).toBe(1);
    expect(figures([answer({ 'tiep-can': 3, bien: 0 })]).factors[0]?.figure?.share).toBe(0);
  });

  test('over all is the mean of the factors, so that one with many criteria weighs no more', () => {
    const { whole } = figures([answer({ bien: 5, ghe: 5, 'thu-tuc': 1 })]);
    expect(whole).toMatchObject({ share: 0.5, n: 1 });
  });
});

describe('the index', () => {
  test('is the mean over respondents, with the number of those who answered', () => {
    const { whole, overall, factors } = figures([
      answer({ chung: 5, bien: 5, ghe: 5, 'thu-tuc': 5 }),
      answer({ chung: 2, 'thu-tuc': 2 }),
      answer({ chung: 4 }),
    ]);
    expect(whole).toMatchObject({ share: 0.5, n: 2 });
    expect(overall).toMatchObject({ share: 2 / 3, n: 3 });
    expect(factors[0]?.criteria).toMatchObject([
      { id: 'bien', figure: { share: 1, n: 1 } },
      { id: 'ghe', figure: { share: 1, n: 1 } },
    ]);
    expect(factors[1]?.figure).toMatchObject({ share: 0.5, n: 2 });
  });

  test('leaves out who has no result yet, and says how many they are', () => {
    const answers = [answer({ chung: 5 }), answer({ chung: 1 }, { screening: 'chua' })];
    expect(all(answers)).toMatchObject({ answers: 2, leftOut: 1 });
    expect(figures(answers).overall).toMatchObject({ share: 1, n: 1 });
  });

  test('leaves out what was answered although it was not asked', () => {
    const asked = {
      ...questionnaire,
      factors: questionnaire.factors.map((factor) => ({
        ...factor,
        when: { question: 'kenh', values: ['online'], isOnlyThen: false },
      })),
    };
    const online = { answer: answer({ 'thu-tuc': 1 }, { channel: 'online' }), questionnaire: asked };
    const byPost = { answer: answer({ 'thu-tuc': 5 }, { channel: 'post' }), questionnaire: asked };
    const counts = tallyAnswers([online, byPost].map((each) => ({ ...each, isMarked: false }))).reduce(
      addCounts,
      NO_COUNTS,
    );
    expect(counts.levels['thu-tuc']).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test('is none for a form that is only counted', () => {
    expect(indexFigures(plain, all([answer({ chung: 5 })]), null)).toBeNull();
  });

  test('is null where nobody answered, never 0', () => {
    const { whole, overall, factors } = figures([]);
    expect([whole, overall, factors[0]?.figure]).toEqual([null, null, null]);
  });
});

describe('tallies', () => {
  test('part answers by day, source, channel, procedure, round, version and mark', () => {
    const one = answer({ chung: 5 });
    const others: Partial<AnswerRecord>[] = [
      { day: '2026-11-25' },
      { source: 'paper' },
      { channel: 'online' },
      { procedure: '3.000604' },
      { round: 'quy-4' },
      { version: 3 },
    ];
    const tallies = tallyAnswers([
      ...read([one, one, ...others.map((change) => ({ ...one, ...change }))]),
      ...read([one], true),
    ]);
    expect(tallies.map(({ answers }) => answers).sort()).toEqual([1, 1, 1, 1, 1, 1, 1, 2]);
    expect(tallies.filter(({ isMarked }) => isMarked)).toHaveLength(1);
  });

  test('add up to the same however the answers are parted', () => {
    const someAnswer = fc.record({
      screening: fc.constantFrom('roi', 'chua'),
      source: fc.constantFrom('web' as const, 'paper' as const),
      day: fc.constantFrom('2026-11-24', '2026-11-25'),
      scores: fc.dictionary(fc.constantFrom('chung', 'bien', 'ghe', 'tiep-can', 'thu-tuc'), fc.nat(5)),
    });
    fc.assert(
      fc.property(fc.array(someAnswer, { maxLength: 30 }), (changes) => {
        const answers = changes.map(({ scores, ...change }) => answer(scores, change));
        const parted = all(answers);
        // The slow way: each answer by itself, then everything at once.
        const slow = answers.map((each) => all([each])).reduce(addCounts, NO_COUNTS);
        expect(slow.levels).toEqual(parted.levels);
        expect([slow.answers, slow.leftOut]).toEqual([parted.answers, parted.leftOut]);
        expect(slow.whole.n).toBe(parted.whole.n);
        expect(slow.whole.sum).toBeCloseTo(parted.whole.sum, 9);
        expect(slow.whole.sumOfSquares).toBeCloseTo(parted.whole.sumOfSquares, 9);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
