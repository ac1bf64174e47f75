import type { Entries } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault, type Known } from './known.ts';

/** Each year's income stands once, and so do the volumes of a procedure, which there must be. */
export function checkCostFigures({ costFigures: [entry] }: Entries, { codes }: Known): ContentError[] {
  if (entry === undefined) return [];
  const { thu_nhap_gio: incomes = [], so_luong: volumes = [] } = entry.stated;
  const complain = (path: PropertyKey[], complaint: string) => [
    fault('costFigures', entry, path, complaint, null),
  ];
  return [
    ...incomes.flatMap(({ nam }, index) =>
      incomes.findIndex((each) => each.nam === nam) === index
        ? []
        : complain(['thu_nhap_gio', index, 'nam'], `năm ${nam} đã có ở trên`),
    ),
    ...volumes.flatMap(({ thu_tuc, nam }, index) => {
      const first = volumes.findIndex((each) => each.thu_tuc === thu_tuc && each.nam === nam);
      if (first !== index)
        return complain(['so_luong', index, 'nam'], `thủ tục ${thu_tuc} đã có số của năm ${nam} ở trên`);
      if (codes === null || codes.has(thu_tuc)) return [];
      return complain(['so_luong', index, 'thu_tuc'], `không có thủ tục ${thu_tuc} trong thư mục thu-tuc`);
    }),
  ];
}
