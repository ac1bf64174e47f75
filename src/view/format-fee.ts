import type { Fee } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';

// The dot as the group mark, whatever locale data the running Node has.
function formatNumber(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** What one fee says, without its condition: `30.000 đồng`, the tariff's words, `Không thu phí`. */
export function formatFee(fee: Fee): string {
  switch (fee.status) {
    case 'amount': {
      const sum = `${formatNumber(fee.amount)} ${vi.fees.currencies[fee.currency]}`;
      return fee.text === null ? sum : `${sum} ${fee.text}`;
    }
    case 'rule':
      return fee.text;
    case 'none':
      return vi.fees.none;
    case 'unverified':
      return fee.text ?? vi.fees.undecided;
  }
}

/** A fee with its condition and, where nothing is charged, the document that says so. */
export function describeFee(fee: Fee): string {
  const source = fee.status === 'none' ? `(${fee.text})` : null;
  return [formatFee(fee), fee.condition, source].filter(Boolean).join(' ');
}

/** The word or two that the summary shows for all fees of a procedure. */
export function summarizeFees(fees: Fee[]): string {
  const [first] = fees;
  if (first === undefined || fees.some((fee) => fee.status === 'unverified')) return vi.fees.undecided;
  const phrases = new Set(fees.map(formatFee));
  if (phrases.size > 1) return vi.fees.byCase;
  return first.status === 'rule' ? vi.fees.byRule : formatFee({ ...first, text: null } as Fee);
}
