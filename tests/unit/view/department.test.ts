import { expect, test } from 'vitest';
import type { Department } from '#src/domain/site.ts';
import { letterheadParent, subjectOf } from '#src/view/department.ts';

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
