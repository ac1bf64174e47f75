import { breathing } from '../lib/breathing.ts';
import { validUntil } from '../content/valid-until.ts';
import type { AmendmentBasis } from '../domain/amendment.ts';
import { redirects, staticAddresses } from './addresses.ts';
import { changesUpTo } from './changes.ts';
import { contentTypeOf } from './content-types.ts';
import { fileHeaders, pageHeaders } from './headers.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';
import { cardsOf } from '../pictures/card.ts';
import { bytesOf, type Program } from './program.ts';
import { type Piece, storedData } from './stored-data.ts';
import { MadeObjects } from './made-objects.ts';
import { MANY_PAGES } from './packing.ts';
import { type KeyedPages, RenderedPages } from './rendered-pages.ts';
import { SheetViews } from './sheet-views.ts';
import type { ReleaseData } from './release-data.ts';
import type { ReleaseStore } from './release-store.ts';
import { surveyVersions } from './survey-versions.ts';
import { sheetSlugs, withFormerSlugs } from './sheet-slugs.ts';

export interface ReleaseInputs {
  data: Pick<ReleaseData, 'content' | 'publicUrl'>;
  program: Program;
  /** Files of the built program, served as they are. */
  files: ReadonlyMap<string, Buffer>;
  /** Names of preview pictures that cannot be drawn. */
  undrawable?: ReadonlySet<string>;
  /** Pages of the last release, to be used again; absent: all are made. */
  pages?: RenderedPages;
  inputKey: string;
  programVersion: string;
  now: Date;
  /** Document that the amendment names which brings this content. */
  basis?: AmendmentBasis | null;
}

/** A page could not be rendered: nothing of the release is stored. */
export class RenderError extends Error {}

/** Inputs with all that pages read. */
type Renderable = Omit<ReleaseInputs, 'data'> & { data: ReleaseData };

interface Rendered {
  entries: Record<string, ManifestEntry>;
  errorPages: Manifest['errorPages'];
}

async function renderAddress(
  { program, data }: Pick<Renderable, 'program' | 'data'>,
  path: string,
  status: number,
): Promise<[Uint8Array, string]> {
  const request = new Request(new URL(path, data.publicUrl));
  const response = await program.render(request, { release: data });
  if (response.status !== status) throw new RenderError(`${path} answers ${response.status}, not ${status}`);
  const type = response.headers.get('content-type') ?? 'text/html';
  return [await bytesOf(response), type.includes('html') ? 'text/html' : contentTypeOf(path)];
}

async function renderEntry(
  inputs: Pick<Renderable, 'program' | 'data'>,
  objects: MadeObjects,
  path: string,
  status = 200,
): Promise<ManifestEntry> {
  const [bytes, type] = await renderAddress(inputs, path, status);
  const { publicUrl, content } = inputs.data;
  const isPage = type === 'text/html';
  const headers = isPage
    ? pageHeaders(Buffer.from(bytes).toString('utf8'), publicUrl, status === 200 ? undefined : 'no-store')
    : fileHeaders(path, type, { publicUrl, mode: content.mode });
  return { object: isPage ? objects.addPage(bytes) : objects.add(bytes), headers };
}

/** A page of a single procedure that would be made from the same as last time is not made again. */
async function renderPages(
  inputs: Renderable,
  addresses: readonly string[],
  { pages, objects, store }: { pages: RenderedPages; objects: MadeObjects; store: ReleaseStore },
): Promise<Rendered['entries']> {
  const { data, program } = inputs;
  const views = new SheetViews(data);
  const entries: Rendered['entries'] = {};
  const made: KeyedPages = new Map();
  const breathe = breathing();
  for (const path of addresses) {
    const view = views.of(path);
    const known = view && pages.find(path, view.key);
    const isThere = known != null && (await store.objects.isWhole(known.object));
    const entry = isThere ? known : await renderEntry({ program, data: view?.data ?? data }, objects, path);
    entries[path] = entry;
    await breathe();
    if (view !== null) made.set(path, { key: view.key, entry });
  }
  pages.keep(made);
  return entries;
}

function renderFiles({ files, data }: Renderable, objects: MadeObjects): Rendered['entries'] {
  const { publicUrl, content } = data;
  const entries = [...files].map(([path, bytes]): [string, ManifestEntry] => {
    const headers = fileHeaders(path, contentTypeOf(path), { publicUrl, mode: content.mode });
    return [path, { object: objects.add(bytes), headers }];
  });
  return Object.fromEntries(entries);
}

interface Making {
  addresses: readonly string[];
  pages: RenderedPages;
  objects: MadeObjects;
  store: ReleaseStore;
}

async function renderAll(inputs: Renderable, { addresses, ...making }: Making): Promise<Rendered> {
  const { objects } = making;
  const files = renderFiles(inputs, objects);
  const entries = { ...files, ...(await renderPages(inputs, addresses, making)) };
  const errorPages = {
    404: await renderEntry(inputs, objects, '/404', 404),
    500: await renderEntry(inputs, objects, '/500', 500),
  };
  return { entries, errorPages };
}

