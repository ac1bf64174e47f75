import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countableText } from '#src/search-counts/countable-text.ts';

describe('the text under which a search is counted', () => {
  it.each([
    ['Hộ chiếu  CÔNG VỤ', 'ho chieu cong vu'],
    ['“bằng lái xe”?', 'bang lai xe'],
    ['3.000604', '3.000604'],
    ['mã 3000604', 'ma 3000604'],
    ['QĐ 30/2026/QĐ-TTg', 'qd 30/2026/qd-ttg'],
    ['hồ sơ văn bản quốc tế', 'ho so van ban quoc te'],
    ['tài nguyên môi trường', 'tai nguyen moi truong'],
    ['xử phạt vi phạm hành chính', 'xu phat vi pham hanh chinh'],
    ['đỗ xe Hoàng Sa', 'do xe hoang sa'],
    ['phí chứng nhận lãnh sự', 'phi chung nhan lanh su'],
    ['tro ly bao chi', 'tro ly bao chi'],
    ['van phong thuong tru', 'van phong thuong tru'],
    ['dang ky hoat dong phi chinh phu', 'dang ky hoat dong phi chinh phu'],
    ['đô thị hóa', 'do thi hoa'],
    ['khong co thi thuc', 'khong co thi thuc'],
    ['mức 2 năm 2026', 'muc 2 nam 2026'],
    ['62 nđ 2026', '62 nd 2026'],
  ])('of %j is %j', (query, text) => {
    expect(countableText(query)).toBe(text);
  });

  it.each([
    ['a telephone', '0912 345 678'],
    ['a telephone with dots', 'gọi 0912.345.678'],
    ['a telephone with a country', '+84 (0)912 345 678'],
    ['a number of an identity card', 'cccd 001085012345'],
    ['a passport', 'hộ chiếu B1234567'],
    ['a passport in small letters', 'hc c 7654321'],
    ['an address of mail', 'toi@example.vn'],
    ['a page', 'https://example.org'],
    ['digits of another width', '０９１２ ３４５ ６７８'],
    ['digits of another script', '٠٩١٢٣٤٥٦٧٨'],
    ['a day of birth', 'sinh 12/03/1985'],
    ['a day with dashes', '12-03-1985'],
    ['a name behind "tôi tên"', 'tôi tên Hoa muốn làm hộ chiếu'],
    ['a name behind "tên tôi là"', 'ten toi la hoa'],
    ['a full name', 'hộ chiếu của Nguyễn Văn An'],
    ['a full name with some marks', 'Nguyễn Van An'],
    ['a full name in small letters', 'nguyễn văn an'],
    ['a full name without marks', 'tran thi hoa xin ho chieu'],
    ['the commonest name without marks', 'nguyen minh anh'],
    ['a name without marks and middle name', 'le hoai nam'],
    ['a rarer surname without marks', 'kieu minh tuan'],
    ['a name in small letters', 'vũ khánh linh'],
    ['a name whose parts are also words', 'pham trinh oanh'],
    ['a name behind what is looked for', 'ho chieu cua ngo khanh vy'],
    ['a name before what is looked for', 'bùi tuyết nhung hộ chiếu'],
    ['a capitalised name', 'thẻ của Lê Hoàng'],
    ['a story', 'tôi muốn hỏi '.repeat(10)],
    ['nothing', ' '],
    ['signs', '😀 *'],
  ])('is none of %s', (_what, query) => {
    expect(countableText(query)).toBeNull();
  });

  it('never holds a long number, a mail address or more than 80 letters, whatever is typed', () => {
    const digits = fc.stringMatching(/^\d{8,12}$/);
    const noise = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(noise, digits, noise, (before, number, after) => {
        expect(countableText(`${before} ${number} ${after}`)).toBeNull();
        const text = countableText(before + after);
        if (text !== null) expect(text.length).toBeLessThanOrEqual(80);
        expect(text ?? '').not.toMatch(/@|\s{2}|\p{Lu}/u);
      }),
    );
  });
});
