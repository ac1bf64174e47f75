import type { Attachments } from './attachments.ts';
import type { Entries } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

/** The files of forms are there, and no file lies about unused. */
export function checkForms({ forms, disclosures }: Entries, attachments: Attachments): ContentError[] {
  const used = new Set([
    ...forms.flatMap(({ stated }) => stated.cac_ban?.map(({ tep }) => tep) ?? []),
    ...disclosures.flatMap(({ stated }) => stated.tep ?? []),
  ]);
  const isWhole =
    forms.every(({ stated }) => stated.cac_ban !== undefined) &&
    disclosures.every(({ stated }) => stated.tep !== undefined);
  const missing = forms.flatMap((entry) =>
    (entry.stated.cac_ban ?? []).flatMap(({ tep }, index) =>
      attachments.has(tep)
        ? []
        : [fault('forms', entry, ['cac_ban', index, 'tep'], `không có tệp ${tep} trong thư mục tep`)],
    ),
  );
  const unused = [...attachments.keys()].filter((name) => isWhole && !used.has(name));
  return [
    ...missing,
    ...unused.map((name) => ({
      file: `tep/${name}`,
      field: null,
      message:
        'Chưa mẫu nào dùng tệp này. Hãy ghi tệp vào một mẫu trong thư mục bieu-mau hoặc một tài liệu trong thư mục cong-khai, hoặc bỏ tệp đi.',
    })),
  ];
}
