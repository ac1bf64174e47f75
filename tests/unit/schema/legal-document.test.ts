import { describe, expect, test } from 'vitest';
import { legalDocumentFile, toLegalDocument } from '#src/schema/legal-document-file.ts';

const FILE = {
  so_hieu: '30/2026/QĐ-TTg',
  ten: 'Về hội nghị, hội thảo quốc tế',
  loai: 'quy định',
  co_quan: 'Thủ tướng Chính phủ',
  ngay_ban_hanh: '2026-06-09',
  hieu_luc_tu: '2026-07-01',
  hieu_luc_den: 'Không',
  tinh_trang: 'còn hiệu lực',
  thay_boi: 'Không',
  thay_cho: ['06/2020/QĐ-TTg'],
  dia_chi: 'Không',
};

function documentOn(today: string, parts: Partial<Record<keyof typeof FILE, string>> = {}) {
  return toLegalDocument(legalDocumentFile.parse({ ...FILE, ...parts }), today);
}

test('the file’s Vietnamese keys become a document', () => {
  expect(documentOn('2026-11-23')).toEqual({
    number: '30/2026/QĐ-TTg',
    title: 'Về hội nghị, hội thảo quốc tế',
    issuer: 'Thủ tướng Chính phủ',
    issuedOn: '2026-06-09',
    inForceFrom: '2026-07-01',
    expiresOn: null,
    status: 'in-force',
    kind: 'law',
    replacedBy: null,
    replaces: ['06/2020/QĐ-TTg'],
    url: null,
  });
});

test('what nobody has checked is null', () => {
  const unchecked = 'chưa kiểm tra';
  const parts = {
    co_quan: unchecked,
    ngay_ban_hanh: unchecked,
    hieu_luc_tu: unchecked,
    hieu_luc_den: unchecked,
    tinh_trang: unchecked,
    thay_boi: unchecked,
  };
  expect(documentOn('2026-11-23', parts)).toMatchObject({
    issuer: null,
    issuedOn: null,
    inForceFrom: null,
    expiresOn: null,
    status: 'unverified',
    replacedBy: null,
  });
});

describe('the status follows the calendar', () => {
  const coming = { tinh_trang: 'chưa có hiệu lực', hieu_luc_tu: '2027-01-01' };
  const ending = { tinh_trang: 'còn hiệu lực', hieu_luc_den: '2027-01-01' };
  test.each([
    ['2026-12-31', coming, 'not-yet-in-force'],
    ['2027-01-01', coming, 'in-force'],
    ['2026-12-31', ending, 'in-force'],
    ['2027-01-01', ending, 'expired'],
    ['2027-01-01', { ...ending, tinh_trang: 'hết hiệu lực một phần' }, 'expired'],
    ['2027-01-01', { tinh_trang: 'chưa có hiệu lực', hieu_luc_tu: 'chưa kiểm tra' }, 'not-yet-in-force'],
    ['2027-01-01', { ...ending, tinh_trang: 'đã bị thay thế' }, 'replaced'],
    ['2027-01-01', { ...ending, tinh_trang: 'chưa kiểm tra' }, 'unverified'],
  ])('%s, %j: %s', (today, parts, status) => {
    expect(documentOn(today, parts).status).toBe(status);
  });
});
