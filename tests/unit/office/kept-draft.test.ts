import { expect, test } from 'vitest';
import { modeName, valueName } from '#src/editing/form/names.ts';
import { keptDraft } from '#src/office/editing/kept-draft.ts';
import { EDIT_FIELD } from '#src/office/editing/paths.ts';

const PATH = 'tinh-huong/thu.yaml';
const BASE = "ten: Mời diễn giả\nthu_tuc:\n  - '3.000604'\n";
const draft: [string, string][] = [
  [EDIT_FIELD.path, PATH],
  [EDIT_FIELD.base, BASE.replaceAll('\n', '\r\n')],
];

test('of a draft’s form only what it changes is told', () => {
  expect(keptDraft([...draft, [valueName(['ten']), 'Mời khách'], [modeName(['ten']), '=0']])).toEqual([
    { label: 'Tệp', value: PATH },
    { label: expect.any(String), value: 'Mời khách' },
  ]);
  expect(keptDraft([...draft, [EDIT_FIELD.text, BASE]])).toEqual([
    { label: 'Tệp', value: PATH },
    { label: 'Đã sửa', value: 'không có gì khác với lúc mở trang' },
  ]);
});

test('a form of something else is told as it was sent', () => {
  expect(keptDraft([['ho-ten', 'Lan']])).toBeNull();
  expect(keptDraft([...draft.slice(1), [EDIT_FIELD.path, '../etc/passwd']])).toBeNull();
});
