import { memoBy } from '../lib/memo-by.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { readPublicPlan, type PublicPlan } from '../pocketbase/public-plan.ts';
import { planFeed } from '../view/plan-feed.ts';
import { planView } from '../view/plan.ts';
import type { Exchange, Host } from './host.ts';
import { plainHeaders } from './loaded-release.ts';
import { sendRendered } from './render.ts';
import { sendText } from './send.ts';
import { SHORT_CACHE } from './short-cache.ts';

/** What is hidden again is gone after a minute here, and another one in browsers. */
const FRESH_IN_MS = 60_000;
/** As long as PocketBase is away readers see what was public then. */
const KEPT_IN_MS = 60 * 60_000;
/** No reader waits longer for PocketBase. */
const PATIENCE_IN_MS = 2_000;
const RETRY_AFTER = { 'retry-after': '60' };

interface Held {
  plan: PublicPlan | null;
  readAt: number;
  reading: Promise<PublicPlan> | null;
}

/** What a web worker has read last: readers of public pages do not each ask PocketBase. */
const heldBy = memoBy((_: Host): Held => ({ plan: null, readAt: 0, reading: null }));

function refresh(host: Host, held: Held): Promise<PublicPlan> {
  held.reading ??= readPublicPlan(host.office.door)
    .then((plan) => {
      [held.plan, held.readAt] = [plan, host.clock().getTime()];
      return plan;
    })
    .finally(() => (held.reading = null));
  return held.reading;
}

/** null: it could not be read for an hour, or never. */
async function planOf(host: Host): Promise<PublicPlan | null> {
  const held = heldBy(host);
  const age = host.clock().getTime() - held.readAt;
  // A time in the future: the clock was put back.
  if (held.plan !== null && age >= 0 && age < FRESH_IN_MS) return held.plan;
  const tooLong = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('PocketBase takes too long')), PATIENCE_IN_MS).unref();
  });
  try {
    return await Promise.race([refresh(host, held), tooLong]);
  } catch (error) {
    host.log('the public plan could not be read', error);
    return age < KEPT_IN_MS ? held.plan : null;
  }
}

const dayOf = ({ host, release }: Exchange) => ({
  today: vietnamDay(host.clock()),
  calendar: release.data.content.calendar,
});

/** What the department has set itself to do, as far as the approver has ticked it. */
export async function showPlan(exchange: Exchange): Promise<void> {
  const plan = await planOf(exchange.host);
  if (plan === null) return sendRendered(exchange, { plan: null }, { status: 503, headers: RETRY_AFTER });
  await sendRendered(exchange, { plan: planView(plan, dayOf(exchange)) }, { cacheControl: SHORT_CACHE });
}

/** The same for readers of feeds. */
export async function sendPlanFeed(exchange: Exchange): Promise<void> {
  const { request, response, release, host } = exchange;
  const plan = await planOf(host);
  const type = { 'content-type': 'application/atom+xml; charset=utf-8' };
  const headers = { ...plainHeaders(release), ...type, 'cache-control': SHORT_CACHE };
  if (plan !== null)
    return sendText(request, response, 200, headers, planFeed(plan, release.data, dayOf(exchange)));
  const away = { ...plainHeaders(release), ...RETRY_AFTER, 'cache-control': 'no-store' };
  await sendText(request, response, 503, away, '');
}
