import type { Content } from '../domain/content.ts';
import { RECEIPT_PATH, RESULTS_PATH } from '../survey/field-names.ts';
import { disclosureTexts } from '../texts/disclosures.ts';
import { integrity } from '../texts/integrity.ts';
import { vi } from '../texts/vi.ts';
import { subjectOf } from './department.ts';

/** A page that is about no single procedure. */
export interface SitePage {
  path: string;
  title: string;
  /** What the page is for, in a sentence; null: its title says it. */
  lead: string | null;
}

/** Addresses of the pages that the program makes from facts of the content. */
const MADE_PAGES = [
  '/lien-he',
  '/buu-chinh',
  '/thu-tuc',
  '/danh-muc',
  '/van-ban',
  '/cong-khai',
  '/khao-sat',
  RECEIPT_PATH,
  RESULTS_PATH,
  '/api',
] as const;

const { receipt, results } = integrity;

function madePages({ department }: Content): SitePage[] {
  const titles: Record<(typeof MADE_PAGES)[number], [title: string, lead?: string]> = {
    '/lien-he': [vi.contact.title],
    '/buu-chinh': [vi.postal.title],
    '/thu-tuc': [vi.list.title(subjectOf(department))],
    '/danh-muc': [vi.officialList.title, vi.officialList.lead],
    '/van-ban': [vi.register.title, vi.register.lead],
    '/cong-khai': [disclosureTexts.title],
    '/khao-sat': [vi.survey.listTitle],
    [RECEIPT_PATH]: [receipt.title],
    [RESULTS_PATH]: [results.title, results.lead],
    '/api': [vi.openData.title, vi.openData.lead],
  };
  return MADE_PAGES.map((path) => {
    const [title, lead = null] = titles[path];
    return { path, title, lead };
  });
}

/** All pages of the site that a reader may look for by name, but for procedures and situations. */
export function sitePages(content: Content): SitePage[] {
  const { guides, pages } = content;
  return [
    ...madePages(content),
    ...Object.values(pages).map(({ slug, title, lead }) => ({ path: `/${slug}`, title, lead })),
    ...guides.map(({ slug, title, lead }) => ({ path: `/huong-dan/${slug}`, title, lead })),
  ];
}
