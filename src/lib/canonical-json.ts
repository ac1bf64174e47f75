function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const content = value as Record<string, unknown>;
  const names = Object.keys(content).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(content[name])]));
}

/** JSON with sorted keys and no spaces: equal content has equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}
