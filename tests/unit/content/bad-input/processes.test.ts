import { describe, expect, test } from 'vitest';
import { contentOf, formatError } from '#src/content/load-content.ts';
import { warningsOf } from '#src/content/warnings.ts';
import { processTables } from '#src/view/internal-process.ts';
import { folderOf, SHEET, shippedFiles } from '../shipped.ts';

const PATH = 'quy-trinh/hoi-nghi.yaml';
const NOW = new Date('2026-11-29T03:00:00Z');

/** The shipped sheet has a limit of nine working days for the ordinary case. */
const process = (hours: string, isPublic = 'có', more = '') =>
  [
    'ten: Quy trình thử',
    'thu_tuc: 3.000604',
    ...(more === '' ? [] : [more]),
    'quyet_dinh: chưa có',
    `cong_khai: ${isPublic}`,
    'buoc:',
    '  - ten: Tiếp nhận hồ sơ',
    '    don_vi: Văn phòng',
    "    gio: '0,5'",
    '  - ten: Thẩm định',
    '    don_vi: Phòng chuyên môn',
    `    gio: '${hours}'`,
    '',
  ].join('\n');

const loaded = (text: string) => contentOf(folderOf(shippedFiles().set(PATH, text)), { now: NOW });

function faultsOf(text: string): string[] {
  const content = loaded(text);
  return 'errors' in content ? content.errors.map(formatError) : [];
}

function contentWith(text: string) {
  const content = loaded(text);
  if ('errors' in content) throw new Error(content.errors.map(formatError).join('\n'));
  return content.content;
}

describe('internal processes', () => {
  test('hours within the limit of the sheet are taken, and told on it where the Office wants', () => {
    const content = contentWith(process('71,5'));
    const sheet = content.procedures.find(({ code }) => code === '3.000604');
    expect(sheet && processTables(sheet, content)).toMatchObject([
      { rows: [{ unit: 'Văn phòng', hours: '0,5 giờ' }, { hours: '71,5 giờ' }] },
    ]);
    const inside = contentWith(process('71,5', 'không'));
    expect(sheet && processTables(sheet, inside)).toEqual([]);
  });

  test('half an hour more is refused where readers see it, and only told of where they do not', () => {
    const complaint = 'các bước cộng lại 72,5 giờ, quá thời hạn 9 ngày làm việc của trang thủ tục (72 giờ)';
    expect(faultsOf(process('72'))).toEqual([
      `${PATH}: Các bước: ${complaint.charAt(0).toUpperCase()}${complaint.slice(1)}.`,
    ]);
    const inside = contentWith(process('72', 'không'));
    expect(warningsOf(inside, NOW).filter((line) => line.startsWith(PATH))).toEqual([
      `${PATH}: ${complaint}.`,
    ]);
  });

  test('a procedure that there is not, a case that the sheet does not have, and a second one are refused', () => {
    expect(faultsOf(process('8').replace('3.000604', '9.999999'))).toEqual([
      `${PATH}: Mã thủ tục: Không có thủ tục 9.999999 trong thư mục thu-tuc. Ví dụ đúng: 3.000604`,
    ]);
    expect(faultsOf(process('8', 'có', 'truong_hop: nếu trời mưa'))).toEqual([
      `${PATH}: Trường hợp: Trang ${SHEET} không có thời hạn của trường hợp này.`,
    ]);
    const twice = shippedFiles().set(PATH, process('8')).set('quy-trinh/lai.yaml', process('8'));
    const second = contentOf(folderOf(twice), { now: NOW });
    expect('errors' in second && second.errors.map(formatError)).toEqual([
      'quy-trinh/lai.yaml: Mã thủ tục: Thủ tục 3.000604 đã có quy trình cho trường hợp này.',
    ]);
  });
});
