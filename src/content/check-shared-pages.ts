import type { Entries } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault, type Known } from './known.ts';

/** A procedure without a page of its own stands on the page of one that has one. */
export function checkSharedPages({ procedures }: Entries, { codes }: Known): ContentError[] {
  const withoutPage = new Set(
    procedures.flatMap(({ value }) => (value?.trang_chung === undefined ? [] : [value.ma])),
  );
  return procedures.flatMap((entry) => {
    const host = entry.value?.trang_chung;
    if (host === undefined) return [];
    const complaint =
      codes !== null && !codes.has(host)
        ? `không có thủ tục mã ${host} trong thư mục thu-tuc`
        : withoutPage.has(host)
          ? `thủ tục ${host} không có trang riêng`
          : null;
    return complaint === null ? [] : [fault('procedures', entry, ['trang_chung'], complaint)];
  });
}
