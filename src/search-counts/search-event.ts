/** How a search ended: with hits, with none, as other offices' work; or one of its hits was opened. */
export type SearchOutcome = 'found' | 'empty' | 'elsewhere' | 'followed';

/** One search, or one step from its results to a page, as it is counted. */
export interface SearchEvent {
  /** See `countableText`. */
  text: string;
  outcome: SearchOutcome;
  /** Client address as our host worked it out; hashed at once by the counter, never stored or logged. */
  client: string;
}
