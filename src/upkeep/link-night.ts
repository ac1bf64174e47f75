import type { IsoDate } from '../domain/procedure.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import type { LinkHealth, LinkReport, LinkTrouble } from './link-report.ts';

/** A page that should say the procedure's code or its name. */
export interface LinkToCheck {
  code: string;
  name: string;
  url: string;
}

/** `no-name`: the host's name could not be found, as where there is no network at all. */
export type LinkLook = 'alive' | 'no-name' | LinkTrouble;

/** More are left for the next nights, those that were not looked at for longest first. */
export const MOST_PER_NIGHT = 600;

/** Which pages to look at tonight. */
export function linksForTonight(links: readonly LinkToCheck[], last: LinkReport | null): LinkToCheck[] {
  const lookedAt = new Map(last?.links.map((known) => [`${known.code} ${known.url}`, known.lookedAt]));
  const age = ({ code, url }: LinkToCheck) => lookedAt.get(`${code} ${url}`) ?? '';
  return links.toSorted((a, b) => age(a).localeCompare(age(b))).slice(0, MOST_PER_NIGHT);
}

/** A night counts once, however often it is looked. */
function isSameNight(known: LinkHealth | undefined, today: IsoDate): boolean {
  return known !== undefined && vietnamDay(new Date(known.lookedAt)) === today;
}

function healthAfter(
  { code, url }: LinkToCheck,
  { look, now, known }: { look: LinkLook; now: Date; known: LinkHealth | undefined },
): LinkHealth {
  const today = vietnamDay(now);
  const common = { code, url, lookedAt: now.toISOString() };
  if (look === 'alive') return { ...common, aliveOn: today, failures: 0, trouble: null };
  const before = known?.failures ?? 0;
  const isCounted = before > 0 && isSameNight(known, today);
  return {
    ...common,
    aliveOn: known?.aliveOn ?? null,
    failures: isCounted ? before : before + 1,
    trouble: look === 'no-name' ? 'unreachable' : look,
  };
}

/**
 * What is known after a night. Where no name of any host could be found the machine has no network: then nothing
 * is noted of the links, and nobody is alarmed.
 *
 * @param links all that are to be watched; others are forgotten
 */
export function afterNight(
  links: readonly LinkToCheck[],
  looks: ReadonlyMap<LinkToCheck, LinkLook>,
  { last, now }: { last: LinkReport | null; now: Date },
): LinkReport {
  const tried = [...looks.values()].filter((look) => look !== 'refused');
  const hasNetwork = tried.length === 0 || tried.some((look) => look !== 'no-name');
  const known = new Map(last?.links.map((each) => [`${each.code} ${each.url}`, each]));
  const kept = links.flatMap((link): LinkHealth[] => {
    const before = known.get(`${link.code} ${link.url}`);
    const look = looks.get(link);
    if (look === undefined || (!hasNetwork && look === 'no-name'))
      return before === undefined ? [] : [before];
    return [healthAfter(link, { look, now, known: before })];
  });
  return { at: now.toISOString(), hasNetwork, links: kept };
}
