import type { Questionnaire } from '../../domain/questionnaire.ts';
import { allowedWords } from '../../excel/sheet-feature.ts';
import { questionField, SURVEY_FIELDS } from '../../survey/field-names.ts';
import { officeExcel as text } from '../../texts/office-excel.ts';
import { paperQuestions } from '../paper-questions.ts';
import { ASIDE_FIELD, ASIDE_REASONS } from '../read-entry.ts';

/** Code of the first column. */
export const NUMBER_CODE = 'to-so';

/** What may be written into a cell, and what it stands for. */
export interface CellAnswer {
  typed: string;
  value: string;
  label: string;
}

/** A column of the file of a lot. */
export interface Column {
  /** Form field that it holds, in the hidden head; `NUMBER_CODE` for the first one. */
  code: string;
  head: string;
  /** null: a text or number of its own. */
  answers: CellAnswer[] | null;
  /** Width in letters. */
  width: number;
}

export const typedWords = (answers: readonly CellAnswer[]): string[] => answers.map(({ typed }) => typed);

function questionColumn({
  number,
  label,
  field,
  answers,
  isRequired,
}: ReturnType<typeof paperQuestions>[number]): Column {
  const cells = answers.map(({ key, value, label: words }) => ({ typed: key, value, label: words }));
  const head = `${number}. ${label}${isRequired ? ' *' : ''} (${allowedWords(typedWords(cells))})`;
  return { code: field, head, answers: cells, width: 16 };
}

/** The columns of a form's file, in the order of the paper; set-aside sheets last. */
export function columnsOf(questionnaire: Questionnaire): Column[] {
  const { asks, comment } = questionnaire;
  const { heads, asides } = text;
  const aside = ASIDE_REASONS.map((value) => ({ typed: asides[value], value, label: asides[value] }));
  return [
    { code: NUMBER_CODE, head: heads.number, answers: null, width: 8 },
    ...paperQuestions(questionnaire).map(questionColumn),
    ...(asks.procedure
      ? [{ code: SURVEY_FIELDS.procedure, head: heads.procedure, answers: null, width: 14 }]
      : []),
    { code: questionField(comment.id), head: heads.comment, answers: null, width: 48 },
    { code: ASIDE_FIELD, head: heads.aside, answers: aside, width: 12 },
  ];
}
