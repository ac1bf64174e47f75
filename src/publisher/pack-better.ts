import type { Manifest } from '../release/manifest.ts';
import type { ReleaseStore } from '../release/release-store.ts';
import { type Changed, heavySheets } from './desk/check-rendered.ts';

export interface PackBetterOptions {
  store: ReleaseStore;
  /** Resolves when nothing is being published: that goes first. */
  whenIdle?(): Promise<void>;
  /** Called when all of a release is packed as well as can be that was not, with sentences on pages that are too heavy. */
  onPacked(warnings: string[]): void;
  /** The disk refused; it is tried again with the next release. */
  onFault(error: Error): void;
}

/**
 * Packs what was packed quickly as well as can be, one object after the other, once it is live. A newer release takes the
 * place of the one at work.
 */
export class PackBetter {
  readonly #options: PackBetterOptions;
  #wanted: Manifest | null = null;
  #unweighed: Changed | null = null;
  #work: Promise<void> | null = null;

  constructor(options: PackBetterOptions) {
    this.#options = options;
  }

  /**
   * Packs what is left of this release. Returns at once.
   *
   * @param unweighed pages that are to be weighed then; null: none but those of before
   */
  want(manifest: Manifest, unweighed: Changed | null = null): void {
    this.#wanted = manifest;
    this.#unweighed = unweighed ?? this.#unweighed;
    this.#work ??= this.#packAll()
      .catch((error: unknown) => this.#options.onFault(error as Error))
      .finally(() => (this.#work = null));
  }

  /** Resolves when nothing is being packed. */
  async idle(): Promise<void> {
    await this.#work;
  }

  async #packAll(): Promise<void> {
    const { store, onPacked, whenIdle } = this.#options;
    while (this.#wanted !== null) {
      const manifest = this.#wanted;
      const quick = store.quickObjects(manifest);
      for (const name of quick) {
        await whenIdle?.();
        if (this.#wanted !== manifest) break;
        await store.objects.packBetter(name);
      }
      if (this.#wanted !== manifest) continue;
      this.#wanted = null;
      const warnings = await this.#weigh(manifest);
      if (quick.length + warnings.length > 0) onPacked(warnings);
    }
  }

  async #weigh({ id }: Manifest): Promise<string[]> {
    const unweighed = this.#unweighed;
    this.#unweighed = null;
    if (unweighed?.prepared.id !== id) return [];
    return heavySheets(unweighed, this.#options.store.objects);
  }
}
