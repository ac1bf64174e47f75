import { expect, test } from 'vitest';
import type { Questionnaire } from '#src/domain/questionnaire.ts';
import type { FieldError, SurveyView } from '#src/survey/survey-view.ts';
import { vi } from '#src/texts/vi.ts';
import { questionnaire as sample, scaled } from '../survey/fixture.ts';
import { errorLinks } from '#src/view/error-links.ts';

const questionnaire: Questionnaire = {
  ...sample,
  screening: { id: 's', label: 'Đã nhận kết quả chưa?', choices: [] },
  overall: scaled('chung', 'Nhìn chung thế nào?'),
  factors: [{ ...scaled('f', 'F'), title: 'Thủ tục', criteria: [scaled('c', 'Dễ hiểu')] }],
  comment: { id: 'y', label: 'Muốn sửa gì?', maxLength: 2000 },
};

function links(errors: FieldError[]): string[] {
  return errorLinks({ questionnaire, errors } as unknown as SurveyView).map(({ message }) => message);
}

test.each([
  ['cau-s', 'Đã nhận kết quả chưa? Chọn một.'],
  ['cau-chung', 'Đánh giá chung: chọn một.'],
  ['cau-f', 'Thủ tục: chọn một.'],
  ['cau-c', 'Dễ hiểu: chọn một.'],
  ['cau-y', 'Muốn sửa gì? Chọn một.'],
  ['kenh', 'Chọn một.'],
])('a mistake in %s is named: %s', (field, sentence) => {
  expect(links([{ field, message: 'Chọn một.' }])).toEqual([sentence]);
});

test('an answer that belongs to no question is named after none', () => {
  const message = vi.survey.mistakes.foreignAnswer;
  expect(links([{ field: 'cau-s', message }])).toEqual([message]);
});

test('links stay in the order of the page', () => {
  const errors = ['cau-s', 'cau-chung', 'cau-y'].map((field) => ({ field, message: 'Sai.' }));
  expect(errorLinks({ questionnaire, errors } as unknown as SurveyView).map(({ field }) => field)).toEqual([
    'cau-s',
    'cau-chung',
    'cau-y',
  ]);
});
