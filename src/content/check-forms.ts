import type { Attachments } from './attachments.ts';
import type { Entries } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault, type Known } from './known.ts';

/** Forms cite a document that is there, their files are there, and no file lies about unused. */
export function checkForms(
  { forms }: Entries,
  { documents }: Known,
  attachments: Attachments,
): ContentError[] {
  const used = new Set(forms.flatMap(({ value }) => value?.cac_ban.map(({ tep }) => tep) ?? []));
  const isWhole = forms.every(({ value }) => value !== null);
  return [
    ...forms.flatMap((entry) => {
      const { value } = entry;
      if (value === null) return [];
      const isKnown = documents?.has(value.van_ban) ?? true;
      const missing = value.cac_ban.flatMap(({ tep }, index) =>
        attachments.has(tep)
          ? []
          : [fault('forms', entry, ['cac_ban', index, 'tep'], `không có tệp ${tep} trong thư mục tep`)],
      );
      return isKnown
        ? missing
        : [
            fault('forms', entry, ['van_ban'], `không có văn bản ${value.van_ban} trong thư mục van-ban`),
            ...missing,
          ];
    }),
    ...[...attachments.keys()]
      .filter((name) => isWhole && !used.has(name))
      .map((name) => ({
        file: `tep/${name}`,
        field: null,
        message: 'Chưa mẫu nào dùng tệp này. Hãy ghi tệp vào một mẫu trong thư mục bieu-mau, hoặc bỏ tệp đi.',
      })),
  ];
}
