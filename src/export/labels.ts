import type { Questionnaire, Scale } from '../domain/questionnaire.ts';
import type { Round } from '../domain/round.ts';
import { marks as texts } from '../texts/marks.ts';
import { vi } from '../texts/vi.ts';

/** The words of one of the stored names; a name that the words do not know stands for itself. */
function wordOf(words: Record<string, string>, name: string): string {
  return words[name] ?? name;
}

/** Why an answer was marked, as the Office says it. */
export function markLabels(marks: readonly string[]): string {
  return marks.map((mark) => wordOf(texts.labels, mark)).join(', ');
}

/** How the dossier was filed; '' where the respondent left it open. */
export function channelLabel(channel: string): string {
  return wordOf(vi.channels.names, channel);
}

/** Where an answer came from, as people say it. */
export function sourceLabel(source: string): string {
  return wordOf(vi.answersExport.sources, source);
}

/** The number printed on the form, e.g. `KS-01`. */
export function formLabel(form: string, questionnaires: readonly Questionnaire[]): string {
  return questionnaires.find(({ id }) => id === form)?.formCode ?? form;
}

/** What a round is called; its file's name where the round is gone, '' for none. */
export function roundLabel(round: string, rounds: readonly Round[]): string {
  return rounds.find(({ id }) => id === round)?.title ?? round;
}

/** Code and name in one cell: a code alone is a number to a spreadsheet, and loses its last zeros. */
export function procedureLabel(code: string, names: ReadonlyMap<string, string>): string {
  if (code === '') return '';
  const name = names.get(code);
  return name === undefined ? vi.answersExport.codeOnly(code) : `${code} ${name}`;
}

/** Which end of a scale is which, for the head of a column: `(1 = Rất không hài lòng, …)`; '' without levels. */
export function scaleLegend({ levels }: Scale): string {
  const [worst, best] = [levels.at(0), levels.at(-1)];
  if (worst === undefined || best === undefined) return '';
  return ` (${[worst, best].map(({ value, label }) => `${value} = ${label}`).join(', ')})`;
}
