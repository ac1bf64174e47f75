/** What the page says to its service worker: fetch the page anew. Answered with true when all of it is kept. */
export const REFRESH = 'refresh';
