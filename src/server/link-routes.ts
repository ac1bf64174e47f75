import type { LinkState } from '../queue/links.ts';
import { door } from '../survey/enter-form.ts';
import { linkHashOf, normaliseLinkToken } from '../survey/evaluator-link.ts';
import { SURVEY_FIELDS } from '../survey/field-names.ts';
import { languageOf } from '../survey/form-address.ts';
import { firstValue, groupFields } from '../survey/form-fields.ts';
import { readToken } from '../survey/form-token.ts';
import { isRunning } from '../survey/open-form.ts';
import type { Exchange } from './host.ts';
import type { Fields } from './post-form.ts';
import { sendSurveyOutcome, showForm, takeForm, type Wanted } from './survey-routes.ts';

/** null: the address cannot be a link. */
function hashIn({ path }: Exchange): string | null {
  const token = normaliseLinkToken(path.slice(path.lastIndexOf('/') + 1));
  return token === null ? null : linkHashOf(token);
}

/** Which form a link leads to; null: to none, and a page has said so. */
async function wantedBy(exchange: Exchange, hash: string | null, state: LinkState): Promise<Wanted | null> {
  const { query, release } = exchange;
  const { rounds } = release.data.content;
  const round = 'round' in state ? rounds.find(({ id }) => id === state.round) : undefined;
  if (round !== undefined && hash !== null) return { form: round.form, link: { hash, state } };
  // A round that was taken away: the link leads nowhere now, but it is one of ours.
  const reason = state.state === 'link-unknown' ? state.state : 'closed';
  await sendSurveyOutcome(exchange, door(reason, { language: languageOf(query) }));
  return null;
}

async function stateOf({ host }: Exchange, hash: string | null): Promise<LinkState> {
  return hash === null ? { state: 'link-unknown' } : host.desk.linkState(hash);
}

/**
 * The queue cannot be asked: the form itself says which it is, so that it comes back as it was filled in. The
 * queue decides on the link when it takes the answer.
 */
function guessedState({ host, release }: Exchange, fields: Fields): LinkState {
  const token = readToken(host.keys, firstValue(groupFields(fields), SURVEY_FIELDS.token));
  const running = release.data.content.rounds.find(
    (round) => round.form === token?.form && isRunning(round, host.clock()),
  );
  return running === undefined ? { state: 'link-unknown' } : { state: 'open', round: running.id };
}

/** GET `/khao-sat/moi/<token>`: opening a link spends nothing. */
export async function showLinkedForm(exchange: Exchange): Promise<void> {
  const hash = hashIn(exchange);
  const wanted = await wantedBy(exchange, hash, await stateOf(exchange, hash));
  if (wanted !== null) await showForm(exchange, wanted);
}

/** POST `/khao-sat/moi/<token>`: the link is spent in the transaction that stores the answer. */
export async function answerLinkedForm(exchange: Exchange): Promise<void> {
  const hash = hashIn(exchange);
  await takeForm(exchange, async (fields) => {
    const state = await stateOf(exchange, hash).catch(() => guessedState(exchange, fields));
    return wantedBy(exchange, hash, state);
  });
}
