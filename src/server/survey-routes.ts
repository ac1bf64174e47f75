import type { AnswerSource } from '../domain/submission.ts';
import { answerSurvey, type AnswerOutcome } from '../survey/answer-survey.ts';
import { freshForm, type FreshOutcome } from '../survey/fresh-form.ts';
import { sourceTagOf } from '../survey/parse-answer.ts';
import { SEALED_KEY, thanksView } from '../survey/thanks.ts';
import type { Exchange } from './host.ts';
import { plainHeaders } from './loaded-release.ts';
import { type Fields, receiveForm } from './post-form.ts';
import { sendNotFound, sendRendered } from './render.ts';
import { sendRedirect } from './send.ts';

function formOf({ path }: Exchange): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Answers from the department's own networks are a source of their own; posters carry a tag. */
function sourceOf({ host }: Exchange, client: string, fields: Fields): AnswerSource {
  if (host.isStaff(client)) return 'staff';
  return sourceTagOf(fields) === '' ? 'web' : 'qr';
}

async function sendOutcome(exchange: Exchange, outcome: AnswerOutcome | FreshOutcome): Promise<void> {
  switch (outcome.kind) {
    case 'begin':
    case 'thanks':
      return sendRedirect(exchange.response, plainHeaders(exchange.release), 303, outcome.location);
    case 'not-found':
      return sendNotFound(exchange);
    case 'closed':
      return sendRendered(exchange, {}, { status: 410 });
    case 'form': {
      const { status, view, retryAfterSeconds } = outcome;
      const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
      return sendRendered(exchange, { survey: view }, { status, headers });
    }
  }
}

export async function showSurveyForm(exchange: Exchange): Promise<void> {
  const { host, request, release, query } = exchange;
  const outcome = freshForm({
    keys: host.keys,
    content: release.data.content,
    form: formOf(exchange),
    query,
    client: host.clientOf(request),
    now: host.clock(),
  });
  await sendOutcome(exchange, outcome);
}

export async function answerSurveyForm(exchange: Exchange): Promise<void> {
  const { host, request, release } = exchange;
  const fields = await receiveForm(exchange);
  if (fields === null) return;
  const client = host.clientOf(request);
  const outcome = await answerSurvey({
    keys: host.keys,
    content: release.data.content,
    form: formOf(exchange),
    fields,
    client,
    source: sourceOf(exchange, client, fields),
    now: host.clock(),
    intake: host.intake,
  });
  await sendOutcome(exchange, outcome);
}

export async function showThanks(exchange: Exchange): Promise<void> {
  const { host, query } = exchange;
  await sendRendered(exchange, { thanks: thanksView(host.keys, query.get(SEALED_KEY) ?? '', host.clock()) });
}
