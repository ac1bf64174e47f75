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

interface AtomEntry {
  id: string;
  title: string;
  link: string;
}

/** Runs in the browser, whose parser knows XML: the entries, and what RFC 4287 demands and is not there. */
function readAtom(xml: string): { entries: AtomEntry[]; faults: string[] } {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const root = parsed.documentElement;
  const faults = parsed.querySelector('parsererror') === null ? [] : ['not well-formed'];
  if (root.namespaceURI !== 'http://www.w3.org/2005/Atom' || root.localName !== 'feed')
    faults.push('no feed');
  const entries = [...root.querySelectorAll(':scope > entry')];
  const isTime = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text);
  for (const each of [root, ...entries]) {
    for (const name of ['id', 'title', 'updated']) {
      const found = [...each.children].filter((child) => child.localName === name);
      if (found.length !== 1 || !found[0]?.textContent)
        faults.push(`${each.localName}: ${found.length} ${name}`);
      if (name === 'updated' && !isTime(found[0]?.textContent ?? '')) faults.push('no time');
    }
  }
  if (root.querySelector(':scope > author > name') === null) faults.push('no author');
  if (root.querySelector(':scope > link[rel="self"]') === null) faults.push('no link to itself');
  const textOf = (entry: Element, name: string) => {
    const html = entry.querySelector(name)?.textContent ?? '';
    return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
  };
  return {
    faults,
    entries: entries.map((entry) => ({
      id: textOf(entry, 'id'),
      title: textOf(entry, 'title'),
      link: entry.querySelector('link')?.getAttribute('href') ?? '',
    })),
  };
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
      '/tim-kiem': '/tim-kiem',
      '/tim-kiem?q=ho+chieu': '/tim-kiem',
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

  test('leads from the home page and the list to a feed that readers of Atom understand', async ({
    page,
  }) => {
    for (const path of ['/', '/thu-tuc', '/api']) {
      expect(await htmlOf(path), path).toMatch(
        /<link rel="alternate" type="application\/atom\+xml"[^>]* href="\/thay-doi\.atom"/,
      );
    }
    const response = await fetch(`${site.url}/thay-doi.atom`);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    await page.goto('/');
    const feed = await page.evaluate(readAtom, await response.text());
    expect(feed.faults).toEqual([]);
    expect(feed.entries.length).toBeGreaterThan(30);
    expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length);
    expect(feed.entries.map(({ title }) => title)).toContain(`${SHEET.name} (${SHEET.code})`);
    for (const { link } of feed.entries.slice(0, 5)) {
      expect((await fetch(site.url + new URL(link).pathname)).status, link).toBe(200);
    }
  });

  test('says in the feed when something changed, newest first, and nothing of tomorrow', async () => {
    const { items } = (await (await fetch(`${site.url}/thay-doi.json`)).json()) as {
      items: { date_modified: string }[];
    };
    const times = items.map(({ date_modified }) => Date.parse(date_modified));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(Math.max(...times)).toBeLessThanOrEqual(Date.now());
  });

  test('keeps the files of a trial out of searches too', async () => {
    for (const path of ['/api/thu-tuc.json', '/thay-doi.atom']) {
      expect((await fetch(site.url + path)).headers.get('x-robots-tag'), path).toBe('noindex');
    }
  });

  test('shows a picture of its own for each sheet, which is drawn soon after the release is live', async () => {
    const meta = metaOf(await htmlOf(SHEET.path));
    expect(meta).toMatchObject({
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': `${SHEET.name} ${SHEET.code}`,
    });
    const pictures = new Set<string>();
    for (const path of (await siteMap()).filter((each) => /^\/(thu-tuc\/.*)?$/.test(each))) {
      pictures.add(metaOf(await htmlOf(path))['og:image'] ?? path);
    }
    expect(pictures.size).toBeGreaterThan(30);
    for (const address of pictures) {
      const { pathname } = new URL(address);
      const get = () => fetch(site.url + pathname);
      await expect.poll(async () => (await get()).status, { timeout: 50_000 }).toBe(200);
      const response = await get();
      expect(response.headers.get('content-type')).toBe('image/png');
      expect(response.headers.get('cache-control')).toContain('immutable');
      const png = Buffer.from(await response.arrayBuffer());
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });

  test('has all other pages show the picture of the site', async () => {
    const image = async (path: string) => metaOf(await htmlOf(path))['og:image'];
    expect(await image('/lien-he')).toBe(await image('/'));
    expect(await image(SHEET.path)).not.toBe(await image('/'));
  });

  test('lets nobody remember that a picture is not there yet', async () => {
    for (const path of ['/anh/00000000000000000000.png', '/anh/..%2f..%2fcurrent.png', '/anh/x.png']) {
      const response = await fetch(site.url + path);
      expect([response.status, response.headers.get('cache-control')], path).toEqual([404, 'no-store']);
    }
  });

  test('names nobody to tell of weaknesses whom the content does not name', async () => {
    expect((await fetch(`${site.url}/.well-known/security.txt`)).status).toBe(404);
  });

  test('names no twin in another language while there is none', async () => {
    for (const path of ['/', SHEET.path]) expect(await htmlOf(path)).not.toContain('hreflang');
  });
});
