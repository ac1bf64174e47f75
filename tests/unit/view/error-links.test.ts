import { expect, test } from 'vitest';
import type { FieldError, SurveyView } from '#src/survey/survey-view.ts';
import { vi } from '#src/texts/vi.ts';
import { errorLinks } from '#src/view/error-links.ts';

const questionnaire = {
  screening: { id: 's', label: 'Đã nhận kết quả chưa?' },
  overall: { id: 'chung', label: 'Nhìn chung thế nào?' },
  factors: [{ id: 'f', title: 'Thủ tục', label: 'F', criteria: [{ id: 'c', label: 'Dễ hiểu' }] }],
  comment: { id: 'y', label: 'Muốn sửa gì?' },
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
