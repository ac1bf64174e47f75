import { describe, expect, test } from 'vitest';
import type { Difference } from '#src/domain/difference.ts';
import { differencesOf } from '#src/editing/difference/differences.ts';
import { PAGE, SHEET, shippedFiles } from '#tests/unit/content/shipped.ts';

const FEES = (amount: string) => `---
cach_nop:
  truc_tuyen:
    phi:
      - loai: số tiền
        so_tien: ${amount}
        don_vi: đồng
---
`;

/** What a person would read: place, kind, both sides, and whether the law fixes it. */
function lines(before: string | null, after: string | null, path = SHEET): unknown[] {
  return differencesOf(path, before, after).differences.map((each: Difference) => [
    each.label,
    each.kind,
    each.before,
    each.after,
    each.isLegal,
  ]);
}

function sheet(yaml: string, body = ''): string {
  return `---\n${yaml}\n---\n${body}`;
}

describe('a fact', () => {
  test('of money is told as a whole, as the sheet writes it', () => {
    expect(lines(FEES('30.000'), FEES('20000'))).toEqual([
      ['Cách nộp › Trực tuyến › Phí, lệ phí', 'changed', '30.000 đồng', '20.000 đồng', true],
    ]);
  });

  test('of time, and a day, are told as people write them', () => {
    const before = sheet(
      'cach_nop:\n  buu_chinh:\n    thoi_han:\n      - muc: 9 ngày làm việc\nngay_sua: 2026-11-23',
    );
    const after = sheet(
      'cach_nop:\n  buu_chinh:\n    thoi_han:\n      - muc: 7 ngày làm việc\nngay_sua: 2026-12-01',
    );
    expect(lines(before, after)).toEqual([
      ['Cách nộp › Bưu chính › Thời hạn giải quyết', 'changed', '09 ngày làm việc', '07 ngày làm việc', true],
      ['Ngày sửa trang', 'changed', '23/11/2026', '01/12/2026', false],
    ]);
  });

  test('that was not checked before is told beside what is known now', () => {
    const after = FEES('30.000');
    const before = sheet('cach_nop:\n  truc_tuyen:\n    phi: chưa kiểm tra');
    expect(lines(before, after)).toEqual([
      ['Cách nộp › Trực tuyến › Phí, lệ phí', 'changed', 'chưa kiểm tra', '30.000 đồng', true],
    ]);
  });

  test('that is only written otherwise is wording; a comma in a figure is not', () => {
    const written = lines(sheet('dieu_kien: Đủ 18 tuổi'), sheet('dieu_kien: đủ 18 tuổi.'));
    expect(written).toEqual([['Yêu cầu, điều kiện', 'changed', 'Đủ 18 tuổi', 'đủ 18 tuổi.', false]]);
    const meant = lines(sheet('dieu_kien: Nặng 0,5 kg'), sheet('dieu_kien: Nặng 05 kg'));
    expect(meant).toEqual([['Yêu cầu, điều kiện', 'changed', 'Nặng 0,5 kg', 'Nặng 05 kg', true]]);
  });

  test('with half a value, as a draft may hold, is told by its fields', () => {
    const half =
      '---\ncach_nop:\n  truc_tuyen:\n    phi:\n      - loai: số tiền\n        so_tien: nhiều\n---\n';
    const [told] = differencesOf(SHEET, FEES('30.000'), half).differences;
    expect(told).toMatchObject({ before: '30.000 đồng', after: 'Loại mức thu: số tiền; Số tiền: nhiều' });
  });
});

describe('entries of a list', () => {
  const papers = (...names: string[]) =>
    sheet(
      `ho_so:\n  - giay_to:\n${names.map((name) => `      - ten: ${name}\n        ban_chinh: 1`).join('\n')}`,
    );

  test('are what they were, wherever they stand', () => {
    expect(lines(papers('Đơn', 'Hộ chiếu', 'Ảnh'), papers('Ảnh', 'Đơn', 'Hộ chiếu'))).toEqual([
      ['Thành phần hồ sơ › Giấy tờ, “Ảnh”', 'moved', 'mục 3', 'mục 1', false],
    ]);
  });

  test('come and go by themselves, without touching those after them', () => {
    expect(lines(papers('Đơn', 'Hộ chiếu', 'Ảnh'), papers('Hộ chiếu', 'Ảnh', 'Giấy ủy quyền'))).toEqual([
      ['Thành phần hồ sơ › Giấy tờ, “Đơn”', 'removed', 'Đơn (Số bản chính: 1)', null, true],
      ['Thành phần hồ sơ › Giấy tờ, “Giấy ủy quyền”', 'added', null, 'Giấy ủy quyền (Số bản chính: 1)', true],
    ]);
  });

  test('may change their name', () => {
    expect(lines(papers('Đơn xin cấp thẻ mới', 'Ảnh'), papers('Đơn đề nghị cấp thẻ mới', 'Ảnh'))).toEqual([
      [
        'Thành phần hồ sơ › Giấy tờ, “Đơn đề nghị cấp thẻ mới” › Tên giấy tờ',
        'changed',
        'Đơn xin cấp thẻ mới',
        'Đơn đề nghị cấp thẻ mới',
        true,
      ],
    ]);
  });

  test('with long names are called by their first words', () => {
    const long =
      'Bản sao chứng thực hộ chiếu hoặc giấy tờ có giá trị đi lại quốc tế còn thời hạn ít nhất sáu tháng';
    const before = papers(long);
    expect(lines(before, before.replace('ban_chinh: 1', 'ban_chinh: 2'))).toEqual([
      [
        'Thành phần hồ sơ › Giấy tờ, “Bản sao chứng thực hộ chiếu hoặc giấy tờ có giá trị đi lại quốc tế còn thời hạn…” › Số bản chính',
        'changed',
        '1',
        '2',
        true,
      ],
    ]);
  });

  test('that are sentences are matched by their words', () => {
    const before = sheet('tu_khoa:\n  - thẻ ABTC\n  - cấp mới thẻ ABTC');
    const after = sheet('tu_khoa:\n  - thẻ ABTC\n  - cấp lại thẻ ABTC\n  - visa');
    expect(lines(before, after)).toEqual([
      ['Từ khóa, mục 2', 'changed', 'cấp mới thẻ ABTC', 'cấp lại thẻ ABTC', false],
      ['Từ khóa, mục 3', 'added', null, 'visa', false],
    ]);
  });

  test('of other kinds of file are known by their code', () => {
    const roles = (...codes: string[]) =>
      codes.map((code) => `  - ma: '${code}'\n    vai_tro: quyết định`).join('\n');
    const before = `ten: Sở\nvai_tro:\n${roles('1.000001', '1.000002')}\n`;
    const after = `ten: Sở\nvai_tro:\n${roles('1.000003', '1.000001', '1.000002')}\n`;
    expect(lines(before, after, 'so.yaml').map((line) => (line as string[]).slice(0, 2))).toEqual([
      [expect.stringContaining('“1.000003”'), 'added'],
    ]);
  });
});

