import { createHash } from 'node:crypto';
import type { Attachments } from '../content/attachments.ts';
import type { AmendmentBasis } from '../domain/amendment.ts';
import { type ContentError, contentOf, formatError } from '../content/load-content.ts';
import { type KnownFiles, readFolder, type ReadFolder } from '../content/read-folder.ts';
import { warningsOf } from '../content/warnings.ts';
import type { Content } from '../domain/content.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { type Prepared, prepareRelease, switchToRelease } from '../release/make-release.ts';
import type { Manifest } from '../release/manifest.ts';
import type { Program } from '../release/program.ts';
import type { RenderedPages } from '../release/rendered-pages.ts';
import type { ReleaseStore } from '../release/release-store.ts';
import { changedVersions } from '../release/survey-versions.ts';
import { slugsKnownTo } from '../release/sheet-slugs.ts';
import { addressOfFile, type FileOwners, recalledNames } from '../view/old-files.ts';
import { basisNotTold } from './basis-trailer.ts';
import { hashOfDigests } from './content-files.ts';
import { lastCommitTime, uncommittedFiles } from './content-repository.ts';
import type { PackBetter } from './pack-better.ts';
import type { Pictures } from './pictures.ts';

export interface Publisher {
  contentDir: string;
  /** Files that were read before; absent: all are read each time. */
  known?: KnownFiles;
  /** Pages that were made before; absent: all are made each time. */
  pages?: RenderedPages;
  publicUrl: string;
  store: ReleaseStore;
  program: Program;
  programVersion: string;
  files: ReadonlyMap<string, Buffer>;
  clock: () => Date;
  /** Packs a live release better; absent where nobody waits for that, as in most tests. */
  packing?: PackBetter;
  /** Draws preview pictures; absent where there are none, as in most tests. */
  pictures?: Pictures;
}

/** What is live and may be committed. */
export interface LiveEdits {
  /** Hash of the content that was checked. */
  checked: string;
  at: Date;
}

export type PublishResult =
  /** Warnings are Vietnamese sentences on what is right but wants a look. */
  | { status: 'published'; manifest: Manifest; edits: LiveEdits; warnings: string[] }
  | { status: 'unchanged'; manifest: Manifest; edits: LiveEdits }
  /** Vietnamese sentences, all faults of all files. */
  | { status: 'refused'; errors: string[] };

/** The content folder as it is now. Throws when it cannot be read. */
export function readContent({ contentDir, known }: Publisher): ReadFolder {
  return readFolder(contentDir, known);
}

/** Same key, same bytes: content, program, public address, and the day, on which coming versions turn current. */
export function inputKey(publisher: Publisher, content: string): string {
  const parts = [
    content,
    publisher.programVersion,
    publisher.publicUrl,
    vietnamDay(publisher.clock()),
    ...(publisher.pictures?.undrawable() ?? []),
  ];
  return createHash('sha256').update(parts.join('\0')).digest('base64url');
}

function isStillRight({ inputKey, validUntil }: Manifest, key: string, { clock }: Publisher): boolean {
  return inputKey === key && (validUntil == null || clock().getTime() < Date.parse(validUntil));
}

/** Forms to download stand beside the files of the program; the address of one that is out of use is a page. */
function withAttachments(
  files: ReadonlyMap<string, Buffer>,
  attachments: Attachments,
  content: FileOwners,
): Map<string, Buffer> {
  const recalled = recalledNames(content);
  const own = [...attachments.values()]
    .filter(({ name }) => !recalled.has(name))
    .map(({ name, bytes }): [string, Buffer] => [addressOfFile(name, content.forms), bytes]);
  return new Map([...files, ...own]);
}

/** When the content was last changed: now, for edits that are not committed yet. */
async function changeTime(publisher: Publisher): Promise<Date> {
  const isEdited = (await uncommittedFiles(publisher.contentDir)).length > 0;
  if (!isEdited) return new Date(await lastCommitTime(publisher.contentDir));
  return new Date(Math.floor(publisher.clock().getTime() / 1000) * 1000);
}

/**
 * Makes the content folder's present state the live release, if it is faultless and not live (whole)
 * already. A refused edit changes nothing that is live.
 */
export async function publish(publisher: Publisher): Promise<PublishResult> {
  const folder = readContent(publisher);
  const checked = hashOfDigests(folder.digests);
  const key = inputKey(publisher, checked);
  const current = await publisher.store.current();
  const isDoubted = publisher.pages?.isDoubted ?? false;
  if (
    current !== null &&
    !isDoubted &&
    isStillRight(current, key, publisher) &&
    (await publisher.store.isWhole(current))
  ) {
    return { status: 'unchanged', manifest: current, edits: { checked, at: new Date(current.createdAt) } };
  }
  const changedAt = await changeTime(publisher);
  const basis = await basisNotTold(publisher.contentDir, current);
  const prepared = await prepare(publisher, { folder, inputKey: key, changedAt, basis });
  if ('errors' in prepared) return { status: 'refused', errors: prepared.errors.map(formatError) };
  const { manifest, warnings } = prepared;
  await switchToRelease(manifest, publisher.store);
  return { status: 'published', manifest, edits: { checked, at: changedAt }, warnings };
}

/** What is to be shown. */
export interface Showing {
  folder: ReadFolder;
  inputKey: string;
  changedAt: Date;
  /** Document that what changes rests on; absent: none that is known. */
  basis?: AmendmentBasis | null;
}

/** Checks a content and renders it. Nothing that is live is changed. */
export async function prepare(
  publisher: Publisher,
  { folder, inputKey, changedAt, basis }: Showing,
): Promise<(Prepared & { content: Content; warnings: string[] }) | { errors: ContentError[] }> {
  const latest = await publisher.store.latest();
  const now = publisher.clock();
  const options = { now, changedAt: changedAt.toISOString(), carriedOn: slugsKnownTo(latest) };
  const loaded = contentOf(folder, options);
  if ('errors' in loaded) return loaded;
  const { attachments, unlinked } = loaded;
  const content = publisher.pages?.written.same(loaded.content) ?? loaded.content;
  const errors = changedVersions(content, latest);
  if (errors.length > 0) return { errors };
  const inputs = {
    data: { content, publicUrl: publisher.publicUrl },
    program: publisher.program,
    files: withAttachments(publisher.files, attachments, content),
    undrawable: publisher.pictures?.undrawable() ?? new Set<string>(),
    ...(publisher.pages && { pages: publisher.pages }),
    ...{ inputKey, programVersion: publisher.programVersion, now, basis: basis ?? null },
  };
  const prepared = await prepareRelease(inputs, publisher.store);
  return {
    ...prepared,
    content,
    warnings: warningsOf(content, now, { announced: latest?.outageFrom ?? null, unlinked }),
  };
}
