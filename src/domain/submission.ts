/** Where an answer came from (nguồn phiếu); not to be confused with the filing channel. */
export type AnswerSource = 'web' | 'qr' | 'kiosk' | 'paper' | 'link' | 'staff';

/**
 * One accepted answer as it is queued and delivered. Holds no identity: no address, no user agent,
 * no time but the day.
 */
export interface AnswerRecord {
  /** 26 letters of lower-case base32, from the receipt (docs/decisions). */
  id: string;
  form: string;
  version: number;
  /** Id of the round in which it came, '' for a form that is open without rounds. */
  round: string;
  day: string;
  source: AnswerSource;
  /** Tag of the poster or link, '' without. */
  sourceTag: string;
  language: 'vi' | 'en';
  procedure: string;
  channel: string;
  screening: string;
  /** Question id → 1..5, 0 for "không áp dụng". Questions left open are absent. */
  scores: Record<string, number>;
  /** Question id → value of the chosen answer, for questions with answers of their own. */
  choices: Record<string, string>;
  comment: string;
  /** Names of the rules that marked it. */
  marks: string[];
}

/** An answer as far as it is counted. */
export type CountedAnswer = Omit<AnswerRecord, 'sourceTag' | 'language' | 'comment'>;

export interface RatingRecord {
  id: string;
  page: string;
  useful: boolean;
  day: string;
  marks: string[];
}

export interface RatingCommentRecord {
  id: string;
  /** Id of the rating it follows. */
  rating: string;
  page: string;
  day: string;
  comment: string;
  marks: string[];
}

/** What somebody who leaves a contact wants: an answer, or something done with their personal data. */
export type ContactKind = 'reply' | 'data';

/** A wish to be contacted. It knows of no answer, and no answer of it. */
export interface ContactRecord {
  id: string;
  kind: ContactKind;
  day: string;
  /** Day by which it must be answered. */
  due: string;
  /** Day on which the details go, answered or not. */
  purgeOn: string;
  /** Version of the text that was agreed to. */
  consent: string;
  /** The details, encrypted; '' once they are removed. */
  sealed: string;
}

/** Code of a dossier that somebody named with an answer; it leads to no answer, and no answer to it. */
export interface DossierCodeRecord {
  id: string;
  form: string;
  /** As in `AnswerRecord`. */
  round: string;
  /** `YYYY-MM`: with the day it could stand beside the one answer of that day. */
  month: string;
  code: string;
}

/** What the queue holds: a collection of PocketBase and a record for it. */
export type Submission =
  | { collection: 'answers'; record: AnswerRecord }
  | { collection: 'ratings'; record: RatingRecord }
  | { collection: 'rating_comments'; record: RatingCommentRecord }
  | { collection: 'contact_requests'; record: ContactRecord }
  | { collection: 'dossier_codes'; record: DossierCodeRecord };

/**
 * Collections whose records must not stand in one order with the answers: who left a contact or the code
 * of a dossier just after an answer could be told by it. They have a queue of their own.
 */
export const APART_COLLECTIONS: readonly Submission['collection'][] = ['contact_requests', 'dossier_codes'];
