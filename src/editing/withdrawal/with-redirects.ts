import { parseContentFile, type Placed, withEntries, withValue } from '../../content/content-file.ts';
import { listAt, textAt, valuesIn } from './values-in.ts';

/**
 * The site's file with redirects from addresses that are given up. One that led to such an address leads on at once, as
 * the content demands.
 *
 * @param from addresses on this site, without those that lead somewhere already
 */
export function withRedirects(path: string, text: string, from: readonly string[], to: string): string {
  const present = listAt(valuesIn(path, text), 'chuyen_huong');
  const isGiven = (address: string) => from.includes(address);
  const kept = present.flatMap((entry, index): Placed[] => {
    if (isGiven(textAt(entry, 'tu'))) return [];
    return isGiven(textAt(entry, 'den'))
      ? [{ value: { tu: textAt(entry, 'tu'), den: to } }]
      : [{ from: index }];
  });
  const added = from.filter((address) => address !== to).map((tu): Placed => ({ value: { tu, den: to } }));
  const file = parseContentFile(path, text);
  if (present.length > 0) return withEntries(file, ['chuyen_huong'], [...kept, ...added]).source;
  const values = added.flatMap((entry) => ('value' in entry ? [entry.value] : []));
  return withValue(file, ['chuyen_huong'], values).source;
}
