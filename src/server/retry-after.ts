/** Headers of an answer over a limit: seconds to wait (RFC 9110, 10.2.3); none when there is no wait. */
export function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}
