import { site } from './site.ts';

export interface CrawledPage {
  /** Path and query. */
  address: string;
  /** Clicks from the home page, Infinity when no links lead there. */
  clicks: number;
  status: number;
  isHtml: boolean;
  /** Words of its title and where it says that it is kept; '' where it is no HTML. */
  title: string;
  canonical: string;
  /** How many headings of the first rank it has. */
  mainHeadings: number;
  /** Ids that a fragment can lead to. */
  ids: Set<string>;
  /** Internal addresses on it, fragments included. */
  links: string[];
}

const LINK = /<(?:a|link|script|form|img|source|iframe)\b[^>]*?\s(?:href|src|action)="([^"]*)"/g;
const ID = /\sid="([^"]+)"/g;

const ENTITIES: Record<string, string> = { '&amp;': '&', '&#38;': '&', '&quot;': '"', '&#39;': "'" };

function decode(attribute: string): string {
  return attribute.replace(/&(?:amp|#38|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Internal addresses of a page; the site's own public address counts as internal. */
function linksOf(html: string, base: string): string[] {
  const own = [site.url, site.url.replace('127.0.0.1', 'localhost')];
  const targets = [...html.matchAll(LINK)].map(([, target = '']) => new URL(decode(target), base));
  return targets
    .filter(({ origin }) => own.includes(origin))
    .map(({ pathname, search, hash }) => pathname + search + hash);
}

/** The address without its fragment. */
export function pageOf(link: string): string {
  return link.replace(/#.*$/, '');
}

async function visit(address: string, clicks: number): Promise<CrawledPage> {
  const response = await fetch(site.url + address);
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  const text = await response.text();
  const html = isHtml ? text : '';
  return {
    address,
    clicks,
    status: response.status,
    isHtml,
    title: /<title>([^<]*)<\/title>/.exec(html)?.[1]?.trim() ?? '',
    canonical: /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1] ?? '',
    mainHeadings: html.match(/<h1[\s>]/g)?.length ?? 0,
    ids: new Set([...html.matchAll(ID)].map(([, id = '']) => id)),
    links: linksOf(html, response.url),
  };
}

async function follow(pages: Map<string, CrawledPage>, start: string[], firstClicks: number): Promise<void> {
  let wave = start;
  for (let clicks = firstClicks; wave.length > 0; clicks += 1) {
    const visited = await Promise.all(wave.map((address) => visit(address, clicks)));
    for (const page of visited) pages.set(page.address, page);
    const found = new Set(visited.flatMap(({ links }) => links.map(pageOf)));
    wave = [...found].filter((address) => !pages.has(address));
  }
}

/** Addresses that the site tells search engines, as paths. */
export async function siteMap(): Promise<string[]> {
  const map = await (await fetch(`${site.url}/sitemap.xml`)).text();
  return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
}

/**
 * Follows every internal link from the home page, nearest pages first, then from what only the site map
 * names. Forms are not filled in.
 */
export async function crawl(): Promise<Map<string, CrawledPage>> {
  const pages = new Map<string, CrawledPage>();
  await follow(pages, ['/'], 0);
  const others = (await siteMap()).filter((address) => !pages.has(address));
  await follow(pages, others, Infinity);
  return pages;
}
