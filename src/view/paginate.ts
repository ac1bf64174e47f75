/** Lists up to this length stand on one page. */
export const ROWS_PER_PAGE = 30;

export interface ListPage<Row> {
  rows: Row[];
  /** From 1. */
  page: number;
  pageCount: number;
  /** Number of the first and last row shown, from 1. */
  from: number;
  to: number;
}

/** Cuts out one page; a page number that does not exist gives the nearest one that does. */
export function paginate<Row>(rows: Row[], wantedPage: number, size: number = ROWS_PER_PAGE): ListPage<Row> {
  const pageCount = Math.max(1, Math.ceil(rows.length / size));
  const wanted = Number.isInteger(wantedPage) ? wantedPage : 1;
  const page = Math.min(Math.max(wanted, 1), pageCount);
  const start = (page - 1) * size;
  const shown = rows.slice(start, start + size);
  return { rows: shown, page, pageCount, from: start + 1, to: start + shown.length };
}

/** The same address with another page; page 1 has no key. */
export function pageHref(path: string, query: URLSearchParams, page: number): string {
  const next = new URLSearchParams([...query].filter(([key, value]) => key !== 'trang' && value !== ''));
  if (page > 1) next.set('trang', String(page));
  const text = next.toString();
  return text === '' ? path : `${path}?${text}`;
}
