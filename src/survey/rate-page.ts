import type { Content } from '../domain/content.ts';
import type { RatingRecord } from '../domain/submission.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import type { Intake, SubmitResult } from '../queue/intake.ts';
import { vi } from '../texts/vi.ts';
import { RATING_FIELDS, USEFUL_VALUES } from './field-names.ts';
import { firstValue, groupFields, onlyValue, type FormFields } from './form-fields.ts';
import type { SurveyKeys } from './keys.ts';
import { marksOf } from './marks.ts';
import { randomRecordId } from './record-id.ts';
import { followUpLocation } from './rating-reference.ts';
import type { FieldError, RatingView } from './survey-view.ts';

export interface RatingRequest {
  keys: SurveyKeys;
  content: Content;
  fields: FormFields;
  /** Client address, only for the limits. */
  client: string;
  now: Date;
  intake: Intake;
}

export type RatingOutcome =
  /** Durable: see other. */
  | { kind: 'redirect'; location: string }
  | { kind: 'page'; status: 422 | 429 | 503; view: RatingView; retryAfterSeconds?: number };

type Rating = Pick<RatingRecord, 'page' | 'useful'>;

const PROCEDURES = '/thu-tuc';

/** Where a reader is led back to when the rated page is not known. */
export const FALLBACK_PAGE = PROCEDURES;

/** Path of a procedure's page as it is now; pages that were cached before a move name the old one. */
function ratedPage({ procedures }: Content, path: string): string | null {
  if (!path.startsWith(`${PROCEDURES}/`)) return null;
  const slug = path.slice(PROCEDURES.length + 1);
  const procedure =
    procedures.find((candidate) => candidate.slug === slug) ??
    procedures.find(({ formerSlugs }) => formerSlugs.includes(slug));
  return procedure ? `${PROCEDURES}/${procedure.slug}` : null;
}

function parseRating(
  content: Content,
  fields: FormFields,
): { rating: Rating } | { page: string; error: FieldError } {
  const grouped = groupFields(fields);
  const page = ratedPage(content, String(onlyValue(grouped, RATING_FIELDS.page) ?? ''));
  if (page === null) {
    const error = { field: RATING_FIELDS.page, message: vi.rating.mistakes.unknownPage };
    return { page: FALLBACK_PAGE, error };
  }
  const useful = onlyValue(grouped, RATING_FIELDS.useful);
  if (useful === USEFUL_VALUES.yes || useful === USEFUL_VALUES.no) {
    return { rating: { page, useful: useful === USEFUL_VALUES.yes } };
  }
  return { page, error: { field: RATING_FIELDS.useful, message: vi.rating.mistakes.chooseUseful } };
}

/** Random: an id made from page and client would say something about the client. */
function recordOf({ page, useful }: Rating, { fields, now }: RatingRequest): RatingRecord {
  const honeypot = firstValue(groupFields(fields), RATING_FIELDS.honeypot);
  return {
    id: randomRecordId(),
    page,
    useful,
    day: vietnamDay(now),
    marks: marksOf({ honeypot, secondsOnForm: null, comment: '', scores: [] }),
  };
}

function shown(page: string, state: RatingView['state'], errors: FieldError[] = []): RatingView {
  return { page, token: null, state, comment: '', errors };
}

function outcomeOf(
  result: SubmitResult,
  { id, page }: RatingRecord,
  { keys, now }: RatingRequest,
): RatingOutcome {
  switch (result.status) {
    case 'accepted':
      return {
        kind: 'redirect',
        location: followUpLocation(keys, { rating: id, page, isCommented: false }, now),
      };
    case 'repeated': {
      const reference = { rating: result.id ?? id, page, isCommented: false };
      return { kind: 'redirect', location: followUpLocation(keys, reference, now) };
    }
    case 'limited': {
      const { retryAfterSeconds } = result;
      return { kind: 'page', status: 429, view: shown(page, 'limited'), retryAfterSeconds };
    }
    // A conflict would need the same 130 random bits twice; no rating comes by a link
    // or can be withdrawn.
    case 'conflict':
    case 'withdrawn':
    case 'link-unknown':
    case 'link-spent':
    case 'link-expired':
    case 'unavailable':
      return { kind: 'page', status: 503, view: shown(page, 'unavailable') };
  }
}

/**
 * Takes one tap on "Có" or "Chưa". The pages are cached and carry no token, so a tap that comes twice
 * is known by page, value and client.
 */
export async function ratePage(request: RatingRequest): Promise<RatingOutcome> {
  const { content, fields, client, intake } = request;
  const parsed = parseRating(content, fields);
  if ('error' in parsed)
    return { kind: 'page', status: 422, view: shown(parsed.page, 'invalid', [parsed.error]) };
  const record = recordOf(parsed.rating, request);
  const result = await intake.submit({
    submission: { collection: 'ratings', record },
    limit: 'rating',
    client,
    dedupeKey: `${record.page} ${record.useful}`,
  });
  return outcomeOf(result, record, request);
}
