import { CHANNEL_QUESTION, type Questionnaire } from '../domain/questionnaire.ts';
import type { AnswerRecord } from '../domain/submission.ts';
import { memoBy } from '../lib/memo-by.ts';
import { askedQuestions } from './branching.ts';
import { fieldOfCondition } from './conditions.ts';
import { placedQuestions } from './questions.ts';

/** What of an answer says which questions were asked. */
export type BranchingAnswer = Pick<AnswerRecord, 'screening' | 'channel' | 'scores' | 'choices'>;

/** Questions on which others depend. */
const turningQuestions = memoBy((questionnaire: Questionnaire) => [
  ...new Set(placedQuestions(questionnaire).flatMap(({ when }) => when.map(({ question }) => question))),
]);

/** What was asked, by the answers to those questions: worked out once, as a million answers are counted by it. */
const askedBy = memoBy((_: Questionnaire) => new Map<string, Set<string>>());

function valueOf({ screening }: Questionnaire, answer: BranchingAnswer, question: string): string {
  if (question === CHANNEL_QUESTION) return answer.channel;
  if (question === screening?.id) return answer.screening;
  return String(answer.scores[question] ?? answer.choices[question] ?? '');
}

/** Ids of the questions that the branches of its version put to whoever gave this answer. */
export function askedOfAnswer(questionnaire: Questionnaire, answer: BranchingAnswer): ReadonlySet<string> {
  const turning = turningQuestions(questionnaire);
  const values = turning.map((question) => valueOf(questionnaire, answer, question));
  const known = askedBy(questionnaire);
  const key = JSON.stringify(values);
  const found = known.get(key);
  if (found !== undefined) return found;
  const fields = turning.map((question, i) => [fieldOfCondition({ question }), values[i] ?? '']);
  const asked = askedQuestions(questionnaire, Object.fromEntries(fields));
  known.set(key, asked);
  return asked;
}