/** Sortable by time, and told apart when two are made within one second. */
function releaseId(now: Date, inputKey: string): string {
  const time = now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  return `${time}-${inputKey.slice(0, 8)}`.replaceAll('_', 'x');
}

/** A release that is stored and not live. */
export interface Prepared {
  manifest: Manifest;
  /** Bytes of the pages that were made for it, by the names of their objects; those taken over are not among them. */
  pages: ReadonlyMap<string, Uint8Array>;
}

/** The content with what earlier releases know of it, and what changed since the last one. */
async function dataOf(
  given: ReleaseInputs,
  pages: RenderedPages,
  { last, store }: { last: Manifest | null; store: ReleaseStore },
): Promise<{ data: ReleaseData; slugs: Manifest['sheetSlugs'] }> {
  const slugs = sheetSlugs(given.data.content, last);
  const content = pages.shown.same(withFormerSlugs(given.data.content, slugs));
  const kept = last === null ? null : pages.contentOf(last);
  const { now, basis = null } = given;
  const changes = await changesUpTo(content, { last, store, now, basis, kept });
  const undrawable = [...(given.undrawable ?? [])];
  return { data: { ...given.data, content, changes, undrawable }, slugs };
}

/** Stores what the pages were made from. */
async function addData(
  data: ReleaseData,
  pages: RenderedPages,
  { objects, store }: { objects: MadeObjects; store: ReleaseStore },
): Promise<{ data: string; dataPieces: string[] }> {
  const { head, pieces } = storedData(data);
  const stored = async (piece: Piece): Promise<string> => {
    const known = pages.nameOf(piece);
    return known !== null && (await store.objects.isWhole(known)) ? known : objects.add(piece.bytes());
  };
  const dataPieces: string[] = [];
  for (const piece of pieces) dataPieces.push(await stored(piece));
  const names = { data: objects.add(head), dataPieces };
  pages.remember({ ...names, pieces, content: data.content });
  return names;
}

/**
 * Renders every address of the content by the built program and stores the bytes; no release is current that was
 * not before. What is made is packed and stored while the next page is being made.
 *
 * @throws RenderError when a page cannot be rendered; file system errors as they come.
 */
export async function prepareRelease(given: ReleaseInputs, store: ReleaseStore): Promise<Prepared> {
  const pages = given.pages ?? new RenderedPages();
  const last = await store.latest();
  const { data, slugs } = await dataOf(given, pages, { last, store });
  const { content, changes } = data;
  const addresses = staticAddresses(content, changes);
  const objects = new MadeObjects(await store.objects.inTurn(addresses.length > MANY_PAGES));
  const inputs = { ...given, data };
  const make = async () => ({
    ...(await renderAll(inputs, { addresses, pages, objects, store })),
    ...(await addData(data, pages, { objects, store })),
  });
  // What is being stored is over when this is, also where a page cannot be made.
  const { entries, errorPages, ...names } = await make().finally(() => objects.done());
  const manifest = {
    id: releaseId(inputs.now, inputs.inputKey),
    createdAt: inputs.now.toISOString(),
    inputKey: inputs.inputKey,
    publicUrl: data.publicUrl,
    programVersion: inputs.programVersion,
    validUntil: validUntil(content, inputs.now),
    outageFrom: content.portal.outage?.from ?? null,
    entries,
    redirects: redirects(content, inputs.now),
    ...(slugs && { sheetSlugs: slugs }),
    surveyVersions: surveyVersions(content, last),
    changes,
    pictures: [...cardsOf(content).keys()],
    errorPages,
    ...names,
  };
  return { manifest, pages: objects.pages };
}

/** Makes a prepared release the current one. Throws when the disk refuses; the one that was current stays so. */
export async function switchToRelease(manifest: Manifest, store: ReleaseStore): Promise<void> {
  const previous = await store.current();
  await store.switchTo(manifest);
  // The day's new release that says the same as yesterday's must not push an older one out of the kept ones.
  if (previous !== null && saysTheSame(previous, manifest)) await store.forget(previous.id);
}

/**
 * Renders the content and makes the result the current release. Whatever fails on the way, the release that was
 * current stays so.
 *
 * @throws RenderError when a page cannot be rendered; file system errors as they come.
 */
export async function makeRelease(inputs: ReleaseInputs, store: ReleaseStore): Promise<Manifest> {
  const { manifest } = await prepareRelease(inputs, store);
  await switchToRelease(manifest, store);
  return manifest;
}

function saysTheSame(a: Manifest, b: Manifest): boolean {
  // Told first, for thousands of entries are long to compare: the time of the last change stands in the data.
  if (a.id === b.id || a.data !== b.data) return false;
  const said = ({
    dataPieces,
    entries,
    redirects,
    sheetSlugs,
    surveyVersions,
    errorPages,
  }: Manifest): string =>
    JSON.stringify([dataPieces, entries, redirects, sheetSlugs, surveyVersions, errorPages]);
  return said(a) === said(b);
}
