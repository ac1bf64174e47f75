import { formatNumber } from '../../view/format-number.ts';

const FIGURE = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,\d{1,3})?$/;

/** A figure as it is typed: `20.000`, `3,5`. null: nothing is typed; undefined: it is none. */
export function readFigure(typed: string): number | null | undefined {
  const text = typed.replaceAll(' ', '');
  if (text === '') return null;
  return FIGURE.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : undefined;
}

/** A figure as it is typed; '': unknown. */
export const typedFigure = (figure: number | null): string => (figure === null ? '' : formatNumber(figure));

/** A share as per cent with at most one digit behind the comma: `33,3 %`. */
export const percent = (share: number): string => `${formatNumber(Math.round(share * 1000) / 10)} %`;
