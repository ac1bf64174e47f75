import { schemaOrgFaults, structuredDataIn } from '#tests/support/schema-org.ts';
import { siteMap } from './support/crawl.ts';
import { SHEET, SURVEY, site } from './support/site.ts';
import { expect, test } from './support/test.ts';

async function htmlOf(path: string): Promise<string> {
  return (await fetch(site.url + path)).text();
}

/** The public address of a path, as pages write it. */
async function publicAddress(path: string): Promise<string> {
  const map = await htmlOf('/sitemap.xml');
  const home = /<loc>([^<]+)<\/loc>/.exec(map)?.[1] ?? '';
  return home.replace(/\/$/, '') + path;
}

/** What a page tells about itself, by property or name. */
function metaOf(html: string): Record<string, string> {
  const tags = html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g);
  return Object.fromEntries([...tags].map(([, name = '', content = '']) => [name, content]));
}

function typesIn(html: string): string[] {
  return structuredDataIn(html)
    .flatMap((document) => document['@graph'] as { '@type': string }[])
    .map((item) => item['@type']);
}

test.describe('what machines read of a page', { tag: '@once' }, () => {
  test('keeps to the vocabulary of schema.org on every page of the site map', async () => {
    for (const path of await siteMap()) {
      for (const document of structuredDataIn(await htmlOf(path))) {
        expect(await schemaOrgFaults(document), path).toEqual([]);
      }
    }
  });

  test('is the procedure on a sheet, the search on the home page, and the trail on all inner pages', async () => {
    for (const path of await siteMap()) {
      const types = typesIn(await htmlOf(path));
      const first = path === '/' ? ['WebSite'] : path.startsWith('/thu-tuc/') ? ['GovernmentService'] : [];
      const trail = path === '/' ? [] : ['BreadcrumbList'];
      expect(types, path).toEqual([...first, ...trail]);
    }
  });

  test('names one canonical address: that of the page itself, without what was asked', async () => {
    const asked = {
      [`/thu-tuc?kenh=online`]: '/thu-tuc',
      [`${SHEET.path}?x=1`]: SHEET.path,
      [SURVEY]: SURVEY,
    };
    const own = Object.fromEntries((await siteMap()).map((path) => [path, path]));
    for (const [address, path] of Object.entries({ ...own, ...asked })) {
      const links = [...(await htmlOf(address)).matchAll(/<link rel="canonical" href="([^"]*)"/g)];
      expect(
        links.map(([, href]) => href),
        address,
      ).toEqual([await publicAddress(path)]);
    }
  });

  test('has no canonical address and no preview where nothing is to be found', async () => {
    for (const path of ['/khong-co', '/tim-kiem?q=x', '/khao-sat/cam-on']) {
      expect(await htmlOf(path), path).not.toMatch(/rel="canonical"|property="og:/);
    }
  });

  test('says in a preview what the page says', async () => {
    const meta = metaOf(await htmlOf(SHEET.path));
    expect(meta).toMatchObject({
      'og:title': `${SHEET.name} (${SHEET.code})`,
      'og:description': meta['description'],
      'og:url': await publicAddress(SHEET.path),
      'og:type': 'article',
      'og:locale': 'vi_VN',
    });
    expect(metaOf(await htmlOf('/'))['og:type']).toBe('website');
  });

  test('names no twin in another language while there is none', async () => {
    for (const path of ['/', SHEET.path]) expect(await htmlOf(path)).not.toContain('hreflang');
  });
});
