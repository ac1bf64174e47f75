import { firstPartOf, isLarge } from './first-part.ts';
import { listOf } from './packed-vocabulary.ts';
import type { SearchEntry } from './search-entry.ts';

/** A column of values of which many are the same: the values, and which of them each entry has. */
interface Shared<T> {
  values: T[];
  at: number[];
}

/** Columns of lists, parted by `|`, of which most entries of most contents have none; left out where no entry has any. */
type Lists = Pick<
  SearchEntry,
  'formerCodes' | 'otherNames' | 'keywords' | 'everydayWords' | 'english' | 'documents'
>;

const LISTS: readonly (keyof Lists)[] = [
  'formerCodes',
  'otherNames',
  'keywords',
  'everydayWords',
  'english',
  'documents',
];

/**
 * The entries as they travel: column by column, for what is alike packs best side by side. Time limits stay
 * behind, the suggestions show none; and so do words of the sheets.
 */
export type PackedEntries = { [list in keyof Lists]?: string[] } & {
  code: string[];
  name: string[];
  /**
   * With spaces for hyphens, as it then packs like the folded words of the dictionary. Left out of a large content,
   * whose entries are led to by their codes.
   */
  path?: string[];
  sector: Shared<string>;
  flags: Shared<SearchEntry['flags']>;
  parts: Shared<SearchEntry['parts']>;
};

function share<T>(list: readonly T[]): Shared<T> {
  const places = new Map<string, number>();
  const values: T[] = [];
  const at = list.map((value) => {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(value) - 1;
  });
  return { values, at };
}

/** Where all sheets are. */
const SHEETS = '/thu-tuc/';

/** A comma that parts two texts; those within a text have a blank behind them. */
const COMMA = /,(?! )/g;

/** In the order in which they pack best, as tried out. */
const COLUMNS = [
  'english',
  'name',
  'sector',
  'flags',
  'code',
  'path',
  'keywords',
  'everydayWords',
  'formerCodes',
  'otherNames',
  'documents',
  'parts',
] as const satisfies readonly (keyof PackedEntries)[];

/** The texts of a list as one. What only the search reads goes in lower case: that packs better beside what people say. */
function joined(entry: SearchEntry, list: keyof Lists): string {
  const text = entry[list].map((one) => one.replace(COMMA, ', ')).join(',');
  return list === 'keywords' || list === 'everydayWords' ? text.toLowerCase() : text;
}

/** Packs the first part of a content's entries. */
export function packEntries(all: readonly SearchEntry[]): PackedEntries {
  const entries = firstPartOf(all);
  const packed: PackedEntries = {
    code: entries.map(({ code }) => code),
    name: entries.map(({ name }) => name),
    sector: share(entries.map(({ sector }) => sector)),
    flags: share(entries.map(({ flags }) => flags)),
    parts: share(entries.map(({ parts }) => parts)),
  };
  for (const list of LISTS)
    if (entries.some((entry) => entry[list].length > 0))
      packed[list] = entries.map((entry) => joined(entry, list));
  if (!isLarge(entries))
    packed.path = entries.map(({ path }) => path.replace(SHEETS, '').replaceAll('-', ' '));
  return Object.fromEntries(
    COLUMNS.filter((column) => column in packed).map((column) => [column, packed[column]]),
  ) as PackedEntries;
}

/** The entries that `packEntries` packed. */
export function unpackEntries(packed: PackedEntries): SearchEntry[] {
  const valueAt = <T>({ values, at }: Shared<T>, place: number): T => values[at[place] ?? 0] as T;
  return packed.code.map((code, place) => {
    const lists = LISTS.map((list) => [list, listOf(packed[list]?.[place] ?? '', COMMA)] as const);
    return {
      code,
      name: packed.name[place] ?? '',
      path: packed.path ? SHEETS + packed.path[place]?.replaceAll(' ', '-') : `/tt/${code}`,
      sector: valueAt(packed.sector, place),
      flags: valueAt(packed.flags, place),
      parts: valueAt(packed.parts, place),
      time: '',
      sheet: [],
      ...(Object.fromEntries(lists) as unknown as Lists),
    };
  });
}
