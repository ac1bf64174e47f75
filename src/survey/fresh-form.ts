import type { Content } from '../domain/content.ts';
import { SURVEY_FIELDS } from './field-names.ts';
import { isSourceTag } from './form-fields.ts';
import { issueToken } from './form-token.ts';
import type { AnswerOutcome } from './answer-survey.ts';
import type { SurveyKeys } from './keys.ts';
import { findForm } from './open-form.ts';
import { beginShowing, nonceOf, readShowing, SHOWING_KEY } from './showing.ts';
import type { FormValues, SurveyView } from './survey-view.ts';

const PROCEDURE_KEY = 'thu-tuc';
const TAG_KEY = 'nguon';
/** What the form's address keeps; anything else in it, such as marks of advertisers, is dropped. */
const FORM_KEYS = [PROCEDURE_KEY, TAG_KEY];

export interface FreshFormRequest {
  keys: SurveyKeys;
  content: Content;
  /** Last part of `/khao-sat/<form>`. */
  form: string;
  /** `?thu-tuc=<code>` chooses the procedure, `?nguon=<tag>` carries the source tag, `?luot=` the showing. */
  query: URLSearchParams;
  /** Client address: a showing belongs to one client. */
  client: string;
  now: Date;
}

export type FreshOutcome =
  | Exclude<AnswerOutcome, { kind: 'thanks' }>
  /** The form under an address of its own, which Back finds again: see other. */
  | { kind: 'begin'; location: string };

/** What does not fit is left out: a mistyped link still leads to the form. */
function prefilled({ procedures }: Content, query: URLSearchParams): FormValues {
  const values: FormValues = {};
  const code = query.get(PROCEDURE_KEY);
  if (procedures.some((procedure) => procedure.code === code)) values[SURVEY_FIELDS.procedure] = code ?? '';
  const tag = query.get(TAG_KEY)?.toLowerCase() ?? '';
  if (tag !== '' && isSourceTag(tag)) values[SURVEY_FIELDS.sourceTag] = tag;
  return values;
}

function locationOf({ keys, form, query, now }: FreshFormRequest): string {
  const own = new URLSearchParams();
  for (const key of FORM_KEYS) {
    const value = query.get(key);
    if (value !== null) own.set(key, value);
  }
  own.set(SHOWING_KEY, beginShowing(keys, now));
  return `/khao-sat/${form}?${own.toString()}`;
}

/**
 * The empty form for GET `/khao-sat/<form>`, never to be cached. Asked without a showing it begins one;
 * asked again with the same showing it is the same form with the same token.
 */
export function freshForm(request: FreshFormRequest): FreshOutcome {
  const { keys, content, form, query, client, now } = request;
  const state = findForm(content, form);
  if (state.kind !== 'open') return state;
  const showing = readShowing(keys, query.get(SHOWING_KEY) ?? '', now);
  if (showing === null) return { kind: 'begin', location: locationOf(request) };
  const { current } = state;
  const { version } = current;
  const nonce = nonceOf(keys, showing, { client, form, version });
  const token = issueToken(keys, { form, version, now: showing.at, nonce });
  const values = prefilled(content, query);
  const view: SurveyView = { questionnaire: current, token, values, errors: [], state: 'fresh' };
  return { kind: 'form', status: 200, view };
}
