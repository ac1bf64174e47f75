import { expect, test } from 'vitest';
import type { Department } from '#src/domain/site.ts';
import { canBeReached, feedbackLine, letterheadParent, subjectOf } from '#src/view/department.ts';

const department = (changes: Partial<Department>): Department =>
  ({ name: 'Sở Ngoại vụ', parent: 'Ủy ban nhân dân tỉnh', province: null, ...changes }) as Department;

test.each([
  ['no province yet', department({}), 'Ủy ban nhân dân tỉnh'],
  ['a province', department({ province: 'Quảng Ninh' }), 'Ủy ban nhân dân tỉnh Quảng Ninh'],
  [
    'a parent that names it',
    department({ parent: 'Ủy ban nhân dân thành phố Đà Nẵng', province: 'Đà Nẵng' }),
    'Ủy ban nhân dân thành phố Đà Nẵng',
  ],
])('letterhead with %s', (_, it, line) => {
  expect(letterheadParent(it)).toBe(line);
});

test.each([
  ['Sở Ngoại vụ', 'ngoại vụ'],
  ['Sở Tư pháp', 'tư pháp'],
  ['Văn phòng Ủy ban nhân dân', 'hành chính'],
])('%s deals with %s', (name, subject) => {
  expect(subjectOf(department({ name }))).toBe(subject);
});

test('the line of feedback holds what is known, and is nothing while nothing is', () => {
  const unknown = { phone: null, email: null, postalAddress: null };
  const line = (known: object) => feedbackLine({ feedback: { ...unknown, ...known } } as Department);
  expect(line({})).toBeNull();
  expect(line({ phone: '0203 000 000', postalAddress: 'Số 1' })).toBe('0203 000 000 · Số 1');
});

test('the department can be reached by telephone or mail, once it has named one', () => {
  expect(canBeReached(department({ phone: null, email: null }))).toBe(false);
  expect(canBeReached(department({ phone: '0203 000 000', email: null }))).toBe(true);
  expect(canBeReached(department({ phone: null, email: 'a@b.vn' }))).toBe(true);
});
