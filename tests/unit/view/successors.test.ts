import { expect, test } from 'vitest';
import { successorsOf } from '#src/view/successors.ts';
import { procedure } from './procedure.ts';

const procedures = [procedure({ code: '3.000604', slug: 'hoi-nghi', name: 'Cho phép hội nghị' })];
const by = (code: string | null, name: string | null, decision: string | null = null) =>
  successorsOf(procedure({ status: 'replaced', replacedBy: [{ code, name, decision }] }), procedures)[0];

test('a successor with a sheet here is named after it and linked', () => {
  expect(by('3.000604', null, '30/2026/QĐ-TTg')).toEqual({
    title: '3.000604, Cho phép hội nghị',
    path: '/thu-tuc/hoi-nghi',
    decision: '30/2026/QĐ-TTg',
  });
});

test.each([
  ['9.999999', 'Tên khác', '9.999999, Tên khác'],
  ['9.999999', null, '9.999999'],
  [null, 'Tên khác', 'Tên khác'],
  [null, null, 'thủ tục khác (mã đang đối chiếu)'],
])('%s, %s without a sheet here', (code, name, title) => {
  expect(by(code, name)).toEqual({ title, path: null, decision: null });
});
