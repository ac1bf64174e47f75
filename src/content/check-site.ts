import type { Entries } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';
import { MISSING_FILE, type ParsedFiles } from './parse-files.ts';

/** Pages with an address of their own, which the site needs. */
const NEEDED_PAGES = ['gioi-thieu', 'quyen-rieng-tu', 'phan-anh'] as const;

/** Those that the site does without where an older content folder has none. */
const OTHER_PAGES = ['tuyen-bo-tiep-can'];

const PAGES: readonly string[] = [...NEEDED_PAGES, ...OTHER_PAGES];

/** Parts of addresses under `/khao-sat` that are no forms. */
export const RESERVED_FORMS: readonly string[] = [
  'cam-on',
  'bien-nhan',
  'ket-qua',
  'moi',
  'lien-he-lai',
  'dot',
  'thang',
];

/** What the site as a whole needs: its fixed pages, a survey, redirects that end somewhere. */
export function checkSite({ entries, slugs }: ParsedFiles): ContentError[] {
  const missing = NEEDED_PAGES.filter((slug) => !slugs.pages.has(slug)).map((slug) => `trang/${slug}.md`);
  if (slugs.questionnaires.size === 0) missing.push('khao-sat/hai-long/1.yaml');
  return [
    ...missing.map((file) => ({ file, field: null, message: MISSING_FILE })),
    ...entries.pages
      .filter(({ slug }) => !PAGES.includes(slug))
      .map(({ file }) => ({ file, field: null, message: unknownPage() })),
    ...redirectFaults(entries),
    ...openVersions(entries),
    ...reservedForms(entries),
  ];
}

function unknownPage(): string {
  return `Thư mục trang chỉ có: ${PAGES.join(', ')}. Bài hướng dẫn đặt trong thư mục huong-dan.`;
}

function redirectFaults({ site: [entry] }: Entries): ContentError[] {
  if (entry?.stated.chuyen_huong === undefined) return [];
  const redirects = entry.stated.chuyen_huong;
  const from = new Set(redirects.map(({ tu }) => tu));
  return redirects.flatMap(({ den }, index) => {
    if (!from.has(den)) return [];
    const complaint = `“${den}” lại chuyển đi nơi khác; hãy ghi thẳng nơi cuối cùng`;
    return [fault('site', entry, ['chuyen_huong', index, 'den'], complaint)];
  });
}

/** Readers are sent to the open version of a form: there can be only one. */
function openVersions({ questionnaires }: Entries): ContentError[] {
  const open = questionnaires.filter(({ stated }) => stated.dang_mo === true);
  return open.flatMap((entry, index) => {
    const other = open.slice(0, index).find(({ slug }) => formOf(slug) === formOf(entry.slug));
    if (other === undefined) return [];
    const complaint = `phiếu này đang mở ở cả ${other.file}; chỉ mở một phiên bản`;
    return [fault('questionnaires', entry, ['dang_mo'], complaint, 'không')];
  });
}

function reservedForms({ questionnaires }: Entries): ContentError[] {
  return questionnaires
    .filter(({ slug }) => RESERVED_FORMS.includes(formOf(slug)))
    .map(({ file, slug }) => ({
      file,
      field: null,
      message: `Trang đã dùng tên “${formOf(slug)}” cho việc khác. Hãy đặt thư mục này tên khác. Ví dụ đúng: khao-sat/hai-long/1.yaml`,
    }));
}

function formOf(slug: string): string {
  return slug.split('/')[0] ?? '';
}
