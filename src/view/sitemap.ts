import type { Change } from '../domain/change.ts';
import type { Content } from '../domain/content.ts';
import type { IsoDate, Procedure } from '../domain/procedure.ts';
import type { SiteMode } from '../domain/site.ts';
import { KIOSK_PATH } from '../kiosk/wire.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { staticAddresses } from '../release/addresses.ts';
import { PLAN_PATH } from './plan-paths.ts';
import type { ReleaseData } from '../release/release-data.ts';

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The later of a sheet's last edit and of its last change that readers saw, a coming version's day among them. */
function sheetDay({ code, editedOn }: Procedure, changes: Change[]): IsoDate {
  const change = changes.find((each) => each.code === code);
  return change === undefined ? editedOn : latest([editedOn, vietnamDay(new Date(change.at))]);
}

function latest(days: IsoDate[]): IsoDate {
  return days.reduce((a, b) => (a > b ? a : b), '');
}

/** Pages that are nothing but facts of sheets. */
const MADE_OF_SHEETS = ['/thu-tuc', '/danh-muc', '/buu-chinh'];

/** Day of the last change of each page of which it is known. */
function lastDays({ procedures, guides, pages }: Content, changes: Change[]): Map<string, IsoDate> {
  const sheets = procedures.map((procedure): [string, IsoDate] => [
    procedure.path.replace(/#.*/, ''),
    sheetDay(procedure, changes),
  ]);
  const days = new Map<string, IsoDate>();
  for (const [path, day] of sheets) days.set(path, latest([days.get(path) ?? '', day]));
  const newest = latest(sheets.map(([, day]) => day));
  if (newest !== '') for (const path of MADE_OF_SHEETS) days.set(path, newest);
  for (const { slug, editedOn } of guides) days.set(`/huong-dan/${slug}`, editedOn);
  for (const [slug, { editedOn }] of Object.entries(pages)) days.set(`/${slug}`, editedOn);
  return days;
}

/** Sitemap of all pages that `release/addresses.ts` names (files are left out, and the tablet's page). */
export function sitemapOf({ content, publicUrl, changes }: Omit<ReleaseData, 'undrawable'>): string {
  const addresses = [...staticAddresses(content), PLAN_PATH];
  const pages = addresses.filter((path) => !/\.[a-z]+$/.test(path) && path !== KIOSK_PATH);
  const days = lastDays(content, changes);
  const urls = pages.map((path) => {
    const day = days.get(path);
    // As the page's canonical address, letter by letter.
    const address = escapeXml(publicUrl + path);
    return `<url><loc>${address}</loc>${day === undefined ? '' : `<lastmod>${day}</lastmod>`}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`;
}

/**
 * robots.txt. A trial says noindex in every page, which robots must be able to read: nothing but the
 * addresses of one person's forms is closed.
 */
export function robotsOf(mode: SiteMode, publicUrl: string): string {
  const closed = ['/danh-gia', '/khao-sat/cam-on', '/van-phong', '/xem-thu/'];
  const rules = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`)];
  const sitemap = mode === 'official' ? ['', `Sitemap: ${publicUrl}/sitemap.xml`] : [];
  return `${[...rules, ...sitemap].join('\n')}\n`;
}
