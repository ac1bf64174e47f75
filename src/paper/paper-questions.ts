import { CHANNELS } from '../domain/procedure.ts';
import {
  type Choice,
  type Condition,
  type Questionnaire,
  CHANNEL_QUESTION,
} from '../domain/questionnaire.ts';
import { memoBy } from '../lib/memo-by.ts';
import { questionField, SURVEY_FIELDS } from '../survey/field-names.ts';
import { NOT_APPLICABLE, type PlacedQuestion, placedQuestions } from '../survey/questions.ts';
import { channelNames, surveyTexts } from '../texts/survey-texts.ts';
import { paperFields } from './paper-fields.ts';

/** An answer with the one key that gives it. */
export interface KeyedAnswer extends Choice {
  key: string;
}

/** A question as it is printed and typed: with its number on paper. */
export interface PaperQuestion {
  /** Counts from 1 in the order of the page. */
  number: number;
  /** Key in the stored answer, as on the web. */
  id: string;
  field: string;
  kind: PlacedQuestion['kind'];
  label: string;
  isRequired: boolean;
  answers: KeyedAnswer[];
  when: Condition[];
  /** Name of the factor that begins here; null: none does. */
  heading: string | null;
}

/** Keys of answers that are no levels: 1 to 9, then letters that have no other use. */
const POSITION_KEYS = [...'123456789abcdefghijklm'];

function keyed(kind: PlacedQuestion['kind'], answers: readonly Choice[]): KeyedAnswer[] {
  return answers.map((answer, index) => ({
    ...answer,
    key: kind === 'scale' ? answer.value : (POSITION_KEYS[index] ?? ''),
  }));
}

function channelQuestion({ language }: Questionnaire): Omit<PlacedQuestion, 'name'> {
  const names = channelNames(language);
  return {
    kind: 'choice',
    id: CHANNEL_QUESTION,
    label: surveyTexts(language).channel,
    isRequired: false,
    when: [],
    answers: CHANNELS.map((value) => ({ value, label: names[value] })),
  };
}

/** All questions with set answers that paper asks, in its order; the procedure, a text, is not among them. */
export const paperQuestions = memoBy((questionnaire: Questionnaire): readonly PaperQuestion[] => {
  const placed = new Map(placedQuestions(questionnaire).map((each) => [questionField(each.id), each]));
  const factors = new Map(questionnaire.factors.map(({ id, title }) => [id, title]));
  return paperFields(questionnaire)
    .filter((field) => field !== SURVEY_FIELDS.procedure)
    .map((field, index) => {
      const { id, kind, label, isRequired, answers, when } =
        placed.get(field) ?? channelQuestion(questionnaire);
      return {
        number: index + 1,
        id,
        field,
        kind,
        label,
        isRequired,
        answers: keyed(kind, answers),
        when,
        heading: factors.get(id) ?? null,
      };
    });
});

/** Whether an answer is “không áp dụng”, for which there is a second key. */
export function isNotApplicable({ kind }: Pick<PaperQuestion, 'kind'>, value: string): boolean {
  return kind === 'scale' && value === String(NOT_APPLICABLE);
}

/** Where a way leads that leaves questions out: the number of the next question that is asked; null: to the end. */
export interface PaperTurn {
  condition: Condition;
  /** Number of the question on which it depends. */
  other: number;
  /** Its answers, as they are printed. */
  answers: string[];
  target: number | null;
}

const isSame = (a: Condition, b: Condition): boolean => JSON.stringify(a) === JSON.stringify(b);

function answerWords({ kind, answers }: PaperQuestion, value: string): string {
  const answer = answers.find((each) => each.value === value);
  return kind === 'scale' ? value : (answer?.label ?? value);
}

/** What is to be said above a question about who answers it: for each condition that begins to hold there. */
export function turnsAt(questions: readonly PaperQuestion[], index: number): PaperTurn[] {
  const holdsAt = (at: number, condition: Condition) =>
    questions[at]?.when.some((each) => isSame(each, condition)) === true;
  const begun = (questions[index]?.when ?? []).filter((condition) => !holdsAt(index - 1, condition));
  return begun.flatMap((condition) => {
    const other = questions.find(({ id }) => id === condition.question);
    if (other === undefined) return [];
    const after = questions.findIndex((_, at) => at > index && !holdsAt(at, condition));
    return {
      condition,
      other: other.number,
      answers: condition.values.map((value) => answerWords(other, value)),
      target: after === -1 ? null : after + 1,
    };
  });
}
