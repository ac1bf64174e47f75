import { z } from 'zod';
import type { Content } from '#src/domain/content.ts';
import type { ChoiceQuestion, ScaleQuestion } from '#src/domain/questionnaire.ts';

/** Written apart from the checks of the site itself, from what docs/decisions say is stored. */
const id = z.string().regex(/^[a-z2-7]{26}$/);
const day = z.iso.date();
const own = ['honeypot', 'too-fast', 'many-links', 'straight-line', 'contradictory'] as const;
const marks = z.array(z.enum([...own, 'burst', 'repeated-text']));

/** Text as a reader may safely be shown it: no control characters but line breaks and tabs, no overrides. */
function comment(maxLength: number) {
  return z
    .string()
    .refine((text) => [...text].length <= maxLength, 'too long')
    .refine((text) => text.isWellFormed(), 'broken Unicode')
    .refine((text) => text === text.normalize('NFC').trim(), 'not normalised')
    .refine((text) => !/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u.test(text), 'hidden characters');
}

function scores(questions: readonly ScaleQuestion[]) {
  const shape = questions.map(({ id, isRequired, scale }) => {
    const level = z
      .int()
      .min(scale.notApplicable === null ? 1 : 0)
      .max(scale.levels.length);
    return [id, isRequired ? level : level.optional()];
  });
  return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>);
}

function choices(questions: readonly ChoiceQuestion[]) {
  const shape = questions.map((question) => [
    question.id,
    z.enum(question.choices.map(({ value }) => value)).optional(),
  ]);
  return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>);
}

/** What every row must be that a site with this content stores. */
export function storedRowSchemas({ questionnaires, procedures }: Content) {
  const codes = procedures.map(({ code }) => code);
  const pages = procedures.map(({ slug }) => `/thu-tuc/${slug}`);
  const answers = questionnaires.map((form) =>
    z.strictObject({
      id,
      form: z.literal(form.id),
      version: z.literal(form.version),
      round: z.literal(''),
      day,
      source: z.enum(['web', 'qr']),
      sourceTag: z.string().regex(/^[a-z0-9-]{0,40}$/),
      language: z.literal('vi'),
      procedure: z.enum(['', ...codes]),
      channel: z.enum(['', 'in-person', 'online', 'post']),
      screening: z.enum(form.screening?.choices.map(({ value }) => value) ?? ['']),
      scores: scores([
        ...(form.overall === null ? [] : [form.overall]),
        ...form.factors.flatMap((factor) => [factor, ...factor.criteria]),
      ]),
      choices: choices(form.choices),
      comment: comment(form.comment.maxLength),
      marks,
      closedSalt: id,
      textSalt: id,
    }),
  );
  return {
    answers: z.union(answers),
    ratings: z.strictObject({ id, page: z.enum(pages), useful: z.boolean(), day, marks }),
    rating_comments: z.strictObject({
      id,
      rating: id,
      page: z.enum(pages),
      day,
      comment: comment(2_000).min(1),
      marks,
    }),
  };
}
