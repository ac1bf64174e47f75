import type { Content } from '../../domain/content.ts';
import type { Lot, LotSheet, SheetEntry } from '../../domain/lot.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { TypedSheet } from '../../pocketbase/lots.ts';
import { officePaper as text } from '../../texts/office-paper.ts';
import type { FieldFaults } from '../views.ts';
import { lotPath, settlePath } from './paths.ts';
import { asideWords, fieldWords, valueWords } from './sheet-words.ts';

/** Value that stands for a question left empty on paper; no answer is called so. */
export const EMPTY = '-';

/** One question on which the two differ. */
export interface SettleQuestion {
  field: string;
  label: string;
  first: string;
  second: string;
  choices: { value: string; label: string }[];
  chosen: string;
  error: string | null;
}

/** The differences of a sheet, to be settled. */
export interface SettleView {
  title: string;
  path: string;
  back: string;
  backWords: string;
  /** Why this person cannot; null: they can. */
  shut: string | null;
  firstName: string;
  secondName: string;
  questions: SettleQuestion[];
  note: string;
  faults: FieldFaults;
}

/** Both entries of a sheet, for who may settle them. */
export type Differing = TypedSheet & { first: SheetEntry; second: SheetEntry; differing: string[] };

export function isDiffering(typed: TypedSheet): typed is Differing {
  return typed.differing !== null && typed.differing.length > 0;
}

/** Field by which one of two whole entries is taken. */
export const WHOLE = 'aside';

function wholeQuestion({ first, second }: Differing): Omit<SettleQuestion, 'chosen' | 'error'> {
  return {
    field: WHOLE,
    label: text.settle.whole,
    first: asideWords(first),
    second: asideWords(second),
    choices: [
      { value: 'first', label: text.settle.takeFirst },
      { value: 'second', label: text.settle.takeSecond },
    ],
  };
}

/** The questions on which the two differ, with all answers there are: both may be wrong. */
export function settleQuestions(
  typed: Differing,
  questionnaire: Questionnaire,
  content: Pick<Content, 'procedures'>,
): Omit<SettleQuestion, 'chosen' | 'error'>[] {
  return typed.differing.map((field) => {
    if (field === WHOLE) return wholeQuestion(typed);
    const words = fieldWords(field, questionnaire, content);
    return {
      field,
      label: words.label,
      first: valueWords(words, typed.first.values[field]),
      second: valueWords(words, typed.second.values[field]),
      choices: [...words.answers, { value: EMPTY, label: text.settle.empty }],
    };
  });
}

/** The settled sheet; `chosen` holds one of the choices for each question. */
export function settledEntry(
  { first, second }: Differing,
  chosen: Readonly<Record<string, string>>,
): SheetEntry {
  const whole = chosen[WHOLE];
  if (whole !== undefined) return whole === 'first' ? first : second;
  const values = Object.entries({ ...first.values, ...chosen }).filter(([, value]) => value !== EMPTY);
  return { ...first, values: Object.fromEntries(values) };
}

export function settleView(
  { lot, number }: { lot: Lot; number: number },
  sheet: LotSheet | undefined,
  state: Pick<SettleView, 'shut' | 'questions' | 'note' | 'faults'>,
): SettleView {
  return {
    ...state,
    title: text.settle.title(number, lot.number),
    path: settlePath(lot, number),
    back: lotPath(lot),
    backWords: text.lotName(lot.number),
    firstName: sheet?.firstName ?? '',
    secondName: sheet?.secondName ?? '',
  };
}
