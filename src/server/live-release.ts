import { setTimeout as wait } from 'node:timers/promises';
import { Backoff } from '../lib/backoff.ts';
import type { ReleaseStore } from '../release/release-store.ts';
import { type LoadedRelease, ReleaseLoader } from './loaded-release.ts';

/** Told once of each release that cannot be loaded, however often it is tried. */
export type OnFault = (id: string, error: unknown) => void;

/** null: the release cannot be loaded now. */
type TryToLoad = (id: string) => Promise<LoadedRelease | null>;

function tolerantLoader(store: ReleaseStore, onFault: OnFault): TryToLoad {
  const loader = new ReleaseLoader(store);
  const faulty = new Set<string>();
  return async (id) => {
    try {
      return await loader.load(id);
    } catch (error) {
      if (!faulty.has(id)) onFault(id, error);
      faulty.add(id);
      return null;
    }
  };
}

async function newestLoadable(ids: Iterable<string>, load: TryToLoad): Promise<LoadedRelease> {
  for (const id of ids) {
    const release = await load(id);
    if (release !== null) return release;
  }
  throw new Error('No release can be loaded');
}

/** The release a web worker serves. */
export class LiveRelease {
  readonly #load: TryToLoad;
  #current: LoadedRelease;
  #wanted: string;

  private constructor(load: TryToLoad, first: LoadedRelease) {
    this.#load = load;
    this.#current = first;
    this.#wanted = first.id;
  }

  /**
   * Loads the current release; when that is damaged the newest one that can be loaded, until the current
   * one or its successor can be.
   *
   * @throws when no release can be loaded
   */
  static async open(store: ReleaseStore, onFault: OnFault): Promise<LiveRelease> {
    const currentId = await store.currentId();
    if (currentId === null) throw new Error('There is no release to serve');
    const load = tolerantLoader(store, onFault);
    const first = await newestLoadable(new Set([currentId, ...(await store.ids())]), load);
    const live = new LiveRelease(load, first);
    void live.switchTo(currentId);
    return live;
  }

  get current(): LoadedRelease {
    return this.#current;
  }

  /** Serves another release as soon as it can be loaded. Resolves then, or when yet another is wanted. */
  async switchTo(id: string): Promise<void> {
    if (id === this.#wanted) return;
    this.#wanted = id;
    const backoff = new Backoff();
    let release = await this.#load(id);
    while (release === null && this.#wanted === id) {
      await wait(backoff.next(), undefined, { ref: false });
      release = await this.#load(id);
    }
    if (release !== null && this.#wanted === id) this.#current = release;
  }
}
