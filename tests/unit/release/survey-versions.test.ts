import { describe, expect, test } from 'vitest';
import type { Questionnaire } from '#src/domain/questionnaire.ts';
import type { Manifest } from '#src/release/manifest.ts';
import { changedVersions, surveyVersions } from '#src/release/survey-versions.ts';
import { questionnaire, scaled } from '../survey/fixture.ts';

const content = (...questionnaires: Questionnaire[]) => ({ questionnaires });
const after = (...questionnaires: Questionnaire[]) =>
  ({ surveyVersions: surveyVersions(content(...questionnaires), null) }) as Manifest;
const [factor] = questionnaire.factors;
const changed = (change: Partial<Questionnaire>) =>
  changedVersions(content({ ...questionnaire, ...change }), after(questionnaire)).map(({ file }) => file);

describe('a version that people could answer', () => {
  test.each<[string, Partial<Questionnaire>]>([
    ['another title', { title: 'Khác' }],
    ['another sentence before it', { notice: ['Khác.'] }],
    ['a question in other words', { overall: scaled('chung', 'Nhìn lại') }],
    [
      'a question more',
      { factors: [...questionnaire.factors, { ...scaled('x', 'X'), title: 'X', criteria: [] }] },
    ],
    ['a question less', { factors: questionnaire.factors.slice(1) }],
    ['another scale', { factors: [{ ...factor!, scale: { ...factor!.scale, notApplicable: 'Bỏ qua' } }] }],
    [
      'a condition',
      {
        factors: questionnaire.factors.map((each) => ({
          ...each,
          when: { question: 'ket-qua', values: ['roi'], isOnlyThen: true },
        })),
      },
    ],
    [
      'another way to count',
      {
        formula: {
          kind: 'satisfied-share',
          satisfied: [3, 4, 5],
          counted: null,
          source: '',
          validUntil: null,
          caution: null,
        },
      },
    ],
    ['English words', { english: questionnaire }],
    ['who may answer', { access: 'link' }],
  ])('may not have %s', (_, change) => {
    expect(changed(change)).toEqual(['khao-sat/hai-long/2.yaml']);
  });

  test.each<[string, Partial<Questionnaire>]>([
    ['is the same', {}],
    ['is closed', { isOpen: false }],
    ['has its source put right', { source: 'Quyết định khác' }],
  ])('may stand where it %s', (_, change) => {
    expect(changed(change)).toEqual([]);
  });

  test('is remembered for good, though later releases do not have it', () => {
    const gone = { surveyVersions: surveyVersions(content(), after(questionnaire)) } as Manifest;
    expect(changedVersions(content({ ...questionnaire, title: 'Khác' }), gone)).toHaveLength(1);
  });

  test('that was published changed by mistake is still judged by what people saw first', () => {
    const other = { ...questionnaire, title: 'Khác' };
    const later = { surveyVersions: surveyVersions(content(other), after(questionnaire)) } as Manifest;
    expect(changedVersions(content(questionnaire), later)).toEqual([]);
  });

  test('is superseded: the sentence names the next file', () => {
    const [fault] = changedVersions(content({ ...questionnaire, title: 'Khác' }), after(questionnaire));
    expect(fault?.message).toContain('khao-sat/hai-long/3.yaml');
  });
});

test('a draft that was never open may be changed', () => {
  const draft = { ...questionnaire, isOpen: false };
  expect(changedVersions(content({ ...draft, title: 'Khác' }), after(draft))).toEqual([]);
});

test('what a later program recorded in its own way keeps nobody from publishing', () => {
  const later = { surveyVersions: { 'hai-long/2': 'v9:abc' } } as unknown as Manifest;
  expect(changedVersions(content(questionnaire), later)).toEqual([]);
});
