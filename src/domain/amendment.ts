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

/** Lần sửa: what goes live in one step. */
export interface Amendment {
  id: string;
  title: string;
  state: AmendmentState;
  /** Counts what is done to the amendment itself; who acts names the one that was seen. */
  revision: number;
  /** Id of the account, the name then, ISO in UTC. */
  startedBy: string;
  startedName: string;
  startedAt: string;
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
  /** When it is to go live, ISO; '': at once. */
  publishAt: string;
  /** Why it went live without review; '': it was reviewed. */
  unreviewedReason: string;
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
  /** Counts its saves; who saves names the one that was seen. */
  revision: number;
  changedBy: string;
  changedName: string;
  changedAt: string;
}
