import { z } from 'zod';
import type { Content } from '../domain/content.ts';
import { CHANNELS } from '../domain/procedure.ts';
import type { Questionnaire, Scale } from '../domain/questionnaire.ts';
import type { AnswerRecord } from '../domain/submission.ts';
import { maskPersonalData } from '../privacy/personal-data.ts';
import { vi } from '../texts/vi.ts';
import { cleanText, textLength } from './clean-text.ts';
import { scaleQuestionIds } from './field-names.ts';

/** What the respondent said, without anything that we add. */
export type AnswerContent = Pick<AnswerRecord, 'screening' | 'procedure' | 'channel' | 'scores' | 'comment'>;

const NUMBER = new Intl.NumberFormat('vi-VN');
const { mistakes } = vi.survey;

/** Stored for "không áp dụng", never counted. */
const NOT_APPLICABLE = 0;

function levelSchema({ levels }: Scale, others: readonly number[] = []) {
  const values = [...levels.map(({ value }) => value), ...others];
  return z.enum(values.map(String), { error: mistakes.chooseLevel(levels.length) }).transform(Number);
}

/** The overall question is required, and "không áp dụng" would be no answer to it. */
function scoresSchema(questionnaire: Questionnaire): z.ZodType<Record<string, number>> {
  const { scale, overall } = questionnaire;
  const required = levelSchema(scale);
  const optional = levelSchema(scale, scale.notApplicable === null ? [] : [NOT_APPLICABLE]).optional();
  const shape = scaleQuestionIds(questionnaire).map((id) => [id, id === overall.id ? required : optional]);
  return z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodType<Record<string, number>>;
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
  const { choices } = questionnaire.screening;
  const chooseOne = mistakes.chooseOne(choices.map(({ label }) => label));
  // In the order of the page: so the mistakes come in that order.
  return z.strictObject({
    screening: z.enum(
      choices.map(({ value }) => value),
      { error: chooseOne },
    ),
    procedure: optionalChoice(['', ...codes], mistakes.chooseProcedure),
    channel: optionalChoice(['', ...CHANNELS], mistakes.chooseChannel),
    scores: scoresSchema(questionnaire),
    comment: freeText(questionnaire.comment.maxLength, mistakes.commentTooLong).default(''),
  });
}

/** Building takes longer than checking; a release's objects live as long as the release. */
const built = new WeakMap<
  Questionnaire,
  { procedures: Content['procedures']; schema: z.ZodType<AnswerContent> }
>();

/** What an answer to this questionnaire must be; its messages are sentences for the respondent. */
export function answerSchema(
  { procedures }: Pick<Content, 'procedures'>,
  questionnaire: Questionnaire,
): z.ZodType<AnswerContent> {
  const known = built.get(questionnaire);
  if (known?.procedures === procedures) return known.schema;
  const schema = buildSchema(
    procedures.map(({ code }) => code),
    questionnaire,
  );
  built.set(questionnaire, { procedures, schema });
  return schema;
}
