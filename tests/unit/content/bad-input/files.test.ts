import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatError, loadContent } from '#src/content/load-content.ts';
import { DOCUMENT, PAGE, SHEET, SHIPPED, shippedFiles } from '../shipped.ts';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'content-'));
  await cp(SHIPPED, dir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function faults(): Promise<string[]> {
  const loaded = loadContent(dir, { now: new Date('2026-11-23T03:00:00Z') });
  return 'errors' in loaded ? loaded.errors.map(formatError) : [];
}

function put(path: string, bytes: string | Uint8Array): Promise<void> {
  return writeFile(join(dir, path), bytes);
}

const NOT_UTF8 =
  'Đây không phải tệp chữ theo bảng mã UTF-8. Hãy mở tệp, chọn “Lưu thành” với bảng mã UTF-8 rồi lưu lại.';

/** “Tên: Sở Ngoại vụ” as Windows-1258 writes it: base letters and combining marks, one byte each. */
const WINDOWS_1258 = Uint8Array.from([
  0x74, 0x65, 0x6e, 0x3a, 0x20, 0x53, 0xf5, 0xd2, 0x20, 0x4e, 0x67, 0x6f, 0x61, 0xf2, 0x69, 0x20, 0x76, 0x75,
  0xf2,
]);

describe('bytes that are no content', () => {
  test.each([
    ['UTF-16', Buffer.from(`\ufeff${shippedFiles().get(SHEET)}`, 'utf16le')],
    ['Windows-1258', WINDOWS_1258],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['UTF-8 with a NUL inside', Buffer.from('ten: a\0b\n')],
  ])('%s', async (_what, bytes) => {
    await put(SHEET, bytes);
    expect(await faults()).toEqual([`${SHEET}: ${NOT_UTF8}`]);
  });

  test.each([
    ['a file with one code', SHEET],
    ['a file with one number', DOCUMENT],
    ['a page with an address of its own', PAGE],
    ['the only file of its kind', 'so.yaml'],
    ['the sectors', 'linh-vuc.yaml'],
    ['the only form', 'khao-sat/hai-long/1.yaml'],
  ])('%s that cannot be read is one fault, and no reference to it another', async (_what, path) => {
    await put(path, WINDOWS_1258);
    expect(await faults()).toEqual([`${path}: ${NOT_UTF8}`]);
  });

  test('a file of 200,001 bytes', async () => {
    await put(PAGE, 'x'.repeat(200_001));
    expect(await faults()).toEqual([
      `${PAGE}: Tệp nặng 200 kB, quá giới hạn 200 kB. Hãy rút ngắn hoặc tách tệp.`,
    ]);
  });

  test('the file of the department may be larger: it has an entry for every procedure', async () => {
    const department = await readFile(join(dir, 'so.yaml'), 'utf8');
    await put('so.yaml', department + '#'.repeat(900_000));
    expect(await faults()).toEqual([]);
    await put('so.yaml', 'x'.repeat(1_000_001));
    expect(await faults()).toContain(
      'so.yaml: Tệp nặng 1000 kB, quá giới hạn 1000 kB. Hãy rút ngắn hoặc tách tệp.',
    );
  });

  test('a file of 30 MB', async () => {
    await put(PAGE, Buffer.alloc(30_000_000, 'x'));
    expect(await faults()).toEqual([
      `${PAGE}: Tệp nặng 30000 kB, quá giới hạn 200 kB. Hãy rút ngắn hoặc tách tệp.`,
    ]);
  });

  test('a link to a file elsewhere', async () => {
    await rm(join(dir, PAGE));
    await symlink('/etc/passwd', join(dir, PAGE));
    expect(await faults()).toEqual([`${PAGE}: Đây không phải một tệp thường. Hãy thay bằng tệp chữ.`]);
  });

  test('a byte order mark, Windows line ends and decomposed letters are right', async () => {
    const text = shippedFiles().get(SHEET) ?? '';
    await put(SHEET, `\ufeff${text.replaceAll('\n', '\r\n').normalize('NFD')}`);
    expect(await faults()).toEqual([]);
  });
});

const HEAD = '---\ntieu_de: Giới thiệu\nmo_dau: Không\nngay_sua: 2026-11-23\n---\n';
const FIRST_LINE = 'Ví dụ đúng: tieu_de: Quyền riêng tư';

describe('text that cannot be read', () => {
  test.each([
    ['an empty file', '', `Tệp đang trống. ${FIRST_LINE}`],
    ['a file of blank lines', '\n \n\n', `Tệp đang trống. ${FIRST_LINE}`],
    [
      'no head',
      'Trang này giúp bạn.\n',
      'Thiếu phần đầu tệp nằm giữa hai dòng ---. Ví dụ đúng:\n  ---\n  tieu_de: Quyền riêng tư\n  ---',
    ],
    [
      'a head without its end',
      '---\ntieu_de: Giới thiệu\n',
      'Thiếu phần đầu tệp nằm giữa hai dòng ---. Ví dụ đúng:\n  ---\n  tieu_de: Quyền riêng tư\n  ---',
    ],
    [
      'a head of one word',
      '---\nGiới thiệu\n---\n',
      `Tệp phải gồm các mục dạng “tên: giá trị”. ${FIRST_LINE}`,
    ],
    ['an empty head', '---\n---\n', `Tệp phải gồm các mục dạng “tên: giá trị”. ${FIRST_LINE}`],
    [
      'a tab',
      HEAD.replace('mo_dau', '\tmo_dau'),
      `Không đọc được dòng 3: thụt lề bằng phím Tab; hãy dùng dấu cách. ${FIRST_LINE}`,
    ],
    [
      'a key twice',
      HEAD.replace('mo_dau: Không', 'mo_dau: Không\ntieu_de: Khác'),
      `Không đọc được dòng 4: một mục được ghi hai lần; hãy bỏ một dòng. ${FIRST_LINE}`,
    ],
    [
      'a quote that is not closed',
      HEAD.replace('mo_dau: Không', "mo_dau: 'Không"),
      `Không đọc được dòng 5: thiếu một dấu đóng ở dòng này hoặc phía trên, thường là dấu nháy. ${FIRST_LINE}`,
    ],
    [
      'two colons',
      HEAD.replace('mo_dau: Không', 'mo_dau: Lưu ý: đọc kỹ'),
      "Không đọc được dòng 3: có hai dấu hai chấm trên một dòng; hãy đặt câu trong dấu nháy. Ví dụ đúng: tom_tat: 'Dùng khi: bạn tổ chức hội thảo.'",
    ],
    [
      'a line of no part',
      HEAD.replace('mo_dau: Không', 'mo_dau: Không\nthêm một câu\nkhac: x'),
      `Không đọc được dòng 4: có dòng không thuộc mục nào hoặc thiếu dấu hai chấm. ${FIRST_LINE}`,
    ],
    [
      'a sentence that begins with @',
      HEAD.replace('mo_dau: Không', 'mo_dau: @tên'),
      "Không đọc được dòng 3: câu bắt đầu bằng một ký tự đặc biệt; hãy đặt câu trong dấu nháy. Ví dụ đúng: ten: '@ten'",
    ],
    [
      'a sentence that begins with !',
      HEAD.replace('mo_dau: Không', 'mo_dau: !ten gì'),
      "Không đọc được dòng 3: câu bắt đầu bằng dấu chấm than; hãy đặt câu trong dấu nháy. Ví dụ đúng: ten: '!ten'",
    ],
    [
      'a name for a value that nobody gave',
      HEAD.replace('mo_dau: Không', 'mo_dau: *x'),
      `Tệp lặp lại dữ liệu bằng dấu * quá nhiều hoặc dùng tên chưa có. ${FIRST_LINE}`,
    ],
    [
      'quotes in quotes without end',
      `${HEAD}${'>'.repeat(5_000)}`,
      'Phần chữ dưới dòng --- lồng quá nhiều tầng danh sách hoặc trích dẫn; hãy viết phẳng hơn.',
    ],
  ])('%s', async (_what, text, sentence) => {
    await put(PAGE, text);
    expect(await faults()).toEqual([`${PAGE}: ${sentence}`]);
  });

  test('a second document in one file', async () => {
    await put('trang-web.yaml', 'che_do: thu-nghiem\n---\nchuyen_huong: Không\n');
    expect(await faults()).toEqual([
      'trang-web.yaml: Không đọc được dòng 2: có dòng --- ở giữa tệp; hãy bỏ dòng đó. Ví dụ đúng: che_do: thu-nghiem',
    ]);
  });

  test('a file that multiplies itself', async () => {
    const lines = [...'bcdefgh'].map((name, i) => {
      const before = `*${String.fromCharCode(97 + i)}`;
      return `${name}: &${name} [${Array<string>(9).fill(before).join(', ')}]`;
    });
    await put('trang-web.yaml', ['a: &a [x, x, x, x, x, x, x, x, x]', ...lines, ''].join('\n'));
    expect(await faults()).toEqual([
      'trang-web.yaml: Tệp lặp lại dữ liệu bằng dấu * quá nhiều hoặc dùng tên chưa có. Ví dụ đúng: che_do: thu-nghiem',
    ]);
  });

  test.each([
    ['brackets in brackets', 'che_do: '.concat('['.repeat(5_000))],
    ['braces in braces', 'che_do: '.concat('{a: '.repeat(3_000))],
    ['dashes behind dashes', 'che_do:\n  '.concat('- '.repeat(5_000))],
  ])('%s without end', async (_what, text) => {
    await put('trang-web.yaml', text);
    const found = await faults();
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((line) => /^trang-web\.yaml: Không đọc được .*Ví dụ đúng: /.test(line))).toBe(true);
  });
});

