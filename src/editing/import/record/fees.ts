import type { RepairCounts } from './repairs.ts';
import { saysSomething } from './tidy.ts';

/** As the field `phi` has it. */
export type FeeEntry =
  | { loai: 'số tiền'; so_tien: string; don_vi: 'đồng' | 'USD'; noi_dung?: string }
  | { loai: 'theo biểu'; noi_dung: string };

/** What a fee is called before it is told. */
export const NAMED_FEE = /^(?:phí|lệ phí|phí, lệ phí)\s*:\s*/i;
const AMOUNT = /^(\d{1,3}(?:[.,]\d{3})+|\d+)\s*(VNĐ|VND|Việt Nam Đồng|đồng|USD)(?![\p{L}])\s*(.*)$/iu;

/** The catalogue's form writes it by default: no document says that nothing is taken. */
const FREE = /^(?:miễn phí|không|0(?:\s|$))/i;

/** No fee in đồng is as small: what is meant may be USD, thousands, or nothing. */
const SMALLEST_IN_DONG = 5_000;

/**
 * One fee of a record.
 *
 * @returns null where no amount and no tariff can be read out of it; the caller quotes it
 */
export function feeOf(text: string, repairs: RepairCounts): FeeEntry | null {
  const words = text.replace(NAMED_FEE, '');
  const [, digits = '', unit = '', rest = ''] = AMOUNT.exec(words) ?? [];
  if (digits === '') {
    const isTariff = !FREE.test(words) && /\p{L}{2}/u.test(words);
    repairs.add(isTariff ? 'fee-words' : 'fee-doubtful');
    return isTariff ? { loai: 'theo biểu', noi_dung: words } : null;
  }
  const currency = unit.toUpperCase() === 'USD' ? 'USD' : 'đồng';
  const amount = Number(digits.replace(/[.,]/g, ''));
  if (amount < (currency === 'USD' ? 1 : SMALLEST_IN_DONG)) {
    repairs.add('fee-doubtful');
    return null;
  }
  const note = rest.trim();
  const entry = { loai: 'số tiền', so_tien: String(amount), don_vi: currency } as const;
  return saysSomething(note) ? { ...entry, noi_dung: note } : entry;
}
