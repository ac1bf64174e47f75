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

/** What keeps pages from being shown, and Vietnamese sentences on what does not. */
export interface RenderedFaults {
  errors: ContentError[];
  warnings: string[];
}

function errorsOf(page: Page, manifest: Manifest): ContentError[] {
  const { path } = page;
  const lost = [...new Set(lostLinks(page, manifest))];
  return [
    ...(HEADING.test(page.html) ? [] : [OFFICE_PUBLISHING.noHeading(path)]),
    ...lost.map((target) => OFFICE_PUBLISHING.lostLink(path, target)),
  ].map((message) => ({ file: path, field: null, message }));
}

/**
 * Looks at the pages of a prepared release that are not those of the live one. Links of the site that lead nowhere and pages
 * without a heading are not shown. A sheet that needs more than one round trip is told only: what the law says goes
 * first, and some procedures of the national catalogue are that long.
 *
 * @param live the release that readers see; null: there is none
 */
export async function renderedFaults(
  prepared: Manifest,
  live: Manifest | null,
  objects: ObjectStore,
): Promise<RenderedFaults> {
  const changed = Object.entries(prepared.entries).filter(
    ([path, entry]) => isPage(entry) && live?.entries[path]?.object !== entry.object,
  );
  const found: RenderedFaults = { errors: [], warnings: [] };
  for (const [path, entry] of changed) {
    const page = await pageOf(path, entry, objects);
    found.errors.push(...errorsOf(page, prepared));
    const heavy = await tooHeavy(page, prepared, objects);
    if (heavy !== null)
      found.warnings.push(OFFICE_PUBLISHING.tooHeavy(path, formatNumber(heavy), formatNumber(VISIT_BYTES)));
  }
  return found;
}
