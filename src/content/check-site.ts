import type { Entries } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

/** Pages with an address of their own. */
export const NEEDED_PAGES = ['gioi-thieu', 'quyen-rieng-tu', 'phan-anh'] as const;

/** What the site as a whole needs: its fixed pages, a survey, redirects that end somewhere. */
export function checkSite(entries: Entries): ContentError[] {
  const pages = new Set(entries.pages.map(({ slug }) => slug));
  const missing = NEEDED_PAGES.filter((slug) => !pages.has(slug)).map((slug) => `trang/${slug}.md`);
  if (entries.questionnaires.length === 0) missing.push('khao-sat/hai-long/1.yaml');
  return [
    ...missing.map((file) => ({ file, field: null, message: 'Còn thiếu tệp này.' })),
    ...entries.pages
      .filter(({ slug }) => !NEEDED_PAGES.some((needed) => needed === slug))
      .map(({ file }) => ({ file, field: null, message: unknownPage() })),
    ...redirectFaults(entries),
    ...openVersions(entries),
  ];
}

function unknownPage(): string {
  return `Thư mục trang chỉ có: ${NEEDED_PAGES.join(', ')}. Bài hướng dẫn đặt trong thư mục huong-dan.`;
}

function redirectFaults({ site: [entry] }: Entries): ContentError[] {
  if (entry?.value == null) return [];
  const redirects = entry.value.chuyen_huong;
  const from = new Set(redirects.map(({ tu }) => tu));
  return redirects.flatMap(({ den }, index) =>
    from.has(den)
      ? [fault('site', entry, ['chuyen_huong', index, 'den'], `“${den}” lại chuyển đi nơi khác; hãy ghi thẳng nơi cuối cùng`)]
      : [],
  );
}

/** Readers are sent to the open version of a form: there can be only one. */
function openVersions({ questionnaires }: Entries): ContentError[] {
  const open = questionnaires.filter(({ value }) => value?.dang_mo === true);
  return open.flatMap((entry, index) => {
    const id = entry.slug.split('/')[0];
    const other = open.slice(0, index).find(({ slug }) => slug.split('/')[0] === id);
    return other === undefined
      ? []
      : [fault('questionnaires', entry, ['dang_mo'], `phiếu này đang mở ở cả ${other.file}; chỉ mở một phiên bản`)];
  });
}
