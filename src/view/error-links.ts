import { questionField } from '../survey/field-names.ts';
import type { FieldError, SurveyView } from '../survey/survey-view.ts';
import { vi } from '../texts/vi.ts';
import { lowerFirst } from './text-parts.ts';

/** What each question is called away from its place, by field name. */
function questionNames({ questionnaire }: SurveyView): Map<string, string> {
  const { screening, overall, factors, comment } = questionnaire;
  const names: [id: string, name: string][] = [
    [screening.id, screening.label],
    [overall.id, vi.survey.overall],
    ...factors.flatMap(({ id, title, criteria }): [string, string][] => [
      [id, title],
      ...criteria.map((criterion): [string, string] => [criterion.id, criterion.label]),
    ]),
    [comment.id, comment.label],
  ];
  return new Map(names.map(([id, name]) => [questionField(id), name]));
}

function namedMessage(name: string | undefined, message: string): string {
  // The names of procedure and channel stand in their messages; a foreign answer belongs to no question.
  if (name === undefined || message === vi.survey.mistakes.foreignAnswer) return message;
  return name.endsWith('?') ? `${name} ${message}` : `${name}: ${lowerFirst(message)}`;
}

/** The links of the error summary: unlike the message at the field, each says which question it is about. */
export function errorLinks(view: SurveyView): FieldError[] {
  const names = questionNames(view);
  return view.errors.map(({ field, message }) => ({
    field,
    message: namedMessage(names.get(field), message),
  }));
}
