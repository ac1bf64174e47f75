import {
  parseContentFile,
  valuesOf,
  withEntries,
  withValue,
  type ContentFile,
} from '../content/content-file.ts';
import type { Cut } from '../domain/simplification.ts';

type Values = Record<string, unknown>;
type Path = (string | number)[];

/** A sheet's text with what was decided in it. */
export interface Carried {
  text: string;
  /** What could be carried in, and what somebody must write by hand. */
  done: Cut[];
  left: Cut[];
}

const CHANNEL_KEYS = ['truc_tuyen', 'truc_tiep', 'buu_chinh'];

const sameWords = (a: unknown, b: string): boolean =>
  typeof a === 'string' &&
  a.trim().normalize('NFC').toLowerCase() === b.trim().normalize('NFC').toLowerCase();

const listAt = (values: Values, key: string): Values[] =>
  Array.isArray(values[key]) ? (values[key] as Values[]) : [];

const under = (values: Values, key: string): Values =>
  typeof values[key] === 'object' && values[key] !== null ? (values[key] as Values) : {};

function read(file: ContentFile): Values {
  const found = valuesOf(file);
  return 'values' in found ? found.values : {};
}

/** A list without the entries that are called so; “Không” where none stays. null: none is called so. */
function withoutNamed(
  file: ContentFile,
  path: Path,
  entries: readonly Values[],
  name: string,
): ContentFile | null {
  const kept = entries.flatMap((entry, from) => (sameWords(entry['ten'], name) ? [] : [{ from }]));
  if (kept.length === entries.length) return null;
  return kept.length === 0 ? withValue(file, path, 'Không') : withEntries(file, path, kept);
}

/** Words of an entry of a list, changed wherever they stand; null: nowhere. */
function withWords(file: ContentFile, places: readonly Path[], becomes: string): ContentFile | null {
  if (places.length === 0) return null;
  return places.reduce((changed, path) => withValue(changed, path, becomes), file);
}

/** A case that is left without papers goes, too; the papers of a sheet cannot be “none” by themselves. */
function cutPaper(file: ContentFile, { was, becomes }: Cut): ContentFile | null {
  const cases = listAt(read(file), 'ho_so');
  const places = cases.flatMap((each, at) =>
    listAt(each, 'giay_to').flatMap((paper, index): Path[] =>
      sameWords(paper['ten'], was) ? [['ho_so', at, 'giay_to', index, 'ten']] : [],
    ),
  );
  if (becomes !== '') return withWords(file, places, becomes);
  if (places.length === 0) return null;
  let changed = file;
  const emptied: number[] = [];
  cases.forEach((each, at) => {
    const papers = listAt(each, 'giay_to');
    const kept = papers.flatMap((paper, from) => (sameWords(paper['ten'], was) ? [] : [{ from }]));
    if (kept.length === papers.length) return;
    if (kept.length === 0) emptied.push(at);
    else changed = withEntries(changed, ['ho_so', at, 'giay_to'], kept);
  });
  if (emptied.length === 0) return changed;
  const stay = cases.flatMap((_, from) => (emptied.includes(from) ? [] : [{ from }]));
  return stay.length === 0 ? withValue(changed, ['ho_so'], 'Không') : withEntries(changed, ['ho_so'], stay);
}

function cutStep(file: ContentFile, { was, becomes }: Cut): ContentFile | null {
  const steps = listAt(read(file), 'cac_buoc');
  if (becomes === '') return withoutNamed(file, ['cac_buoc'], steps, was);
  const places = steps.flatMap((step, at): Path[] =>
    sameWords(step['ten'], was) ? [['cac_buoc', at, 'ten']] : [],
  );
  return withWords(file, places, becomes);
}

/** Places of a key in the entries of a list of every channel, where it says these words. */
function placesInChannels(file: ContentFile, list: string, key: string, was: string): Path[] {
  const channels = under(read(file), 'cach_nop');
  return CHANNEL_KEYS.flatMap((channel) =>
    listAt(under(channels, channel), list).flatMap((entry, at): Path[] =>
      sameWords(entry[key], was) ? [['cach_nop', channel, list, at, key]] : [],
    ),
  );
}

function cutTime(file: ContentFile, { was, becomes }: Cut): ContentFile | null {
  return becomes === '' ? null : withWords(file, placesInChannels(file, 'thoi_han', 'muc', was), becomes);
}

function cutFee(file: ContentFile, { was, becomes }: Cut): ContentFile | null {
  return becomes === '' ? null : withWords(file, placesInChannels(file, 'phi', 'so_tien', was), becomes);
}

function cutCondition(file: ContentFile, { was, becomes }: Cut): ContentFile | null {
  if (!sameWords(read(file)['dieu_kien'], was)) return null;
  return withValue(file, ['dieu_kien'], becomes === '' ? 'Không' : becomes);
}

const CARRY: Partial<Record<Cut['part'], (file: ContentFile, cut: Cut) => ContentFile | null>> = {
  paper: cutPaper,
  step: cutStep,
  time: cutTime,
  fee: cutFee,
  condition: cutCondition,
};

/**
 * Writes what was decided into the text of a sheet: papers, steps, time limits, fees and conditions that stand there in
 * these words. Nothing else of the text is touched. What stands there in other words, and an abolished procedure, is
 * left to somebody: no word of the law is guessed.
 */
export function carryInto(path: string, source: string, cuts: readonly Cut[]): Carried {
  let file = parseContentFile(path, source);
  const done: Cut[] = [];
  const left: Cut[] = [];
  for (const cut of cuts) {
    const changed = cut.was === '' ? null : (CARRY[cut.part]?.(file, cut) ?? null);
    (changed === null ? left : done).push(cut);
    file = changed ?? file;
  }
  return { text: file.source, done, left };
}
