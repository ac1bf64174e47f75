/** How often an open page says that it is open; one that has been silent for longer than twice that is shut. */
export const PRESENCE_EVERY_IN_MS = 20_000;
const FORGOTTEN_AFTER_IN_MS = 2 * PRESENCE_EVERY_IN_MS + 10_000;
/** Nobody has so many pages open; more would be somebody who makes tabs up. */
const MAX_OPEN = 2000;

/** Somebody with a page open. */
export interface OpenPage {
  /** The draft's amendment and path. */
  page: string;
  /** Made up by the tab; '': it only asks, and is told of other people. */
  tab: string;
  username: string;
  name: string;
}

/** Who else has a page open, each person once. */
export interface Others {
  names: string[];
  /** The same person in another tab. */
  isOpenTwice: boolean;
}

/** Who has which page open, in memory: it is forgotten when pages are shut, or the site starts anew. */
export class Presence {
  readonly #open = new Map<string, OpenPage & { seenAt: number }>();

  #forget(now: number): void {
    for (const [key, { seenAt }] of this.#open) {
      if (seenAt < now - FORGOTTEN_AFTER_IN_MS || this.#open.size > MAX_OPEN) this.#open.delete(key);
    }
  }

  /**
   * Notes that a page is open.
   *
   * @param now milliseconds
   */
  seen(open: OpenPage, now: number): Others {
    this.#forget(now);
    const key = [open.page, open.username, open.tab].join(' ');
    this.#open.delete(key);
    const others = [...this.#open.values()].filter(({ page }) => page === open.page);
    if (open.tab !== '') this.#open.set(key, { ...open, seenAt: now });
    const names = others.filter(({ username }) => username !== open.username).map(({ name }) => name);
    return {
      names: [...new Set(names)],
      isOpenTwice: open.tab !== '' && others.some(({ username }) => username === open.username),
    };
  }
}
