import { vi } from '../texts/vi.ts';
import { BLANK, withoutPublicNumbers } from './not-personal.ts';
import { accountRule, dossierRule } from './rules/account.ts';
import { emailRule } from './rules/email.ts';
import { identityRule } from './rules/identity.ts';
import { nameRule } from './rules/name.ts';
import { phoneRule, SPOKEN_NUMBER } from './rules/phone.ts';
import { plateRule } from './rules/plate.ts';
import type { Rule, Span } from './span.ts';

/** In the order in which an overlap is decided: what is surest first. */
const NUMBER_RULES: readonly Rule[] = [dossierRule, plateRule, phoneRule, identityRule, accountRule];

/** Numbers of people have four digits and more, or are spelled out. */
const FOUR_DIGITS = /\d(?:\D*\d){3}/;

const MASK = new RegExp(`\\[(?:${Object.values(vi.masks).join('|')})\\]`, 'g');

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Spans that overlap become one, of the kind that was found first. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const touching = merged.filter((known) => overlaps(known, span));
    const [first = span] = touching;
    const start = Math.min(span.start, ...touching.map((known) => known.start));
    const end = Math.max(span.end, ...touching.map((known) => known.end));
    for (const known of touching) merged.splice(merged.indexOf(known), 1);
    merged.push({ start, end, kind: first.kind });
  }
  return merged.sort((a, b) => a.start - b.start);
}

/** Most texts hold no number of four digits: to see that takes a fraction of trying the rules. */
function numbersOf(text: string): Span[] {
  if (!FOUR_DIGITS.test(text) && !SPOKEN_NUMBER.test(text)) return [];
  const rest = withoutPublicNumbers(text);
  return NUMBER_RULES.flatMap((rule) => rule(rest));
}

/**
 * The places in a free text that tell who somebody is: e-mail addresses, telephone numbers, numbers of
 * identity papers, plates, accounts and dossiers, and names. Numbers of documents, procedures, dates and
 * amounts are none. It errs on the side of finding too much with numbers, too little with names.
 *
 * @param text in NFC, see `cleanText`
 */
export function findPersonalData(text: string): Span[] {
  const fresh = text.replace(MASK, (mask) => BLANK.repeat(mask.length));
  return merge([...emailRule(fresh), ...numbersOf(fresh), ...nameRule(fresh)]);
}

function cover(text: string, spans: readonly Span[]): string {
  let covered = '';
  let at = 0;
  for (const { start, end, kind } of spans) {
    covered += `${text.slice(at, start)}[${vi.masks[kind]}]`;
    at = end;
  }
  return covered + text.slice(at);
}

/**
 * The text with personal data covered by a word that says what stood there. Done before anything is
 * stored, so that nobody can uncover it. Covering a covered text changes nothing: what is only seen once its
 * neighbour is covered ("tôi tên H49H492026") is covered too.
 */
export function maskPersonalData(text: string): string {
  let masked = text;
  for (let found = findPersonalData(masked); found.length > 0; found = findPersonalData(masked))
    masked = cover(masked, found);
  return masked;
}
