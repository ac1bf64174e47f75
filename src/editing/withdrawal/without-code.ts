import {
  type ContentFile,
  parseContentFile,
  type Placed,
  withEntries,
  withValue,
} from '../../content/content-file.ts';
import { NOT_SUPPLIED } from '../../schema/values.ts';
import { listAt, textAt, valuesIn } from './values-in.ts';

/** A procedure that others must not name any more, and the one that they name instead; null: none. */
export interface Gone {
  code: string;
  successor: string | null;
  /** Whether its sheet is gone too, so that nothing at all may name it. */
  isRemoved: boolean;
}

type Path = (string | number)[];

/** A list without some of its entries; "Không" where none is left. */
function withOnly(file: ContentFile, path: Path, entries: readonly Placed[], before: number): ContentFile {
  if (entries.length === before && entries.every((entry, at) => 'from' in entry && entry.from === at))
    return file;
  return entries.length === 0 ? withValue(file, path, 'Không') : withEntries(file, path, entries);
}

/** A list of codes that names the successor, once, in place of what is gone. */
function inCodes(file: ContentFile, key: string, codes: readonly unknown[], gone: Gone): ContentFile {
  const isKnown = gone.successor !== null && codes.includes(gone.successor);
  const entries = codes.flatMap((code, from): Placed[] => {
    if (code !== gone.code) return [{ from }];
    return gone.successor === null || isKnown ? [] : [{ value: gone.successor }];
  });
  // A situation without a procedure is a fault that somebody has to settle.
  return entries.length === 0 ? file : withOnly(file, [key], entries, codes.length);
}

/** The text of a situation that no longer sends people to the procedure. */
export function situationWithout(path: string, text: string, gone: Gone): string {
  const codes = listAt(valuesIn(path, text), 'thu_tuc');
  return inCodes(parseContentFile(path, text), 'thu_tuc', codes, gone).source;
}

function withoutRelated(
  file: ContentFile,
  own: string,
  related: readonly unknown[],
  gone: Gone,
): ContentFile {
  const codes = related.map((entry) => textAt(entry, 'ma'));
  const { successor } = gone;
  const isTaken = successor === null || successor === own || codes.includes(successor);
  const index = codes.indexOf(gone.code);
  if (index < 0) return file;
  if (!isTaken) return withValue(file, ['thu_tuc_gan', index, 'ma'], successor);
  const kept = codes.flatMap((code, from): Placed[] => (code === gone.code ? [] : [{ from }]));
  return withOnly(file, ['thu_tuc_gan'], kept, codes.length);
}

/** Answers that lead to the procedure lead to its successor. */
function withAnswers(
  file: ContentFile,
  questions: readonly unknown[],
  { code, successor }: Gone,
): ContentFile {
  if (successor === null) return file;
  const places = questions.flatMap((question, at) =>
    listAt(question, 'cac_tra_loi').flatMap((answer, index): Path[] =>
      textAt(answer, 'sang') === code ? [['cau_hoi', at, 'cac_tra_loi', index, 'sang']] : [],
    ),
  );
  return places.reduce((changed, place) => withValue(changed, place, successor), file);
}

/** Where other sheets tell what came before or after it; only where its own sheet is gone. */
function withoutHistory(file: ContentFile, path: string, { code, isRemoved }: Gone): ContentFile {
  if (!isRemoved) return file;
  const values = valuesIn(path, file.source);
  const replaced = listAt(values, 'thay_cho');
  const kept = replaced.flatMap((one, from): Placed[] => (one === code ? [] : [{ from }]));
  return withOnly(file, ['thay_cho'], kept, replaced.length);
}

/** The text of another sheet that no longer names the procedure. */
export function sheetWithout(path: string, text: string, gone: Gone): string {
  const values = valuesIn(path, text);
  const related = withoutRelated(
    parseContentFile(path, text),
    textAt(values, 'ma'),
    listAt(values, 'thu_tuc_gan'),
    gone,
  );
  return withoutHistory(withAnswers(related, listAt(values, 'cau_hoi'), gone), path, gone).source;
}

/** The department's file without its role in the procedure. */
export function departmentWithout(path: string, text: string, { code }: Gone): string {
  const roles = listAt(valuesIn(path, text), 'vai_tro');
  const kept = roles.flatMap((role, from): Placed[] => (textAt(role, 'ma') === code ? [] : [{ from }]));
  const file = parseContentFile(path, text);
  return kept.length === roles.length ? text : withEntries(file, ['vai_tro'], kept).source;
}

/** The figures for compliance costs without those of the procedure; the word for none where no other is left. */
export function costFiguresWithout(path: string, text: string, { code }: Gone): string {
  const volumes = listAt(valuesIn(path, text), 'so_luong');
  const kept = volumes.flatMap((one, from): Placed[] => (textAt(one, 'thu_tuc') === code ? [] : [{ from }]));
  if (kept.length === volumes.length) return text;
  const file = parseContentFile(path, text);
  return kept.length === 0
    ? withValue(file, ['so_luong'], NOT_SUPPLIED).source
    : withEntries(file, ['so_luong'], kept).source;
}
