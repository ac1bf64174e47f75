/**
 * More answers than these from one client, or on one tablet, in so long a time are a burst. The counters of a small
 * department serve some eight people in ten minutes, and most of them answer later, at home; the limit of requests, at
 * which the form comes back, lies far above. Behind one address may be an office or a mobile network: hence a mark, no
 * refusal.
 */
export const BURST_ANSWERS = 10;
export const BURST_SPAN_IN_MS = 10 * 60_000;

/** The mark that such answers get; stored with them, never renamed. */
export const BURST_MARK = 'burst';
