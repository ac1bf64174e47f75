import type { Content } from '../../domain/content.ts';
import type { Lot, SheetEntry } from '../../domain/lot.ts';
import type { Condition, Questionnaire } from '../../domain/questionnaire.ts';
import { ASIDE_FIELD, ASIDE_REASONS } from '../../paper/read-entry.ts';
import { isNotApplicable, type PaperQuestion, paperQuestions } from '../../paper/paper-questions.ts';
import { questionField, SURVEY_FIELDS } from '../../survey/field-names.ts';
import { officePaper as text } from '../../texts/office-paper.ts';
import type { FieldFaults } from '../views.ts';
import { lotPath, sheetPath } from './paths.ts';

/** What a sheet is typed for. */
export type EntryTurn = 'first' | 'second' | 'correction';

/** One question of the page. */
export interface EntryQuestion {
  field: string;
  number: number;
  label: string;
  heading: string | null;
  isRequired: boolean;
  /** `keys`: all that give it, parted by blanks. */
  answers: { id: string; value: string; label: string; key: string; keys: string; isChosen: boolean }[];
  error: string | null;
}

/** A sheet being typed. */
export interface EntryView {
  title: string;
  turn: EntryTurn;
  path: string;
  back: string;
  backWords: string;
  /** Why it cannot be typed by this person; null: it can. */
  shut: string | null;
  saved: string | null;
  /** Names what the browser keeps of it until it is saved. */
  draft: string;
  /** Draft that is saved by now; '' for none. */
  savedDraft: string;
  progress: string;
  questions: EntryQuestion[];
  /** For the script: which question is asked after which answers. */
  conditions: { id: string; when: Condition[] }[];
  /** null: the form does not ask. */
  procedure: {
    field: string;
    value: string;
    error: string | null;
    all: { code: string; name: string }[];
  } | null;
  /** null: texts are not typed again. */
  comment: { field: string; value: string; error: string | null } | null;
  aside: { field: string; value: string; reasons: { value: string; label: string }[] };
  /** Of a correction. */
  note: string;
  faults: FieldFaults;
}

export interface EntryState {
  turn: EntryTurn;
  entry: SheetEntry | null;
  shut: string | null;
  /** Number of the sheet that was saved just before; 0 for none. */
  saved: number;
  done: number;
  count: number;
  note: string;
  faults: FieldFaults;
}

const TITLES = { first: text.entry.title, second: text.entry.second, correction: text.entry.correct };

function entryQuestion(
  question: PaperQuestion,
  values: Record<string, string>,
  faults: FieldFaults,
): EntryQuestion {
  const { field, number, label, heading, isRequired, answers } = question;
  return {
    field,
    number,
    label,
    heading,
    isRequired,
    error: faults[field] ?? null,
    // The first has the field's own name as id: links of the summary of faults lead to it.
    answers: answers.map(({ value, label: words, key }, index) => ({
      id: index === 0 ? field : `${field}-${value}`,
      value,
      label: words,
      key,
      keys: isNotApplicable(question, value) ? `${key} n` : key,
      isChosen: values[field] === value,
    })),
  };
}

function draftOf(lot: Pick<Lot, 'id'>, turn: EntryTurn, number: number): string {
  return `${lot.id}-${turn}-${number}`;
}

export function entryView(
  {
    lot,
    number,
    questionnaire,
    content,
  }: { lot: Lot; number: number; questionnaire: Questionnaire; content: Content },
  state: EntryState,
): EntryView {
  const { turn, shut, faults, saved } = state;
  const { values = {}, comment = '', aside = '' } = state.entry ?? {};
  const questions = paperQuestions(questionnaire);
  const textField = questionField(questionnaire.comment.id);
  return {
    title: TITLES[turn](number, lot.number),
    turn,
    path: sheetPath(lot, number),
    back: lotPath(lot),
    backWords: text.lotName(lot.number),
    shut,
    saved: saved === 0 ? null : text.entry.saved(saved),
    draft: draftOf(lot, turn, number),
    savedDraft: saved === 0 ? '' : draftOf(lot, turn, saved),
    progress: text.entry.progress(state.done, state.count),
    questions: questions.map((question) => entryQuestion(question, values, faults)),
    conditions: questions.map(({ id, when }) => ({ id, when })),
    procedure: questionnaire.asks.procedure
      ? {
          field: SURVEY_FIELDS.procedure,
          value: values[SURVEY_FIELDS.procedure] ?? '',
          error: faults[SURVEY_FIELDS.procedure] ?? null,
          all: content.procedures.map(({ code, name }) => ({ code, name })),
        }
      : null,
    comment:
      turn === 'second' ? null : { field: textField, value: comment, error: faults[textField] ?? null },
    aside: {
      field: ASIDE_FIELD,
      value: aside,
      reasons: ASIDE_REASONS.map((value) => ({ value, label: text.aside.reasons[value] })),
    },
    note: state.note,
    faults,
  };
}
