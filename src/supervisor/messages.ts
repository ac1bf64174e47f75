import type { SubmitRequest, SubmitResult } from '../queue/intake.ts';
import type { OfficeCall, OfficeCallResult } from '../office/supervisor-calls.ts';
import type { ContentCall, ContentCallResult } from '../publisher/content-desk.ts';
import type { PageEvent } from '../page-counts/page-event.ts';
import type { DeskCall, DeskResult } from '../queue/queue-desk.ts';
import type { SearchEvent } from '../search-counts/search-event.ts';

/** What a web worker says to the supervisor, over the cluster's channel; there in lists, see `inOneGo`. */
export type WorkerMessage =
  /** One answer for the queue; `id` ties the result to it and is unique within the worker. */
  | { type: 'submit'; id: number; request: SubmitRequest }
  /** Something else for the queue's owner, see `QueueDesk`. */
  | ({ type: 'desk'; id: number } & DeskCall)
  /** What the Office asks, see `OfficeCalls`. */
  | ({ type: 'office'; id: number } & OfficeCall)
  /** What is asked of the process that owns the content, see `ContentDesk`. */
  | ({ type: 'content'; id: number } & ContentCall)
  /** The worker listens and has a release loaded. */
  | { type: 'ready' }
  /** The release that was told of under this number, or a newer one, is served. */
  | { type: 'followed'; number: number }
  /** A part of this release is missing or damaged; another one is served if there is any. */
  | { type: 'unloadable'; manifestId: string }
  /** Somebody searched; nobody waits for it to be counted. */
  | { type: 'search'; event: SearchEvent }
  /** Something was done on a page; nobody waits for it to be counted. */
  | { type: 'page'; event: PageEvent }
  /** Asks for the state behind `/api/suc-khoe`. */
  | { type: 'health'; id: number };

/** What a web worker waits for an answer to. */
export type WorkerQuestion = Extract<WorkerMessage, { id: number }>;

export type OfficeQuestion = Extract<WorkerMessage, { type: 'office' }>;

export type ContentQuestion = Extract<WorkerMessage, { type: 'content' }>;

export type DeskQuestion = Extract<WorkerMessage, { type: 'desk' }>;

/** What the supervisor says to a web worker, in lists too. */
export type SupervisorToWorkerMessage =
  | { type: 'submit-result'; id: number; result: SubmitResult }
  /** `isRefused`: the desk could not do it. */
  | { type: 'desk-result'; id: number; isRefused: boolean; result?: DeskResult }
  /** `isRefused`: it could not be done. */
  | { type: 'office-result'; id: number; isRefused: boolean; result?: OfficeCallResult }
  /** `isRefused`: the publisher is away, too busy, or could not do it. */
  | ContentResult
  /** A new release is current: load it, then switch, then say the number back. */
  | { type: 'release'; number: number }
  /** Parts of the current release are packed better than they were: read those again. */
  | { type: 'packed' }
  /** `queue`: answers accepted and not yet delivered; null: it cannot be read, so none can be accepted. */
  | { type: 'health-result'; id: number; pocketbase: PocketbaseState; queue: number | null }
  /** Take no new connection, finish what is running, then exit with code 0. */
  | { type: 'drain' };

export type PocketbaseState = 'ok' | 'down';

/** What came out of a call of `ContentDesk`; `reason`: an English sentence on why nothing did. */
export type ContentResult = { type: 'content-result'; id: number } & (
  { isRefused: false; result: ContentCallResult } | { isRefused: true; reason: string }
);

/** What the publisher says to the supervisor. */
export type PublisherMessage =
  /**
   * This release is stored and current; the same id again when nothing changed. `validUntil`: when it must
   * be made again though nobody edits anything, ISO.
   */
  | { type: 'published'; manifestId: string; validUntil: string | null }
  /** The content has faults: Vietnamese sentences, all of them. The running release stays. */
  | { type: 'refused'; errors: string[] }
  /** No release can be made for another reason: English sentences that say what to do. The running one stays. */
  | { type: 'failed'; errors: string[] }
  /** Parts of the live release are packed better than they were. */
  | { type: 'packed' }
  /** A sentence worth telling the person at the console. */
  | { type: 'notice'; text: string }
  | ContentResult;

/** What the supervisor says to the publisher. */
export type SupervisorToPublisherMessage =
  | { type: 'publish' }
  /** Compare the live release with a render of everything. */
  | { type: 'compare' }
  /** See `ContentDesk`; `id` ties the result to it. */
  | ContentQuestion;
