import type { Change } from '../domain/change.ts';
import type { Content } from '../domain/content.ts';
import type { Procedure } from '../domain/procedure.ts';
import { hasSecondFile } from '../search/search-file.ts';
import { KIOSK_PATH, MANIFEST_PATH } from '../kiosk/wire.ts';
import { changesPath, toldChanges } from '../view/told-changes.ts';
import { openForms } from '../view/open-forms.ts';
import { oldFiles } from '../view/old-files.ts';
import type { ManifestRedirect } from './manifest.ts';

/** What the search box fetches before its first answer. */
export const SEARCH_FILE_PATH = '/tim-kiem/muc.json';

/** Addresses that exist whatever the content says. */
const FIXED_ADDRESSES = [
  '/',
  '/thu-tuc',
  '/danh-muc',
  '/buu-chinh',
  '/van-ban',
  '/lien-he',
  '/phan-anh',
  '/ban-noi-chung-toi-lam',
  '/cong-khai',
  '/gioi-thieu',
  '/quyen-rieng-tu',
  '/tuyen-bo-tiep-can',
  '/api',
  '/api/thu-tuc.json',
  '/api/thu-tuc.csv',
  SEARCH_FILE_PATH,
  '/thay-doi.atom',
  '/thay-doi.json',
  KIOSK_PATH,
  MANIFEST_PATH,
  '/sitemap.xml',
  '/robots.txt',
];

/** As RFC 9116 fixes it. */
export const SECURITY_PATH = '/.well-known/security.txt';

function hasSecurityContact({ securityContact }: Content): boolean {
  return securityContact != null && !securityContact.isExpired;
}

/**
 * Every address whose bytes are fixed by the content, in the order in which they are rendered.
 *
 * @param changes those that have pages of their own
 */
export function staticAddresses(content: Content, changes: readonly Change[] = []): string[] {
  const sheets = content.procedures.filter(({ onPageOf }) => onPageOf === null);
  return [
    ...FIXED_ADDRESSES,
    ...(hasSecondFile(content) ? ['/tim-kiem/muc-2.json'] : []),
    ...(hasSecurityContact(content) ? [SECURITY_PATH] : []),
    ...sheets.map(({ path }) => path),
    ...sheets.filter(({ code }) => toldChanges(code, changes).length > 0).map(changesPath),
    ...content.situations.map((situation) => `/tinh-huong/${situation.slug}`),
    ...content.guides.map((guide) => `/huong-dan/${guide.slug}`),
    ...oldFiles(content).map(({ file }) => `/tep/${file}`),
  ];
}

function procedureRedirects(procedure: Procedure): [string, string][] {
  const sheet = procedure.path;
  const names = [procedure.code, ...procedure.formerSlugs].filter((name) => name !== procedure.slug);
  return [
    [`/tt/${procedure.code}`, sheet],
    ...names.map((name): [string, string] => [`/thu-tuc/${name}`, sheet]),
  ];
}

/** Short permanent addresses, codes, former slugs and the content's own redirects. */
export function redirects(content: Content, now: Date): Record<string, ManifestRedirect> {
  const forms = new Set(content.questionnaires.map((questionnaire) => questionnaire.id));
  const [first, ...more] = openForms(content, now);
  const pairs: [string, string][] = [
    ...Object.entries(content.redirects),
    ...content.procedures.flatMap(procedureRedirects),
    ...[...forms].map((form): [string, string] => [`/ks/${form}`, `/khao-sat/${form}`]),
  ];
  if (first !== undefined && more.length === 0) {
    pairs.push(['/khao-sat', `/khao-sat/${first.questionnaire.id}`]);
  }
  return Object.fromEntries(pairs.map(([from, to]) => [from, { to, status: 302 } as const]));
}
