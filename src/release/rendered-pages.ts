import type { ManifestEntry } from './manifest.ts';

/** Pages by their address, each with the hash of all it was made from. */
export type KeyedPages = Map<string, { key: string; entry: ManifestEntry }>;

/** Pages of the last release, to be used again. */
export class RenderedPages {
  #last: KeyedPages = new Map();
  #isDoubted = false;

  /** The page as it was made from the same data; null: it must be made. */
  find(path: string, key: string): ManifestEntry | null {
    const found = this.#last.get(path);
    return found?.key === key ? found.entry : null;
  }

  /** Takes the pages of a newer release; all others are forgotten. */
  keep(pages: KeyedPages): void {
    this.#last = pages;
    this.#isDoubted = false;
  }

  /** Nothing is used again, and what is live is to be made anew though its content stays. */
  forget(): void {
    this.#last = new Map();
    this.#isDoubted = true;
  }

  get isDoubted(): boolean {
    return this.#isDoubted;
  }
}
