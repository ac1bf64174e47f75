import type { Content } from '../domain/content.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { FormToken } from './form-token.ts';

/** A form as it stands in the content; it is open while one of its versions is (a newer one may be a draft). */
export type FormState =
  | { kind: 'open'; current: Questionnaire; versions: Questionnaire[] }
  | { kind: 'closed'; questionnaire: Questionnaire }
  | { kind: 'not-found' };

export function findForm({ questionnaires }: Pick<Content, 'questionnaires'>, form: string): FormState {
  const versions = questionnaires.filter(({ id }) => id === form);
  const [newest] = versions;
  if (newest === undefined) return { kind: 'not-found' };
  const current = versions.find(({ isOpen }) => isOpen);
  return current ? { kind: 'open', current, versions } : { kind: 'closed', questionnaire: newest };
}

/**
 * The version that the respondent saw, even when a newer one has come since; undefined: the token
 * is none, belongs to another form, or names a version that is gone.
 */
export function versionOf(
  { current, versions }: Extract<FormState, { kind: 'open' }>,
  token: FormToken | null,
): Questionnaire | undefined {
  if (token?.form !== current.id) return undefined;
  return versions.find(({ version }) => version === token.version);
}
