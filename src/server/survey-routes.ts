import type { AnswerSource } from '../domain/submission.ts';
import type { Attempt, AttemptKind } from '../queue/attempts.ts';
import { answerSurvey, type AnswerOutcome } from '../survey/answer-survey.ts';
import type { DoorOutcome, EntranceLink } from '../survey/enter-form.ts';
import { FORM_PAGE, languageOf } from '../survey/form-address.ts';
import { isSourceTag } from '../survey/form-fields.ts';
import { freshForm, type FreshOutcome } from '../survey/fresh-form.ts';
import { TAG_KEY } from '../survey/field-names.ts';
import { sourceTagOf } from '../survey/parse-answer.ts';
import type { DoorReason } from '../survey/survey-view.ts';
import { SEALED_KEY, thanksView } from '../survey/thanks.ts';
import { countOpened, countingIntake } from './count-pages.ts';
import type { Exchange } from './host.ts';
import { plainHeaders } from './loaded-release.ts';
import { type Fields, receiveForm } from './post-form.ts';
import { sendNotFound, sendRendered } from './render.ts';
import { retryAfter } from './retry-after.ts';
import { sendRedirect } from './send.ts';

/** Which form somebody came for, and by which link. */
export interface Wanted {
  form: string;
  link?: EntranceLink;
}

function formOf({ path }: Exchange): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Answers from the department's own networks are a source of their own; posters carry a tag. */
function sourceOf({ host, request }: Exchange, wanted: Wanted, tag: string): AnswerSource {
  if (wanted.link !== undefined) return 'link';
  if (host.isStaff(host.clientOf(request))) return 'staff';
  return tag === '' ? 'web' : 'qr';
}

const ATTEMPTS: Partial<Record<DoorReason, AttemptKind>> = {
  early: 'early',
  closed: 'late',
  'source-refused': 'source',
};

/** The attempt that a form sent in vain is counted as; null: it is none. */
function attemptOf({ view: { reason, round, wasSent } }: DoorOutcome): Attempt | null {
  const kind = ATTEMPTS[reason];
  return !wasSent || round === null || kind === undefined ? null : { round: round.id, kind };
}

/** A figure that cannot be noted just now must not keep anybody from the page. */
async function noteAttempt({ host, request }: Exchange, outcome: DoorOutcome): Promise<void> {
  const attempt = attemptOf(outcome);
  if (attempt === null) return;
  const client = host.clientOf(request);
  await host.desk
    .noteAttempt({ ...attempt, client })
    .catch((error: unknown) => host.log('attempt not noted', error));
}

export async function sendSurveyOutcome(
  exchange: Exchange,
  outcome: AnswerOutcome | FreshOutcome,
): Promise<void> {
  switch (outcome.kind) {
    case 'begin':
    case 'thanks':
      return sendRedirect(exchange.response, plainHeaders(exchange.release), 303, outcome.location);
    case 'not-found':
      return sendNotFound(exchange);
    case 'door':
      await noteAttempt(exchange, outcome);
      return sendRendered(exchange, { door: outcome.view }, { status: outcome.status, address: FORM_PAGE });
    case 'form': {
      const { status, view, retryAfterSeconds } = outcome;
      const headers = retryAfter(retryAfterSeconds);
      return sendRendered(exchange, { survey: view }, { status, headers, address: FORM_PAGE });
    }
  }
}

/** Shows a form, or the page that stands in its place. */
export async function showForm(exchange: Exchange, wanted: Wanted): Promise<void> {
  const { host, request, release, path, query } = exchange;
  const tag = query.get(TAG_KEY)?.toLowerCase() ?? '';
  const outcome = freshForm({
    ...wanted,
    keys: host.keys,
    content: release.data.content,
    path,
    query,
    language: languageOf(query),
    source: sourceOf(exchange, wanted, isSourceTag(tag) ? tag : ''),
    client: host.clientOf(request),
    now: host.clock(),
  });
  if (outcome.kind === 'begin') countOpened(exchange, wanted.form);
  await sendSurveyOutcome(exchange, outcome);
}

/**
 * Takes a form.
 *
 * @param wantedIn which form was sent; null: a page has said that it cannot be taken
 */
export async function takeForm(
  exchange: Exchange,
  wantedIn: (fields: Fields) => Promise<Wanted | null>,
): Promise<void> {
  const { host, request, release, path, query } = exchange;
  const fields = await receiveForm(exchange);
  const wanted = fields && (await wantedIn(fields));
  if (fields === null || wanted === null) return;
  const outcome = await answerSurvey({
    ...wanted,
    keys: host.keys,
    content: release.data.content,
    path,
    fields,
    language: languageOf(query),
    source: sourceOf(exchange, wanted, sourceTagOf(fields)),
    client: host.clientOf(request),
    now: host.clock(),
    intake: countingIntake(exchange, wanted.form),
  });
  await sendSurveyOutcome(exchange, outcome);
}

export const showSurveyForm = (exchange: Exchange): Promise<void> =>
  showForm(exchange, { form: formOf(exchange) });

export const answerSurveyForm = (exchange: Exchange): Promise<void> =>
  takeForm(exchange, async () => ({ form: formOf(exchange) }));

export async function showThanks(exchange: Exchange): Promise<void> {
  const { host, query } = exchange;
  await sendRendered(exchange, { thanks: thanksView(host.keys, query.get(SEALED_KEY) ?? '', host.clock()) });
}
