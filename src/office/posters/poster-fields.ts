/** Query keys of the page of posters. */
export const POSTER_KEY = { desk: 'quay', procedure: 'thu-tuc', size: 'kho' } as const;

/** Sizes of paper that posters are made for. */
export const POSTER_SIZES = ['a4', 'a5'] as const;

export type PosterSize = (typeof POSTER_SIZES)[number];
