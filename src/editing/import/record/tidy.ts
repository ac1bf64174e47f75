import type { RepairCounts } from './repairs.ts';

// Built from a string: these characters must not stand in a source file.
const HIDDEN = new RegExp(
  '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufffd]',
  'gu',
);
const SPOILT = new RegExp(`${HIDDEN.source}|[\\u00a0\\u202f]|[^\\S\\n]{2,}`, 'u');

/** A record's words on one line; '' when it has none. */
export function tidy(text: string, repairs: RepairCounts): string {
  if (SPOILT.test(text.trim())) repairs.add('blanks');
  return text.replace(HIDDEN, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The lines of a record's text that say something. */
export function tidyLines(text: string, repairs: RepairCounts): string[] {
  return text
    .split('\n')
    .map((line) => tidy(line, repairs))
    .filter(saysSomething);
}

/** More than dashes and dots. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\d]/u.test(text);
}
