/** What looks wrong while people answer, and staff decide, is looked at again: so often in all, so far apart. */
export const LOOKS = 3;
export const BETWEEN_LOOKS_IN_MS = 1_000;
