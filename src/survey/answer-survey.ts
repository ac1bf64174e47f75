import type { Content } from '../domain/content.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { AnswerRecord, AnswerSource } from '../domain/submission.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import type { Intake, SubmitResult } from '../queue/intake.ts';
import type { AnswerContent } from './answer-schema.ts';
import { SURVEY_FIELDS } from './field-names.ts';
import { firstValue, groupFields, type FormFields } from './form-fields.ts';
import { issueToken, readToken, type FormToken } from './form-token.ts';
import type { SurveyKeys } from './keys.ts';
import { marksOf } from './marks.ts';
import { findForm, versionOf } from './open-form.ts';
import { parseAnswer, sourceTagOf, typedValues } from './parse-answer.ts';
import { publishedHashOf, receiptOf, recordIdOf } from './receipt.ts';
import type { SurveyView } from './survey-view.ts';
import { thanksLocation } from './thanks.ts';

export interface AnswerRequest {
  keys: SurveyKeys;
  content: Content;
  /** Last part of `/khao-sat/<form>`. */
  form: string;
  fields: FormFields;
  /** Client address, only for the limits. */
  client: string;
  source: AnswerSource;
  now: Date;
  intake: Intake;
}

export type FormStatus = 200 | 400 | 409 | 422 | 429 | 503;

export type AnswerOutcome =
  /** Durable: see other. */
  | { kind: 'thanks'; location: string }
  | { kind: 'form'; status: FormStatus; view: SurveyView; retryAfterSeconds?: number }
  | { kind: 'not-found' }
  | { kind: 'closed'; questionnaire: Questionnaire };

/** One readable form on its way into the queue. */
interface Sent extends AnswerRequest {
  questionnaire: Questionnaire;
  token: FormToken;
  receipt: string;
}

type ShownAgain = Pick<SurveyView, 'state'> &
  Partial<Pick<SurveyView, 'token' | 'errors' | 'retryAfterSeconds'>>;

function tokenField(fields: FormFields): string {
  return firstValue(groupFields(fields), SURVEY_FIELDS.token);
}

/** The form with everything that was typed; with the token it came with unless another is given. */
function formAgain(
  status: FormStatus,
  questionnaire: Questionnaire,
  fields: FormFields,
  shown: ShownAgain,
): AnswerOutcome {
  const values = typedValues(questionnaire, fields);
  const view = { questionnaire, values, token: tokenField(fields), errors: [], ...shown };
  const { retryAfterSeconds } = shown;
  return { kind: 'form', status, view, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}

function recordOf(sent: Sent, answer: AnswerContent): AnswerRecord {
  const { fields, questionnaire, receipt, source, token, now } = sent;
  const evidence = {
    honeypot: groupFields(fields).get(SURVEY_FIELDS.honeypot)?.join('') ?? '',
    secondsOnForm: Math.floor(now.getTime() / 1000) - token.issuedAt.getTime() / 1000,
    comment: answer.comment,
  };
  return {
    id: recordIdOf(receipt),
    form: questionnaire.id,
    version: questionnaire.version,
    round: '',
    day: vietnamDay(now),
    source,
    sourceTag: sourceTagOf(fields),
    language: 'vi',
    choices: {},
    ...answer,
    marks: marksOf(evidence),
  };
}

function outcomeOf(
  result: SubmitResult,
  { keys, questionnaire, fields, token, receipt, now }: Sent,
): AnswerOutcome {
  switch (result.status) {
    case 'accepted':
    case 'repeated':
      return { kind: 'thanks', location: thanksLocation(keys, receipt, questionnaire, now) };
    case 'conflict':
    case 'withdrawn': {
      // The time on the form goes on: who only changed an answer is not too fast.
      const fresh = issueToken(keys, { form: token.form, version: token.version, now: token.issuedAt });
      const state = result.status === 'conflict' ? 'already-answered' : 'withdrawn';
      return formAgain(409, questionnaire, fields, { state, token: fresh });
    }
    case 'limited':
      return formAgain(429, questionnaire, fields, {
        state: 'limited',
        retryAfterSeconds: result.retryAfterSeconds,
      });
    case 'link-unknown':
    case 'link-spent':
    case 'link-expired':
      // Only forms opened by a link carry one; their own routes answer this.
      throw new Error(`A form without a link was refused: ${result.status}`);
    case 'unavailable':
      // The same token again: should the answer be durable after all, sending it again adds nothing.
      return formAgain(503, questionnaire, fields, { state: 'unavailable' });
  }
}

async function submitAnswer(sent: Sent): Promise<AnswerOutcome> {
  const { content, questionnaire, fields, intake, client } = sent;
  const parsed = parseAnswer(content, questionnaire, fields);
  if ('errors' in parsed) {
    return formAgain(422, questionnaire, fields, { state: 'invalid', errors: parsed.errors });
  }
  const record = recordOf(sent, parsed.answer);
  const result = await intake.submit({
    submission: { collection: 'answers', record },
    limit: 'survey',
    client,
    receiptHash: publishedHashOf(sent.receipt),
  });
  return outcomeOf(result, sent);
}

/**
 * Takes one sent survey form. It thanks only for what is durable, and never loses what was typed:
 * everything else gives the filled form back. Faulty forms do not reach the limits.
 */
export async function answerSurvey(request: AnswerRequest): Promise<AnswerOutcome> {
  const { keys, content, form, fields, now } = request;
  const state = findForm(content, form);
  if (state.kind !== 'open') return state;
  const token = readToken(keys, tokenField(fields));
  const questionnaire = versionOf(state, token);
  if (token === null || questionnaire === undefined) {
    const fresh = issueToken(keys, { form, version: state.current.version, now });
    return formAgain(400, state.current, fields, { state: 'bad-token', token: fresh });
  }
  return submitAnswer({ ...request, questionnaire, token, receipt: receiptOf(keys, token.nonce) });
}
