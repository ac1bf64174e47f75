import { describe, expect, test } from 'vitest';
import { contentOf } from '#src/content/load-content.ts';
import { glanceOf } from '#src/view/glance.ts';
import { timeOrNull } from '#src/view/list-rows.ts';
import { faultsOf, folderOf, SHEET, shippedFiles } from './shipped.ts';

const COMING = SHEET.replace('thu-tuc/', 'sap-toi/');

/** The sheet's next version: another result, from the first day of 2027. */
function withComing(change: (text: string) => string = (text) => text) {
  const files = shippedFiles();
  const text = (files.get(SHEET) ?? '').replace(
    /^---\n/,
    '---\nhieu_luc_tu: 2027-01-01\nthay_doi:\n  - Kết quả có mẫu mới.\n',
  );
  return files.set(COMING, change(text.replace('ket_qua_ngan: Văn bản trả lời', 'ket_qua_ngan: Giấy phép')));
}

function sheetAt(time: string) {
  const loaded = contentOf(folderOf(withComing()), { now: new Date(time) });
  if ('errors' in loaded) throw new Error(JSON.stringify(loaded.errors));
  return loaded.content.procedures.find(({ code }) => code === '3.000604');
}

describe('a coming version', () => {
  test('is announced until its day', () => {
    expect(sheetAt('2026-12-31T23:59:59+07:00')).toMatchObject({
      resultShort: 'Văn bản trả lời',
      coming: { inForceFrom: '2027-01-01', changes: ['Kết quả có mẫu mới.'] },
    });
  });

  test('becomes the sheet by itself at midnight in Viet Nam', () => {
    expect(sheetAt('2027-01-01T00:00:00+07:00')).toMatchObject({ resultShort: 'Giấy phép', coming: null });
  });

  test('is checked like the present one, and belongs to it', () => {
    expect(
      faultsOf(withComing((text) => text.replace('so_hieu: 30/2026/QĐ-TTg', 'so_hieu: 31/2099/QĐ-TTg'))),
    ).toEqual([expect.stringContaining(`${COMING}: `)]);
    expect(faultsOf(withComing((text) => text.replace("ma: '3.000604'", "ma: '3.000605'")))).toEqual([
      `${COMING}: Mã thủ tục: Phải là 3.000604 như trong ${SHEET}. Ví dụ đúng: 3.000604`,
    ]);
    const stray = withComing();
    stray.set('sap-toi/khong-co.md', stray.get(COMING) ?? '');
    stray.delete(COMING);
    expect(faultsOf(stray)).toEqual([
      'sap-toi/khong-co.md: Không có tệp thu-tuc/khong-co.md. Bản sắp tới mang đúng tên tệp của thủ tục.',
    ]);
  });
});

describe('what nobody has confirmed', () => {
  const official = () => {
    const files = shippedFiles();
    return files.set(
      'trang-web.yaml',
      (files.get('trang-web.yaml') ?? '').replace('thu-nghiem\n', 'chinh-thuc\n'),
    );
  };
  const shown = (files = official()) => {
    const loaded = contentOf(folderOf(files), { now: new Date('2026-11-25T03:00:00Z') });
    if ('errors' in loaded) throw new Error(JSON.stringify(loaded.errors));
    return loaded.content.procedures;
  };

  test('is a short sheet in the official mode, without its facts', () => {
    const procedures = shown();
    const full = procedures.filter(({ sheetLevel }) => sheetLevel === 'A' || sheetLevel === 'B');
    expect(full).toEqual([]);
    const sheet = procedures.find(({ code }) => code === '3.000604');
    expect(sheet).toMatchObject({ sheetLevel: 'D', dossier: [], steps: [], result: null, conditions: null });
    expect(JSON.stringify(sheet)).not.toMatch(/\d+ ngày|Mẫu số/);
  });

  test('says of each part it leaves out that it is not confirmed, and keeps what is open about the rest', () => {
    const sheet = shown().find(({ code }) => code === '3.000604');
    const parts = sheet?.openPoints.map(({ part }) => part);
    const kept = ['authority', 'role'];
    const left = ['channels', 'time', 'fee', 'dossier', 'result', 'conditions', 'legal-basis'];
    expect(parts).toEqual([...kept, ...left]);
  });

  test('never reads as if no time limit were prescribed', () => {
    const sheets = shown().filter(({ code }) => ['3.000604', '2.002352', '1.001100'].includes(code));
    expect(sheets.map(timeOrNull)).toEqual([null, null, null]);
    expect(sheets.map((sheet) => glanceOf(sheet)[0]?.link)).toEqual(sheets.map(() => '#doi-chieu-time'));
  });

  test('is shown in full as soon as somebody stands for it', () => {
    const files = official();
    const confirmed = (files.get(SHEET) ?? '').replace(
      /^---\n/,
      '---\nxac_nhan:\n  nguoi: Chánh Văn phòng\n  ngay: 2026-11-25\n  van_ban: 12/QĐ-UBND\n',
    );
    const sheet = shown(files.set(SHEET, confirmed)).find(({ code }) => code === '3.000604');
    expect(sheet).toMatchObject({ sheetLevel: 'A', confirmation: { document: '12/QĐ-UBND' } });
  });
});
