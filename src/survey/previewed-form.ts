import type { Content } from '../domain/content.ts';
import type { SurveyView } from './survey-view.ts';

/** Address of one version of a form within a preview, in Vietnamese or English; without a version it is the newest. */
const ADDRESS = /^\/khao-sat\/([a-z0-9-]+)(?:\/([1-9]\d{0,3}))?(\/en)?$/;

/** Address at which a version of a form can be looked at before anybody is asked by it. */
export const previewedFormPath = (form: string, version: number): string => `/khao-sat/${form}/${version}`;

/**
 * A form as respondents would see it, whether a round runs or not. Nothing can be sent from it: it has no token.
 *
 * @returns null: the address is of no form of this content
 */
export function previewedForm(
  { questionnaires }: Pick<Content, 'questionnaires'>,
  address: string,
): SurveyView | null {
  const [, form, version, english] = ADDRESS.exec(address) ?? [];
  const found = questionnaires.find(
    (each) => each.id === form && (version === undefined || each.version === Number(version)),
  );
  const questionnaire = english === undefined ? found : found?.english;
  if (found === undefined || questionnaire == null) return null;
  const own = previewedFormPath(found.id, found.version);
  const other = english === undefined ? `${own}/en` : own;
  return {
    ...{ questionnaire, round: null, action: own, token: '', values: {}, errors: [], state: 'fresh' },
    otherLanguage: found.english === null ? null : other,
  };
}
