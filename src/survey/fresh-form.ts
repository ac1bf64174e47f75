import type { Content } from '../domain/content.ts';
import { SURVEY_FIELDS } from './field-names.ts';
import { isSourceTag } from './form-fields.ts';
import { issueToken } from './form-token.ts';
import type { AnswerOutcome } from './answer-survey.ts';
import type { SurveyKeys } from './keys.ts';
import { findForm } from './open-form.ts';
import type { FormValues, SurveyView } from './survey-view.ts';

export interface FreshFormRequest {
  keys: SurveyKeys;
  content: Content;
  /** Last part of `/khao-sat/<form>`. */
  form: string;
  /** `?thu-tuc=<code>` chooses the procedure, `?nguon=<tag>` carries the source tag. */
  query: URLSearchParams;
  now: Date;
}

/** What does not fit is left out: a mistyped link still leads to the form. */
function prefilled({ procedures }: Content, query: URLSearchParams): FormValues {
  const values: FormValues = {};
  const code = query.get('thu-tuc');
  if (procedures.some((procedure) => procedure.code === code)) values[SURVEY_FIELDS.procedure] = code ?? '';
  const tag = query.get('nguon')?.toLowerCase() ?? '';
  if (tag !== '' && isSourceTag(tag)) values[SURVEY_FIELDS.sourceTag] = tag;
  return values;
}

/** The empty form for GET `/khao-sat/<form>`, with a token of its own; never to be cached. */
export function freshView({
  keys,
  content,
  form,
  query,
  now,
}: FreshFormRequest): Exclude<AnswerOutcome, { kind: 'thanks' }> {
  const state = findForm(content, form);
  if (state.kind !== 'open') return state;
  const { current } = state;
  const token = issueToken(keys, { form, version: current.version, now });
  const values = prefilled(content, query);
  const view: SurveyView = { questionnaire: current, token, values, errors: [], state: 'fresh' };
  return { kind: 'form', status: 200, view };
}
