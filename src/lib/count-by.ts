/** How many of the things have each name. */
export function countBy<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of things.map(nameOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
