import { slugOf } from '../../src/view/slug-of.ts';
import type { RepairCounts } from '../../src/editing/import/record/repairs.ts';

/** Addresses are read out and typed in. */
const LONGEST = 80;

/** File names of procedures, each used once. */
export class Slugs {
  readonly #taken = new Set<string>();

  next(name: string, code: string, repairs: RepairCounts): string {
    const words = shortened(slugOf(name));
    const isFree = words !== '' && !this.#taken.has(words);
    if (!isFree) repairs.add('slug-taken');
    const slug = isFree ? words : slugOf(`${words} ${code}`);
    this.#taken.add(slug);
    return slug;
  }
}

/** Cut between words. */
function shortened(slug: string): string {
  return slug.length <= LONGEST ? slug : slug.slice(0, LONGEST + 1).replace(/-[^-]*$/, '');
}

/** The sectors that records name; names that differ only in their letters are one. */
export class Sectors {
  readonly #names = new Map<string, string>();

  slugOf(name: string, repairs: RepairCounts): string {
    const slug = slugOf(name);
    if (!this.#names.has(slug)) {
      repairs.add('sector-new');
      this.#names.set(slug, name);
    }
    return slug;
  }

  /** As the field `linh_vuc` of linh-vuc.yaml has them. */
  entries(): object[] {
    return [...this.#names].map(([slug, name]) => ({ duong_dan: slug, ten: name }));
  }
}
