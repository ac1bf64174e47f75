import { expect, test } from 'vitest';
import type { PrescribedForm } from '#src/domain/forms.ts';
import { formOf } from '#src/view/form-files.ts';
import { formatSize } from '#src/view/format-size.ts';
import { paper } from './procedure.ts';

const version = {
  file: 'mau-01-2026.docx',
  type: 'docx' as const,
  day: '2026-06-09',
  size: 35_400,
  sha256: 'a',
};
const form: PrescribedForm = {
  slug: 'mau-01',
  number: 'Mẫu số 01',
  title: 'Đơn',
  document: '30/2026/QĐ-TTg',
  isHistory: false,
  officialUrl: 'https://a.example',
  versions: [version, { ...version, file: 'mau-01-2020.docx', day: '2020-01-01' }],
};
const item = paper();

test('a paper without a form has none', () => {
  expect(formOf(item, [form])).toBeNull();
});

test('a form of which only the number is known promises no file', () => {
  expect(formOf({ ...item, form: 'Mẫu 5' }, [form])).toEqual({
    number: 'Mẫu 5',
    file: null,
    officialUrl: null,
    isCollected: false,
  });
});

test('the newest file is offered, with type, size and day', () => {
  expect(formOf({ ...item, formSlug: 'mau-01' }, [form])).toMatchObject({
    number: 'Mẫu số 01',
    file: { href: '/tep/mau-01-2026.docx', about: 'docx, 35 kB, 09/6/2026' },
  });
});

test('while there is no file, the official place is named', () => {
  expect(formOf({ ...item, formSlug: 'mau-01' }, [{ ...form, versions: [] }])).toMatchObject({
    file: null,
    officialUrl: 'https://a.example',
    isCollected: true,
  });
});

test.each([
  [1, '1 kB'],
  [35_499, '35 kB'],
  [999_999, '1000 kB'],
  [1_250_000, '1,3 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});
