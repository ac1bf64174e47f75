import { formatError } from '../../content/content-error.ts';
import type { AmendmentDraft } from '../../domain/amendment.ts';
import { framedPolicy } from '../../release/csp.ts';
import { pageHeaders } from '../../release/headers.ts';
import type { Exchange } from '../../server/host.ts';
import { NO_STORE } from '../../server/render.ts';
import { sendText } from '../../server/send.ts';
import { draftOverlays } from '../editing/draft-overlays.ts';
import { AMENDMENT_FIELD } from './paths.ts';

/** Addresses of the public site that can be looked at as they would be: what is the same for everybody. */
const PREVIEWABLE =
  /^\/(?!van-phong|xem-thu|api|danh-gia|kiosk|tim-kiem|khao-sat\/(?:bien-nhan|cam-on|ket-qua|lien-he-lai|moi))[a-z0-9/-]{0,200}$/;

const ANCHOR = /(<a\b[^>]*?\shref=")(\/[^"#?]*)(#[^"]*)?(?=")/g;

/** The address that a preview is asked for; where it is none, the page that is seen first, else the home page. */
export function askedPage(query: URLSearchParams, first = '/'): string {
  const page = query.get(AMENDMENT_FIELD.page) ?? first;
  return PREVIEWABLE.test(page) ? page : '/';
}

/** The address of a page within a preview. */
export function framedAddress(frame: string, page: string): string {
  return `${frame}?${new URLSearchParams({ [AMENDMENT_FIELD.page]: page }).toString()}`;
}

/** Links of a previewed page lead to other pages of the same preview. */
export function withinPreview(html: string, frame: string): string {
  return html.replaceAll(ANCHOR, (whole, before: string, path: string, hash = '') =>
    PREVIEWABLE.test(path) ? `${before}${framedAddress(frame, path)}${hash}` : whole,
  );
}

async function sendFramed(exchange: Exchange, html: string, status: number): Promise<void> {
  const { request, response, release } = exchange;
  const headers = {
    ...pageHeaders(html, release.data.publicUrl, NO_STORE),
    'content-security-policy': framedPolicy(html),
    'x-robots-tag': 'noindex, nofollow',
    'x-release': release.id,
  };
  await sendText(request, response, status, headers, html);
}

/** What stands in the frame where there is no page to show. */
async function hindranceHtml(exchange: Exchange, sentences: string[]): Promise<string> {
  const { host, release } = exchange;
  const address = new URL('/van-phong/noi-dung/lan-sua/chua-xem-duoc', release.data.publicUrl);
  const state = { release: release.data, previewFaults: sentences };
  return (await host.program.render(new Request(address), state)).text();
}

/**
 * Sends a page of the public site as it would be with these drafts, by the same components; for a frame of ours.
 *
 * @param frame path at which pages of this preview are asked for
 */
export async function sendPreviewed(
  exchange: Exchange,
  drafts: readonly AmendmentDraft[],
  frame: string,
): Promise<void> {
  const { host, query } = exchange;
  const address = askedPage(query);
  try {
    const previewed = await host.content.preview({ ...draftOverlays(drafts), address });
    if ('html' in previewed)
      return await sendFramed(exchange, withinPreview(previewed.html, frame), previewed.status);
    await sendFramed(exchange, await hindranceHtml(exchange, previewed.errors.map(formatError)), 200);
  } catch (error) {
    host.log('a page could not be previewed', error);
    await sendFramed(exchange, await hindranceHtml(exchange, []), 503);
  }
}
