import { z } from 'zod';
import { RATING_PATH } from './field-names.ts';
import type { SurveyKeys } from './keys.ts';
import { seal, unseal } from './sealed.ts';
import type { RatingView } from './survey-view.ts';
import { SEALED_KEY } from './thanks.ts';

/** A comment may be written slowly, or finished after lunch. */
const FOLLOW_UP_AGE_IN_SECONDS = 24 * 60 * 60;

const ReferenceSchema = z.strictObject({ rating: z.string(), page: z.string(), isCommented: z.boolean() });

/** A rating as its follow-up knows it: id, page, and whether a comment has come. */
export type RatingReference = z.infer<typeof ReferenceSchema>;

export function followUpLocation(keys: SurveyKeys, reference: RatingReference, now: Date): string {
  return `${RATING_PATH}?${SEALED_KEY}=${seal(keys, 'rating', reference, now)}`;
}

/** null: not ours, or older than a day. */
export function readReference(keys: SurveyKeys, sealed: string, now: Date): RatingReference | null {
  const payload = unseal(keys, 'rating', sealed, now, FOLLOW_UP_AGE_IN_SECONDS);
  return ReferenceSchema.safeParse(payload).data ?? null;
}

/** What GET `/danh-gia?phieu=` shows; null: the address is not ours or too old. */
export function ratingView(keys: SurveyKeys, sealed: string, now: Date): RatingView | null {
  const reference = readReference(keys, sealed, now);
  if (reference === null) return null;
  const { page, isCommented } = reference;
  return {
    page,
    token: isCommented ? null : sealed,
    state: isCommented ? 'comment-stored' : 'thanks',
    comment: '',
    errors: [],
  };
}
