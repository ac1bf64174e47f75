/** How often one text was searched for on one day, and how it ended; nothing about who searched. */
export interface SearchCountRecord {
  /** 26 letters of lower-case base32; of one run of the site, one day and one text. */
  id: string;
  /** Folded: lower case without marks. */
  text: string;
  /** The day in Viet Nam, `YYYY-MM-DD`. */
  day: string;
  searches: number;
  /** Of them those that found nothing. */
  empty: number;
  /** Of them those that were told that other offices do this. */
  elsewhere: number;
  /** How often a result was opened. */
  followed: number;
}

export interface SearchCount {
  collection: 'search_counts';
  record: SearchCountRecord;
}
