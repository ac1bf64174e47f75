/** Figures rest on no fewer people than this, and no two of them differ by fewer. */
export const FEWEST = 5;

export function isTooFew(people: number): boolean {
  return people < FEWEST;
}

/** Whether a number of people can be told: nobody, or enough of them. */
export function canBeTold(people: number): boolean {
  return people === 0 || !isTooFew(people);
}
