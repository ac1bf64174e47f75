import type { Questionnaire } from '../domain/questionnaire.ts';

/** The forms that can be answered now, each once, in its first open version. */
export function openForms(questionnaires: readonly Questionnaire[]): Questionnaire[] {
  const open = questionnaires.filter(({ isOpen }) => isOpen);
  return open.filter(({ id }, index) => open.findIndex((form) => form.id === id) === index);
}
