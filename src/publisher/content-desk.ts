import type { AmendmentBasis } from '../domain/amendment.ts';
import type { ContentError } from '../content/content-error.ts';
import type { CollectionName } from '../content/collections.ts';
import type { Tier } from '../schema/field.ts';

/** The text that a file is to have, over the one it has; null: it is to be removed. */
export interface Overlay {
  path: string;
  text: string | null;
}

/** A file to download that is to be added (`from`: a file in the uploads folder) or removed (null). */
export interface UploadOverlay {
  /** Below `tep/`. */
  path: string;
  from: string | null;
}

export interface Overlays {
  texts: readonly Overlay[];
  uploads?: readonly UploadOverlay[];
}

/** One file of the content. */
export interface ListedFile {
  path: string;
  /** null: a file to download. */
  collection: CollectionName | null;
  /** What people call it: its title or name, else its path. */
  title: string;
  bytes: number;
  /** When git saw it change last, ISO; null: not committed yet. */
  changedAt: string | null;
  /** Of a file to download: paths of the files that lead to it; null: a text. */
  usedBy: string[] | null;
}

export interface Checked {
  errors: ContentError[];
  /** Vietnamese sentences on what is right but wants a look. */
  warnings: string[];
}

/** A page as it would be: HTML, or that there is none at this address. */
export type Previewed = { html: string; status: number } | { errors: ContentError[] };

/** Who stands on the commit. */
export interface Author {
  name: string;
  /** User name of the account. */
  username: string;
}

export interface PublishOrder extends Overlays {
  /** Id of the amendment; stands in the commit's trailer `Amendment-Id`. */
  amendment: string;
  /** First line of the commit. */
  title: string;
  author: Author;
  /** Document that the changes rest on; readers are told of it. */
  basis?: AmendmentBasis | null;
  /** Text that each file has to have still: the base of its draft; null: it must not be there. */
  bases: readonly Overlay[];
}

export type PublishOutcome =
  | { status: 'published'; release: string; commit: string }
  /** Faults of the content, of pages or of budgets: nothing was changed. */
  | { status: 'refused'; errors: ContentError[] }
  /** Somebody changed these files since: nothing was changed. */
  | { status: 'conflict'; paths: string[] }
  /** Git or the disk would not: an English sentence for the log and a Vietnamese one for the Office. */
  | { status: 'failed'; reason: string; sentence: string };

/** One commit that touched a file or the content. */
export interface HistoryEntry {
  commit: string;
  /** ISO. */
  at: string;
  author: string;
  title: string;
  /** Id of the amendment it came from; null: by hand, by an upgrade, or by the program. */
  amendment: string | null;
  paths: string[];
}

export interface KeptRelease {
  id: string;
  /** ISO. */
  createdAt: string;
  isLive: boolean;
  /** Commit that it shows; null: made by an older program. */
  commit: string | null;
  title: string;
}

/** What can be asked of the process that owns the content; each rejects when it does not answer in time. */
export interface ContentDesk {
  list(question: object): Promise<ListedFile[]>;
  /** Texts of files as they are now; null where there is none. */
  read(question: { paths: readonly string[] }): Promise<(string | null)[]>;
  /** Faults as `check:content` tells them; `tier`: how much is demanded. */
  check(question: Overlays & { tier: Tier }): Promise<Checked>;
  preview(question: Overlays & { address: string }): Promise<Previewed>;
  publish(order: PublishOrder): Promise<PublishOutcome>;
  /** Newest first; of one file, or of all. */
  history(question: { path?: string; limit: number }): Promise<HistoryEntry[]>;
  /** Text of a file in a commit; null: not there. */
  textAt(question: { path: string; commit: string }): Promise<string | null>;
  /** Which of these amendments are in the history, and by which commit. */
  publishedAmendments(question: { ids: readonly string[] }): Promise<Record<string, string>>;
  releases(question: object): Promise<KeptRelease[]>;
  /** Makes a new commit that says what the release said, and its release. */
  rollBack(order: { release: string; author: Author }): Promise<PublishOutcome>;
}

/** One call, as it crosses between processes. */
export type ContentCall = {
  [Name in keyof ContentDesk]: { call: Name; value: Parameters<ContentDesk[Name]>[0] };
}[keyof ContentDesk];

export type ContentCallResult = Awaited<ReturnType<ContentDesk[keyof ContentDesk]>>;
