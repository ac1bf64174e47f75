import type { Content } from '../domain/content.ts';
import type { AsideReason, SheetEntry } from '../domain/lot.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { questionField } from '../survey/field-names.ts';
import { firstValue, type FormFields, groupFields } from '../survey/form-fields.ts';
import { parseAnswer } from '../survey/parse-answer.ts';
import type { FieldError } from '../survey/survey-view.ts';
import { paperFields } from './paper-fields.ts';

export const ASIDE_REASONS: readonly AsideReason[] = ['blank', 'incomplete', 'unreadable'];

/** Field of the reason for which a sheet is set aside. */
export const ASIDE_FIELD = 'de-rieng';

export type ReadEntry = { entry: SheetEntry } | { errors: FieldError[] };

/** A sheet that becomes no answer, and why. */
export function asideEntry(aside: AsideReason): SheetEntry {
  return { values: {}, comment: '', aside };
}

/**
 * Reads one typed sheet: checked like every form, personal data in its comment covered. Fields that paper does not ask
 * are left out. Sentences of errors are those of the web's form, by its fields.
 */
export function readEntry(
  content: Pick<Content, 'procedures'>,
  questionnaire: Questionnaire,
  fields: FormFields,
): ReadEntry {
  const grouped = groupFields(fields);
  const aside = ASIDE_REASONS.find((reason) => reason === firstValue(grouped, ASIDE_FIELD));
  if (aside !== undefined) return { entry: asideEntry(aside) };
  const closed = paperFields(questionnaire);
  const comment = questionField(questionnaire.comment.id);
  const names = new Set([...closed, comment]);
  const parsed = parseAnswer(
    content,
    questionnaire,
    fields.filter(([name]) => names.has(name)),
  );
  if ('errors' in parsed) return parsed;
  const values = closed.map((name) => [name, firstValue(grouped, name)] as const);
  return {
    entry: {
      values: Object.fromEntries(values.filter(([, value]) => value !== '')),
      comment: parsed.answer.comment,
      aside: '',
    },
  };
}

/** What was typed as the web's form would send it. */
export function fieldsOfEntry(questionnaire: Questionnaire, { values, comment }: SheetEntry): FormFields {
  return [...Object.entries(values), [questionField(questionnaire.comment.id), comment]];
}
