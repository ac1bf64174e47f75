import type { OpenPointPart } from '../../../domain/procedure.ts';
import { wordOfPart } from '../../../schema/procedure-links.ts';

interface Entry {
  phan: string;
  ly_do: string;
  ngay: string;
}

/** What of one record is missing or could not be read. */
export class OpenPoints {
  readonly #entries: Entry[] = [];
  readonly #day: string;

  constructor(day: string) {
    this.#day = day;
  }

  /** Says a reason once, however many rows of the record give it. */
  add(part: OpenPointPart, reason: string): void {
    const phan = wordOfPart(part);
    const isSaid = this.#entries.some((entry) => entry.phan === phan && entry.ly_do === reason);
    if (!isSaid) this.quote(part, reason);
  }

  /** For a list of which every entry must be found again, those that stand there twice too. */
  quote(part: OpenPointPart, reason: string): void {
    this.#entries.push({ phan: wordOfPart(part), ly_do: reason, ngay: this.#day });
  }

  /** As the field `can_doi_chieu` has them. */
  entries(): object[] {
    return this.#entries;
  }
}
