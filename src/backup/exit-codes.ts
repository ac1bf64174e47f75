/** The backup was made, but did not come to the second place. */
export const SECOND_PLACE_FAILED = 1;
