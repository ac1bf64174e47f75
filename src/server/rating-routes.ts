import { commentRating } from '../survey/comment-rating.ts';
import { FALLBACK_PAGE, ratePage, type RatingOutcome, type RatingRequest } from '../survey/rate-page.ts';
import { ratingView } from '../survey/rating-reference.ts';
import { SEALED_KEY } from '../survey/thanks.ts';
import type { Exchange } from './host.ts';
import { plainHeaders } from './loaded-release.ts';
import { receiveForm } from './post-form.ts';
import { sendRendered } from './render.ts';
import { retryAfter } from './retry-after.ts';
import { sendRedirect } from './send.ts';

async function sendOutcome(exchange: Exchange, outcome: RatingOutcome): Promise<void> {
  if (outcome.kind === 'redirect') {
    return sendRedirect(exchange.response, plainHeaders(exchange.release), 303, outcome.location);
  }
  const { status, view, retryAfterSeconds } = outcome;
  const headers = retryAfter(retryAfterSeconds);
  // The comment's address is answered by the same page.
  return sendRendered(exchange, { rating: view }, { status, headers, address: '/danh-gia' });
}

async function receive(
  exchange: Exchange,
  take: (request: RatingRequest) => Promise<RatingOutcome>,
): Promise<void> {
  const { host, request, release } = exchange;
  const fields = await receiveForm(exchange);
  if (fields === null) return;
  const { keys, intake } = host;
  const { content } = release.data;
  const outcome = await take({
    keys,
    content,
    fields,
    client: host.clientOf(request),
    now: host.clock(),
    intake,
  });
  await sendOutcome(exchange, outcome);
}

export const ratePageForm = (exchange: Exchange): Promise<void> => receive(exchange, ratePage);

export const commentRatingForm = (exchange: Exchange): Promise<void> => receive(exchange, commentRating);

/** The follow-up of a rating; an address that is too old leads back to the procedures. */
export async function showRating(exchange: Exchange): Promise<void> {
  const { host, query, response, release } = exchange;
  const rating = ratingView(host.keys, query.get(SEALED_KEY) ?? '', host.clock());
  if (rating === null) return sendRedirect(response, plainHeaders(release), 303, FALLBACK_PAGE);
  await sendRendered(exchange, { rating });
}
