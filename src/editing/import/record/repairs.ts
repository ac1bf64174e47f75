/**
 * All that is ever done to a record besides copying it: what it is for, and what becomes of the part.
 * No rule adds a fact. What a rule cannot read is left "chưa kiểm tra", and its words are quoted in an
 * open point of the sheet.
 */
export const REPAIRS = {
  blanks: 'doubled, hidden and unbreakable blanks become one blank',
  'paper-run': 'papers in one run of text are parted at their counts, else at their lines',
  'document-number': 'the number of a document is cut out of its sentence, misprints of signs mended',
  'document-unnumbered': 'a document without a readable number becomes an open point',
  time: 'a time limit without readable number and unit becomes an open point',
  'fee-words': 'a fee in words stays in words, as a tariff',
  'fee-doubtful': 'a fee that is free by default, without currency or too small becomes an open point',
  'channel-unnamed': 'a way to file without a name becomes an open point',
  'sector-new': 'a sector that the site does not know is entered under the name of the record',
  'slug-taken': 'a file name that an earlier procedure has is followed by the code',
} as const satisfies Record<string, string>;

export type Repair = keyof typeof REPAIRS;

/** How often each rule was applied. */
export class RepairCounts {
  readonly #counts = new Map<Repair, number>();

  add(repair: Repair): void {
    this.#counts.set(repair, this.of(repair) + 1);
  }

  of(repair: Repair): number {
    return this.#counts.get(repair) ?? 0;
  }
}
