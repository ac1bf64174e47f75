/** `FULL=1`: long runs are run whole. */
export const IS_FULL = process.env['FULL'] === '1';

/** What a sampled run picks depends on this alone; printed by `npm test`, repeated by setting it. */
export const SEED = Number(process.env['SEED'] ?? 1);

/** How much of a long run to do: all of it with `FULL=1`. */
export function runs({ full, sample }: { full: number; sample: number }): number {
  return IS_FULL ? full : sample;
}

/** The folder of the corpus; undefined where there is none, and tests that need it are left out. */
export const CORPUS_DIR = process.env['CORPUS_DIR'];
