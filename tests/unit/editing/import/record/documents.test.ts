import { expect, test } from 'vitest';
import { Documents } from '#src/editing/import/record/documents.ts';
import { newContext } from './records.ts';

test('a document of which records know only the number is unchecked in everything a reader may rely on', () => {
  const documents = new Documents();
  documents.cite(['30/2026/QĐ-TTg'], newContext());
  expect([...documents.files().values()]).toEqual([
    expect.objectContaining({
      so_hieu: '30/2026/QĐ-TTg',
      co_quan: 'chưa kiểm tra',
      ngay_ban_hanh: 'chưa kiểm tra',
      hieu_luc_tu: 'chưa kiểm tra',
      hieu_luc_den: 'chưa kiểm tra',
      tinh_trang: 'chưa kiểm tra',
      thay_boi: 'chưa kiểm tra',
    }),
  ]);
});

test('a decision that published procedures is a document of its own, unless it is cited as law', () => {
  const documents = new Documents();
  documents.publishedBy('2402/QĐ-BNG');
  documents.publishedBy('30/2026/QĐ-TTg');
  documents.cite(['30/2026/QĐ-TTg'], newContext());
  expect([...documents.files().values()]).toEqual([
    expect.objectContaining({ so_hieu: '30/2026/QĐ-TTg', loai: 'quy định' }),
    expect.objectContaining({ so_hieu: '2402/QĐ-BNG', loai: 'công bố', tinh_trang: 'chưa kiểm tra' }),
  ]);
});
