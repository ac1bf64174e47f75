import { RATING_FIELDS } from '../survey/field-names.ts';
import type { RatingView } from '../survey/survey-view.ts';
import { vi } from '../texts/vi.ts';

const { rating } = vi;

const WORDS: Record<RatingView['state'], { title: string; text: string | null }> = {
  thanks: { title: rating.thanks, text: null },
  'comment-stored': { title: rating.thanks, text: rating.stored },
  invalid: { title: rating.title, text: null },
  limited: { title: rating.title, text: rating.limited },
  unavailable: { title: rating.title, text: rating.unavailable },
};

/** Heading and sentence of the page after a rating. */
export function ratingWords({ state, token, errors }: RatingView): { title: string; text: string | null } {
  const words = WORDS[state];
  const hasNoReason = state === 'invalid' && token === null && errors.length === 0;
  return hasNoReason ? { ...words, text: rating.invalid } : words;
}

/** What the page after a rating asks for: a comment, the rating once more, or nothing. */
export type RatingStep = 'comment' | 'rate' | 'none';

/** Only sheets are rated: the list, to which an unknown page leads back, is not. */
export function ratingStep({ state, token, page }: RatingView): RatingStep {
  if (state === 'comment-stored') return 'none';
  if (token !== null) return 'comment';
  return state !== 'thanks' && page.startsWith('/thu-tuc/') ? 'rate' : 'none';
}

/** Words of a comment that can no longer be sent from here, to be copied; null: none were typed. */
export function unsentComment({ token, comment, state }: RatingView): string | null {
  return token === null && state !== 'comment-stored' && comment !== '' ? comment : null;
}

/** Where an error link leads when the page has no field of that name: to the way back. */
export const RATING_BACK_ID = RATING_FIELDS.page;

/** Anchor of the rating on a sheet. */
export const RATING_ID = 'danh-gia';
