import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from './support/test.ts';
import { SHEET, SURVEY, site } from './support/site.ts';

const SCHEMA = join(import.meta.dirname, '..', 'fixtures', 'catalogue.schema.json');

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(site.url + path, { redirect: 'manual', headers });
}

/** Where a browser ends up: the survey begins each showing under an address of its own. */
function follow(path: string): Promise<Response> {
  return fetch(site.url + path);
}

test.describe('the site', { tag: '@once' }, () => {
  for (const [from, status, to] of [
    [`/tt/${SHEET.code}`, 302, SHEET.path],
    [`/TT/${SHEET.code}`, 302, SHEET.path],
    [`/TT/${SHEET.code}?nguon=quay-1`, 302, `${SHEET.path}?nguon=quay-1`],
    ['/tt/2.002312', 302, '/thu-tuc/to-chuc-hoi-nghi-hoi-thao-quoc-te-ma-cu'],
    [`/thu-tuc/${SHEET.code}`, 302, SHEET.path],
    ['/ks/hai-long', 302, SURVEY],
    ['/KS/HAI-LONG?nguon=quay-1', 302, `${SURVEY}?nguon=quay-1`],
    ['/khao-sat', 302, SURVEY],
    [`/khao-sat?thu-tuc=${SHEET.code}`, 302, `${SURVEY}?thu-tuc=${SHEET.code}`],
    ['/thu-tuc/', 308, '/thu-tuc'],
    ['/Thu-Tuc', 308, '/thu-tuc'],
    [`${SHEET.path.toUpperCase()}/`, 308, SHEET.path],
    ['/Lien-He/?a=B', 308, '/lien-he?a=B'],
    ['/TIM-KIEM/?q=Hoi', 308, '/tim-kiem?q=Hoi'],
    ['/KHAO-SAT/HAI-LONG', 308, SURVEY],
    ['/API/thu-tuc.json', 308, '/api/thu-tuc.json'],
  ] as const) {
    test(`redirects ${from}`, async () => {
      const response = await get(from);
      expect([response.status, response.headers.get('location')]).toEqual([status, to]);
      expect((await follow(to)).status).toBe(200);
    });
  }

  test('begins the survey under an address that Back finds again', async () => {
    const response = await get(`${SURVEY}?thu-tuc=${SHEET.code}`);
    expect(response.status).toBe(303);
    const location = response.headers.get('location') ?? '';
    expect(location).toMatch(new RegExp(`^${SURVEY}\\?thu-tuc=${SHEET.code}&luot=[a-z2-7]+$`));
    const [first, second] = [await follow(location), await follow(location)];
    expect([first.status, first.redirected]).toEqual([200, false]);
    expect(await second.text()).toBe(await first.text());
  });

  test('has one page for what is not there, and says so in the status', async () => {
    for (const path of [
      '/khong-co',
      '/thu-tuc/9.999999',
      '/tt/9.999999',
      '/_astro/x.js',
      '/%ff',
      '/khao-sat/x',
    ]) {
      const response = await get(path);
      expect(response.status, path).toBe(404);
      expect(await response.text(), path).toContain('Không tìm thấy trang này');
    }
  });

  test('protects every answer and sets no cookie', async () => {
    for (const path of [
      '/',
      SHEET.path,
      '/tim-kiem?q=x',
      SURVEY,
      '/api/thu-tuc.json',
      '/tt/x',
      '/khong-co',
    ]) {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('same-origin');
      expect(headers.get('permissions-policy'), path).toContain('camera=()');
      expect(headers.get('x-release'), path).toMatch(/^\S+$/);
      expect(headers.get('set-cookie'), path).toBeNull();
      expect(headers.get('server'), path).toBeNull();
    }
  });

  test('allows a page nothing but its own files', async () => {
    for (const path of ['/', SHEET.path, '/tim-kiem?q=x', SURVEY, '/khong-co']) {
      const policy = (await follow(path)).headers.get('content-security-policy') ?? '';
      expect(policy, path).toMatch(/^default-src 'none';/);
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toMatch(/unsafe|https?:|\*/);
    }
  });

  test('sends bytes that were packed before, and only once', async () => {
    for (const encoding of ['br', 'gzip']) {
      const packed = await get(SHEET.path, { 'accept-encoding': encoding });
      expect(packed.headers.get('content-encoding')).toBe(encoding);
      expect(packed.headers.get('vary')).toBe('accept-encoding');
      expect(await packed.text()).toContain(SHEET.name);
      const etag = packed.headers.get('etag') ?? '';
      const again = await get(SHEET.path, { 'accept-encoding': encoding, 'if-none-match': etag });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    const plain = await get(SHEET.path, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  test('lets hashed files be kept for good, and pages for a minute', async () => {
    const page = await get('/');
    expect(page.headers.get('cache-control')).toBe('public, max-age=60');
    const files = [...(await page.text()).matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)];
    expect(files.length).toBeGreaterThan(0);
    for (const [, path = ''] of files) {
      expect((await get(path)).headers.get('cache-control')).toContain('immutable');
    }
    for (const ask of [get, follow]) {
      expect((await ask(SURVEY)).headers.get('cache-control')).toBe('no-store');
    }
  });

  for (const [path, type] of [
    ['/favicon.ico', 'image/x-icon'],
    ['/apple-touch-icon.png', 'image/png'],
  ] as const) {
    test(`has the icon that browsers ask for unasked: ${path}`, async () => {
      const response = await get(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
      expect((await response.arrayBuffer()).byteLength).toBeLessThan(1_000);
    });
  }

  test('says how it is', async () => {
    const { release } = { release: (await get('/')).headers.get('x-release') };
    const health = await (await get('/api/suc-khoe')).json();
    expect(health).toEqual({ site: 'ok', pocketbase: 'ok', queue: expect.any(Number), release });
  });

  test('gives out its catalogue in the shape that was agreed on', async () => {
    const response = await get('/api/thu-tuc.json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const isValid = ajv.compile(JSON.parse(await readFile(SCHEMA, 'utf8')) as object);
    isValid(await response.json());
    expect(isValid.errors ?? []).toEqual([]);
  });

  test('takes forms from its own pages only', async () => {
    for (const path of [SURVEY, '/danh-gia', '/danh-gia/y-kien']) {
      for (const headers of [{}, { origin: 'https://x.example' }, { origin: 'null' }] as Record<
        string,
        string
      >[]) {
        const body = new URLSearchParams({ a: 'b' });
        const response = await fetch(site.url + path, { method: 'POST', body, headers });
        expect(response.status, path).toBe(403);
      }
    }
  });
});
