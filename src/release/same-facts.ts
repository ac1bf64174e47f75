/**
 * Whether two values say the same, as far as both say anything: a fact that the program did not know of
 * before its upgrade is no change of the content.
 */
export function isSameFact(before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length && before.every((each, index) => isSameFact(each, after[index]));
  }
  if (!isObject(before) || !isObject(after)) return before === after;
  const shared = Object.keys(before).filter((key) => key in after);
  return shared.every((key) => isSameFact(before[key], after[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
