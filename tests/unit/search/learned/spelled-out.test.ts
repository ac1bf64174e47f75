import { expect, it } from 'vitest';
import { spelledOut } from '#src/search/learned/spelled-out.ts';

const named = (name: string, text: string) => ({ name, text });

it('an abbreviation that a text explains stands for its words, in whichever way it is explained', () => {
  const texts = [
    named('Cấp thẻ bảo hiểm y tế', 'Thẻ bảo hiểm y tế (BHYT) còn hạn'),
    named('Xét tặng cho người có công', 'Hồ sơ người có công (sau đây viết tắt là NCC)'),
    named('Cấp giấy phép', 'Bản sao Giấy chứng nhận Đăng ký doanh nghiệp (ĐKDN)'),
  ];
  expect(spelledOut(texts)).toEqual([
    { said: ['bhyt'], meant: ['bao hiem y te'] },
    { said: ['ncc'], meant: ['nguoi co cong'] },
  ]);
});

it('of words that no name holds whole, the beginning that names hold is meant', () => {
  const texts = [named('Cấp lại thẻ căn cước', 'Thẻ căn cước công dân (viết tắt là CCCD)')];
  expect(spelledOut(texts)).toEqual([{ said: ['cccd'], meant: ['can cuoc'] }]);
});

it('initials that differ, notes in brackets and numbers of forms explain nothing', () => {
  const texts = [
    named('Cấp hộ chiếu', 'Tờ khai đề nghị cấp hộ chiếu (TKHC)'),
    named('Cấp hộ chiếu', 'Cấp hộ chiếu (nếu có)'),
    named('Cấp hộ chiếu', 'cấp hộ chiếu (mẫu CHC)'),
  ];
  expect(spelledOut(texts)).toEqual([]);
});

it('of two spellings the more frequent counts', () => {
  const once = named('Bộ phận một cửa', 'bảo hiểm y tỉnh (BHYT)');
  const often = named('Cấp thẻ bảo hiểm y tế', 'bảo hiểm y tế (BHYT)');
  expect(spelledOut([once, often, often])).toEqual([{ said: ['bhyt'], meant: ['bao hiem y te'] }]);
});
