/** What people say besides the names of procedures, for the search. */
export interface Dictionary {
  words: DictionaryWord[];
  /** Work of other offices, as people name it. */
  outsideTopics: string[];
  pages: DictionaryPage[];
}

/** Words by which people look for a page of the site that is about no single procedure. */
export interface DictionaryPage {
  /** The file that holds it, for the editor. */
  file: string;
  /** The page's address on the site. */
  path: string;
  said: string[];
}

/** Words that people use, and the official ones that they mean. */
export interface DictionaryWord {
  /** The file that holds it, for the editor. */
  file: string;
  /** Words or abbreviations as people write them. */
  said: string[];
  /** Official wordings; each is searched for besides what was typed. */
  meant: string[];
  /** Kept for procedures of the whole country: it need not change anything here. */
  isNational: boolean;
}
