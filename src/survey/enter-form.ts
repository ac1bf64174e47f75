import type { Content } from '../domain/content.ts';
import type { Questionnaire, SurveyLanguage } from '../domain/questionnaire.ts';
import type { Round } from '../domain/round.ts';
import type { AnswerSource } from '../domain/submission.ts';
import type { LinkState } from '../queue/links.ts';
import { findForm, inLanguage, type OpenForm } from './open-form.ts';
import type { DoorReason, DoorView } from './survey-view.ts';

/** How somebody comes to a form. */
export interface Entrance {
  content: Content;
  /** Id of the form; with a link, that of the link's round. */
  form: string;
  language: SurveyLanguage;
  source: AnswerSource;
  /** The single-use link by which they came. */
  link?: EntranceLink;
  now: Date;
}

export interface EntranceLink {
  hash: string;
  state: LinkState;
}

/** Why an answer at this moment would be an attempt in vain. */
export interface DoorOutcome {
  kind: 'door';
  status: 403 | 404 | 410;
  view: DoorView;
}

const STATUS: Record<DoorReason, DoorOutcome['status']> = {
  early: 404,
  closed: 410,
  'invite-only': 403,
  'source-refused': 403,
  'link-spent': 410,
  'link-expired': 410,
  'link-unknown': 404,
};

/** What stands in place of a form. */
export function door(
  reason: DoorReason,
  { language }: Pick<Entrance, 'language'>,
  { questionnaire = null, round = null }: { questionnaire?: Questionnaire | null; round?: Round | null } = {},
): DoorOutcome {
  const shown = questionnaire && inLanguage(questionnaire, language);
  const view: DoorView = { reason, questionnaire: shown, round, language, wasSent: false };
  return { kind: 'door', status: STATUS[reason], view };
}

function linkDoor(entrance: Entrance, questionnaire: Questionnaire): DoorOutcome | null {
  const { link } = entrance;
  if (questionnaire.access !== 'link') return null;
  if (link === undefined) return door('invite-only', entrance, { questionnaire });
  return link.state.state === 'open' ? null : door(link.state.state, entrance, { questionnaire });
}

/**
 * The form that may be answered now by somebody who comes this way, else the page that says why not. A link
 * opens the round for which it was made, and no other.
 */
export function enterForm(entrance: Entrance): OpenForm | DoorOutcome | { kind: 'not-found' } {
  const { content, form, language, source, link, now } = entrance;
  const state = findForm(content, form, now);
  if (state.kind === 'not-found') return state;
  const { round } = state;
  const questionnaire = state.kind === 'open' ? state.current : state.questionnaire;
  const shut = linkDoor(entrance, questionnaire);
  if (shut !== null) return shut;
  if (state.kind !== 'open') return door(state.kind, entrance, { questionnaire, round });
  if (link !== undefined && 'round' in link.state && link.state.round !== round?.id) {
    return door('closed', entrance, { questionnaire });
  }
  if (round !== null && !round.sources.includes(source)) {
    return door('source-refused', entrance, { questionnaire, round });
  }
  return { ...state, current: inLanguage(state.current, language) };
}
