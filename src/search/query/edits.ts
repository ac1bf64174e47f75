/** Whether one letter more, one less, one other or two swapped neighbours make one word into the other. */
export function isOneEditAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  // One edit leaves the first letter or the second where it was, or moves one of them by one place.
  if (a[0] !== b[0] && a[1] !== b[1] && a[0] !== b[1] && a[1] !== b[0]) return false;
  const longer = a.length >= b.length ? a : b;
  const shorter = longer === a ? b : a;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  if (longer.length > shorter.length) return longer.slice(at + 1) === shorter.slice(at);
  if (longer.slice(at + 1) === shorter.slice(at + 1)) return true;
  return (
    longer[at] === shorter[at + 1] &&
    longer[at + 1] === shorter[at] &&
    longer.slice(at + 2) === shorter.slice(at + 2)
  );
}

/** First consonants that many write for each other, as they sound alike in one part of the country or another. */
const ALIKE: readonly (readonly string[])[] = [
  ['ch', 'tr'],
  ['s', 'x'],
  ['d', 'gi', 'r', 'v'],
  ['l', 'n'],
  ['ng', 'ngh'],
  ['g', 'gh'],
  ['c', 'k', 'q'],
  ['qu', 'h', 'ng'],
];

function onsetOf(word: string): string {
  return /^(?:ngh|ng|nh|ch|gh|gi(?=[aeouy])|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])/.exec(word)?.[0] ?? '';
}

/** Whether two folded syllables differ only by first consonants that sound alike, or by i and y. */
export function soundsAlike(a: string, b: string): boolean {
  // Most words differ in their ends, which is seen at once.
  if (a.slice(-1).replace('y', 'i') !== b.slice(-1).replace('y', 'i')) return false;
  const [first, second] = [onsetOf(a), onsetOf(b)];
  const rest = (word: string, onset: string): string => word.slice(onset.length).replace(/y/g, 'i');
  if (rest(a, first) !== rest(b, second)) return false;
  return first === second || ALIKE.some((group) => group.includes(first) && group.includes(second));
}
