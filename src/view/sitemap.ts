import type { Content } from '../domain/content.ts';
import type { SiteMode } from '../domain/site.ts';
import { staticAddresses } from '../release/addresses.ts';

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Day of the last edit of the sheet or guide at a path, null where none is kept. */
function editedOn(path: string, { procedures, guides }: Content): string | null {
  const slug = path.slice(path.lastIndexOf('/') + 1);
  const list = path.startsWith('/thu-tuc/') ? procedures : path.startsWith('/huong-dan/') ? guides : [];
  return list.find((page) => page.slug === slug)?.editedOn ?? null;
}

/** Sitemap of all pages (files are left out). */
export function sitemapOf(content: Content, publicUrl: string): string {
  const pages = staticAddresses(content).filter((path) => !/\.[a-z]+$/.test(path));
  const urls = pages.map((path) => {
    const day = editedOn(path, content);
    const address = escapeXml(path === '/' ? publicUrl : publicUrl + path);
    return `<url><loc>${address}</loc>${day === null ? '' : `<lastmod>${day}</lastmod>`}</url>`;
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
