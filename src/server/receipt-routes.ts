import { readPublished, readPublishedDays, readResults } from '../integrity/read-results.ts';
import { countsCsv, INDEXES_CSV, indexesCsv, summarySchema } from '../export/open-data.ts';
import { readSummary, SUMMARY_FILE } from '../integrity/summary.ts';
import { fileHeaders } from '../release/headers.ts';
import { lookUpReceipt } from '../survey/look-up-receipt.ts';
import type { Exchange } from './host.ts';
import { receiveForm } from './post-form.ts';
import { sendNotFound, sendRendered } from './render.ts';
import { retryAfter } from './retry-after.ts';
import { sendText } from './send.ts';
import { SHORT_CACHE } from './short-cache.ts';

export async function answerReceiptForm(exchange: Exchange): Promise<void> {
  const { host, request, release } = exchange;
  const fields = await receiveForm(exchange);
  if (fields === null) return;
  const { status, view } = await lookUpReceipt({
    content: release.data.content,
    fields,
    client: host.clientOf(request),
    now: host.clock(),
    desk: host.desk,
    publishedDays: () => readPublishedDays(host.listsDir),
  });
  const headers = retryAfter(view.retryAfterSeconds);
  await sendRendered(exchange, { receipt: view }, { status, headers });
}

export async function showResults(exchange: Exchange): Promise<void> {
  const results = await readResults(exchange.host.listsDir);
  await sendRendered(exchange, { results }, { cacheControl: SHORT_CACHE });
}

const CSV_TYPE = 'text/csv; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

async function sendOpenFile({ request, response, release, path }: Exchange, type: string, text: string) {
  const { publicUrl, content } = release.data;
  const headers = {
    ...fileHeaders(path, type, { publicUrl, mode: content.mode }),
    'access-control-allow-origin': '*',
    'x-release': release.id,
  };
  await sendText(request, response, 200, headers, text);
}

const fileIn = ({ path }: Exchange): string => path.slice(path.lastIndexOf('/') + 1);

/** A published list, byte for byte as it was written: its hash is its head. */
export async function sendPublishedList(exchange: Exchange): Promise<void> {
  const file = fileIn(exchange);
  const text = await readPublished(exchange.host.listsDir, file);
  if (text === null) return sendNotFound(exchange);
  await sendOpenFile(exchange, file === SUMMARY_FILE ? JSON_TYPE : 'text/plain; charset=utf-8', text);
}

/** The summary for spreadsheets. */
export async function sendSummaryCsv(exchange: Exchange): Promise<void> {
  const summary = await readSummary(exchange.host.listsDir);
  if (summary === null) return sendNotFound(exchange);
  const write = fileIn(exchange) === INDEXES_CSV ? indexesCsv : countsCsv;
  await sendOpenFile(exchange, CSV_TYPE, write(summary, exchange.release.data.content));
}

export function sendSummarySchema(exchange: Exchange): Promise<void> {
  return sendOpenFile(exchange, JSON_TYPE, summarySchema());
}
