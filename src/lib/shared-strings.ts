/**
 * A function that goes through what `JSON.parse` made and puts, for each text that it has met before, the one that
 * it knows: `JSON.parse` makes a new one each time, and procedures repeat two fifths of all their letters.
 * It changes what it is given, and returns it.
 */
export function stringSharer(): <T>(value: T) => T {
  const known = new Map<string, string>();
  const shared = (text: string): string => {
    if (!known.has(text)) known.set(text, text);
    return known.get(text) ?? text;
  };
  const share = <T>(value: T): T => {
    if (typeof value === 'string') return shared(value) as T;
    if (typeof value !== 'object' || value === null) return value;
    const parts = value as Record<string, unknown>;
    for (const key of Object.keys(parts)) parts[key] = share(parts[key]);
    return value;
  };
  return share;
}