describe('files in the wrong place', () => {
  test.each([
    ['a name with marks', 'thu-tuc/Cấp hộ chiếu.md', 'thu-tuc/cap-ho-chieu.md'],
    ['a name in capitals', 'thu-tuc/HO-CHIEU.md', 'thu-tuc/cap-ho-chieu.md'],
    ['another ending', 'van-ban/30-2026.yml', 'van-ban/30-2026-qd-ttg.yaml'],
    ['a name that is no version', 'khao-sat/hai-long/moi.yaml', 'khao-sat/hai-long/1.yaml'],
  ])('%s', async (_what, path, example) => {
    await put(path, 'x: y\n');
    expect(await faults()).toEqual([
      `${path}: Tên tệp chỉ được gồm chữ thường không dấu, số và gạch nối. Ví dụ đúng: ${example}`,
    ]);
  });

  test('a file of no kind', async () => {
    await put('ghi-chu.txt', 'x');
    expect(await faults()).toEqual([
      'ghi-chu.txt: Không biết tệp này thuộc mục nào. Các tệp được dùng có dạng: thu-tuc/cap-ho-chieu.md, sap-toi/cap-ho-chieu.md, bieu-mau/mau-so-01.yaml, lich/2026.yaml, van-ban/30-2026-qd-ttg.yaml, tinh-huong/moi-dien-gia.yaml, tu-dien/tu-thuong-dung.yaml, thong-bao/2026-11-23-chay-thu.yaml, ban-noi/2026-12-15-them-quay.yaml, trang/gioi-thieu.md, huong-dan/tra-cuu-ho-so.md, khao-sat/hai-long/1.yaml, khao-sat/thang/nam-muc.yaml, khao-sat/dot/2026-quy-4.yaml, cong-khai/du-toan-2026.yaml, quy-trinh/to-chuc-hoi-nghi.yaml, loai-cong-khai.yaml, chi-phi-tuan-thu.yaml, nhan-y-kien.yaml, bao-cao.yaml, linh-vuc.yaml, so.yaml, cong.yaml, buu-chinh.yaml, trang-web.yaml.',
    ]);
  });

  test('a page without an address', async () => {
    await put('trang/lien-he.md', HEAD);
    expect(await faults()).toEqual([
      'trang/lien-he.md: Thư mục trang chỉ có: gioi-thieu, quyen-rieng-tu, phan-anh, tuyen-bo-tiep-can. Bài hướng dẫn đặt trong thư mục huong-dan.',
    ]);
  });

  test.each(['cong.yaml', 'buu-chinh.yaml', 'trang/phan-anh.md', 'linh-vuc.yaml', 'so.yaml'])(
    '%s is missing',
    async (path) => {
      await rm(join(dir, path));
      expect(await faults()).toEqual([`${path}: Còn thiếu tệp này.`]);
    },
  );

  test('what starts with a dot belongs to others', async () => {
    await mkdir(join(dir, '.obsidian'));
    await put('.obsidian/x.json', '{');
    await put('.DS_Store', '\0');
    await put('thu-tuc/.#khoa', 'x');
    expect(await faults()).toEqual([]);
  });
});

test('all faults of all files come at once, file by file in the order of their names', async () => {
  await put('cong.yaml', '');
  await put('ghi-chu.txt', 'x');
  await put(
    SHEET,
    (shippedFiles().get(SHEET) ?? '').replace('muc_trang: A', 'muc_trang: E').replace('co: có', 'co: co'),
  );
  await put('thu-tuc/Cấp hộ chiếu.md', '---\n---\n');
  await put('trang-web.yaml', WINDOWS_1258);
  await rm(join(dir, 'trang/phan-anh.md'));
  expect((await faults()).map((line) => line.split(/[.:] /).slice(0, 2).join(': '))).toEqual([
    'cong.yaml: Tệp đang trống',
    'ghi-chu.txt: Không biết tệp này thuộc mục nào',
    'thu-tuc/Cấp hộ chiếu.md: Tên tệp chỉ được gồm chữ thường không dấu, số và gạch nối',
    `${SHEET}: Mức trang`,
    `${SHEET}: Cách nộp › Trực tuyến › Có nhận theo cách này không`,
    'trang-web.yaml: Đây không phải tệp chữ theo bảng mã UTF-8',
    'trang/phan-anh.md: Còn thiếu tệp này.',
  ]);
});
