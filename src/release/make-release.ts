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
import { releaseDataBytes } from './stored-data.ts';
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
  objects: Map<string, Uint8Array>;
}

function addObject(objects: Map<string, Uint8Array>, bytes: Uint8Array): string {
  const name = objectName(bytes);
  objects.set(name, bytes);
  return name;
}

async function renderAddress(
  inputs: Renderable,
  path: string,
  status: number,
): Promise<[Uint8Array, string]> {
  const request = new Request(new URL(path, inputs.data.publicUrl));
  const response = await inputs.program.render(request, { release: inputs.data });
  if (response.status !== status) throw new RenderError(`${path} answers ${response.status}, not ${status}`);
  const type = response.headers.get('content-type') ?? 'text/html';
  return [
    new Uint8Array(await response.arrayBuffer()),
    type.includes('html') ? 'text/html' : contentTypeOf(path),
  ];
}

async function renderEntry(
  inputs: Renderable,
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

async function renderAll(inputs: Renderable): Promise<Rendered> {
  const objects = new Map<string, Uint8Array>();
  const entries: Record<string, ManifestEntry> = {};
  const { publicUrl, content } = inputs.data;
  for (const [path, bytes] of inputs.files) {
    const headers = fileHeaders(path, contentTypeOf(path), { publicUrl, mode: content.mode });
    entries[path] = { object: addObject(objects, bytes), headers };
  }
  for (const path of staticAddresses(inputs.data.content, inputs.data.changes))
    entries[path] = await renderEntry(inputs, objects, path);
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
  const { entries, errorPages, objects } = await renderAll(inputs);
  const data = addObject(objects, releaseDataBytes(inputs.data));
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
  const bytes = ({ entries, redirects, sheetSlugs, surveyVersions, errorPages, data }: Manifest): string =>
    JSON.stringify([entries, redirects, sheetSlugs, surveyVersions, errorPages, data]);
  return a.id !== b.id && bytes(a) === bytes(b);
}
