import type { PageDeed } from '../domain/page-count.ts';

/** Something to be counted. */
export interface PageEvent {
  /** Path of a page that there is: whoever counts does not ask. */
  page: string;
  deed: PageDeed;
  /** Client address as our host worked it out; hashed at once by the counter, never stored or logged. */
  client: string;
}
