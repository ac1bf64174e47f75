import type { TallyOptions } from './tally-options.ts';

/** Counts are handed over this long after the first of them came. */
const HOLD_IN_MS = 5 * 60_000;

/** A row and whether it has changed since it was handed over. */
interface Held<Row> {
  row: Row;
  isChanged: boolean;
}

type Clock = Pick<TallyOptions, 'today' | 'now'>;

/**
 * Today's rows of counts, and those of the days before that are still to be handed over. A row carries whole numbers
 * under an id of its own, so that handing it over again adds nothing.
 */
export class HeldCounts<Row extends { id: string }> {
  readonly #clock: Clock;
  #rows = new Map<string, Held<Row>>();
  #day = '';
  #dueAt: number | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** When rows are to be handed over; null: there are none. */
  get dueAt(): Date | null {
    return this.#dueAt === null ? null : new Date(this.#dueAt);
  }

  get day(): string {
    return this.#day;
  }

  get size(): number {
    return this.#rows.size;
  }

  /**
   * To be called before anything is counted: a new day begins empty, but for what is still to be handed over.
   *
   * @returns whether a new day has begun
   */
  turnDay(): boolean {
    const day = this.#clock.today();
    if (day === this.#day) return false;
    this.#day = day;
    this.#rows = new Map([...this.#rows].filter(([, { isChanged }]) => isChanged));
    return true;
  }

  /** Today's row of that name; null: there is none yet. */
  find(name: string): Row | null {
    return this.#rows.get(this.#key(name))?.row ?? null;
  }

  /** Keeps today's row of that name, to be handed over. */
  keep(name: string, row: Row): void {
    this.#rows.set(this.#key(name), { row, isChanged: true });
    this.#dueAt ??= this.#clock.now() + HOLD_IN_MS;
  }

  /** Copies of the rows that have changed; to be given back when they could not be stored. */
  take(): Row[] {
    const changed = [...this.#rows.values()].filter(({ isChanged }) => isChanged);
    this.#dueAt = null;
    for (const held of changed) held.isChanged = false;
    return changed.map(({ row }) => ({ ...row }));
  }

  /** What was taken could not be stored: it is handed over again later. */
  giveBack(rows: readonly Row[]): void {
    const ids = new Set(rows.map(({ id }) => id));
    for (const held of this.#rows.values()) if (ids.has(held.row.id)) held.isChanged = true;
    this.#dueAt ??= this.#clock.now() + HOLD_IN_MS;
  }

  #key(name: string): string {
    return `${this.#day} ${name}`;
  }
}
