import { objectName } from './object-store.ts';
import type { ObjectsInTurn } from './objects-in-turn.ts';

/** What is made of a release: stored while more is being made. */
export class MadeObjects {
  readonly #stored: ObjectsInTurn;
  /** Pages by the name of their object. */
  readonly pages = new Map<string, Uint8Array>();

  constructor(stored: ObjectsInTurn) {
    this.#stored = stored;
  }

  add(bytes: Uint8Array): string {
    const name = objectName(bytes);
    this.#stored.put(name, bytes);
    return name;
  }

  addPage(bytes: Uint8Array): string {
    const name = this.add(bytes);
    this.pages.set(name, bytes);
    return name;
  }

  done(): Promise<void> {
    return this.#stored.done();
  }
}
