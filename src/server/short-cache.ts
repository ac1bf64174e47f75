/** What changes with the release, or once a day as the published lists do: a minute. */
export const SHORT_CACHE = 'public, max-age=60';
