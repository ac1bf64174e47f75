import { promisify } from 'node:util';
import { brotliCompress, gunzip } from 'node:zlib';
import type { ContentError } from '../../content/content-error.ts';
import type { Manifest, ManifestEntry } from '../../release/manifest.ts';
import type { ObjectStore } from '../../release/object-store.ts';
import { OFFICE_PUBLISHING } from '../../texts/office-publishing.ts';
import { formatNumber } from '../../view/format-number.ts';

const unzip = promisify(gunzip);
/** At its best. */
const brotli = promisify(brotliCompress);

/** Addresses that are answered on request, so that no release holds them. */
const ON_REQUEST = /^\/(?:tim-kiem|khao-sat|danh-gia)(?:\/|$)/;
/** The tablet's page has a name only: its script makes the rest. */
const HEADING = /<h1[ >]|<title>[^<]/;
const SHEET = /^\/thu-tuc\/[^/]+$/;

/** What fits into the first ten packets of a connection: one round trip for a sheet with its styles. */
const VISIT_BYTES = 14_600;
/** Of them the heads of both answers: some 1,040. */
const HEAD_BYTES = 1_100;

interface Page {
  path: string;
  html: string;
  /** As it is stored, compressed at some quality. */
  packed: number;
}

const isPage = ({ headers }: ManifestEntry): boolean =>
  headers['content-type']?.startsWith('text/html') ?? false;

async function pageOf(path: string, { object }: ManifestEntry, objects: ObjectStore): Promise<Page> {
  const { br, gzip } = await objects.read(object);
  return { path, html: (await unzip(gzip)).toString(), packed: br.length };
}

/** Paths of what a page links to on this site, and of its own places that it links to without having them. */
function lostLinks({ html }: Page, { entries, redirects }: Manifest): string[] {
  const paths = [...html.matchAll(/ href="(\/(?!\/)[^"]*)"/g)].map(
    ([, href = '']) => href.replaceAll('&amp;', '&').split(/[?#]/)[0] ?? '',
  );
  const places = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id = '']) => id);
  return [
    ...paths.filter((path) => !(path in entries) && !(path in redirects) && !ON_REQUEST.test(path)),
    ...places.filter((id) => !html.includes(` id="${id}"`)).map((id) => `#${id}`),
  ];
}

function stylesOf({ html }: Page): string[] {
  return [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, path = '']) => path);
}

/** Bytes of a first visit, the heads of the answers included. */
async function visitBytes(
  page: Page,
  packed: number,
  manifest: Manifest,
  objects: ObjectStore,
): Promise<number> {
  let sum = packed + HEAD_BYTES;
  for (const path of stylesOf(page)) {
    const entry = manifest.entries[path];
    if (entry !== undefined) sum += (await objects.read(entry.object)).br.length;
  }
  return sum;
}

/** How heavy a sheet is when it is too heavy; null: it fits. Packed at its best only where that may decide. */
async function tooHeavy(page: Page, manifest: Manifest, objects: ObjectStore): Promise<number | null> {
  if (!SHEET.test(page.path)) return null;
  if ((await visitBytes(page, page.packed, manifest, objects)) <= VISIT_BYTES) return null;
  const best = (await brotli(page.html)).length;
  const bytes = await visitBytes(page, best, manifest, objects);
  return bytes > VISIT_BYTES ? bytes : null;
}

async function faultsOf(page: Page, manifest: Manifest, objects: ObjectStore): Promise<string[]> {
  const lost = [...new Set(lostLinks(page, manifest))];
  const heavy = await tooHeavy(page, manifest, objects);
  return [
    ...(HEADING.test(page.html) ? [] : [OFFICE_PUBLISHING.noHeading(page.path)]),
    ...lost.map((target) => OFFICE_PUBLISHING.lostLink(page.path, target)),
    ...(heavy === null
      ? []
      : [OFFICE_PUBLISHING.tooHeavy(page.path, formatNumber(heavy), formatNumber(VISIT_BYTES))]),
  ];
}

/**
 * What keeps the pages of a prepared release that are not those of the live one from being shown: links of the site that
 * lead nowhere, sheets that need more than one round trip, pages without a heading.
 *
 * @param live the release that readers see; null: there is none
 */
export async function renderedFaults(
  prepared: Manifest,
  live: Manifest | null,
  objects: ObjectStore,
): Promise<ContentError[]> {
  const changed = Object.entries(prepared.entries).filter(
    ([path, entry]) => isPage(entry) && live?.entries[path]?.object !== entry.object,
  );
  const errors: ContentError[] = [];
  for (const [path, entry] of changed) {
    const page = await pageOf(path, entry, objects);
    for (const message of await faultsOf(page, prepared, objects))
      errors.push({ file: path, field: null, message });
  }
  return errors;
}
