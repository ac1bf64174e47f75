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
  readonly #source: string;

  /** @param source what reasons that begin with “Bản ghi” speak of, when it is none */
  constructor(day: string, source = 'Bản ghi') {
    this.#day = day;
    this.#source = source;
  }

  /** Says a reason once, however many rows of the record give it. */
  add(part: OpenPointPart, reason: string): void {
    const phan = wordOfPart(part);
    const said = this.#about(reason);
    const isSaid = this.#entries.some((entry) => entry.phan === phan && entry.ly_do === said);
    if (!isSaid) this.quote(part, reason);
  }

  /** For a list of which every entry must be found again, those that stand there twice too. */
  quote(part: OpenPointPart, reason: string): void {
    this.#entries.push({ phan: wordOfPart(part), ly_do: this.#about(reason), ngay: this.#day });
  }

  #about(reason: string): string {
    return reason.replace(/^Bản ghi(?= )/, this.#source);
  }

  /** As the field `can_doi_chieu` has them. */
  entries(): object[] {
    return this.#entries;
  }
}
