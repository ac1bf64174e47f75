/**
 * Passes on at most so many events in a second and drops the others, for what is only counted and must never
 * be a burden.
 *
 * @param now milliseconds of a monotonic clock.
 */
export function atMostPerSecond<T>(
  max: number,
  pass: (event: T) => void,
  now: () => number = () => performance.now(),
): (event: T) => void {
  let second = 0;
  let passed = 0;
  return (event) => {
    const current = Math.floor(now() / 1000);
    if (current !== second) [second, passed] = [current, 0];
    if (passed >= max) return;
    passed += 1;
    pass(event);
  };
}
