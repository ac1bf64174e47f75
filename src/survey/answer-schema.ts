import { z } from 'zod';
import type { Content } from '../domain/content.ts';
import { CHANNELS } from '../domain/procedure.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { AnswerRecord } from '../domain/submission.ts';
import { MemoByParts } from '../lib/memo-by-parts.ts';
import { maskPersonalData } from '../privacy/personal-data.ts';
import { type SurveyTexts, surveyTexts } from '../texts/survey-texts.ts';
import { cleanText, textLength } from './clean-text.ts';
import { NOT_APPLICABLE, type PlacedQuestion, placedQuestions } from './questions.ts';

/** What the respondent said, without anything that we add. */
export type AnswerContent = Pick<
  AnswerRecord,
  'screening' | 'procedure' | 'channel' | 'scores' | 'choices' | 'comment'
>;

const NUMBER = new Intl.NumberFormat('vi-VN');

type Mistakes = SurveyTexts['mistakes'];

/** What is said to somebody who has chosen none of the answers. */
export function chooseSentence({ kind, answers }: PlacedQuestion, mistakes: Mistakes): string {
  if (kind !== 'scale') return mistakes.chooseOne(answers.map(({ label }) => label));
  const levels = answers.filter(({ value }) => value !== String(NOT_APPLICABLE));
  return mistakes.chooseLevel(levels.length);
}

/** An answer to each of these questions, or none: whether one is missing depends on the others. */
function answersTo(questions: readonly PlacedQuestion[], mistakes: Mistakes) {
  const shape = questions.map((question) => {
    const values = question.answers.map(({ value }) => value);
    return [question.id, z.enum(values, { error: chooseSentence(question, mistakes) }).optional()];
  });
  return z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodType<Record<string, string>>;
}

function toNumbers(answers: Record<string, string>): Record<string, number> {
  return Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, Number(value)]));
}

/** Free text up to a number of characters as the writer counts them; cleaned, and with personal data covered. */
export function freeText(maxLength: number, tooLong: (characters: string) => string) {
  const error = tooLong(NUMBER.format(maxLength));
  return z
    .string({ error })
    .transform(cleanText)
    .refine((text) => textLength(text) <= maxLength, { error })
    .transform(maskPersonalData);
}

function optionalChoice(values: readonly string[], error: string) {
  return z.enum(values as string[], { error }).default('');
}

function buildSchema(codes: readonly string[], questionnaire: Questionnaire): z.ZodType<AnswerContent> {
  const { asks, comment, language } = questionnaire;
  const { mistakes } = surveyTexts(language);
  const placed = placedQuestions(questionnaire);
  const ofKind = (kind: PlacedQuestion['kind']) => placed.filter((question) => question.kind === kind);
  return z.strictObject({
    screening: answersTo(ofKind('screening'), mistakes).transform((found) => Object.values(found)[0] ?? ''),
    procedure: optionalChoice(asks.procedure ? ['', ...codes] : [''], mistakes.chooseProcedure),
    channel: optionalChoice(asks.channel ? ['', ...CHANNELS] : [''], mistakes.chooseChannel),
    choices: answersTo(ofKind('choice'), mistakes),
    scores: answersTo(ofKind('scale'), mistakes).transform(toNumbers),
    comment: freeText(comment.maxLength, mistakes.commentTooLong).default(''),
  });
}

/** Building takes longer than checking; a release's objects live as long as the release. */
const built = new MemoByParts<Questionnaire, z.ZodType<AnswerContent>>();

/**
 * What an answer to this questionnaire may be; its messages are sentences for the respondent. What is still
 * missing is said by `parse-answer.ts`, which knows the branch.
 */
export function answerSchema(
  { procedures }: Pick<Content, 'procedures'>,
  questionnaire: Questionnaire,
): z.ZodType<AnswerContent> {
  return built.get(questionnaire, [procedures], () =>
    buildSchema(
      procedures.map(({ code }) => code),
      questionnaire,
    ),
  );
}
