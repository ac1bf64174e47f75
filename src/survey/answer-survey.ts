import type { Questionnaire } from '../domain/questionnaire.ts';
import type { Round } from '../domain/round.ts';
import type { AnswerRecord, DossierCodeRecord } from '../domain/submission.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import type { Intake, SubmitResult } from '../queue/intake.ts';
import { answerRecord } from './answer-record.ts';
import type { AnswerContent } from './answer-schema.ts';
import { door, type DoorOutcome, enterForm, type Entrance } from './enter-form.ts';
import { SURVEY_FIELDS } from './field-names.ts';
import { formAction } from './form-address.ts';
import { firstValue, groupFields, type FormFields } from './form-fields.ts';
import { issueToken, readToken, type FormToken } from './form-token.ts';
import { givenScores } from './given-scores.ts';
import type { SurveyKeys } from './keys.ts';
import { marksOf } from './marks.ts';
import { inLanguage, versionOf } from './open-form.ts';
import { parseAnswer, sourceTagOf, typedValues } from './parse-answer.ts';
import { publishedHashOf, receiptOf, recordIdOf } from './receipt.ts';
import { recordIdFrom } from './record-id.ts';
import type { SurveyView } from './survey-view.ts';
import { thanksLocation } from './thanks.ts';

export interface AnswerRequest extends Entrance {
  keys: SurveyKeys;
  /** Path of the form's address. */
  path: string;
  fields: FormFields;
  /** Client address, only for the limits. */
  client: string;
  intake: Intake;
}

export type FormStatus = 200 | 400 | 409 | 422 | 429 | 503;

export type AnswerOutcome =
  /** Durable: see other. */
  | { kind: 'thanks'; location: string }
  | { kind: 'form'; status: FormStatus; view: SurveyView; retryAfterSeconds?: number }
  | { kind: 'not-found' }
  | DoorOutcome;

/** One readable form on its way into the queue. */
interface Sent extends AnswerRequest {
  questionnaire: Questionnaire;
  round: Round | null;
  token: FormToken;
  receipt: string;
}

type ShownAgain = Pick<SurveyView, 'state'> &
  Partial<Pick<SurveyView, 'token' | 'errors' | 'retryAfterSeconds'>>;

type Form = Pick<Sent, 'questionnaire' | 'round' | 'path' | 'fields'>;

function tokenField(fields: FormFields): string {
  return firstValue(groupFields(fields), SURVEY_FIELDS.token);
}

