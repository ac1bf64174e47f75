import type { Content } from '../../domain/content.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { roundTitle } from '../../domain/round.ts';
import { RECEIPT_PATH } from '../../survey/field-names.ts';
import { isOpenTo, questionnaireOf } from '../../survey/open-form.ts';
import { NOT_APPLICABLE, type PlacedQuestion, placedQuestions } from '../../survey/questions.ts';
import type { KioskForm, KioskProgramme, KioskQuestion } from '../wire.ts';

/**
 * Criteria within factors are not asked at the counter: the whole and its factors are some six screens, with all
 * criteria some thirty. Nobody would be left at the end of them.
 */
function criteriaOf({ factors }: Questionnaire): Set<string> {
  return new Set(factors.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
}

function kioskQuestion({ id, kind, label, isRequired, answers, when }: PlacedQuestion): KioskQuestion {
  const none = kind === 'scale' ? answers.find(({ value }) => value === String(NOT_APPLICABLE)) : undefined;
  return {
    id,
    kind,
    label,
    isRequired,
    answers: answers.filter((answer) => answer !== none),
    notApplicable: none ?? null,
    when,
  };
}

function kioskForm(questionnaire: Questionnaire): KioskForm {
  const { language, title, notice } = questionnaire;
  const left = criteriaOf(questionnaire);
  const questions = placedQuestions(questionnaire)
    .filter(({ id, when }) => !left.has(id) && !when.some(({ question }) => left.has(question)))
    .map(kioskQuestion);
  return { language, title, notice, questions };
}

/** What a tablet at this desk asks in this round; null: nothing, the round takes no answers from tablets. */
export function programmeOf(
  { content, publicUrl }: { content: Content; publicUrl: string },
  { round: id, desk }: { round: string; desk: string },
): KioskProgramme | null {
  const round = content.rounds.find((each) => each.id === id);
  const questionnaire = round && questionnaireOf(round, content);
  if (round === undefined || questionnaire === undefined || !isOpenTo('kiosk', round, content)) return null;
  const { opensAt, closesAt, version } = round;
  return {
    desk,
    round: { id, title: roundTitle(round, 'vi'), opensAt, closesAt },
    version,
    forms: [questionnaire, ...(questionnaire.english === null ? [] : [questionnaire.english])].map(kioskForm),
    receiptAddress: publicUrl + RECEIPT_PATH,
  };
}
