import { type Effort, effortInTurn } from './packing.ts';

/** Enough to keep all processors and the disk at work; each compression at work takes memory of its own. */
const AT_ONCE = 16;

/** Stores one object, at the effort that is asked for only where it is not stored yet. */
type Put = (name: string, bytes: Uint8Array, effort: () => Effort) => Promise<void>;

/** Objects that are stored while more of them are being made. Each name once. */
export class ObjectsInTurn {
  readonly #put: Put;
  readonly #effortFor: (bytes: number) => Effort;
  readonly #names = new Set<string>();
  readonly #waiting: [string, Uint8Array][] = [];
  readonly #fault: { error?: unknown } = {};
  #next = 0;
  #running = 0;
  #tellDone: () => void = () => undefined;

  constructor(put: Put, isLarge: boolean) {
    this.#put = put;
    this.#effortFor = effortInTurn(isLarge);
  }

  /** Hands over an object; what fails is told by `done`. */
  put(name: string, bytes: Uint8Array): void {
    if (this.#names.has(name)) return;
    this.#names.add(name);
    this.#waiting.push([name, bytes]);
    if (this.#running < AT_ONCE) void this.#work();
  }

  async #work(): Promise<void> {
    this.#running += 1;
    for (let next = this.#take(); next !== undefined; next = this.#take()) {
      const [name, bytes] = next;
      await this.#put(name, bytes, () => this.#effortFor(bytes.length)).catch((error: unknown) => {
        this.#fault.error ??= error;
      });
    }
    this.#running -= 1;
    if (this.#running === 0) this.#tellDone();
  }

  #take(): [string, Uint8Array] | undefined {
    if ('error' in this.#fault) return undefined;
    const next = this.#waiting[this.#next];
    // Its bytes are needed no longer than this.
    delete this.#waiting[this.#next];
    if (next !== undefined) this.#next += 1;
    return next;
  }

  /** Resolves when all that was handed over is stored. Throws what the disk said first. */
  async done(): Promise<void> {
    if (this.#running > 0) await new Promise<void>((resolve) => (this.#tellDone = resolve));
    if ('error' in this.#fault) throw this.#fault.error;
  }
}
