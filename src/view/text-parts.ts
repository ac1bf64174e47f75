import { vi } from '../texts/vi.ts';

/** A piece of running text: plain, a document number or a blank, which must not break, a term, or what must break anywhere. */
export interface TextPart {
  text: string;
  kind: 'plain' | 'document' | 'unknown' | 'term' | 'long';
}

const DOCUMENT_NUMBER =
  /\d+(?:\.\d+)*(?:\/\d{4})?\/[A-ZĐ][\p{L}\d]*(?:-[\p{L}\d]+)*|\d{1,2}\/\d{1,2}\/\d{4}/u;
const TERM = /\d+(?:,\d+)?(?: (?:đến|hoặc) \d+)? (?:ngày làm việc|ngày|giờ làm việc|giờ|tháng)(?![\p{L}\d])/u;
/** In the place of a value; before more words it is a sentence about what the Office does. */
const UNKNOWN = new RegExp(`${vi.site.unknown}(?=[.;,]|$)`, 'u');
/** No word of Vietnamese is that long: an address, a code. It would push the columns of a table off the page. */
const LONG = /\S{25,}/;
/** Two capitals at the beginning: an abbreviation, or two words of a name. */
const NAME = /^\p{Lu}(?:\p{Lu}|\p{Ll}* \p{Lu})/u;
const PARTS = new RegExp(
  `(?<document>${DOCUMENT_NUMBER.source})|(?<unknown>${UNKNOWN.source})|(?<term>${TERM.source})|(?<long>${LONG.source})`,
  'gu',
);

/** Begins a text with a capital, where a table makes a phrase stand alone. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Makes one sentence of phrases that each begin with a capital: `Doanh nghiệp; tổ chức nước ngoài.`
 * A capital stays where the next word has one too: it belongs to a name.
 */
export function joinPhrases(phrases: readonly string[]): string {
  const lowered = phrases.map((phrase, index) =>
    index === 0 || NAME.test(phrase) ? phrase : lowerFirst(phrase),
  );
  return asSentence(lowered.map((phrase) => phrase.replace(/[.;]$/, '')).join('; '));
}

/** A first letter as it stands within a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Ends a text of the content with a full stop, so that another sentence may follow. */
export function asSentence(text: string): string {
  return /[.!?…:]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

/** Joins texts of the content to one paragraph; what was said already is not said again. */
export function joinSentences(texts: (string | null)[]): string {
  return texts.reduce<string>((said, text) => {
    if (text === null || said.includes(asSentence(text))) return said;
    return `${said} ${asSentence(text)}`.trim();
  }, '');
}

function kindOf({ document, unknown, term }: Record<string, string | undefined>): TextPart['kind'] {
  if (document !== undefined) return 'document';
  if (unknown !== undefined) return 'unknown';
  return term === undefined ? 'long' : 'term';
}

/** Splits a sentence at document numbers (`30/2026/QĐ-TTg`), dates and terms (`02 ngày làm việc`). */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(PARTS)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), kind: 'plain' });
    parts.push({ text: match[0], kind: kindOf(match.groups ?? {}) });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), kind: 'plain' });
  return parts;
}
