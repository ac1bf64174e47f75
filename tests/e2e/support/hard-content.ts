import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const SHIPPED = join(import.meta.dirname, '..', '..', '..', 'content');
const CROWDED = 'to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh';
const BARE = 'cap-the-tro-ly-bao-chi';

export const HARD_SHEETS = { crowded: `/thu-tuc/${CROWDED}`, bare: `/thu-tuc/${BARE}` };

export const NAME_LENGTH = 300;
export const PAPERS = 60;
export const OPEN_POINTS = 10;

/** An address or a code that somebody pasted: nowhere to break. */
const UNBROKEN = `https://vi-du.gov.vn/${'quyet-dinh-ve-hoi-nghi'.replaceAll('-', '')}${'x'.repeat(90)}`;
const SENTENCE =
  'Cho phép tổ chức hội nghị, hội thảo quốc tế thuộc thẩm quyền của cấp tỉnh và các cơ quan liên quan, ';

const LONG_NAME = SENTENCE.repeat(4)
  .slice(0, NAME_LENGTH - 1)
  .trimEnd()
  .padEnd(NAME_LENGTH, 'ỗ');

type Fields = Record<string, unknown>;

/** The fields of a shipped sheet with others in their place. */
function rewrite(folder: string, slug: string, change: (fields: Fields) => Fields): void {
  const file = join(folder, 'thu-tuc', `${slug}.md`);
  const [, front = '', ...rest] = readFileSync(file, 'utf8').split('---\n');
  const fields = parse(front, { schema: 'failsafe' }) as Fields;
  const yaml = stringify(
    { ...fields, ...change(fields) },
    { schema: 'failsafe', lineWidth: 0, aliasDuplicateObjects: false },
  );
  writeFileSync(file, ['', yaml, ...rest].join('---\n'));
}

function threeTimes(first: string): object[] {
  return [
    { muc: first, truong_hop: 'nếu hồ sơ do cơ quan của tỉnh gửi và không phải lấy ý kiến nơi nào' },
    { muc: '15 ngày làm việc', truong_hop: 'nếu phải lấy ý kiến cơ quan, địa phương liên quan' },
    { muc: '30 ngày làm việc', truong_hop: `nếu phải xem ${UNBROKEN}` },
  ];
}

function paper(_: unknown, index: number): object {
  const isLong = index % 7 === 0;
  return {
    ten: isLong
      ? `Giấy tờ ${UNBROKEN}`
      : `Văn bản xin phép tổ chức hội nghị, hội thảo quốc tế lần ${index + 1}`,
    ban_chinh: index % 3 === 0 ? 'chưa kiểm tra' : '1',
    ban_sao: String(index % 4),
    ...(index % 2 === 0 ? { mau: `Mẫu số ${index + 1}/BC-BNG-TTHC-NG` } : {}),
    ghi_chu: isLong ? 'có chứng thực; bản dịch tiếng Việt; hợp pháp hóa lãnh sự' : 'có chứng thực',
  };
}

function openPoint(_: unknown, index: number): object {
  const part = ['phí', 'hồ sơ', 'cơ quan', 'cách nộp', 'điều kiện'][index % 5];
  return {
    phan: part,
    ly_do: `Chưa rõ điểm thứ ${index + 1}, chờ ${UNBROKEN} ban hành.`,
    ngay: '2026-11-23',
  };
}

function crowd(fields: Fields): Fields {
  const { truc_tuyen, truc_tiep, buu_chinh } = fields['cach_nop'] as Record<string, object>;
  const [everybody = {}, ...cases] = fields['ho_so'] as object[];
  return {
    ten: LONG_NAME,
    tom_tat: `Dùng khi đơn vị của bạn phải mở ${UNBROKEN} để xem.`,
    ten_tieng_anh: 'Permission to hold an international conference or seminar '.repeat(3).trim(),
    cach_nop: {
      truc_tuyen: { ...truc_tuyen, thoi_han: threeTimes('09 ngày làm việc') },
      truc_tiep: {
        ...truc_tiep,
        thoi_han: threeTimes('10 ngày làm việc'),
        phi: [{ loai: 'không thu', theo_van_ban: 'Quyết định 30/2026/QĐ-TTg, Điều 5' }],
      },
      buu_chinh: { ...buu_chinh, thoi_han: threeTimes('12 ngày làm việc') },
    },
    ho_so: [{ ...everybody, giay_to: Array.from({ length: PAPERS - cases.length }, paper) }, ...cases],
    can_doi_chieu: Array.from({ length: OPEN_POINTS }, openPoint),
    dieu_kien: `Sự kiện không thuộc ${UNBROKEN}.`,
  };
}

function bare(fields: Fields): Fields {
  const channels = fields['cach_nop'] as Record<string, object>;
  const free = [{ loai: 'không thu', theo_van_ban: 'Nghị định 262/2026/NĐ-CP, Điều 5' }];
  const withoutFee = Object.entries(channels).map(([name, channel]) => [name, { ...channel, phi: free }]);
  const points = (fields['can_doi_chieu'] as { phan: string }[]).filter(({ phan }) => phan !== 'phí');
  return {
    ho_so: 'Không',
    cau_hoi: 'Không',
    cach_nop: Object.fromEntries(withoutFee),
    can_doi_chieu: points,
  };
}

/** Writes the shipped content with two sheets as hard as real ones get. */
export function writeHardContent(folder: string): void {
  cpSync(SHIPPED, folder, { recursive: true });
  rewrite(folder, CROWDED, crowd);
  rewrite(folder, BARE, bare);
}
