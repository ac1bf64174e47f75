import { expect, test } from 'vitest';
import type { Fee } from '#src/domain/procedure.ts';
import { describeFee, formatFee, summarizeFees } from '#src/view/format-fee.ts';

const amount = (sum: number, changes: Partial<Extract<Fee, { status: 'amount' }>> = {}): Fee => ({
  status: 'amount',
  source: 'cong',
  amount: sum,
  currency: 'VND',
  condition: null,
  text: null,
  ...changes,
});
const rule: Fee = { status: 'rule', source: 'cong', text: 'Theo Thông tư 1', condition: null };
const none: Fee = { status: 'none', source: 'cong', text: 'Thông tư 2', condition: null };
const unverified: Fee = { status: 'unverified', source: 'cong', text: null, condition: null };

test.each([
  [amount(500), '500 đồng'],
  [amount(30_000), '30.000 đồng'],
  [amount(1_250_000, { text: 'mỗi bản' }), '1.250.000 đồng mỗi bản'],
  [amount(70, { currency: 'USD' }), '70 đô la Mỹ'],
  [rule, 'Theo Thông tư 1'],
  [none, 'Không thu phí'],
  [unverified, 'Chưa xác định'],
])('%j', (fee, words) => {
  expect(formatFee(fee)).toBe(words);
});

test.each([
  [amount(30_000, { condition: 'nếu nộp tại quầy' }), '30.000 đồng nếu nộp tại quầy'],
  [none, 'Không thu phí (Thông tư 2)'],
])('%j with all it depends on', (fee, words) => {
  expect(describeFee(fee)).toBe(words);
});

test.each([
  ['nothing known', [], 'Chưa xác định'],
  ['one amount', [amount(30_000)], '30.000 đồng'],
  ['an amount with a note', [amount(30_000, { text: 'mỗi bản' })], '30.000 đồng'],
  ['a tariff', [rule], 'Theo biểu mức'],
  ['two amounts', [amount(1), amount(2)], 'Tùy trường hợp'],
  ['one part open', [amount(1), unverified], 'Chưa xác định'],
] as const)('summary of %s', (_, fees, words) => {
  expect(summarizeFees([...fees])).toBe(words);
});
