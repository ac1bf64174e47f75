import type { Content } from '../domain/content.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { AnswerOutcome } from './answer-survey.ts';
import { enterForm, type Entrance } from './enter-form.ts';
import { PROCEDURE_KEY, SURVEY_FIELDS, TAG_KEY } from './field-names.ts';
import { formAction, LANGUAGE_KEY, otherLanguageAddress } from './form-address.ts';
import { isSourceTag } from './form-fields.ts';
import { issueToken } from './form-token.ts';
import type { SurveyKeys } from './keys.ts';
import { beginShowing, nonceOf, readShowing, SHOWING_KEY } from './showing.ts';
import type { FormValues, SurveyView } from './survey-view.ts';

/** What the form's address keeps; anything else in it, such as marks of advertisers, is dropped. */
const FORM_KEYS = [PROCEDURE_KEY, TAG_KEY, LANGUAGE_KEY];

export interface FreshFormRequest extends Entrance {
  keys: SurveyKeys;
  /** Path of the form's address. */
  path: string;
  /** `?thu-tuc=<code>` chooses the procedure, `?nguon=<tag>` carries the source tag, `?luot=` the showing. */
  query: URLSearchParams;
  /** Client address: a showing belongs to one client. */
  client: string;
}

export type FreshOutcome =
  | Exclude<AnswerOutcome, { kind: 'thanks' }>
  /** The form under an address of its own, which Back finds again: see other. */
  | { kind: 'begin'; location: string };

/** What does not fit is left out: a mistyped link still leads to the form. */
function prefilled({ procedures }: Content, { asks }: Questionnaire, query: URLSearchParams): FormValues {
  const values: FormValues = {};
  const code = query.get(PROCEDURE_KEY);
  const isKnown = asks.procedure && procedures.some((procedure) => procedure.code === code);
  if (isKnown) values[SURVEY_FIELDS.procedure] = code ?? '';
  const tag = query.get(TAG_KEY)?.toLowerCase() ?? '';
  if (tag !== '' && isSourceTag(tag)) values[SURVEY_FIELDS.sourceTag] = tag;
  return values;
}

/** What the address keeps of what it was asked with. */
function ownQuery(query: URLSearchParams, keys: readonly string[]): URLSearchParams {
  const own = new URLSearchParams();
  for (const key of keys) {
    const value = query.get(key);
    if (value !== null) own.set(key, value);
  }
  return own;
}

function locationOf({ keys, path, query, now }: FreshFormRequest): string {
  const own = ownQuery(query, FORM_KEYS);
  own.set(SHOWING_KEY, beginShowing(keys, now));
  return `${path}?${own.toString()}`;
}

/**
 * The empty form for a GET of its address, never to be cached. Asked without a showing it begins one; asked
 * again with the same showing, in any language, it is the same form with the same token.
 */
export function freshForm(request: FreshFormRequest): FreshOutcome {
  const { keys, content, form, path, query, client, now } = request;
  const state = enterForm(request);
  if (state.kind !== 'open') return state;
  const showing = readShowing(keys, query.get(SHOWING_KEY) ?? '', now);
  if (showing === null) return { kind: 'begin', location: locationOf(request) };
  const { current, round } = state;
  const { version, language } = current;
  const nonce = nonceOf(keys, showing, { client, form, version });
  const view: SurveyView = {
    questionnaire: current,
    round,
    action: formAction(path, language),
    otherLanguage: otherLanguageAddress(path, ownQuery(query, [...FORM_KEYS, SHOWING_KEY]), current),
    token: issueToken(keys, { form, version, now: showing.at, nonce }),
    values: prefilled(content, current, query),
    errors: [],
    state: 'fresh',
  };
  return { kind: 'form', status: 200, view };
}
