import { readPublished, readPublishedDays, readResults } from '../integrity/read-results.ts';
import { SUMMARY_FILE } from '../integrity/summary.ts';
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

function contentTypeOf(file: string): string {
  return file === SUMMARY_FILE ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8';
}

/** A published list, byte for byte as it was written: its hash is its head. */
export async function sendPublishedList(exchange: Exchange): Promise<void> {
  const { host, request, response, release, path } = exchange;
  const file = path.slice(path.lastIndexOf('/') + 1);
  const text = await readPublished(host.listsDir, file);
  if (text === null) return sendNotFound(exchange);
  const { publicUrl, content } = release.data;
  const headers = {
    ...fileHeaders(path, contentTypeOf(file), { publicUrl, mode: content.mode }),
    'access-control-allow-origin': '*',
    'x-release': release.id,
  };
  await sendText(request, response, 200, headers, text);
}
