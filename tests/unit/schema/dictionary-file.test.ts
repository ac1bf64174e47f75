import { expect, it } from 'vitest';
import { dictionaryFile } from '#src/schema/dictionary-file.ts';

const entry = {
  noi: ['sổ xanh'],
  nghia: ['hộ chiếu công vụ'],
  nguoi_them: 'Văn phòng Sở',
  ly_do: 'Theo màu bìa.',
};
const messages = (change: object): string[] => {
  const file = { pham_vi: 'sở', tu: [{ ...entry, ...change }], viec_noi_khac: 'Không' };
  return dictionaryFile.safeParse(file).error?.issues.map(({ message }) => message) ?? [];
};

it('takes wordings of five syllables and no longer ones', () => {
  expect(messages({ noi: ['một hai ba bốn năm'] })).toEqual([]);
  expect(messages({ noi: ['một hai ba bốn năm sáu'] })).toEqual(['dài quá 5 tiếng']);
  expect(messages({ nghia: ['một hai ba bốn năm sáu'] })).toEqual(['dài quá 5 tiếng']);
});

it.each(['nguoi_them', 'ly_do', 'noi', 'nghia'])('asks for %s', (key) => {
  expect(messages({ [key]: undefined })).toHaveLength(1);
});
