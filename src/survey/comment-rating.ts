import type { RatingCommentRecord } from '../domain/submission.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import type { SubmitResult } from '../queue/intake.ts';
import { vi } from '../texts/vi.ts';
import { freeText } from './answer-schema.ts';
import { RATING_FIELDS } from './field-names.ts';
import { firstValue, groupFields, onlyValue, type FormFields } from './form-fields.ts';
import { marksOf } from './marks.ts';
import { FALLBACK_PAGE, type RatingOutcome, type RatingRequest } from './rate-page.ts';
import { recordIdFrom } from './record-id.ts';
import { followUpLocation, readReference, type RatingReference } from './rating-reference.ts';
import type { FieldError, RatingView } from './survey-view.ts';

const MAX_COMMENT_LENGTH = 2000;

const { mistakes } = vi.rating;

const CommentSchema = freeText(MAX_COMMENT_LENGTH, mistakes.commentTooLong).refine((text) => text !== '', {
  error: mistakes.commentEmpty,
});

function recordOf(
  reference: RatingReference,
  comment: string,
  fields: FormFields,
  now: Date,
): RatingCommentRecord {
  const honeypot = firstValue(groupFields(fields), RATING_FIELDS.honeypot);
  return {
    // The same words after the same rating are the same comment; other words are another, and both stand.
    id: recordIdFrom('rating-comment-v1', `${reference.rating}:${comment}`),
    rating: reference.rating,
    page: reference.page,
    day: vietnamDay(now),
    comment,
    marks: marksOf({ honeypot, secondsOnForm: null, comment, scores: [] }),
  };
}

/** What was typed, and the reference it came with, to send it again. */
function typed(fields: FormFields): Pick<RatingView, 'comment' | 'token'> {
  const grouped = groupFields(fields);
  return {
    comment: firstValue(grouped, RATING_FIELDS.comment),
    token: firstValue(grouped, RATING_FIELDS.token),
  };
}

function faulty(
  view: Pick<RatingView, 'page' | 'comment' | 'token'>,
  field: string,
  message: string,
): RatingOutcome {
  const errors: FieldError[] = [{ field, message }];
  return { kind: 'page', status: 422, view: { ...view, state: 'invalid', errors } };
}

function outcomeOf(
  result: SubmitResult,
  reference: RatingReference,
  { keys, fields, now }: RatingRequest,
): RatingOutcome {
  const view = { ...typed(fields), page: reference.page, errors: [] };
  switch (result.status) {
    case 'accepted':
    case 'repeated':
      return { kind: 'redirect', location: followUpLocation(keys, { ...reference, isCommented: true }, now) };
    case 'limited': {
      const { retryAfterSeconds } = result;
      return { kind: 'page', status: 429, view: { ...view, state: 'limited' }, retryAfterSeconds };
    }
    // A conflict would need two texts with the same hash; no rating comes by a link
    // or can be withdrawn.
    case 'conflict':
    case 'withdrawn':
    case 'link-unknown':
    case 'link-spent':
    case 'link-expired':
    case 'unavailable':
      return { kind: 'page', status: 503, view: { ...view, state: 'unavailable' } };
  }
}

/** Takes the optional comment that follows a rating; what was typed comes back unless it is durable. */
export async function commentRating(request: RatingRequest): Promise<RatingOutcome> {
  const { keys, fields, client, now, intake } = request;
  const { comment, token } = typed(fields);
  const reference = readReference(keys, token ?? '', now);
  if (reference === null) {
    return faulty({ page: FALLBACK_PAGE, comment, token: null }, RATING_FIELDS.comment, mistakes.tooOld);
  }
  const parsed = CommentSchema.safeParse(onlyValue(groupFields(fields), RATING_FIELDS.comment) ?? '');
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? mistakes.commentEmpty;
    return faulty({ page: reference.page, comment, token }, RATING_FIELDS.comment, message);
  }
  const record = recordOf(reference, parsed.data, fields, now);
  const result = await intake.submit({
    submission: { collection: 'rating_comments', record },
    limit: 'rating',
    client,
  });
  return outcomeOf(result, reference, request);
}
