import type { Submission } from './submission.ts';

/**
 * What people have sent and is counted: compared, withdrawn, erased. Contacts and the codes of dossiers stand
 * apart, and live by rules of their own.
 */
export type CollectionOfPeople = Exclude<Submission['collection'], 'contact_requests' | 'dossier_codes'>;

/** What stays of something deleted, so that it does not come back when it is offered again. */
export interface Tombstone {
  /** Of the record. */
  id: string;
  collection: CollectionOfPeople;
  /** What was deleted: the record as a whole, or its free text alone. */
  part: 'record' | 'text';
  day: string;
}
