import type { Dictionary } from '../domain/dictionary.ts';
import { fold } from '../search/text/fold.ts';
import type { Miss, Misses } from './misses.ts';

type SpokenWords = Pick<Dictionary, 'words'>;

/** More are not read at one sitting. */
const MAX_LINES = 50;

function times(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Files of the dictionary that hold words of the text already. */
function filesWith(text: string, { words }: SpokenWords): string[] {
  const holds = (said: string): boolean => ` ${text} `.includes(` ${fold(said)} `);
  return [...new Set(words.filter(({ said }) => said.some(holds)).map(({ file }) => file))];
}

function line({ text, searches, days, lastDay }: Miss, dictionary: SpokenWords): string {
  const files = filesWith(text, dictionary);
  const known = files.length === 0 ? '' : ` (words of it are in ${files.join(', ')})`;
  const when = days === 1 ? `on ${lastDay}` : `on ${days} days, last on ${lastDay}`;
  return `  ${String(searches).padStart(4)} ×  ${text}${known}, ${when}`;
}

function part(title: string, misses: readonly Miss[], dictionary: SpokenWords): string[] {
  if (misses.length === 0) return [];
  const shown = misses.slice(0, MAX_LINES).map((miss) => line(miss, dictionary));
  const rest = misses.length - shown.length;
  return ['', title, ...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}

/** The file of the dictionary where the Office's own words stand. */
export function fileToMend({ words }: SpokenWords): string {
  const own = words.filter(({ isNational }) => !isNational);
  const [first] = [...Map.groupBy(own, ({ file }) => file)].toSorted(([, a], [, b]) => b.length - a.length);
  return first?.[0] ?? 'tu-dien/noi-thuong-ngay.yaml';
}

/** Where and how to mend, with the first miss as an example. */
function howToMend(example: string, dictionary: SpokenWords, contentFolder: string): string[] {
  return [
    '',
    `To mend one, edit "${contentFolder}/${fileToMend(dictionary)}" and save it; the site takes it at once.`,
    'Words for a procedure of this site go under "tu:", with their marks:',
    `  - noi:\n      - ${example}\n    nghia:\n      - …\n    nguoi_them: …\n    ly_do: …`,
    'Work of other offices goes under "viec_noi_khac:", without "nghia".',
  ];
}

/** The list for the console. */
export function missesReport(misses: Misses, dictionary: SpokenWords, contentFolder: string): string[] {
  const { empty, unopened, elsewhere, mended } = misses;
  const example = [...empty, ...unopened][0]?.text;
  const lists = [
    ...part('Searches that found nothing:', empty, dictionary),
    ...part('Searches with results that nobody opened:', unopened, dictionary),
    ...part('Searches that were told that other offices do this:', elsewhere, dictionary),
  ];
  if (lists.length === 0) lists.push('', 'No text was searched for twice in vain.');
  return [
    'Texts are without marks; one that was searched for only once is not shown.',
    ...lists,
    ...(mended > 0 ? ['', `${times(mended, 'text')} found nothing once and would find something now.`] : []),
    ...(example === undefined ? [] : howToMend(example, dictionary, contentFolder)),
  ];
}
