import { z } from 'zod';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { type Round, roundTitle } from '../domain/round.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { THANKS_PATH } from './field-names.ts';
import type { SurveyKeys } from './keys.ts';
import { seal, unseal } from './sealed.ts';
import type { ThanksView } from './survey-view.ts';

const ThanksSchema = z.strictObject({
  receipt: z.string(),
  formCode: z.string(),
  day: z.string(),
  round: z.string().nullable(),
  language: z.enum(['vi', 'en']),
});

/** Query key of the sealed value, here and in the rating's follow-up. */
export const SEALED_KEY = 'phieu';

/** Address of the thank-you; the receipt is in it, but nobody else can read it. */
export function thanksLocation(
  keys: SurveyKeys,
  receipt: string,
  { questionnaire, round }: { questionnaire: Questionnaire; round: Round | null },
  now: Date,
): string {
  const { formCode, language } = questionnaire;
  const title = round && roundTitle(round, language);
  const shown = { receipt, formCode, day: vietnamDay(now), round: title, language };
  const sealed = seal(keys, 'thanks', shown, now);
  return `${THANKS_PATH}?${SEALED_KEY}=${sealed}`;
}

/** What the thank-you page shows; all null when the address is older than 15 minutes or not ours. */
export function thanksView(keys: SurveyKeys, sealed: string, now: Date): ThanksView {
  const payload = ThanksSchema.safeParse(unseal(keys, 'thanks', sealed, now));
  return payload.data ?? { receipt: null, formCode: null, day: null, round: null, language: 'vi' };
}
