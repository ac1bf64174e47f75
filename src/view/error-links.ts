import { questionField } from '../survey/field-names.ts';
import { placedQuestions } from '../survey/questions.ts';
import type { FieldError, SurveyView } from '../survey/survey-view.ts';
import { surveyTexts } from '../texts/survey-texts.ts';
import { lowerFirst } from './text-parts.ts';

/** What each question is called away from its place, by field name. */
function questionNames({ questionnaire }: SurveyView): Map<string, string> {
  const { overall, comment, language } = questionnaire;
  const texts = surveyTexts(language);
  const names = placedQuestions(questionnaire).map(({ id, name }): [string, string] => [
    id,
    id === overall?.id ? texts.overall : name,
  ]);
  return new Map(
    [...names, [comment.id, comment.label]].map(([id = '', name = '']) => [questionField(id), name]),
  );
}

function namedMessage(name: string | undefined, message: string, isOfNone: boolean): string {
  // The names of procedure and channel stand in their messages; a foreign answer belongs to no question.
  if (name === undefined || isOfNone) return message;
  return name.endsWith('?') ? `${name} ${message}` : `${name}: ${lowerFirst(message)}`;
}

/** The links of the error summary: unlike the message at the field, each says which question it is about. */
export function errorLinks(view: SurveyView): FieldError[] {
  const names = questionNames(view);
  const { foreignAnswer } = surveyTexts(view.questionnaire.language).mistakes;
  return view.errors.map(({ field, message }) => ({
    field,
    message: namedMessage(names.get(field), message, message === foreignAnswer),
  }));
}
