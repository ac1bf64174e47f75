import { SEARCH_FIELDS } from './search-fields.ts';
import { codeTerms } from '../text/codes.ts';
import type { SearchEntry } from '../search-entry.ts';
import { tokensOf } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';

/** The syllables of one entry, field by field, text by text. */
export interface EntryTexts {
  /** Of the name, without the "Thủ tục" before it that every other name has too. */
  name: readonly Token[];
  /** Where in the name the tail begins that tells siblings apart: level, competence, remarks in brackets. */
  tailStart: number;
  /** Of every field by its name, the name's own among them. */
  fields: Readonly<Record<string, readonly (readonly Token[])[]>>;
  /** All ways to write its codes. */
  codes: readonly string[];
}

const NEEDLESS_START = /^thủ tục(?: hành chính)?:?\s+/iu;

const TAIL = /\(|[-–] ?cấp|,? ?thuộc thẩm quyền|thực hiện tại cấp|tại khu vực biên giới/iu;

function tailStartOf(name: string, tokens: readonly Token[]): number {
  const at = name.search(TAIL);
  return at <= 0 ? tokens.length : tokens.filter((token) => token.start < at).length;
}

/** Cuts all texts of an entry. */
export function textsOf(entry: SearchEntry): EntryTexts {
  const fields: Record<string, Token[][]> = {};
  for (const [name, field] of Object.entries(SEARCH_FIELDS)) {
    fields[name] = field
      .textsOf(entry)
      .map((text) => tokensOf(text.normalize('NFC').replace(NEEDLESS_START, '')));
  }
  const codes = [entry.code, ...entry.formerCodes].flatMap(codeTerms);
  const name = fields.name?.[0] ?? [];
  return {
    name,
    tailStart: tailStartOf(entry.name.normalize('NFC').replace(NEEDLESS_START, ''), name),
    fields,
    codes,
  };
}