describe('long texts', () => {
  const long = 'Nộp hồ sơ tại bộ phận Một cửa của Sở trong giờ làm việc, mang theo bản chính để đối chiếu';

  test('are told word by word', () => {
    const after = long.replace('bản chính', 'bản sao chứng thực');
    const [told] = differencesOf(
      SHEET,
      sheet(`dieu_kien: ${long}`),
      sheet(`dieu_kien: ${after}`),
    ).differences;
    expect(told?.words?.filter(({ kind }) => kind !== 'kept')).toEqual([
      { kind: 'removed', text: 'chính ' },
      { kind: 'added', text: 'sao chứng thực ' },
    ]);
    const of = (kinds: string[]) => told?.words?.filter(({ kind }) => kinds.includes(kind));
    expect(
      of(['kept', 'removed'])
        ?.map(({ text }) => text)
        .join(''),
    ).toBe(long);
    expect(
      of(['kept', 'added'])
        ?.map(({ text }) => text)
        .join(''),
    ).toBe(after);
  });

  test('below the lines of dashes too, with what stayed cut short', () => {
    const body = Array.from({ length: 200 }, (_, index) => `Câu số ${index}.`).join('\n\n');
    const [told] = differencesOf(
      PAGE,
      sheet('tieu_de: A', body),
      sheet('tieu_de: A', body.replace('100', '1000')),
    ).differences;
    expect(told).toMatchObject({ label: 'Phần chữ của bài', kind: 'changed', isLegal: false });
    expect(told?.words?.map(({ text }) => text).join('').length).toBeLessThan(200);
  });

  test('of five million characters without anything in common are told side by side', () => {
    const [one, other] = ['a b ', 'c d '].map((words) => words.repeat(1_250_000));
    const { differences } = differencesOf(PAGE, sheet('tieu_de: A', one), sheet('tieu_de: A', other));
    expect(differences).toMatchObject([{ words: null, kind: 'changed' }]);
  });
});

describe('files', () => {
  const text = shippedFiles().get(SHEET) ?? '';

  test('that are the same differ in nothing; comments and quotes are no difference', () => {
    expect(differencesOf(SHEET, text, text)).toMatchObject({ kind: 'same', differences: [] });
    const quoted = text.replace('---\n', '---\n# Ghi chú\n').replace(/^tom_tat: (.*)$/m, "tom_tat: '$1'");
    expect(quoted).not.toBe(text);
    expect(differencesOf(SHEET, text, quoted)).toMatchObject({
      kind: 'changed',
      differences: [],
      isLegal: false,
    });
  });

  test('that are new are told field by field, and a sheet that is gone touches the law', () => {
    const added = differencesOf(SHEET, null, text);
    expect(added).toMatchObject({ kind: 'added', isLegal: true });
    const labels = added.differences.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Mã thủ tục', 'Cách nộp › Trực tuyến › Ghi chú']));
    expect(added.differences.every(({ kind, before }) => kind === 'added' && before === null)).toBe(true);
    expect(differencesOf(SHEET, text, null)).toMatchObject({ kind: 'removed', isLegal: true });
    expect(differencesOf(PAGE, text, null)).toMatchObject({ kind: 'removed', isLegal: false });
  });

  test('that cannot be read are compared as texts, and a sheet then counts as touching the law', () => {
    const broken = text.replace('ten: ', 'ten: [');
    expect(differencesOf(SHEET, text, broken)).toMatchObject({
      kind: 'unreadable',
      isLegal: true,
      differences: [{ label: 'Cả tệp', kind: 'changed' }],
    });
  });

  test.each([...shippedFiles()].filter(([path]) => !/README|phien-ban/.test(path)))(
    'of the shipped content tell nothing twice: %s',
    (path, own) => {
      const { differences } = differencesOf(path, null, own);
      const places = differences.map((each) => each.path.join('.'));
      expect(new Set(places).size).toBe(places.length);
      expect(differences.every(({ label, after }) => label !== '' && after !== null)).toBe(true);
    },
  );
});
