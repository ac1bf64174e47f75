/**
 * What one request or answer leaves dies at once: V8's young heap of up to 96 MB would only be memory. This is 24: half as
 * much takes a tenth more processor time for each answer, twice as much saves nothing more (decision 0038).
 */
export const YOUNG_HEAP = '--max-semi-space-size=8';

/** Options of Node for the supervisor. */
export const SUPERVISOR_OPTIONS = ['--disable-warning=ExperimentalWarning', YOUNG_HEAP];
