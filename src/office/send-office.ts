import type { Exchange } from '../server/host.ts';
import { plainHeaders } from '../server/loaded-release.ts';
import { sendRendered } from '../server/render.ts';
import { sendRedirect } from '../server/send.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { countWaiting, waitingAmendments } from './amendments/waiting-amendments.ts';
import { unreadMemos } from './memos/unread-memos.ts';
import type { OfficeFrame } from './office-frame.ts';
import { frameOf } from './office-frame.ts';
import type { Staff } from './staff.ts';

/** What a page of the Office shows, besides its frame: one key of `App.Locals` for each kind of page. */
export type OfficeView = Omit<App.Locals, 'release' | 'office'>;

export interface SendOptions {
  status?: number;
  /** Path of the page, when another than the one asked for. */
  address?: string;
  headers?: Record<string, string>;
  /** The cookie to set. */
  cookie?: string;
}

async function send(
  exchange: Exchange,
  office: OfficeFrame,
  view: OfficeView,
  options: SendOptions,
): Promise<void> {
  const { status, address, headers = {}, cookie } = options;
  await sendRendered(
    exchange,
    { ...view, office },
    {
      ...(status === undefined ? {} : { status }),
      address: address ?? exchange.path,
      headers: { ...headers, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) },
    },
  );
}

/** Sends a page of the Office to who is signed in. Nobody may keep it. */
export async function sendOffice(
  exchange: Exchange,
  staff: Staff,
  view: OfficeView,
  options: SendOptions = {},
): Promise<void> {
  const now = exchange.host.clock();
  const badges = await badgesOf(exchange, staff, now);
  await send(exchange, frameOf(staff, exchange.path, now, badges), view, options);
}

/** What waits for somebody; none where it cannot be looked up: no page fails for it. */
async function badgesOf({ host }: Exchange, staff: Staff, now: Date): Promise<OfficeFrame['badges']> {
  try {
    const [amendments, memos] = await Promise.all([
      waitingAmendments(staff, vietnamDay(now)),
      unreadMemos(staff),
    ]);
    return { amendments: countWaiting(amendments), memos: memos.length };
  } catch (error) {
    host.log('what waits could not be looked up', error);
    return {};
  }
}

/** Sends a page of the Office that is shown to who is not signed in (yet). */
export function sendOfficeDoor(
  exchange: Exchange,
  view: OfficeView,
  options: SendOptions = {},
): Promise<void> {
  return send(exchange, frameOf(null, exchange.path, exchange.host.clock()), view, options);
}

/** 303 to another page of the Office. */
export function redirectOffice({ response, release }: Exchange, location: string, cookie?: string): void {
  const headers = plainHeaders(release);
  sendRedirect(
    response,
    cookie === undefined ? headers : { ...headers, 'set-cookie': cookie },
    303,
    location,
  );
}
