import type { Content } from '../domain/content.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { Round } from '../domain/round.ts';
import { findForm } from '../survey/open-form.ts';

export interface ListedForm {
  questionnaire: Questionnaire;
  /** null: open without rounds. */
  round: Round | null;
}

/** The forms that anybody can answer now, each once, in the version that is open. */
export function openForms(content: Pick<Content, 'questionnaires' | 'rounds'>, now: Date): ListedForm[] {
  const ids = new Set(content.questionnaires.map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const state = findForm(content, id, now);
    if (state.kind !== 'open' || state.current.access !== 'public') return [];
    return [{ questionnaire: state.current, round: state.round }];
  });
}
