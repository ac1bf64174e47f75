/** Search results and filters change only with the release. */
export const SHORT_CACHE = 'public, max-age=60';
