import { promisify } from 'node:util';
import { brotliCompress, gunzip } from 'node:zlib';
import type { ContentError } from '../../content/content-error.ts';
import { memoBy } from '../../lib/memo-by.ts';
import type { Manifest, ManifestEntry } from '../../release/manifest.ts';
import type { ObjectStore } from '../../release/object-store.ts';
import { MANY_PAGES } from '../../release/packing.ts';
import { OFFICE_PUBLISHING } from '../../texts/office-publishing.ts';
import { formatNumber } from '../../view/format-number.ts';

const unzip = promisify(gunzip);
/** At its best. */
const brotli = promisify(brotliCompress);

/** Addresses that are answered on request, so that no release holds them. */
const ON_REQUEST = /^\/(?:tim-kiem|khao-sat|danh-gia|ke-hoach)(?:[/.]|$)/;
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
}

const isPage = ({ headers }: ManifestEntry): boolean =>
  headers['content-type']?.startsWith('text/html') ?? false;

/** Pages that a release says otherwise than the live one, and where their bytes are. */
export interface Changed {
  prepared: Manifest;
  /** The release that readers see; null: there is none. */
  live: Manifest | null;
  /** Bytes that are still in memory, by the names of their objects; others are read. */
  made?: ReadonlyMap<string, Uint8Array>;
}

const changedPages = memoBy(({ prepared, live }: Changed): [string, ManifestEntry][] =>
  Object.entries(prepared.entries).filter(
    ([path, entry]) => isPage(entry) && live?.entries[path]?.object !== entry.object,
  ),
);

async function htmlOf({ object }: ManifestEntry, { made }: Changed, objects: ObjectStore): Promise<string> {
  const bytes = made?.get(object) ?? (await unzip((await objects.read(object)).gzip));
  return Buffer.from(bytes).toString();
}

/** Paths of what a page links to on this site, and of its own places that it links to without having them. */
function lostLinks({ html }: Page, { entries, redirects }: Manifest): string[] {
  const paths = [...html.matchAll(/ href="(\/(?!\/)[^"]*)"/g)].map(
    ([, href = '']) => href.replaceAll('&amp;', '&').split(/[?#]/)[0] ?? '',
  );
  const places = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id = '']) => id);
  const lost = paths.filter((path) => !(path in entries) && !(path in redirects) && !ON_REQUEST.test(path));
  if (places.length === 0) return lost;
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
  return [...lost, ...places.filter((id) => !ids.has(id)).map((id) => `#${id}`)];
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
async function tooHeavy(
  path: string,
  entry: ManifestEntry,
  changed: Changed,
  objects: ObjectStore,
): Promise<number | null> {
  const page = { path, html: await htmlOf(entry, changed, objects) };
  const weigh = (packed: number) => visitBytes(page, packed, changed.prepared, objects);
  const { br } = await objects.read(entry.object);
  if ((await weigh(br.length)) <= VISIT_BYTES) return null;
  const bytes = await weigh((await brotli(page.html)).length);
  return bytes > VISIT_BYTES ? bytes : null;
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
 * What keeps pages of a prepared release from being shown that are not those of the live one: links of the site that lead
 * nowhere, and pages without a heading.
 */
export async function renderedErrors(changed: Changed, objects: ObjectStore): Promise<ContentError[]> {
  const errors: ContentError[] = [];
  for (const [path, entry] of changedPages(changed))
    errors.push(...errorsOf({ path, html: await htmlOf(entry, changed, objects) }, changed.prepared));
  return errors;
}

/** Whether so many pages are another one that they are weighed only when the release is live and packed at its best. */
export function isWeighedLater(changed: Changed): boolean {
  return changedPages(changed).length > MANY_PAGES;
}

/**
 * Vietnamese sentences on changed sheets that need more than one round trip, packed at their best. It is told only: what
 * the law says goes first, and some procedures of the national catalogue are that long.
 */
export async function heavySheets(changed: Changed, objects: ObjectStore): Promise<string[]> {
  const warnings: string[] = [];
  for (const [path, entry] of changedPages(changed)) {
    if (!SHEET.test(path)) continue;
    const heavy = await tooHeavy(path, entry, changed, objects);
    if (heavy !== null)
      warnings.push(OFFICE_PUBLISHING.tooHeavy(path, formatNumber(heavy), formatNumber(VISIT_BYTES)));
  }
  return warnings;
}
