/** What is counted of a page: seen, left for the portal, downloaded; of a survey form: opened, finished. */
export const PAGE_DEEDS = ['views', 'portal', 'downloads', 'opened', 'finished'] as const;

export type PageDeed = (typeof PAGE_DEEDS)[number];

/** How often these things were done, whoever did them. */
export type PageDeeds = Record<PageDeed, number>;

/** What was counted of one page on one day, in one run of the site; nothing about who was there. */
export interface PageCountRecord extends PageDeeds {
  /** 26 letters of lower-case base32; of one run of the site, one day and one page. */
  id: string;
  /** Its path. */
  page: string;
  /** The day in Viet Nam, `YYYY-MM-DD`. */
  day: string;
}

export interface PageCount {
  collection: 'page_counts';
  record: PageCountRecord;
}
