import type { Attachments } from './attachments.ts';
import type { Entries } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { RESERVED_FORMS } from './check-site.ts';
import { fault, type Known } from './known.ts';
import { markdownLinks } from './markdown.ts';
import type { ParsedFiles } from './parse-files.ts';

/** Whether an address of a page that the content defines exists; null: its kind is not ours to judge. */
type Exists = (path: string) => boolean | null;

/** Slug that a sheet had in an earlier release → code of its procedure. */
export type CarriedOn = Readonly<Record<string, string>>;

/** What links may end at, besides the files' own addresses. */
export interface LinkTargets {
  known: Known;
  attachments: Attachments;
  /** The release made of this content redirects these to the procedure's sheet. */
  carriedOn: CarriedOn;
}

/** Links inside the site, in prose, notices and redirects, end at something the content has or had. */
export function checkLinks(parsed: ParsedFiles, targets: LinkTargets): ContentError[] {
  const exists = existing(parsed, targets);
  const { entries } = parsed;
  return [
    ...[...entries.pages, ...entries.guides].flatMap(({ file, body }) =>
      markdownLinks(body)
        .filter((link) => exists(link) === false)
        .map((link) => ({
          file,
          field: null,
          message: `Phần chữ dưới dòng --- có liên kết ${complaintAbout(link)}. Ví dụ đúng: [Khảo sát](/khao-sat)`,
        })),
    ),
    ...givenLinks('notices', entries, exists),
    ...givenLinks('improvements', entries, exists),
    ...redirectTargets(entries, exists),
  ];
}

function givenLinks(name: 'notices' | 'improvements', entries: Entries, exists: Exists): ContentError[] {
  return entries[name].flatMap((entry) => {
    const link = entry.stated.lien_ket ?? null;
    if (link === null || exists(link) !== false) return [];
    return [fault(name, entry, ['lien_ket'], complaintAbout(link), '/thu-tuc')];
  });
}

function redirectTargets({ site: [entry] }: Entries, exists: Exists): ContentError[] {
  return (entry?.stated.chuyen_huong ?? []).flatMap(({ den }, index) =>
    entry === undefined || exists(den) !== false
      ? []
      : [fault('site', entry, ['chuyen_huong', index, 'den'], complaintAbout(den))],
  );
}

function complaintAbout(link: string): string {
  const complaint = `“${link}” không dẫn đến trang nào`;
  const [, slug] = /^\/thu-tuc\/([^/?#]+)/.exec(link) ?? [];
  if (slug === undefined) return complaint;
  return `${complaint}; nếu tệp thủ tục đã đổi tên, hãy sửa liên kết theo tên mới hoặc ghi “${slug}” vào mục duong_dan_cu của tệp ấy`;
}

function existing({ entries, slugs }: ParsedFiles, targets: LinkTargets): Exists {
  const { attachments, carriedOn } = targets;
  const { codes } = targets.known;
  // A recalled file has no bytes any more, but its address says so.
  const stated = new Set([
    ...entries.forms.flatMap(({ stated: form }) => form.cac_ban?.map(({ tep }) => tep) ?? []),
    ...entries.disclosures.flatMap(({ stated: document }) => document.da_rut?.map(({ tep }) => tep) ?? []),
  ]);
  const forms = new Set([...slugs.questionnaires].map((slug) => slug.split('/')[0]));
  const former = new Set<unknown>(entries.procedures.flatMap(({ raw }) => raw['duong_dan_cu']));
  const isCode = (name: string) => codes === null || codes.has(name);
  // While a file of procedures cannot be read, nobody knows the codes, and any name may be one.
  const isCarriedOn = (name: string) => Object.hasOwn(carriedOn, name) && isCode(carriedOn[name] ?? '');
  const isProcedure = (name: string) =>
    slugs.procedures.has(name) || former.has(name) || isCode(name) || isCarriedOn(name);
  const kinds: Record<string, (name: string) => boolean> = {
    'thu-tuc': isProcedure,
    tt: isCode,
    'tinh-huong': (name) => slugs.situations.has(name),
    'huong-dan': (name) => slugs.guides.has(name),
    'khao-sat': (name) => forms.has(name) || RESERVED_FORMS.includes(name),
    ks: (name) => forms.has(name),
    tep: (name) => attachments.has(name) || stated.has(name),
  };
  return (link) => {
    const [, kind, name] = /^\/([a-z-]+)\/([^/?#]+)(?:[?#].*)?$/.exec(link) ?? [];
    const isKnown = kinds[kind ?? ''];
    return isKnown === undefined || name === undefined ? null : isKnown(name);
  };
}
