import type { TableRow } from './lines.ts';

/** Counts of a paper as the columns of its row have them, in digits: one for each kind, or one for both; '': none. */
export function columnCounts({ count = '', original = '', copy = '' }: TableRow): {
  original: string;
  copy: string;
} {
  const digits = (words: string) => /\d+/.exec(words)?.[0] ?? '';
  const counted = (kind: string) =>
    new RegExp(`${kind}\\s*:\\s*(\\d+)`, 'i').exec(count)?.[1] ??
    new RegExp(`(\\d+)[ \\t]*${kind}`, 'i').exec(count)?.[1] ??
    '';
  return {
    original: original === '' ? counted('bản chính') : digits(original),
    copy: copy === '' ? counted('bản sao') : digits(copy),
  };
}
