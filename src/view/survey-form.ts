import {
  CHANNEL_QUESTION,
  type Condition,
  type Factor,
  type Questionnaire,
  type Scale,
} from '../domain/questionnaire.ts';
import { type Round, roundAudience, roundTitle } from '../domain/round.ts';
import { fieldOfCondition } from '../survey/conditions.ts';
import { questionField } from '../survey/field-names.ts';
import { choicesAtStart, placedQuestions } from '../survey/questions.ts';
import type { SurveyView } from '../survey/survey-view.ts';
import { channelNames, surveyTexts } from '../texts/survey-texts.ts';
import { errorOf } from './error-of.ts';
import { minutesToWait } from './minutes-to-wait.ts';
import { roundTimes } from './round-times.ts';

/** One radio button of a scale. */
export interface ScaleChoice {
  id: string;
  value: string;
  label: string;
  isChosen: boolean;
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

/** Whether the form begins with a section on the filing or the person. */
export function opensAboutFiling(questionnaire: Questionnaire): boolean {
  const { asks, screening } = questionnaire;
  const asksOfFiling = asks.procedure || asks.channel || asks.dossierCode;
  return asksOfFiling || screening !== null || choicesAtStart(questionnaire).length > 0;
}

/** Criteria are folded away until one of them holds an answer or a mistake. */
export function opensCriteria(factor: Pick<Factor, 'criteria'>, view: SurveyView): boolean {
  return factor.criteria.some(({ id }) => {
    const field = questionField(id);
    return (view.values[field] ?? '') !== '' || errorOf(view, field) !== null;
  });
}

/** Heading over `stateSentence`. */
export function stateTitle({ state, questionnaire }: SurveyView): string {
  const texts = surveyTexts(questionnaire.language);
  switch (state) {
    case 'already-answered':
      return texts.alreadyTitle;
    case 'withdrawn':
      return texts.withdrawnTitle;
    default:
      return texts.stateTitle;
  }
}

/** What the reader is told when the form comes back for another reason than mistakes; null: nothing. */
export function stateSentence({ state, retryAfterSeconds, questionnaire }: SurveyView): string | null {
  const texts = surveyTexts(questionnaire.language);
  switch (state) {
    case 'limited':
      return texts.limited(minutesToWait(retryAfterSeconds));
    case 'unavailable':
      return texts.unavailable;
    case 'bad-token':
      return texts.badToken;
    case 'already-answered':
      return texts.alreadyText;
    case 'withdrawn':
      return texts.withdrawnText;
    default:
      return null;
  }
}

/** A question that is not for everybody: a sentence for readers, and what a script needs to hide it. */
export interface BranchNote {
  sentence: string;
  /** Field on which it depends, and values of it, parted by blanks. */
  field: string;
  values: string;
  /** Whether it is asked only after one of the values, or unless one is chosen. */
  isOnlyThen: boolean;
}

/** The other question as the reader knows it, and the words of its answers. */
function questionOf({ question }: Condition, questionnaire: Questionnaire) {
  const { language, overall } = questionnaire;
  const texts = surveyTexts(language);
  if (question === CHANNEL_QUESTION) {
    return { name: texts.channel, words: new Map(Object.entries(channelNames(language))) };
  }
  const placed = placedQuestions(questionnaire).find(({ id }) => id === question);
  const words = new Map((placed?.answers ?? []).map(({ value, label }) => [value, label]));
  return { name: question === overall?.id ? texts.overall : (placed?.name ?? question), words };
}

/** null: the question is asked of everybody. */
export function branchNote(when: Condition | null, questionnaire: Questionnaire): BranchNote | null {
  if (when === null) return null;
  const { name, words } = questionOf(when, questionnaire);
  const texts = surveyTexts(questionnaire.language);
  const answers = when.values.map((value) => words.get(value) ?? value);
  return {
    sentence: (when.isOnlyThen ? texts.onlyIf : texts.skipIf)(answers, name),
    field: fieldOfCondition(when),
    values: when.values.join(' '),
    isOnlyThen: when.isOnlyThen,
  };
}

/** What the form says of the round that it belongs to; null: it belongs to none. */
export function roundWords(round: Round | null, questionnaire: Questionnaire) {
  if (round === null) return null;
  const { language } = questionnaire;
  const texts = surveyTexts(language);
  const { closes, lastDay, isWholeDay } = roundTimes(round, language);
  const title = roundTitle(round, language);
  return {
    until: isWholeDay ? texts.roundUntil(title, lastDay) : texts.roundUntilTime(title, closes),
    who: texts.whoAnswers,
    audience: roundAudience(round, language),
  };
}
