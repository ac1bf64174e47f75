import { expect, test } from 'vitest';
import type { Procedure } from '#src/domain/procedure.ts';
import { longSentences } from '#src/content/reading-difficulty.ts';
import { textWarnings } from '#src/content/text-warnings.ts';
import { loadContent } from '#src/content/load-content.ts';
import { SHIPPED } from './shipped.ts';

const CODE = '2.002352';

const loaded = await loadContent(SHIPPED, { shownAsIn: 'trial' });
if ('errors' in loaded) throw new Error('The shipped content has faults');
const { content } = loaded;

function warningsWith(change: Partial<Procedure>): string[] {
  const procedures = content.procedures.map((each) => (each.code === CODE ? { ...each, ...change } : each));
  return textWarnings({ procedures });
}

test('the shipped content contradicts itself nowhere', () => {
  expect(textWarnings(content)).toEqual([]);
});

test('a term in the lead that no field tells is said, one that a field tells is not', () => {
  expect(warningsWith({ lead: 'Xong trong 05 ngày làm việc.' })).toEqual([]);
  expect(warningsWith({ lead: 'Xong trong 07 ngày làm việc.' })).toEqual([
    'thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu.md: lời viết nói “07 ngày làm việc” mà không mục thời hạn hay phí nào ghi con số này. Xin đối chiếu.',
  ]);
});

test('a sentence of more than sixty syllables is hard to read, points parted by semicolons are not', () => {
  expect(longSentences('một '.repeat(60))).toEqual([]);
  expect(longSentences('một '.repeat(61))).toMatchObject([{ syllables: 61 }]);
  expect(longSentences(`${'một '.repeat(40)}; ${'hai '.repeat(40)}`)).toEqual([]);
});
