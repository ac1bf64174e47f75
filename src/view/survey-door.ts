import { roundAudience } from '../domain/round.ts';
import type { DoorView } from '../survey/survey-view.ts';
import { surveyTexts } from '../texts/survey-texts.ts';
import { roundTimes } from './round-times.ts';

/** Heading and sentences of the page that stands in place of a form. */
export interface DoorWords {
  title: string;
  texts: string[];
}

function mainText({ reason, round, language }: DoorView): string {
  const texts = surveyTexts(language);
  if (round === null) return reason === 'invite-only' ? texts.inviteOnly : texts.closed;
  const { opens, closes, lastDay, isWholeDay } = roundTimes(round, language);
  if (reason === 'source-refused') return texts.sourceRefused(roundAudience(round, language));
  if (reason === 'closed') return texts.closedOn(lastDay);
  return isWholeDay ? texts.notYet(opens, lastDay) : texts.notYetUntil(opens, closes);
}

/** What became of the form that has just come; null: nothing was refused for its time or place. */
function lostText({ reason, language }: DoorView): string | null {
  const texts = surveyTexts(language);
  if (reason === 'source-refused') return texts.sourceLost;
  return reason === 'early' || reason === 'closed' ? texts.lateLost : null;
}

export function doorWords(view: DoorView): DoorWords {
  const { reason, questionnaire, language, wasSent } = view;
  const texts = surveyTexts(language);
  if (reason === 'link-spent' || reason === 'link-expired' || reason === 'link-unknown') {
    const { title, text } = texts.links[reason];
    return { title, texts: [text] };
  }
  const lost = wasSent ? lostText(view) : null;
  return {
    title: questionnaire?.title ?? texts.listTitle,
    texts: [mainText(view), ...(lost === null ? [] : [lost])],
  };
}
