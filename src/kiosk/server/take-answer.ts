import type { Content } from '../../domain/content.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Round } from '../../domain/round.ts';
import type { Attempt } from '../../queue/attempts.ts';
import type { SubmitRequest } from '../../queue/intake.ts';
import { answerRecord } from '../../survey/answer-record.ts';
import { BURST_MARK } from '../../survey/burst-limits.ts';
import { questionField } from '../../survey/field-names.ts';
import { givenScores } from '../../survey/given-scores.ts';
import { marksOf } from '../../survey/marks.ts';
import { inLanguage, isOpenTo, questionnaireOf } from '../../survey/open-form.ts';
import { parseAnswer } from '../../survey/parse-answer.ts';
import type { KioskAnswer } from '../wire.ts';
import { countedDay } from './counted-day.ts';

/** What is to be done with an answer that a tablet delivers. */
export type Taken =
  | { kind: 'submit'; request: SubmitRequest }
  /** It comes in vain, and is counted as such. */
  | { kind: 'refused'; attempt: Attempt }
  /** It fits no form of ours. */
  | { kind: 'unfit' };

interface Delivered {
  round: Round;
  questionnaire: Questionnaire;
  answer: KioskAnswer;
  /** Tag of the desk. */
  tag: string;
}

function requestFor({ round, questionnaire, answer, tag }: Delivered, day: string, content: Content): Taken {
  const fields = Object.entries(answer.values).map(([id, value]) => [questionField(id), value] as const);
  const parsed = parseAnswer(content, questionnaire, fields);
  if ('errors' in parsed) return { kind: 'unfit' };
  const scores = givenScores(questionnaire, parsed.answer.scores);
  const marks = marksOf({ honeypot: '', secondsOnForm: answer.seconds, comment: '', scores });
  const record = answerRecord(questionnaire, parsed.answer, {
    id: answer.id,
    round: round.id,
    day,
    source: 'kiosk',
    sourceTag: tag,
    marks: answer.isBurst ? [...marks, BURST_MARK] : marks,
  });
  const submission = { collection: 'answers', record } as const;
  return {
    kind: 'submit',
    request: { submission, limit: null, client: '', receiptHash: answer.receiptHash },
  };
}

/**
 * Decides on one answer of a tablet that was let in. The showing's token of the web is not needed here: the credential
 * stands for it, and the id of the record makes that it counts once.
 *
 * @param tag of the desk at which the tablet stands
 */
export function takeAnswer(
  content: Content,
  { answer, tag, now }: { answer: KioskAnswer; tag: string; now: Date },
): Taken {
  const round = content.rounds.find(({ id }) => id === answer.round);
  const current = round && questionnaireOf(round, content);
  if (round === undefined || current?.version !== answer.version) return { kind: 'unfit' };
  const attempt = (kind: Attempt['kind']): Taken => ({
    kind: 'refused',
    attempt: { round: round.id, kind },
  });
  if (!isOpenTo('kiosk', round, content)) return attempt('source');
  const counted = countedDay(round, answer.day, now);
  if ('kind' in counted) return attempt(counted.kind);
  const questionnaire = inLanguage(current, answer.language);
  return requestFor({ round, questionnaire, answer, tag }, counted.day, content);
}
