import type { IsoDate } from './procedure.ts';

export type LegalStatus =
  'in-force' | 'partly-expired' | 'not-yet-in-force' | 'replaced' | 'expired' | 'unverified';

/** A legal document (văn bản); procedures cite it by its number. */
export interface LegalDocument {
  /** e.g. `30/2026/QĐ-TTg`; the key. */
  number: string;
  title: string;
  issuer: string | null;
  issuedOn: IsoDate | null;
  inForceFrom: IsoDate | null;
  /** null: no day is set, or nobody has looked. */
  expiresOn: IsoDate | null;
  status: LegalStatus;
  /** A decision that publishes procedures makes no law; it gets the stamp "Công bố". */
  kind: 'law' | 'publication';
  replacedBy: string | null;
  replaces: string[];
  url: string | null;
}

/** A citation as a procedure holds it, resolved. */
export interface LegalCitation {
  document: LegalDocument;
  /** What it is cited for, or what readers should know of it. */
  note: string | null;
  /** Cited as history: the only way a dead document may be cited. */
  isHistory: boolean;
  /** Key of one of the procedure's sources: where it says that this document holds. */
  source: string;
}
