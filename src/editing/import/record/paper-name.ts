/** The dash that makes a line a point of a list. A plus stays: it stands below a dash. */
const DASH = /^[-–—•·●]\s*(?=\S)/;

/** No more than nine, as in a table: more is as easily the end of another number. */
const COUNT = String.raw`0?\d bản (?:chính|sao)`;
const COUNTS = String.raw`(?:số lượng:?\s*)?(${COUNT}(?:(?:\s*[,;+/]\s*|\s+(?:và|-)\s+)${COUNT})?)`;
/** Counts behind a mark at the end of a name: `Tờ khai: 01 bản chính.`, `Tờ khai (01 bản chính, 02 bản sao)`. */
const AT_END = new RegExp(
  String.raw`^(.*?\S)\s*?(?:(?:[:;]\s*|[.,–-]\s+)${COUNTS}|\(\s*${COUNTS}\s*\))[\s.;,]*$`,
  'iu',
);

/** Names that go on in the number: `Mẫu số: 01 bản chính`. */
const NUMBERED = /(?<!\p{L})(?:số|mẫu|phụ lục)$/iu;

/** A paper as one line of words tells it; undefined: it tells no such count. */
export interface ToldPaper {
  name: string;
  /** Digits, without leading zero. */
  original?: string;
  copy?: string;
}

function countsIn(words: string): Omit<ToldPaper, 'name'> | null {
  const found = [...words.matchAll(/0?(\d) bản (chính|sao)/gi)];
  const of = (kind: string) => found.filter(([, , word = '']) => word.toLowerCase() === kind);
  const [originals, copies] = [of('chính'), of('sao')];
  // Two numbers of one kind are of two cases; nobody knows which holds.
  if (originals.length > 1 || copies.length > 1) return null;
  const [original, copy] = [originals[0]?.[1], copies[0]?.[1]];
  return { ...(original === undefined ? {} : { original }), ...(copy === undefined ? {} : { copy }) };
}

/** Takes apart a name and the counts behind it. Where that is doubtful, all words stay the name. */
export function toldPaper(words: string): ToldPaper {
  const name = words.replace(DASH, '');
  const [, bare = '', counts = '', bracketed = ''] = AT_END.exec(name) ?? [];
  const isDoubtful = bare === '' || NUMBERED.test(bare) || /\d\s*bản (?:chính|sao)/iu.test(bare);
  const told = isDoubtful ? null : countsIn(counts || bracketed);
  return told === null ? { name } : { name: bare, ...told };
}

/** Columns of a table beside a paper's name, as digits; '': the table has no such column. */
type Columns = Readonly<Record<'original' | 'copy', string>>;

/**
 * A paper whose table may have columns for its counts. Counts in its name leave it where no column says another
 * thing; else they stay, for the portal's columns often hold no more than its default.
 */
export function paperInTable(item: string, columns: Columns): ToldPaper & Columns {
  const told = toldPaper(item);
  const isSame = (kind: keyof Columns) =>
    told[kind] === undefined || columns[kind] === '' || Number(columns[kind]) === Number(told[kind]);
  if (!isSame('original') || !isSame('copy')) return { name: item.replace(DASH, ''), ...columns };
  const countOf = (kind: keyof Columns) => (columns[kind] === '' ? (told[kind] ?? '') : columns[kind]);
  return { name: told.name, original: countOf('original'), copy: countOf('copy') };
}

/** The words of a paper's name, without counts that its columns say once more. */
export function saidOnce(item: string, columns: Columns): string {
  const told = toldPaper(item);
  const isAgain = (kind: keyof Columns) => told[kind] === undefined || columns[kind] !== '';
  return isAgain('original') && isAgain('copy') ? paperInTable(item, columns).name : item;
}
