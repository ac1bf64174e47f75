import { Backoff } from '../lib/backoff.ts';
import type { Card } from '../pictures/card.ts';
import { drawInChild } from '../pictures/draw-in-child.ts';
import type { DrawResult } from '../pictures/draw-process.ts';
import type { PictureStore } from '../pictures/picture-store.ts';

/** A process draws so many and ends, which bounds its memory. */
const AT_ONCE = 50;

/** A picture that failed so often will not be: pages are made again without it. */
const ATTEMPTS = 3;

const FIRST_WAIT_IN_MS = 2_000;
const LONGEST_WAIT_IN_MS = 10 * 60_000;

export interface PicturesOptions {
  store: PictureStore;
  /** Asks for a release that does not name the pictures of `undrawable`. */
  again(): void;
  /** A sentence for the person at the console. */
  say(text: string): void;
  draw?: (folder: string, cards: [string, Card][]) => Promise<DrawResult[]>;
  backoff?: Backoff;
}

/** Draws the pictures of the live release, after it is live, and goes on trying what failed. */
export class Pictures {
  readonly #options: PicturesOptions;
  readonly #draw: NonNullable<PicturesOptions['draw']>;
  readonly #backoff: Backoff;
  readonly #failures = new Map<string, number>();
  #wanted: ReadonlyMap<string, Card> = new Map();
  #work: Promise<void> | null = null;
  #retry: NodeJS.Timeout | undefined;

  constructor(options: PicturesOptions) {
    this.#options = options;
    this.#draw = options.draw ?? drawInChild;
    this.#backoff = options.backoff ?? new Backoff(FIRST_WAIT_IN_MS, LONGEST_WAIT_IN_MS);
  }

  /** Names of pictures that cannot be drawn on this machine, as far as this process knows. */
  undrawable(): ReadonlySet<string> {
    return new Set([...this.#failures].filter(([, count]) => count >= ATTEMPTS).map(([name]) => name));
  }

  /** Draws what is missing of these. Returns at once. */
  want(cards: ReadonlyMap<string, Card>): void {
    this.#wanted = cards;
    clearTimeout(this.#retry);
    this.#work ??= this.#drawAll().finally(() => (this.#work = null));
  }

  /** Resolves when nothing is being drawn; a later attempt may be due. */
  async idle(): Promise<void> {
    await this.#work;
  }

  #missing(tried: ReadonlySet<string>): [string, Card][] {
    const undrawable = this.undrawable();
    return [...this.#wanted].filter(
      ([name]) => !tried.has(name) && !undrawable.has(name) && !this.#options.store.has(name),
    );
  }

  async #drawAll(): Promise<void> {
    const tried = new Set<string>();
    const results: DrawResult[] = [];
    for (let next = this.#missing(tried); next.length > 0; next = this.#missing(tried)) {
      const batch = next.slice(0, AT_ONCE);
      const made = await this.#draw(this.#options.store.folder, batch);
      for (const [name] of batch) tried.add(name);
      results.push(...made, ...silentFailures(batch, made));
    }
    this.#judge(results.filter(({ outcome }) => outcome !== 'stored'));
  }

  #judge(failed: DrawResult[]): void {
    if (failed.length === 0) return this.#backoff.reset();
    const before = this.undrawable().size;
    for (const { name, outcome } of failed) {
      if (outcome === 'undrawable') this.#failures.set(name, (this.#failures.get(name) ?? 0) + 1);
    }
    this.#options.say(sentence(failed));
    if (this.undrawable().size > before) this.#options.again();
    if (this.#missing(new Set()).length === 0) return;
    this.#retry = setTimeout(() => this.want(this.#wanted), this.#backoff.next()).unref();
  }
}

/**
 * The process ended on the first one that it said nothing of; those after it were not tried, and are with
 * the next attempt.
 */
function silentFailures(batch: [string, Card][], made: DrawResult[]): DrawResult[] {
  const told = new Set(made.map(({ name }) => name));
  const first = batch.find(([name]) => !told.has(name));
  if (first === undefined) return [];
  const untried = batch.filter(([name]) => !told.has(name) && name !== first[0]);
  const reason = 'the process that draws has ended';
  return [
    { name: first[0], outcome: 'undrawable', reason },
    ...untried.map(([name]): DrawResult => ({ name, outcome: 'unstored', reason })),
  ];
}

function sentence(failed: DrawResult[]): string {
  const [first] = failed;
  return `${failed.length} preview pictures could not be made (${first?.reason}). The pages are live without them; it is tried again.`;
}
