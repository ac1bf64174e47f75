import { setTimeout as wait } from 'node:timers/promises';
import type { Content } from '../domain/content.ts';
import type { Procedure } from '../domain/procedure.ts';
import type { Portal } from '../domain/site.ts';
import { lookAtLink, type LookOptions } from './look-at-link.ts';
import { afterNight, type LinkLook, linksForTonight, type LinkToCheck } from './link-night.ts';
import type { LinkReport } from './link-report.ts';

/** Between two questions to one host. */
const PAUSE_IN_MS = 1_000;
/** A portal that lets every question hang is not waited for all night. */
const LONGEST_IN_MS = 25 * 60 * 1000;

/** The page of the national record; null: nobody has written it down, and readers are led to the portal's home. */
export function nationalPage({ channels }: Procedure, portal: Pick<Portal, 'home'>): string | null {
  const { url } = channels.online;
  return url === portal.home ? null : url;
}

/** The portal's page of each procedure that is in force. */
export function linksOf({ procedures, portal }: Pick<Content, 'procedures' | 'portal'>): LinkToCheck[] {
  return procedures.flatMap((procedure) => {
    const url = nationalPage(procedure, portal);
    const { code, name, status } = procedure;
    return url === null || status !== 'in-force' ? [] : [{ code, name, url }];
  });
}

/** What to do with the clock and the network; tests bring a shorter pause. */
export interface NightOptions extends Omit<LookOptions, 'signal'> {
  now: () => Date;
  last: LinkReport | null;
  pauseInMs?: number;
  longestInMs?: number;
}

/** Looks at all links, one after the other; what there was no time for is left for the next night. */
export async function checkLinks(
  links: readonly LinkToCheck[],
  { now, last, pauseInMs = PAUSE_IN_MS, longestInMs = LONGEST_IN_MS, ...options }: NightOptions,
): Promise<LinkReport> {
  const signal = AbortSignal.timeout(longestInMs);
  const looks = new Map<LinkToCheck, LinkLook>();
  for (const link of linksForTonight(links, last)) {
    if (looks.size > 0) await wait(pauseInMs);
    const look = await lookAtLink(link, { ...options, signal });
    if (signal.aborted) break;
    looks.set(link, look);
  }
  return afterNight(links, looks, { last, now: now() });
}
