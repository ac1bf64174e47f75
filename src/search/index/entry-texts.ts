import { SEARCH_FIELDS } from './search-fields.ts';
import { codeTerms } from '../text/codes.ts';
import type { SearchEntry } from '../search-entry.ts';
import { syllablesOf } from '../text/tokens.ts';
import type { Syllable } from '../text/tokens.ts';

/** The syllables of one entry, field by field, text by text. */
export interface EntryTexts {
  /** Of the name, without the "Thủ tục" before it that every other name has too. */
  name: readonly Syllable[];
  /** Where in the name the tail begins that tells siblings apart: level, competence, remarks in brackets. */
  tailStart: number;
  /** Of every field by its name, the name's own among them. */
  fields: Readonly<Record<string, readonly (readonly Syllable[])[]>>;
  /** All ways to write its codes. */
  codes: readonly string[];
}

const NEEDLESS_START = /^thủ tục(?: hành chính)?:?\s+/iu;

const TAIL = /\(|[-–] ?cấp|,? ?thuộc thẩm quyền|thực hiện tại cấp|tại khu vực biên giới/iu;

const plainText = (text: string): string => text.normalize('NFC').replace(NEEDLESS_START, '');

function tailStartOf(name: string, syllables: readonly Syllable[]): number {
  const at = name.search(TAIL);
  return at <= 0 ? syllables.length : syllablesOf(name.slice(0, at)).length;
}

/** Most entries have no text in most fields. */
const NONE: readonly (readonly Syllable[])[] = [];

/** Cuts all texts of an entry. */
export function textsOf(entry: SearchEntry): EntryTexts {
  const fields: Record<string, readonly (readonly Syllable[])[]> = {};
  for (const field in SEARCH_FIELDS) {
    const texts = SEARCH_FIELDS[field]?.textsOf(entry) ?? [];
    fields[field] = texts.length === 0 ? NONE : texts.map((text) => syllablesOf(plainText(text)));
  }
  const codes = [entry.code, ...entry.formerCodes].flatMap(codeTerms);
  const name = fields['name']?.[0] ?? [];
  return { name, tailStart: tailStartOf(plainText(entry.name), name), fields, codes };
}
