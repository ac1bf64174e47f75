/**
 * Keeps what was made of an object, as long as the other parts that it was made from are the same as well (each by
 * `===`). One value for each object, the last; it lives as long as its object. For what never changes.
 */
export class MemoByParts<Owner extends object, Result> {
  readonly #known = new WeakMap<Owner, { parts: readonly unknown[]; result: Result }>();

  /** @param work makes the value from the object and these parts, and from nothing else */
  get(owner: Owner, parts: readonly unknown[], work: () => Result): Result {
    const found = this.#known.get(owner);
    if (found !== undefined && areSame(found.parts, parts)) return found.result;
    const result = work();
    this.#known.set(owner, { parts, result });
    return result;
  }
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