/** The form with everything that was typed; with the token it came with unless another is given. */
function formAgain(
  status: FormStatus,
  { questionnaire, round, path, fields }: Form,
  shown: ShownAgain,
): AnswerOutcome {
  const view: SurveyView = {
    questionnaire,
    round,
    action: formAction(path, questionnaire.language),
    // A link would lose what was typed.
    otherLanguage: null,
    values: typedValues(questionnaire, fields),
    token: tokenField(fields),
    errors: [],
    ...shown,
  };
  const { retryAfterSeconds } = shown;
  return { kind: 'form', status, view, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}

function recordOf(sent: Sent, answer: AnswerContent): AnswerRecord {
  const { fields, questionnaire, round, receipt, source, token, now } = sent;
  const evidence = {
    honeypot: groupFields(fields).get(SURVEY_FIELDS.honeypot)?.join('') ?? '',
    secondsOnForm: Math.floor(now.getTime() / 1000) - token.issuedAt.getTime() / 1000,
    comment: answer.comment,
    scores: givenScores(questionnaire, answer.scores),
  };
  return answerRecord(questionnaire, answer, {
    id: recordIdOf(receipt),
    round: round?.id ?? '',
    day: vietnamDay(now),
    source,
    sourceTag: sourceTagOf(fields),
    marks: marksOf(evidence),
  });
}

/**
 * The code of the dossier by itself: of the answer it says the form, the round and the month. Its id follows
 * from the receipt, which nobody keeps, so that a form that is sent twice gives one code.
 */
function dossierRecordOf({ questionnaire, round, receipt, now }: Sent, code: string): DossierCodeRecord {
  return {
    id: recordIdFrom('dossier-code-v1', receipt),
    form: questionnaire.id,
    round: round?.id ?? '',
    month: vietnamDay(now).slice(0, 7),
    code,
  };
}

function outcomeOf(result: SubmitResult, sent: Sent): AnswerOutcome {
  const { keys, receipt, token, now, questionnaire } = sent;
  switch (result.status) {
    case 'accepted':
    case 'repeated':
      return { kind: 'thanks', location: thanksLocation(keys, receipt, sent, now) };
    case 'conflict':
    case 'withdrawn': {
      if (sent.link !== undefined) return door('link-spent', sent, { questionnaire });
      // The time on the form goes on: who only changed an answer is not too fast.
      const fresh = issueToken(keys, { form: token.form, version: token.version, now: token.issuedAt });
      const state = result.status === 'conflict' ? 'already-answered' : 'withdrawn';
      return formAgain(409, sent, { state, token: fresh });
    }
    case 'limited': {
      const { retryAfterSeconds } = result;
      return formAgain(429, sent, { state: 'limited', retryAfterSeconds });
    }
    case 'unavailable':
      // The same token again: should the answer be durable after all, sending it again adds nothing.
      return formAgain(503, sent, { state: 'unavailable' });
    default:
      // Another form was sent by the same link a moment ago, or its last day has just ended.
      return door(result.status, sent, { questionnaire });
  }
}

async function submitAnswer(sent: Sent): Promise<AnswerOutcome> {
  const { content, questionnaire, fields, intake, client, link } = sent;
  const parsed = parseAnswer(content, questionnaire, fields);
  if ('errors' in parsed) return formAgain(422, sent, { state: 'invalid', errors: parsed.errors });
  const { answer, dossierCode } = parsed;
  const result = await intake.submit({
    submission: { collection: 'answers', record: recordOf(sent, answer) },
    limit: 'survey',
    client,
    receiptHash: publishedHashOf(sent.receipt),
    ...(link !== undefined && { linkHash: link.hash }),
  });
  const isDurable = result.status === 'accepted' || result.status === 'repeated';
  if (!isDurable || dossierCode === '') return outcomeOf(result, sent);
  return outcomeOf(await submitDossierCode(sent, dossierCode), sent);
}

/** Thanked only when it is durable as well; sent again, the answer is known and the code gets its second try. */
async function submitDossierCode(sent: Sent, code: string): Promise<SubmitResult> {
  const { intake, client } = sent;
  const record = dossierRecordOf(sent, code);
  const submission = { collection: 'dossier_codes', record } as const;
  // The answer took its point already: a limit of half as many answers would be meant for nobody.
  const result = await intake.submit({ submission, limit: 'rating', client });
  // The first code stands, as the first answer does; the answer itself was the same.
  return result.status === 'conflict' ? { status: 'repeated' } : result;
}

/** Sent again after its link was spent, by this very answer perhaps: only the queue can tell. */
function withLinkLeftToTheQueue({ link }: AnswerRequest): Pick<AnswerRequest, 'link'> {
  if (link === undefined || link.state.state === 'link-unknown') return {};
  return { link: { ...link, state: { ...link.state, state: 'open' } } };
}

/**
 * Takes one sent survey form. It thanks only for what is durable, and never loses what was typed:
 * everything else gives the filled form back. Faulty forms do not reach the limits.
 */
export async function answerSurvey(request: AnswerRequest): Promise<AnswerOutcome> {
  const { keys, form, fields, language, now } = request;
  const token = readToken(keys, tokenField(fields));
  const state = enterForm({ ...request, ...withLinkLeftToTheQueue(request) });
  if (state.kind === 'door') {
    return { ...state, view: { ...state.view, wasSent: token?.form === form } };
  }
  if (state.kind === 'not-found') return state;
  const { round, current } = state;
  const version = versionOf(state, token);
  if (token === null || version === undefined) {
    const fresh = issueToken(keys, { form, version: current.version, now });
    return formAgain(
      400,
      { ...request, round, questionnaire: current },
      { state: 'bad-token', token: fresh },
    );
  }
  const questionnaire = inLanguage(version, language);
  return submitAnswer({ ...request, questionnaire, round, token, receipt: receiptOf(keys, token.nonce) });
}
