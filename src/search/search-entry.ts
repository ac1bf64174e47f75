import lunr from 'lunr';
import type { Content } from '../domain/content.ts';
import type { Procedure } from '../domain/procedure.ts';
import { MemoByParts } from '../lib/memo-by-parts.ts';
import { memoBy } from '../lib/memo-by.ts';
import { askedPartsOf } from '../view/asked-parts.ts';
import { timeLimitsOf } from '../view/channels.ts';
import { formatTimeLimits } from '../view/format-time-limit.ts';
import type { AskedPart } from './query/asked-part.ts';
import { withTellingCapitals } from './learned/learn.ts';
import { readTextOf } from './learned/read-texts.ts';
import { sheetTexts } from './second/second-entry.ts';
import { tokensOf } from './text/tokens.ts';

/** What search knows of one procedure. It travels to the browser as JSON; the index is made where it is used. */
export interface SearchEntry {
  code: string;
  /** Codes that this procedure replaced and that people still have on paper. */
  formerCodes: string[];
  /** Its address on the site. */
  path: string;
  name: string;
  sector: string;
  otherNames: string[];
  keywords: string[];
  everydayWords: string[];
  /** Its name in English, then the words that tell what it is for; empty without a name. */
  english: string[];
  /** Numbers of the documents it rests on, e.g. `30/2026/QĐ-TTg`. */
  documents: string[];
  /** What papers it needs and what it gives, for the second part of a large content. */
  sheet: string[];
  /** Time limit in words, '' when none is known. */
  time: string;
  /** Short remarks for ranking and display: `old` is replaced or abolished, `guidance` is decided elsewhere. */
  flags: ('old' | 'guidance')[];
  /** The parts of its sheet that a question may ask about. */
  parts: AskedPart[];
}

function flagsOf(procedure: Procedure): SearchEntry['flags'] {
  const flags: SearchEntry['flags'] = [];
  if (procedure.status !== 'in-force') flags.push('old');
  if (procedure.sheetLevel === 'C' || procedure.sheetLevel === 'D') flags.push('guidance');
  return flags;
}

/** A word that more than this share of all English summaries hold does not tell which procedure is meant. */
const COMMON_SHARE = 0.1;

/** The words of an English text that may tell anything: no "which" or "then", and no numbers. */
function wordsIn(text: string): string[] {
  return tokensOf(text)
    .map(({ term }) => term)
    .filter((term) => lunr.stopWordFilter(new lunr.Token(term, {})) !== undefined && !/^\d/.test(term));
}

/**
 * The words of all English summaries that few of them hold, each once. As sentences they would be a fourth of all
 * that travels; and words like "province", "days" or "papers" fit everything here.
 */
function tellingWords(summaries: readonly string[]): string[] {
  const words = summaries.map((summary) => [...new Set(wordsIn(summary))]);
  const counts = new Map<string, number>();
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(1, COMMON_SHARE * summaries.filter((summary) => summary !== '').length);
  return words.map((list) => list.filter((word) => (counts.get(word) ?? 0) <= most).join(' '));
}

const made = new MemoByParts<Procedure, SearchEntry>();

/** The same object as long as all it is made from is the same. */
function entryOf(procedure: Procedure, sector: string, englishWords: string): SearchEntry {
  return made.get(procedure, [sector, englishWords], () => ({
    code: procedure.code,
    formerCodes: procedure.replaces,
    path: procedure.path,
    name: procedure.name,
    sector,
    otherNames: [],
    keywords: procedure.keywords,
    everydayWords: procedure.everydayWords,
    english: [procedure.englishName ?? '', englishWords].filter((text) => text !== ''),
    documents: procedure.legalBasis.map((citation) => citation.document.number),
    sheet: sheetTexts(
      procedure.dossier.flatMap(({ items }) => items.map(({ label }) => label)),
      procedure.result ?? '',
    ),
    time: formatTimeLimits(timeLimitsOf(procedure)),
    flags: flagsOf(procedure),
    parts: askedPartsOf(procedure),
  }));
}

/** The entries of all procedures, in the content's order; the same ones for the same content. */
export const searchEntriesOf = memoBy((content: Content): readonly SearchEntry[] => {
  const sectors = new Map(content.sectors.map((sector) => [sector.slug, sector.name]));
  const english = tellingWords(
    content.procedures.map(({ englishName, englishSummary }) =>
      englishName === null ? '' : (englishSummary ?? ''),
    ),
  );
  const entries = content.procedures.map((procedure, place) =>
    entryOf(procedure, sectors.get(procedure.sector) ?? '', english[place] ?? ''),
  );
  return withTellingCapitals(entries, () => content.procedures.map(readTextOf));
});
