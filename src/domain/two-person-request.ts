export type RequestState = 'asked' | 'approved' | 'refused' | 'withdrawn';

/** Something that one person of the Office asked for and another decides; see `pb_hooks/lib/two-people.js`. */
export interface TwoPersonRequest {
  id: string;
  state: RequestState;
  /** Id of the account, and the person's name then. */
  askedBy: string;
  askedName: string;
  /** ISO, UTC. */
  askedAt: string;
  /** Why it is asked for. */
  note: string;
  /** Who approved, refused or took it back; '' as long as nobody did, as the three that follow. */
  decidedBy: string;
  decidedName: string;
  decidedAt: string;
  /** Words of who decided; a refusal always has some. */
  decision: string;
}
