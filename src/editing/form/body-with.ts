import { diffArrays } from 'diff';
import { cleanTyped, evenLines } from './sent.ts';

/** Lines with their ends. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** A line as it was typed, without what nobody sees. Two blanks at its end break it, and its indent has a meaning. */
function cleanLine(line: string): string {
  const [, indent = '', words = '', end = ''] =
    /^([ ]*)(.*?)([ ]*\n?)$/s.exec(line.replace(/\t/g, '    ')) ?? [];
  return indent + cleanTyped(words, false) + end;
}

function blanks(text: string, place: 'before' | 'after'): string {
  return (place === 'before' ? /^\s*/ : /\s*$/).exec(text)?.[0] ?? '';
}

/** Blanks around the whole text: those that it had, unless somebody changed them. */
function around(body: string, typed: string, place: 'before' | 'after'): string {
  const old = blanks(body, place);
  return evenLines(old) === blanks(typed, place) ? old : '\n';
}

/** Texts with more lines that differ are two texts, and telling them apart line by line would take long. */
const MOST_CHANGES = 2_000;

/**
 * The markdown of a file with what was typed in its place: lines that nobody changed keep their bytes, their ends too; the
 * others are cleaned of what nobody sees.
 *
 * @param typed as a browser sends it, with line ends of its own
 */
export function bodyWith(body: string, typed: string): string {
  const text = evenLines(typed.toWellFormed());
  if (text === evenLines(body)) return body;
  if (text.trim() === '') return '\n';
  const old = linesOf(body);
  const lines = linesOf(text);
  const pieces = diffArrays(old.map(evenLines), lines, { maxEditLength: MOST_CHANGES });
  let at = 0;
  let written = pieces === undefined ? lines.map(cleanLine).join('') : '';
  for (const { added, removed, value } of pieces ?? []) {
    if (added) written += value.map(cleanLine).join('');
    else {
      if (!removed) written += old.slice(at, at + value.length).join('');
      at += value.length;
    }
  }
  return around(body, text, 'before') + written.trim() + around(body, text, 'after');
}
