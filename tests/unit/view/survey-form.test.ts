import { describe, expect, test } from 'vitest';
import type { SurveyView } from '#src/survey/survey-view.ts';
import { questionnaire, scaled } from '../survey/fixture.ts';
import { errorOf } from '#src/view/error-of.ts';
import { describedBy, opensCriteria, scaleChoices, stateSentence } from '#src/view/survey-form.ts';

const view = (changes: Partial<SurveyView>): SurveyView =>
  ({ questionnaire, values: {}, errors: [], state: 'fresh', ...changes }) as SurveyView;
const scale = {
  id: 'nam-muc',
  levels: [
    { value: 1, label: 'Kém' },
    { value: 2, label: 'Tốt' },
  ],
  notApplicable: 'Không áp dụng',
};

describe('a scale', () => {
  test('begins with the field’s own id, where error links lead', () => {
    const { levels, notApplicable } = scaleChoices(scale, 'cau-chung', '2');
    expect(levels.map(({ id, value, isChosen }) => [id, value, isChosen])).toEqual([
      ['cau-chung', '1', false],
      ['cau-chung-2', '2', true],
    ]);
    expect(notApplicable).toMatchObject({ id: 'cau-chung-0', value: '0', isChosen: false });
  });

  test('knows “not applicable” as an answer, and may have none', () => {
    expect(scaleChoices(scale, 'x', '0').notApplicable?.isChosen).toBe(true);
    expect(scaleChoices({ ...scale, notApplicable: null }, 'x', '0').notApplicable).toBeNull();
  });
});

describe('criteria', () => {
  const factor = { criteria: [scaled('c', 'C')] };

  test.each<[string, Partial<SurveyView>, boolean]>([
    ['are folded away at first', {}, false],
    ['stay folded when only their factor is answered', { values: { 'cau-f': '4' } }, false],
    ['stay folded over an empty field', { values: { 'cau-c': '' } }, false],
    ['open with an answer', { values: { 'cau-c': '0' } }, true],
    ['open with a mistake', { errors: [{ field: 'cau-c', message: 'Sai.' }] }, true],
  ])('%s', (_, changes, isOpen) => {
    expect(opensCriteria(factor, view(changes))).toBe(isOpen);
  });
});

test('a mistake is found by its field', () => {
  const it = view({ errors: [{ field: 'a', message: 'Sai.' }] });
  expect([errorOf(it, 'a'), errorOf(it, 'b')]).toEqual(['Sai.', null]);
});

test('the mistake is read before the hint', () => {
  expect(describedBy('a', 'Sai.', 'a-goi-y')).toBe('a-loi a-goi-y');
  expect(describedBy('a', null, 'a-goi-y')).toBe('a-goi-y');
});

test.each<[Partial<SurveyView>, string | null]>([
  [{ state: 'fresh' }, null],
  [{ state: 'invalid' }, null],
  [{ state: 'limited', retryAfterSeconds: 61 }, 'Xin đợi 2 phút'],
  [{ state: 'limited', retryAfterSeconds: 5 }, 'Xin đợi 1 phút'],
  [{ state: 'limited' }, 'Xin đợi 1 phút'],
  [{ state: 'unavailable' }, 'Câu trả lời vẫn còn trên trang'],
  [{ state: 'bad-token' }, 'xin gửi lại'],
  [{ state: 'already-answered' }, 'giữ nguyên'],
  [{ state: 'withdrawn' }, 'đã được rút'],
])('%j', (changes, words) => {
  const sentence = stateSentence(view(changes));
  if (words === null) expect(sentence).toBeNull();
  else expect(sentence).toContain(words);
});
