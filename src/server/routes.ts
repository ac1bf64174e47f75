import type { Content } from '../domain/content.ts';
import { answerSurveyForm, showSurveyForm, showThanks } from './survey-routes.ts';
import { commentRatingForm, ratePageForm, showRating } from './rating-routes.ts';
import { sendHealth } from './health-route.ts';
import type { Exchange } from './host.ts';
import { sendRendered } from './render.ts';

export type Handler = (exchange: Exchange) => Promise<void>;

/** An address that is answered on request. `path` is exact, or a prefix of one more part. */
export interface Route {
  path: string | RegExp;
  GET?: Handler;
  POST?: Handler;
}

/** Search results and filters change only with the release. */
const SHORT_CACHE = 'public, max-age=60';

const renderShortly: Handler = (exchange) => sendRendered(exchange, {}, { cacheControl: SHORT_CACHE });

/** Everything that is not a fixed page of the release; only these reach the program. */
export const ROUTES: readonly Route[] = [
  { path: '/api/suc-khoe', GET: sendHealth },
  { path: '/tim-kiem', GET: renderShortly },
  { path: '/khao-sat', GET: renderShortly },
  { path: '/khao-sat/cam-on', GET: showThanks },
  { path: /^\/khao-sat\/[a-z0-9-]{1,40}$/, GET: showSurveyForm, POST: answerSurveyForm },
  { path: '/danh-gia', GET: showRating, POST: ratePageForm },
  { path: '/danh-gia/y-kien', POST: commentRatingForm },
];

/** Fixed pages that say something else when asked with these keys. */
export const FILTERED_PAGES: Readonly<Record<string, readonly string[]>> = {
  '/thu-tuc': ['linh-vuc', 'doi-tuong', 'kenh', 'muc-do', 'tinh-huong', 'trang'],
};

export function findRoute(path: string): Route | undefined {
  return ROUTES.find((route) =>
    typeof route.path === 'string' ? route.path === path : route.path.test(path),
  );
}

/** Keys by which a fixed page says something else: filters of a list, deciding questions of a sheet. */
function keysOf(path: string, { procedures }: Content): readonly string[] {
  const sheet = procedures.find((procedure) => procedure.path === path);
  return FILTERED_PAGES[path] ?? sheet?.questions.map(({ key }) => key) ?? [];
}

export function isFiltered(path: string, query: URLSearchParams, content: Content): boolean {
  return query.size > 0 && keysOf(path, content).some((key) => query.has(key));
}

export const renderFiltered = renderShortly;
