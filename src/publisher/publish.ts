import { createHash } from 'node:crypto';
import { formatError, loadContent } from '../content/load-content.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { makeRelease } from '../release/make-release.ts';
import type { Manifest } from '../release/manifest.ts';
import type { Program } from '../release/program.ts';
import type { ReleaseStore } from '../release/release-store.ts';
import { contentHash } from './content-files.ts';
import { commitEdits, lastCommitTime, uncommittedFiles } from './content-repository.ts';

export interface Publisher {
  contentDir: string;
  publicUrl: string;
  store: ReleaseStore;
  program: Program;
  programVersion: string;
  files: ReadonlyMap<string, Buffer>;
  clock: () => Date;
}

export type PublishResult =
  | { status: 'published'; manifest: Manifest; changedAt: Date }
  | { status: 'unchanged'; manifest: Manifest }
  /** Vietnamese sentences, all faults of all files. */
  | { status: 'refused'; errors: string[] };

/** Same key, same bytes: content, program, public address, and the day, on which coming versions turn current. */
async function inputKey(publisher: Publisher): Promise<string> {
  const parts = [
    await contentHash(publisher.contentDir),
    publisher.programVersion,
    publisher.publicUrl,
    vietnamDay(publisher.clock()),
  ];
  return createHash('sha256').update(parts.join('\0')).digest('base64url');
}

/** When the content was last changed: now, for edits that are not committed yet. */
async function changeTime(publisher: Publisher): Promise<Date> {
  const isEdited = (await uncommittedFiles(publisher.contentDir)).length > 0;
  if (!isEdited) return new Date(await lastCommitTime(publisher.contentDir));
  return new Date(Math.floor(publisher.clock().getTime() / 1000) * 1000);
}

/**
 * Makes the content folder's present state the live release, if it is faultless and not live already (whole);
 * then commits what was edited by hand. A refused edit changes nothing that is live and leaves no commit.
 */
export async function publish(publisher: Publisher): Promise<PublishResult> {
  const key = await inputKey(publisher);
  const current = await publisher.store.current();
  if (current?.inputKey === key && (await publisher.store.isWhole(current))) {
    return { status: 'unchanged', manifest: current };
  }
  const changedAt = await changeTime(publisher);
  const loaded = await loadContent(publisher.contentDir, {
    now: publisher.clock(),
    changedAt: changedAt.toISOString(),
  });
  if ('errors' in loaded) return { status: 'refused', errors: loaded.errors.map(formatError) };
  const manifest = await makeRelease(
    {
      data: { content: loaded.content, publicUrl: publisher.publicUrl },
      program: publisher.program,
      files: publisher.files,
      inputKey: key,
      programVersion: publisher.programVersion,
      now: publisher.clock(),
    },
    publisher.store,
  );
  return { status: 'published', manifest, changedAt };
}

/** What can wait until the new release is live: history, and the removal of old releases. */
export async function tidyUp(publisher: Publisher, changedAt: Date): Promise<void> {
  await commitEdits(publisher.contentDir, 'Sửa tệp nội dung', changedAt);
  await publisher.store.prune();
}
