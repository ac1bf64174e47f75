/** The word for a key; a key that this version does not know stands as it is. */
export function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}
