/** What one request or answer leaves dies at once: V8's young heap of up to 96 MB would only be memory. This is 12. */
export const YOUNG_HEAP = '--max-semi-space-size=4';

/** Options of Node for the supervisor. */
export const SUPERVISOR_OPTIONS = ['--disable-warning=ExperimentalWarning', YOUNG_HEAP];
