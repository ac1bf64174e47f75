import { validUntil } from '../content/valid-until.ts';
import type { AmendmentBasis } from '../domain/amendment.ts';
import { SEARCH_FILE_PATH, redirects, staticAddresses } from './addresses.ts';
import { changesUpTo } from './changes.ts';
import { contentTypeOf } from './content-types.ts';
import { fileHeaders, pageHeaders } from './headers.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';
import { objectName } from './object-store.ts';
import { cardsOf } from '../pictures/card.ts';
import type { Program } from './program.ts';
import { storedData } from './stored-data.ts';
import type { KeyedPages, RenderedPages } from './rendered-pages.ts';
import { SheetViews, textsOf } from './sheet-views.ts';
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

type Texts = ReturnType<typeof textsOf>;

interface Rendered {
  entries: Record<string, ManifestEntry>;
  errorPages: Manifest['errorPages'];
  objects: Map<string, Uint8Array>;
}

function addObject(objects: Map<string, Uint8Array>, bytes: Uint8Array): string {
  const name = objectName(bytes);
  objects.set(name, bytes);
  return name;
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
  return [
    new Uint8Array(await response.arrayBuffer()),
    type.includes('html') ? 'text/html' : contentTypeOf(path),
  ];
}

async function renderEntry(
  inputs: Pick<Renderable, 'program' | 'data'>,
  objects: Map<string, Uint8Array>,
  path: string,
  status = 200,
): Promise<ManifestEntry> {
  const [bytes, type] = await renderAddress(inputs, path, status);
  const { publicUrl, content } = inputs.data;
  const isPage = type === 'text/html';
  const headers = isPage
    ? pageHeaders(Buffer.from(bytes).toString('utf8'), publicUrl, status === 200 ? undefined : 'no-store')
    : fileHeaders(path, type, { publicUrl, mode: content.mode });
  return { object: addObject(objects, bytes), headers };
}

/** A page of a single procedure that would be made from the same as last time is not made again. */
async function renderPages(
  inputs: Renderable,
  { texts, objects, store }: { texts: Texts; objects: Rendered['objects']; store: ReleaseStore },
): Promise<Rendered['entries']> {
  const { data, program, pages } = inputs;
  const views = new SheetViews(data, texts);
  const entries: Rendered['entries'] = {};
  const made: KeyedPages = new Map();
  for (const path of staticAddresses(data.content, data.changes)) {
    const view = views.of(path);
    const known = view && pages?.find(path, view.key);
    const isThere = known != null && store.objects.has(known.object);
    const entry = isThere ? known : await renderEntry({ program, data: view?.data ?? data }, objects, path);
    entries[path] = entry;
    if (view !== null) made.set(path, { key: view.key, entry });
  }
  pages?.keep(made);
  return entries;
}

function renderFiles({ files, data }: Renderable, objects: Rendered['objects']): Rendered['entries'] {
  const { publicUrl, content } = data;
  const entries = [...files].map(([path, bytes]): [string, ManifestEntry] => {
    const headers = fileHeaders(path, contentTypeOf(path), { publicUrl, mode: content.mode });
    return [path, { object: addObject(objects, bytes), headers }];
  });
  return Object.fromEntries(entries);
}

async function renderAll(inputs: Renderable, texts: Texts, store: ReleaseStore): Promise<Rendered> {
  const objects: Rendered['objects'] = new Map();
  const files = renderFiles(inputs, objects);
  const entries = { ...files, ...(await renderPages(inputs, { texts, objects, store })) };
  const errorPages = {
    404: await renderEntry(inputs, objects, '/404', 404),
    500: await renderEntry(inputs, objects, '/500', 500),
  };
  return { entries, errorPages, objects };
}

/** Sortable by time, and told apart when two are made within one second. */
function releaseId(now: Date, inputKey: string): string {
  const time = now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  return `${time}-${inputKey.slice(0, 8)}`.replaceAll('_', 'x');
}

/**
 * Renders every address of the content by the built program and stores the bytes; no release is current that was
 * not before.
 *
 * @throws RenderError when a page cannot be rendered; file system errors as they come.
 */
export async function prepareRelease(given: ReleaseInputs, store: ReleaseStore): Promise<Manifest> {
  const last = await store.latest();
  const slugs = sheetSlugs(given.data.content, last);
  const content = withFormerSlugs(given.data.content, slugs);
  const changes = await changesUpTo(content, { last, store, now: given.now, basis: given.basis ?? null });
  const undrawable = [...(given.undrawable ?? [])];
  const inputs = { ...given, data: { ...given.data, content, changes, undrawable } };
  const texts = textsOf(content);
  const { entries, errorPages, objects } = await renderAll(inputs, texts, store);
  const { head, pieces } = storedData(inputs.data, texts);
  const data = addObject(objects, head);
  const dataPieces = pieces.map((piece) => addObject(objects, piece));
  const box = entries[SEARCH_FILE_PATH]?.object;
  await store.objects.putAll(objects, box === undefined ? [] : [box]);
  return {
    id: releaseId(inputs.now, inputs.inputKey),
    createdAt: inputs.now.toISOString(),
    inputKey: inputs.inputKey,
    publicUrl: inputs.data.publicUrl,
    programVersion: inputs.programVersion,
    validUntil: validUntil(content, inputs.now),
    outageFrom: content.portal.outage?.from ?? null,
    entries,
    redirects: redirects(content, inputs.now),
    sheetSlugs: slugs,
    surveyVersions: surveyVersions(content, last),
    changes,
    pictures: [...cardsOf(content).keys()],
    errorPages,
    data,
    dataPieces,
  };
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
  const manifest = await prepareRelease(inputs, store);
  await switchToRelease(manifest, store);
  return manifest;
}

function saysTheSame(a: Manifest, b: Manifest): boolean {
  const bytes = ({ data, dataPieces, ...manifest }: Manifest): string => {
    const { entries, redirects, sheetSlugs, surveyVersions, errorPages } = manifest;
    return JSON.stringify([entries, redirects, sheetSlugs, surveyVersions, errorPages, data, dataPieces]);
  };
  return a.id !== b.id && bytes(a) === bytes(b);
}
