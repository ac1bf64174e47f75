import type { SheetEntry } from '../../domain/lot.ts';
import type { Content } from '../../domain/content.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { paperFields } from '../../paper/paper-fields.ts';
import { paperQuestions } from '../../paper/paper-questions.ts';
import { SURVEY_FIELDS } from '../../survey/field-names.ts';
import { officePaper as text } from '../../texts/office-paper.ts';

/** What a sheet asks in a field, and what can stand there; of the procedure its code. */
export interface FieldWords {
  label: string;
  answers: { value: string; label: string }[];
}

export function fieldWords(
  field: string,
  questionnaire: Questionnaire,
  { procedures }: Pick<Content, 'procedures'>,
): FieldWords {
  if (field === SURVEY_FIELDS.procedure) {
    const answers = procedures.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
    return { label: text.entry.procedure, answers };
  }
  const question = paperQuestions(questionnaire).find((each) => each.field === field);
  const answers = (question?.answers ?? []).map(({ value, key, label }) => ({
    value,
    label: `${key}. ${label}`,
  }));
  return { label: question ? `${question.number}. ${question.label}` : field, answers };
}

/** A value in words. */
export function valueWords({ answers }: FieldWords, value: string | undefined): string {
  if (value === undefined) return text.lot.empty;
  return answers.find((answer) => answer.value === value)?.label ?? value;
}

/** How a sheet as a whole counts. */
export function asideWords({ aside }: SheetEntry): string {
  return aside === '' ? text.settle.counts : text.aside.reasons[aside];
}

/** What changes between two entries of a sheet, in words; texts are named, not shown. */
export function changeWords(
  before: SheetEntry,
  after: SheetEntry,
  questionnaire: Questionnaire,
  content: Pick<Content, 'procedures'>,
): string[] {
  const whole =
    before.aside === after.aside
      ? []
      : [text.lot.change(text.settle.whole, asideWords(before), asideWords(after))];
  const fields = paperFields(questionnaire).filter((field) => before.values[field] !== after.values[field]);
  const changed = fields.map((field) => {
    const words = fieldWords(field, questionnaire, content);
    const [was, is] = [before, after].map(({ values }) => valueWords(words, values[field]));
    return text.lot.change(words.label, was ?? '', is ?? '');
  });
  const texts =
    before.comment === after.comment
      ? []
      : [text.lot.change(text.entry.comment, before.comment, after.comment || text.lot.empty)];
  return [...whole, ...changed, ...texts];
}
