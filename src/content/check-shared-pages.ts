import type { Entries } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

/** A procedure without a page of its own stands on the page of one that has one. */
export function checkSharedPages({ procedures }: Entries): ContentError[] {
  const withoutPage = new Set(
    procedures.flatMap(({ stated: { ma, trang_chung } }) =>
      trang_chung === undefined || ma === undefined ? [] : [ma],
    ),
  );
  return procedures.flatMap((entry) => {
    const host = entry.stated.trang_chung;
    if (host === undefined || !withoutPage.has(host)) return [];
    return [fault('procedures', entry, ['trang_chung'], `thủ tục ${host} không có trang riêng`)];
  });
}
