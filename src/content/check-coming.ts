import type { Entries } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

/** A coming version is one of a sheet that is there, under the same name and code. */
export function checkComing({ coming, procedures }: Entries): ContentError[] {
  return coming.flatMap((entry) => {
    const present = procedures.find(({ slug }) => slug === entry.slug);
    if (present === undefined) {
      const message = `Không có tệp thu-tuc/${entry.slug}.md. Bản sắp tới mang đúng tên tệp của thủ tục.`;
      return [{ file: entry.file, field: null, message }];
    }
    const { ma: code } = present.stated;
    if (entry.stated.ma === undefined || code === undefined || code === entry.stated.ma) return [];
    return [fault('coming', entry, ['ma'], `phải là ${code} như trong ${present.file}`, code)];
  });
}
