import { OPEN_STATES } from '../domain/amendment.ts';
import { forgetUploads } from '../office/files/forget-uploads.ts';
import { type PublishingParts, publishAmendment } from '../office/amendments/publish-amendment.ts';
import {
  type AmendmentDoor,
  amendmentsIn,
  beginDue,
  dueAmendments,
  markFailed,
  markPublished,
  readForSite,
} from '../pocketbase/amendment-service.ts';
import { OfficeDoor } from '../pocketbase/office-door.ts';
import { pocketbaseUrl } from '../pocketbase/server.ts';
import { dataPaths } from '../settings/data-paths.ts';
import type { Settings } from '../settings/settings.ts';
import type { Logger } from './logger.ts';
import type { PocketbaseChild } from './pocketbase-child.ts';
import type { PublisherChild } from './publisher-child.ts';
import { systemClock } from './scheduler.ts';
import { OfficeRefusedError } from '../pocketbase/office-call.ts';
import type { ContentDesk } from '../publisher/content-desk.ts';
import { officeAmendments as text } from '../texts/office-amendments.ts';

export interface AmendmentJobParts {
  door: AmendmentDoor;
  content: Pick<ContentDesk, 'publish' | 'publishedAmendments' | 'releases'>;
  /** Where uploaded files lie. */
  uploadsDir: string;
  clock: () => Date;
  log: (message: string, error: unknown) => void;
}

/** What is being published longer than any publication takes was broken off, by a kill or an answer that was lost. */
const BROKEN_OFF_AFTER_MS = 3 * 60_000;

/**
 * Brings amendments live whose time has come, and finds out what became of those whose publication broke off: what git
 * knows is published, any other is as it was before. Both are safe to repeat, so a kill costs nothing but a minute.
 */
export class AmendmentJobs {
  readonly #parts: AmendmentJobParts;
  /** When each was seen first as being published. */
  readonly #seen = new Map<string, number>();

  constructor(parts: AmendmentJobParts) {
    this.#parts = parts;
  }

  /** To be run each minute. Rejects when PocketBase or the publisher does not answer: the next run goes on. */
  async run(): Promise<void> {
    await this.#settle();
    await this.#publishDue();
  }

  /** To be run each night. Rejects when PocketBase does not answer: then nothing is removed. */
  async forgetUploads(): Promise<void> {
    const { door, uploadsDir, clock } = this.#parts;
    const open = await amendmentsIn(door, OPEN_STATES);
    const all = await Promise.all(open.map(({ id }) => readForSite(door, id)));
    const kept = all.flatMap(({ drafts }) => drafts.map(({ upload }) => upload));
    await forgetUploads(uploadsDir, new Set(kept), clock());
  }

  async #settle(): Promise<void> {
    const { door, content, clock } = this.#parts;
    const ids = (await amendmentsIn(door, ['publishing'])).map(({ id }) => id);
    for (const id of this.#seen.keys()) if (!ids.includes(id)) this.#seen.delete(id);
    if (ids.length === 0) return;
    const commits = await content.publishedAmendments({ ids });
    for (const id of ids) {
      const commit = commits[id];
      if (commit !== undefined) await this.#settlePublished(id, commit);
      else if (this.#isBrokenOff(id, clock().getTime())) await this.#settleFailed(id);
    }
  }

  #isBrokenOff(id: string, now: number): boolean {
    const since = this.#seen.get(id) ?? now;
    this.#seen.set(id, since);
    return now - since >= BROKEN_OFF_AFTER_MS;
  }

  async #settlePublished(id: string, commit: string): Promise<void> {
    const { door, content, clock } = this.#parts;
    const releases = await content.releases({});
    const release = (releases.find((kept) => kept.commit === commit) ?? releases.find(({ isLive }) => isLive))
      ?.id;
    await markPublished(door, { id, commit, release: release ?? '', at: clock().toISOString() });
  }

  async #settleFailed(id: string): Promise<void> {
    const trouble = { kind: 'failed' as const, sentences: [text.brokenOff], paths: [] };
    await markFailed(this.#parts.door, id, trouble);
  }

  async #publishDue(): Promise<void> {
    const { door, clock, log } = this.#parts;
    const parts: PublishingParts = this.#parts;
    for (const { id } of await dueAmendments(door, clock())) {
      try {
        await beginDue(door, id);
        await publishAmendment(parts, id);
      } catch (error) {
        // Somebody was faster: taken back, or published by hand.
        if (!(error instanceof OfficeRefusedError))
          log('a scheduled amendment is not known to be live', error);
      }
    }
  }
}

/** The jobs of a running site. */
export function amendmentJobsOf(
  { settings, log }: { settings: Pick<Settings, 'pocketbasePort' | 'dataDir'>; log: Logger },
  pocketbase: Pick<PocketbaseChild, 'officeToken'>,
  publisher: Pick<PublisherChild, 'content'>,
): AmendmentJobs {
  const token = (isStale: boolean) => pocketbase.officeToken(isStale);
  return new AmendmentJobs({
    door: new OfficeDoor({ url: pocketbaseUrl(settings.pocketbasePort), token }),
    content: publisher.content,
    uploadsDir: dataPaths(settings).uploads,
    clock: () => systemClock.now(),
    log: (message, error) => log.error({ reason: (error as Error).message }, message),
  });
}
