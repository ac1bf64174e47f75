/** Figures rest on no fewer people than this, and no two of them differ by fewer. */
export const FEWEST = 5;

export function isTooFew(people: number): boolean {
  return people < FEWEST;
}
