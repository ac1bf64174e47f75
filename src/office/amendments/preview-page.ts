import { readAmendment } from '../../pocketbase/amendments.ts';
import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { guardStaff } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import { WHO_SEES_AMENDMENTS } from './amendments-page.ts';
import { askedPage, framedAddress, sendPreviewed } from './framed-page.ts';
import { AMENDMENT_FIELD, AMENDMENTS_PATH, amendmentIn, amendmentPath } from './paths.ts';
import { pagesOfDrafts } from './preview-address.ts';

/** A preview: the page in a frame, and ways to other pages and widths. */
export interface PreviewPageView {
  title: string;
  backHref: string;
  frame: string;
  /** Address of the page that is looked at. */
  page: string;
  width: PreviewWidth;
  pages: { page: string; href: string }[];
  widths: { width: PreviewWidth; href: string }[];
}

export const PREVIEW_WIDTHS = ['may-tinh', 'dien-thoai'] as const;
export type PreviewWidth = (typeof PREVIEW_WIDTHS)[number];

/** The width that is asked for; a computer's where none is. */
export function askedWidth(query: URLSearchParams): PreviewWidth {
  return query.get(AMENDMENT_FIELD.width) === 'dien-thoai' ? 'dien-thoai' : 'may-tinh';
}

/**
 * Ways to the other pages and widths of a preview.
 *
 * @param seen pages on which the drafts are seen
 */
export function previewWays(
  path: string,
  seen: readonly string[],
  { page, width }: { page: string; width: PreviewWidth },
): Pick<PreviewPageView, 'page' | 'width' | 'pages' | 'widths'> {
  const address = (to: { page: string; width: PreviewWidth }) =>
    `${path}?${new URLSearchParams({ [AMENDMENT_FIELD.page]: to.page, [AMENDMENT_FIELD.width]: to.width }).toString()}`;
  const pages = [...new Set([...seen, '/'])];
  return {
    page,
    width,
    pages: pages.map((other) => ({ page: other, href: address({ page: other, width }) })),
    widths: PREVIEW_WIDTHS.map((other) => ({ width: other, href: address({ page, width: other }) })),
  };
}

/** A page as it would be, in a frame as wide as a phone or a computer. */
export async function showAmendmentPreview(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_AMENDMENTS);
  if (staff === null) return;
  const found = await readAmendment(staff.client, amendmentIn(exchange.path));
  if (found === null) return sendNotFound(exchange);
  const { amendment, drafts } = found;
  const { query, path } = exchange;
  const seen = pagesOfDrafts(drafts, exchange.release.data.content);
  const page = askedPage(query, seen[0]);
  const view: PreviewPageView = {
    title: amendment.title,
    backHref: amendmentPath(amendment.id),
    frame: framedAddress(`${amendmentPath(amendment.id)}/trang`, page),
    ...previewWays(path, seen, { page, width: askedWidth(query) }),
  };
  await sendOffice(exchange, staff, { amendmentPreview: view }, { address: `${AMENDMENTS_PATH}/xem` });
}

/** The page itself, for that frame. */
export async function sendAmendmentFrame(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_AMENDMENTS);
  if (staff === null) return;
  const found = await readAmendment(staff.client, amendmentIn(exchange.path));
  if (found === null) return sendNotFound(exchange);
  await sendPreviewed(exchange, found.drafts, exchange.path);
}
