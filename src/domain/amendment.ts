/** Where an amendment stands; the words for people are in `src/texts/`. */
export const AMENDMENT_STATES = [
  'draft',
  'waiting',
  'returned',
  'approved',
  'scheduled',
  'publishing',
  'published',
  'abandoned',
] as const;

export type AmendmentState = (typeof AMENDMENT_STATES)[number];

/** States in which an amendment holds its files: no other one may have them. */
export const OPEN_STATES = AMENDMENT_STATES.filter(
  (state) => state !== 'published' && state !== 'abandoned',
) as readonly AmendmentState[];

/** The document that a change of a legally fixed part rests on. */
export interface AmendmentBasis {
  /** Number as in `van-ban/`, e.g. `2402/QĐ-BNG`. */
  document: string;
  /** Day, ISO. */
  issuedOn: string;
  /** Address of the file or page where it can be read; '' when there is none. */
  source: string;
}

/** Why an amendment could not go live the last time; nothing was changed then. */
export interface AmendmentTrouble {
  /** Faults of the content; files that somebody changed since; git or the disk. */
  kind: 'refused' | 'conflict' | 'failed';
  /** Vietnamese, for the Office. */
  sentences: string[];
  /** Files that changed since. */
  paths: string[];
}

/** Lần sửa: what goes live in one step. */
export interface Amendment {
  id: string;
  title: string;
  state: AmendmentState;
  /** Counts what is done to it and saves of its drafts; who acts names the one that was seen. */
  revision: number;
  /** Id of the account, its user name, the name then, ISO in UTC. */
  startedBy: string;
  startedUsername: string;
  startedName: string;
  startedAt: string;
  /** Ids of all who started, changed or submitted it: they cannot approve it. */
  workedBy: string[];
  /** Who sent it for review last; '' as long as nobody did, as all that follow. */
  submittedBy: string;
  submittedName: string;
  submittedAt: string;
  /** Who approved it or sent it back last, and with which words. */
  decidedBy: string;
  decidedName: string;
  decidedAt: string;
  decision: string;
  basis: AmendmentBasis | null;
  /** Whether it changed a legally fixed part when it was submitted. */
  changesLaw: boolean;
  /** When it is to go live, ISO; '': at once. */
  publishAt: string;
  /** Why it went live without review, which then waits as long as `decidedBy` is ''; '': it was reviewed before. */
  unreviewedReason: string;
  trouble: AmendmentTrouble | null;
  /** Git's name of its commit, and the release that brought it. */
  commit: string;
  release: string;
  publishedAt: string;
}

/** Bản nháp: one file of an amendment. */
export interface AmendmentDraft {
  id: string;
  /** Id of its amendment. */
  amendment: string;
  /** Path inside the content folder. */
  path: string;
  /** Text of the file when the draft began; null: there was none. */
  base: string | null;
  /** Text that it is to have; null: it is to be removed. */
  text: string | null;
  /** Name in the uploads folder of a file to download; '': the draft is a text. */
  upload: string;
  /** Counts its saves; who saves names the one that was seen. */
  revision: number;
  changedBy: string;
  changedName: string;
  changedAt: string;
}

/** What was done or said about an amendment, in its order. */
export interface AmendmentEvent {
  id: string;
  amendment: string;
  /** From 1. */
  number: number;
  /** ISO, UTC. */
  at: string;
  /** Id of a staff account; '': the site, or somebody without an account, whose `name` stands. */
  who: string;
  name: string;
  /** A word with its sentence in `officeAmendments.events`; one of a later version stands as it is. */
  what: string;
  path: string;
  /** Key of a field, as forms name it; '': the file or the amendment as a whole. */
  field: string;
  note: string;
}

/** A link to a preview for somebody without an account. */
export interface AmendmentLink {
  id: string;
  amendment: string;
  /** ISO, UTC. */
  expiresAt: string;
  madeName: string;
  madeAt: string;
  /** '': not ended by hand. */
  endedAt: string;
}

/** Somebody who decides in an approver's place. */
export interface Deputy {
  id: string;
  /** Ids of accounts and their names then. */
  approver: string;
  approverName: string;
  deputy: string;
  deputyName: string;
  /** Days in Vietnam, both included. */
  from: string;
  until: string;
  /** '': not ended by hand. */
  endedAt: string;
}
