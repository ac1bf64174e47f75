/** What somebody of the Office may do: see, edit, approve, keep accounts. In this order wherever they are listed. */
export const ROLES = ['viewer', 'editor', 'approver', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** Somebody of the Office, as PocketBase knows them. */
export interface StaffAccount {
  id: string;
  /** What is typed to sign in; lower case. */
  username: string;
  /** The person's name, as colleagues know it. */
  name: string;
  roles: Role[];
  /** May put content live without review, with a reason. */
  publishesAlone: boolean;
}

/** As administrators see it. */
export interface StaffRecord extends StaffAccount {
  active: boolean;
  /** Has set a password and a second factor; until then only its link leads in. */
  ready: boolean;
}

/** One row of the audit trail. */
export interface AuditRow {
  /** From 1, without gaps. */
  number: number;
  /** ISO, UTC. */
  at: string;
  /** Id of a staff account; `site`: the program itself. */
  who: string;
  /** Its user name then; empty for the site. */
  username: string;
  what: string;
  object: string;
  note: string;
  /** Hash of the row before, 64 zeros for the first; hexadecimal. */
  previous: string;
  hash: string;
}
