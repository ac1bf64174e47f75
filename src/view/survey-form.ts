import type { Factor, Scale } from '../domain/questionnaire.ts';
import { questionField } from '../survey/field-names.ts';
import type { SurveyView } from '../survey/survey-view.ts';
import { vi } from '../texts/vi.ts';

/** One radio button of a scale. */
export interface ScaleChoice {
  id: string;
  value: string;
  label: string;
  isChosen: boolean;
}

/** The mistake of one field, null when it is in order. */
export function errorOf({ errors }: SurveyView, field: string): string | null {
  return errors.find((error) => error.field === field)?.message ?? null;
}

/** Value of `aria-describedby`: the error first, then the hint; undefined when there is neither. */
export function describedBy(field: string, error: string | null, hint?: string): string | undefined {
  const ids = [...(error === null ? [] : [`${field}-loi`]), ...(hint === undefined ? [] : [hint])];
  return ids.length === 0 ? undefined : ids.join(' ');
}

/**
 * Radio buttons of a scale, worst first. The first one has the field's own name as id: links of the
 * error summary lead to it.
 */
export function scaleChoices(scale: Scale, field: string, chosen: string | undefined) {
  const choice = (value: string, label: string, id: string): ScaleChoice => ({
    id,
    value,
    label,
    isChosen: chosen === value,
  });
  return {
    levels: scale.levels.map(({ value, label }, index) =>
      choice(String(value), label, index === 0 ? field : `${field}-${value}`),
    ),
    notApplicable: scale.notApplicable === null ? null : choice('0', scale.notApplicable, `${field}-0`),
  };
}

/** Criteria are folded away until one of them holds an answer or a mistake. */
export function opensCriteria(factor: Factor, view: SurveyView): boolean {
  return factor.criteria.some(({ id }) => {
    const field = questionField(id);
    return (view.values[field] ?? '') !== '' || errorOf(view, field) !== null;
  });
}

/** Heading over `stateSentence`. */
export function stateTitle({ state }: SurveyView): string {
  switch (state) {
    case 'already-answered':
      return vi.survey.alreadyTitle;
    case 'withdrawn':
      return vi.survey.withdrawnTitle;
    default:
      return vi.survey.stateTitle;
  }
}

/** What the reader is told when the form comes back for another reason than mistakes; null: nothing. */
export function stateSentence({ state, retryAfterSeconds }: SurveyView): string | null {
  switch (state) {
    case 'limited':
      return vi.survey.limited(Math.max(1, Math.ceil((retryAfterSeconds ?? 60) / 60)));
    case 'unavailable':
      return vi.survey.unavailable;
    case 'bad-token':
      return vi.survey.badToken;
    case 'already-answered':
      return vi.survey.alreadyText;
    case 'withdrawn':
      return vi.survey.withdrawnText;
    default:
      return null;
  }
}
