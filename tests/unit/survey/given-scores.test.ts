import { expect, test } from 'vitest';
import { givenScores } from '#src/survey/given-scores.ts';
import { questionnaire } from './fixture.ts';

test('scores come in the order of the page, with the ends of their scale, without what does not apply', () => {
  const scores = { bien: 0, 'thu-tuc': 2, chung: 4, 'tiep-can': 5 };
  expect(givenScores(questionnaire, scores)).toEqual([
    { about: 'overall', value: 4, worst: 1, best: 5 },
    { about: 'factor', value: 5, worst: 1, best: 5 },
    { about: 'factor', value: 2, worst: 1, best: 5 },
  ]);
  expect(givenScores({ ...questionnaire, overall: null }, { bien: 1 })).toEqual([
    { about: 'criterion', value: 1, worst: 1, best: 5 },
  ]);
});
