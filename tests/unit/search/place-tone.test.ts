import { expect, it } from 'vitest';
import { placeTone } from '#src/search/text/place-tone.ts';

it.each([
  ['giâý', 'giấy'],
  ['hoá', 'hóa'],
  ['uỷ', 'ủy'],
  ['qúy', 'quý'],
  ['gía', 'giá'],
  ['ngoaị', 'ngoại'],
  ['tóan', 'toán'],
  ['thúê', 'thuế'],
  ['đưởng', 'đưởng'],
  ['ngừơi', 'người'],
  ['lưạ', 'lựa'],
  ['vụ', 'vụ'],
  ['gì', 'gì'],
  ['abtc', 'abtc'],
  ['', ''],
])('writes the tone of %j as in %j', (typed, written) => {
  expect(placeTone(typed)).toBe(written.normalize('NFC'));
});
