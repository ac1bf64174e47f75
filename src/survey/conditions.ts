import { CHANNEL_QUESTION, type Condition } from '../domain/questionnaire.ts';
import { questionField, SURVEY_FIELDS } from './field-names.ts';
import type { FormValues } from './survey-view.ts';

/** Field of the question on which a condition depends. */
export function fieldOfCondition({ question }: Pick<Condition, 'question'>): string {
  return question === CHANNEL_QUESTION ? SURVEY_FIELDS.channel : questionField(question);
}

/** Whether what was filled in meets a condition. */
export function holds(when: Condition, values: FormValues): boolean {
  const isOneOf = when.values.includes(values[fieldOfCondition(when)] ?? '');
  return when.isOnlyThen ? isOneOf : !isOneOf;
}

/**
 * Ids of those of the questions, given in their order, that are asked of somebody who has filled in these values.
 * What was answered to a question that is not asked turns nothing.
 */
export function askedAmong(
  questions: readonly { id: string; when: Condition[] }[],
  values: FormValues,
): Set<string> {
  const counted: FormValues = { ...values };
  const asked = questions.filter(({ id, when }) => {
    const isAsked = when.every((condition) => holds(condition, counted));
    if (!isAsked) counted[questionField(id)] = '';
    return isAsked;
  });
  return new Set(asked.map(({ id }) => id));
}
