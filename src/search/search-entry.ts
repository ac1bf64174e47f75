import type { Content } from '../domain/content.ts';
import type { Procedure } from '../domain/procedure.ts';
import { askedPartsOf } from '../view/asked-parts.ts';
import { timeLimitsOf } from '../view/channels.ts';
import { formatTimeLimits } from '../view/format-time-limit.ts';
import type { AskedPart } from './query/asked-part.ts';
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

/** English words that say nothing of what is looked for. */
const SMALL_WORDS = new Set(
  'a an the of for to in by and or at on with from who that this is are be it its as their which not no if when you your'.split(
    ' ',
  ),
);

/** The words of a summary, each once: as sentences they would be a fourth of all that travels. */
function wordsOfSummary(summary: string): string {
  const terms = tokensOf(summary).map(({ term }) => term);
  return [...new Set(terms)].filter((term) => !SMALL_WORDS.has(term)).join(' ');
}

function englishOf({ englishName, englishSummary }: Procedure): string[] {
  if (englishName === null) return [];
  return englishSummary === null ? [englishName] : [englishName, wordsOfSummary(englishSummary)];
}

function entryOf(procedure: Procedure, sector: string): SearchEntry {
  return {
    code: procedure.code,
    formerCodes: procedure.replaces,
    path: procedure.path,
    name: procedure.name,
    sector,
    otherNames: [],
    keywords: procedure.keywords,
    everydayWords: procedure.everydayWords,
    english: englishOf(procedure),
    documents: procedure.legalBasis.map((citation) => citation.document.number),
    time: formatTimeLimits(timeLimitsOf(procedure)),
    flags: flagsOf(procedure),
    parts: askedPartsOf(procedure),
  };
}

/** The entries of all procedures, in the content's order. */
export function searchEntriesOf(content: Content): SearchEntry[] {
  const sectors = new Map(content.sectors.map((sector) => [sector.slug, sector.name]));
  return content.procedures.map((procedure) => entryOf(procedure, sectors.get(procedure.sector) ?? ''));
}
