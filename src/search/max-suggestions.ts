/** More do not fit above a phone's keyboard. */
export const MAX_SUGGESTIONS = 6;
