import type { Questionnaire } from '../domain/questionnaire.ts';
import type { AnswerRecord } from '../domain/submission.ts';
import { askedQuestions } from './branching.ts';
import { questionField, SURVEY_FIELDS } from './field-names.ts';
import type { FormValues } from './survey-view.ts';

/** A stored answer as the form sent it, as far as branches depend on it. */
function valuesOf({ screening }: Questionnaire, answer: AnswerRecord): FormValues {
  const given = [...Object.entries(answer.scores), ...Object.entries(answer.choices)];
  return {
    ...Object.fromEntries(given.map(([id, value]) => [questionField(id), String(value)])),
    ...(screening !== null && { [questionField(screening.id)]: answer.screening }),
    [SURVEY_FIELDS.channel]: answer.channel,
  };
}

/** Ids of the questions that the branches of its version put to whoever gave this answer. */
export function askedOfAnswer(questionnaire: Questionnaire, answer: AnswerRecord): Set<string> {
  return askedQuestions(questionnaire, valuesOf(questionnaire, answer));
}
