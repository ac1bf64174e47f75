import type { Questionnaire } from '../domain/questionnaire.ts';
import type { AnswerRecord } from '../domain/submission.ts';
import type { AnswerContent } from './answer-schema.ts';

/** What an answer is besides what was answered: it comes from the way on which it came. */
export type AnswerFacts = Pick<AnswerRecord, 'id' | 'round' | 'day' | 'source' | 'sourceTag' | 'marks'>;

/** The record of an answer to a version of a form, whichever way it came. */
export function answerRecord(
  { id: form, version, language }: Questionnaire,
  answer: AnswerContent,
  { id, round, day, source, sourceTag, marks }: AnswerFacts,
): AnswerRecord {
  return { id, form, version, round, day, source, sourceTag, language, ...answer, marks };
}
