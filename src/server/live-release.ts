import { setTimeout as wait } from 'node:timers/promises';
import { Backoff } from '../lib/backoff.ts';
import type { ReleaseStore } from '../release/release-store.ts';
import { type LoadedRelease, ReleaseLoader } from './loaded-release.ts';

/** Told once of each release that cannot be loaded, however often it is tried. */
export type OnFault = (id: string, error: unknown) => void;

/** null: the release cannot be loaded now. */
type TryToLoad = (id: string) => Promise<LoadedRelease | null>;

function tolerantLoader(loader: ReleaseLoader, onFault: OnFault): TryToLoad {
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
  readonly #store: ReleaseStore;
  readonly #load: TryToLoad;
  #served: LoadedRelease;
  /** Which call of `follow` is at work. */
  #turn = 0;

  private constructor(store: ReleaseStore, load: TryToLoad, first: LoadedRelease) {
    this.#store = store;
    this.#load = load;
    this.#served = first;
  }

  /**
   * Loads the current release; when that is damaged, the newest one that can be loaded.
   *
   * @param programFiles of the program that makes pages on request
   * @throws when no release can be loaded
   */
  static async open(
    store: ReleaseStore,
    onFault: OnFault,
    programFiles?: ReadonlyMap<string, Buffer>,
  ): Promise<LiveRelease> {
    const currentId = await store.currentId();
    if (currentId === null) throw new Error('There is no release to serve');
    const load = tolerantLoader(new ReleaseLoader(store, programFiles), onFault);
    const ids = new Set([currentId, ...(await store.ids())]);
    return new LiveRelease(store, load, await newestLoadable(ids, load));
  }

  get served(): LoadedRelease {
    return this.#served;
  }

  /** Reads again what of the served release was packed quickly. What cannot be read goes on as it is. */
  async readBetter(): Promise<void> {
    const { id } = this.#served;
    const release = await this.#load(id);
    if (release !== null && this.#served.id === id) this.#served = release;
  }

  /** Serves the release that is current, as soon as it can be loaded; to be called when that may be another. */
  async follow(): Promise<void> {
    const turn = ++this.#turn;
    const backoff = new Backoff();
    for (;;) {
      // Read again each time: what was current at the first attempt may be replaced, and gone, by now.
      const id = await this.#store.currentId();
      if (id === this.#served.id) return;
      const release = id === null ? null : await this.#load(id);
      if (turn !== this.#turn) return;
      if (release === null) await wait(backoff.next(), undefined, { ref: false });
      else this.#served = release;
    }
  }
}
