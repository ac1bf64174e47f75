import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { heavySheets, renderedErrors } from '#src/publisher/desk/check-rendered.ts';
import { prepareRelease, switchToRelease } from '#src/release/make-release.ts';
import type { Manifest } from '#src/release/manifest.ts';
import type { Program } from '#src/release/program.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { OFFICE_PUBLISHING } from '#src/texts/office-publishing.ts';
import { randomFrom } from '../../support/random.ts';
import { inputs } from '../release/small-release.ts';

const SHEET = '/thu-tuc/hoi-thao';

let folder: string;
let store: ReleaseStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rendered-'));
  store = new ReleaseStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

/** A program that says this on its sheet, and a heading elsewhere. */
function programOf(sheet: string): Program {
  return {
    render: async (request) => {
      const { pathname } = new URL(request.url);
      const html = pathname === SHEET ? sheet : `<h1>${pathname}</h1>`;
      const status = { '/404': 404, '/500': 500 }[pathname] ?? 200;
      const type = pathname.endsWith('.json') ? 'application/json' : 'text/html';
      return new Response(html, { status, headers: { 'content-type': type } });
    },
  };
}

const prepared = async (sheet: string): Promise<Manifest> =>
  (await prepareRelease(inputs('một', { program: programOf(sheet) }), store)).manifest;

async function foundIn(
  sheet: string,
  live: Manifest | null = null,
): Promise<{ faults: string[]; warnings: string[] }> {
  const changed = { prepared: await prepared(sheet), live };
  const errors = await renderedErrors(changed, store.objects);
  const warnings = await heavySheets(changed, store.objects);
  expect(errors.every(({ file }) => file === SHEET)).toBe(true);
  return { faults: errors.map(({ message }) => message), warnings };
}

const faultsOf = async (sheet: string, live: Manifest | null = null): Promise<string[]> =>
  (await foundIn(sheet, live)).faults;

/** Text that cannot be packed to much less than its length. */
function noise(length: number): string {
  const random = randomFrom(7);
  return Array.from({ length }, () => String.fromCharCode(33 + Math.floor(random() * 26))).join('');
}

test('links to pages, old addresses, pages made on request, other sites and places of the page lead somewhere', async () => {
  const links = [
    '/',
    '/thu-tuc?linh-vuc=a&amp;kenh=b',
    '/thu-tuc/hoi-thao-cu',
    '/tim-kiem?q=a',
    '/khao-sat/hai-long',
    '//x.example/a',
    'https://x.example/khong-co',
    '#tiep',
    'mailto:a@b.vn',
  ];
  const html = links.map((href) => `<a href="${href}">a</a>`).join('');
  expect(await faultsOf(`<h1 id="tiep">Hội thảo</h1>${html}`)).toEqual([]);
});

test('a link that leads nowhere is told with its page, once', async () => {
  const html =
    '<h1>Hội thảo</h1><a href="/thu-tuc/khong-co?a=1">a</a><a href="/thu-tuc/khong-co">b</a><a href="#x">c</a>';
  expect(await faultsOf(html)).toEqual([
    OFFICE_PUBLISHING.lostLink(SHEET, '/thu-tuc/khong-co'),
    OFFICE_PUBLISHING.lostLink(SHEET, '#x'),
  ]);
});

test('a page that is live as it is holds up nothing', async () => {
  const html = '<h1>Hội thảo</h1><a href="/khong-co">a</a>';
  const live = await prepared(html);
  await switchToRelease(live, store);
  expect(await faultsOf(html, live)).toEqual([]);
  expect(await faultsOf(`${html} hai`, live)).toHaveLength(1);
});

test('a sheet that needs more than one round trip is shown, and told with its weight; long text that packs well is not', async () => {
  const styled = '<h1>Hội thảo</h1><link rel="stylesheet" href="/_astro/site.abc.css">';
  const { faults, warnings } = await foundIn(`${styled}${noise(24_000)}`);
  expect(faults).toEqual([]);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(/nặng 1[5-9]\.\d{3} byte .* quá 14\.600 byte/);
  expect(await foundIn(`${styled}${'Nộp hồ sơ tại quầy. '.repeat(20_000)}`)).toEqual({
    faults: [],
    warnings: [],
  });
});

test('a page without a heading is none', async () => {
  expect(await faultsOf('<p>lỗi</p>')).toEqual([OFFICE_PUBLISHING.noHeading(SHEET)]);
});
