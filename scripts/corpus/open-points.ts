import type { OpenPointPart } from '../../src/domain/procedure.ts';
import { wordOfPart } from '../../src/schema/procedure-links.ts';

/** What of one record is missing or could not be read; each reason once. */
export class OpenPoints {
  readonly #points = new Map<string, { phan: string; ly_do: string; ngay: string }>();
  readonly #day: string;

  constructor(day: string) {
    this.#day = day;
  }

  add(part: OpenPointPart, reason: string): void {
    const phan = wordOfPart(part);
    this.#points.set(`${phan}\0${reason}`, { phan, ly_do: reason, ngay: this.#day });
  }

  /** As the field `can_doi_chieu` has them. */
  entries(): object[] {
    return [...this.#points.values()];
  }
}
