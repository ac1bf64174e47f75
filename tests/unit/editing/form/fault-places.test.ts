import { expect, test } from 'vitest';
import { parseContentFile, valuesOf } from '#src/content/content-file.ts';
import { contentOf } from '#src/content/load-content.ts';
import { placedFaults } from '#src/editing/form/fault-places.ts';
import { formOf } from '#src/editing/form/form-of.ts';
import { formView } from '#src/editing/form/form-view.ts';
import { folderOf, SHEET, withReplaced } from '../../content/shipped.ts';

/** Where the faults of a sheet are told of that has one piece of text replaced. */
function namesOf(from: string, to: string): string[] {
  const files = withReplaced(SHEET, from, to);
  const file = parseContentFile(SHEET, files.get(SHEET) ?? '');
  const read = valuesOf(file);
  if ('faults' in read) throw new Error('cannot be read');
  const loaded = contentOf(folderOf(files), { now: new Date('2026-11-23T03:00:00Z') });
  const errors = 'errors' in loaded ? loaded.errors : [];
  return placedFaults(formView(formOf('procedures'), read.values, null), errors).map(({ name }) => name);
}

test('a fault is told of at its field, however deep', () => {
  expect(namesOf('muc: 09 ngày làm việc', 'muc: 09 ngay')).toEqual([
    'muc/cach_nop/truc_tuyen/thoi_han/0/muc',
  ]);
  expect(namesOf('linh_vuc: hoi-nghi-hoi-thao', 'linh_vuc: khong-co')).toEqual(['muc/linh_vuc']);
  expect(namesOf("ma: '3.000604'", 'ma: 3')).toContain('muc/ma');
});

test('a key that is missing is told of at its field, one that nobody knows at the head of the file', () => {
  expect(namesOf('\nmuc_trang: A', '')).toEqual(['muc/muc_trang']);
  expect(namesOf('\nmuc_trang: A', '\nmuc_trang: A\nla: x')).toEqual(['']);
});
