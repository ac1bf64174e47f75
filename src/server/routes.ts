import { CONTACT_PATH } from '../contact/contact-fields.ts';
import type { Content } from '../domain/content.ts';
import { answerSurveyForm, showSurveyForm, showThanks } from './survey-routes.ts';
import { answerLinkedForm, showLinkedForm } from './link-routes.ts';
import { commentRatingForm, ratePageForm, showRating } from './rating-routes.ts';
import { sendPicture } from './picture-route.ts';
import { showContactForm, takeContactForm } from './contact-routes.ts';
import { takePing } from './count-pages.ts';
import { sendHealth } from './health-route.ts';
import { hearKiosk, startKiosk } from './kiosk-routes.ts';
import { CONTACT_PATH as KIOSK_CONTACT_PATH, START_PATH } from '../kiosk/wire.ts';
import { memoBy } from '../lib/memo-by.ts';
import { PING_PATH } from '../page-counts/ping-path.ts';
import { COUNTS_CSV, INDEXES_CSV } from '../export/open-data.ts';
import { SCHEMA_FILE } from '../integrity/summary.ts';
import {
  answerReceiptForm,
  sendPublishedList,
  sendSummaryCsv,
  sendSummarySchema,
  showResults,
} from './receipt-routes.ts';
import { RECEIPT_PATH, RESULTS_PATH } from '../survey/field-names.ts';
import { PLAN_ATOM_PATH, PLAN_PATH } from '../view/plan-paths.ts';
import { sendPlanFeed, showPlan } from './plan-routes.ts';
import { OFFICE_ROUTES } from './office-routes.ts';
import { PREVIEW_ROUTES } from './preview-routes.ts';
import { sendRendered } from './render.ts';
import type { Handler, Route } from './route.ts';
import { sendSuggestions, showSearch } from './search-routes.ts';
import { SHORT_CACHE } from './short-cache.ts';

const renderShortly: Handler = (exchange) => sendRendered(exchange, {}, { cacheControl: SHORT_CACHE });

/** Everything that is not a fixed page of the release; only these reach the program. */
export const ROUTES: readonly Route[] = [
  { path: '/api/suc-khoe', GET: sendHealth },
  { path: /^\/anh\/[0-9a-f]{20}\.png$/, GET: sendPicture },
  { path: '/tim-kiem', GET: showSearch },
  { path: '/tim-kiem/goi-y.json', GET: sendSuggestions },
  { path: '/khao-sat', GET: renderShortly },
  { path: '/khao-sat/cam-on', GET: showThanks },
  { path: CONTACT_PATH, GET: showContactForm, POST: takeContactForm },
  { path: RECEIPT_PATH, GET: renderShortly, POST: answerReceiptForm },
  { path: RESULTS_PATH, GET: showResults },
  {
    path: /^\/khao-sat\/ket-qua\/(dau-chuoi\.txt|tong-hop\.json|\d{4}-\d\d-\d\d\.txt)$/,
    GET: sendPublishedList,
  },
  { path: `${RESULTS_PATH}/${INDEXES_CSV}`, GET: sendSummaryCsv },
  { path: `${RESULTS_PATH}/${COUNTS_CSV}`, GET: sendSummaryCsv },
  { path: `${RESULTS_PATH}/${SCHEMA_FILE}`, GET: sendSummarySchema },
  { path: /^\/khao-sat\/moi\/[a-z0-9-]{1,60}$/, GET: showLinkedForm, POST: answerLinkedForm },
  { path: /^\/khao-sat\/[a-z0-9-]{1,40}$/, GET: showSurveyForm, POST: answerSurveyForm },
  { path: PLAN_PATH, GET: showPlan },
  { path: PLAN_ATOM_PATH, GET: sendPlanFeed },
  { path: START_PATH, POST: startKiosk },
  { path: KIOSK_CONTACT_PATH, POST: hearKiosk },
  { path: '/danh-gia', GET: showRating, POST: ratePageForm },
  { path: PING_PATH, POST: takePing },
  { path: '/danh-gia/y-kien', POST: commentRatingForm },
  ...PREVIEW_ROUTES,
  ...OFFICE_ROUTES,
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

/** Keys by which fixed pages say something else: filters of a list, deciding questions of a sheet. */
const pageKeys = memoBy(({ procedures }: Content): Map<string, readonly string[]> => {
  const asking = procedures.filter(({ questions }) => questions.length > 0);
  const sheets = asking.map(({ path, questions }) => [path, questions.map(({ key }) => key)] as const);
  return new Map([...sheets, ...Object.entries(FILTERED_PAGES)]);
});

export function isFiltered(path: string, query: URLSearchParams, content: Content): boolean {
  return query.size > 0 && (pageKeys(content).get(path) ?? []).some((key) => query.has(key));
}

export const renderFiltered = renderShortly;
