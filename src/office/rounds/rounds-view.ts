import type { Content } from '../../domain/content.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Round } from '../../domain/round.ts';
import { officePaper } from '../../texts/office-paper.ts';
import { officeRounds as text } from '../../texts/office-rounds.ts';
import { formatNumber } from '../../view/format-number.ts';
import type { ResultCell, ResultRows } from '../../view/results.ts';
import { roundTimes } from '../../view/round-times.ts';
import { previewPath, roundPath } from './paths.ts';
import { roundState } from './round-state.ts';

/** One version of a form, and where it can be looked at. */
export interface FormRow {
  /** `KS-01, Phiên bản 2`. */
  name: string;
  title: string;
  access: string;
  state: string;
  previews: PreviewLink[];
}

/** To a form as respondents see it, in one of its languages. */
export interface PreviewLink {
  text: string;
  href: string;
}

export interface RoundsView {
  /** null: there is no round. */
  rounds: ResultRows | null;
  forms: FormRow[];
  /** Whether codes of dossiers may be exported. */
  mayExport: boolean;
}

/** What is known of a round besides its file. */
export interface RoundFigures {
  answers: number;
  /** Requests for links that wait for a decision. */
  waiting: number;
  /** Lots of paper forms that are neither closed nor cancelled. */
  lots: number;
}

function answersWords({ target }: Round, answers: number): string {
  const count = formatNumber(answers);
  return target === null ? count : text.ofTarget(count, formatNumber(target.size));
}

/** `17:00 ngày 31/3/2026`, or `hết ngày 31/3/2026`. */
export function closesWords(round: Round): string {
  const { closes, lastDay, isWholeDay } = roundTimes(round, 'vi');
  return isWholeDay ? text.untilEnd(lastDay) : closes;
}

function roundCells(
  round: Round,
  { answers, waiting, lots }: RoundFigures,
  form: string,
  now: Date,
): readonly ResultCell[] {
  const { opens } = roundTimes(round, 'vi');
  const state = [
    text.states[roundState(round, now)],
    ...(waiting === 0 ? [] : [text.waiting(waiting)]),
    ...(lots === 0 ? [] : [officePaper.unclosed(lots)]),
  ];
  return [
    { text: round.title, href: roundPath(round.id) },
    { text: form },
    { text: state.join('; ') },
    { text: text.time(opens, closesWords(round)) },
    { text: answersWords(round, answers) },
  ];
}

/** `KS-01, phiên bản 2`; the folder's name where the form is gone. */
export function formName({ form, version }: Round, { questionnaires }: Content): string {
  const code = questionnaires.find(({ id }) => id === form)?.formCode ?? form;
  return `${code}, ${text.version(version).toLowerCase()}`;
}

export function previewLinks(questionnaire: Questionnaire): PreviewLink[] {
  const { english } = questionnaire;
  return [
    { text: text.preview, href: previewPath(questionnaire) },
    ...(english === null ? [] : [{ text: text.previewEnglish, href: previewPath(english) }]),
  ];
}

function formRow(questionnaire: Questionnaire): FormRow {
  const { formCode, version, title, access, isOpen } = questionnaire;
  return {
    name: `${formCode}, ${text.version(version).toLowerCase()}`,
    title,
    access: text.access[access],
    state: text.openState[isOpen ? 'open' : 'closed'],
    previews: previewLinks(questionnaire),
  };
}

/** @param figures by the round's id */
export function roundsView(
  content: Content,
  figures: ReadonlyMap<string, RoundFigures>,
  options: { now: Date; mayExport: boolean },
): RoundsView {
  const rounds = content.rounds.toSorted((a, b) => Date.parse(b.opensAt) - Date.parse(a.opensAt));
  const rows = rounds.map((round) =>
    roundCells(
      round,
      figures.get(round.id) ?? { answers: 0, waiting: 0, lots: 0 },
      formName(round, content),
      options.now,
    ),
  );
  return {
    rounds: rows.length === 0 ? null : { heads: Object.values(text.roundColumns), rows },
    forms: content.questionnaires.map(formRow),
    mayExport: options.mayExport,
  };
}
