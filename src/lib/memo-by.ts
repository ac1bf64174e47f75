/**
 * The same function, working out each value once: for objects that never change, such as those of a release. A
 * value lives as long as its object.
 */
export function memoBy<Argument extends object, Result>(
  work: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const known = new WeakMap<Argument, { result: Result }>();
  return (argument) => {
    const found = known.get(argument);
    if (found !== undefined) return found.result;
    const result = work(argument);
    known.set(argument, { result });
    return result;
  };
}
