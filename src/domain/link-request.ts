import type { TwoPersonRequest } from './two-person-request.ts';

/** So many links at a time fit a page that is shown once. */
export const MAX_LINKS = 2000;

/** A request for single-use links of a round. */
export interface LinkRequest extends TwoPersonRequest {
  /** Id of the round. */
  round: string;
  count: number;
}
