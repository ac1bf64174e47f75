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
