import type { AuditRow, Role, StaffAccount, StaffRecord } from '../domain/staff.ts';
import type { QrPath } from '../view/qr-path.ts';

/** The sign-in page. */
export interface SignInView {
  state: 'fresh' | 'refused' | 'wait' | 'ended' | 'signed-out';
  /** As it was typed. */
  username: string;
  /** Where to go afterwards. */
  back: string;
  /** A form that could not be taken, packed by `keepForm`; '' for none. */
  kept: string;
  /** Seconds to wait before the next attempt. */
  waitSeconds?: number;
}

/** Password and code are asked for again. */
export interface ConfirmView {
  state: 'asked' | 'refused' | 'wait';
  back: string;
  kept: string;
  waitSeconds?: number;
}

/** What is wrong with a field, by the field's name. */
export type FieldFaults = Record<string, string>;

/** Where an account gets its password and second factor. */
export interface SetUpView {
  /** null: the link leads nowhere (any more). */
  link: {
    path: string;
    /** null: a new administrator, who gives both. */
    account: Pick<StaffAccount, 'username' | 'name'> | null;
    factor: FactorView;
  } | null;
  values: { username: string; name: string };
  faults: FieldFaults;
}

/** A second factor to be taken into an authenticator app. */
export interface FactorView {
  /** The same secret, for the form that comes back. */
  sealed: string;
  /** In groups of four. */
  text: string;
  address: string;
  qr: QrPath;
}

/** Recovery codes, shown this once. */
export interface CodesView {
  codes: string[];
  /** What has just been done. */
  why: 'set-up' | 'renewed';
}

/** A form that could not be taken, to be sent again by hand. */
export interface ResendView {
  kept: string;
  why: 'other-session' | 'signed-in' | 'confirmed';
}

export interface NotAllowedView {
  roles: Role[];
}

export interface AccountsView {
  accounts: StaffRecord[];
}

export interface NewAccountView {
  values: { username: string; name: string; roles: Role[] };
  faults: FieldFaults;
}

export interface AccountView {
  account: StaffRecord;
  faults: FieldFaults;
  isOwn: boolean;
}

/** A link that sets up an account, shown this once. */
export interface NewLinkView {
  username: string;
  address: string;
  days: number;
}

export interface OwnView {
  codesLeft: number;
  /** Where mail goes; '' for nowhere, null: this account gets none. */
  mail: string | null;
  factor: FactorView | null;
  faults: FieldFaults;
  /** What has just been done, in words; null: nothing. */
  done: string | null;
}

export interface AuditView {
  rows: AuditRow[];
  page: number;
  pages: number;
  filter: { username: string; what: string };
  /** Result of a check of the whole chain, when one was asked for. */
  verdict: { count: number; fault: string | null } | null;
  /** What the check of last night, or one at the console, has found; null: there was none yet. */
  last: { at: string; fault: string | null } | null;
}
