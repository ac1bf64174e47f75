import type { Questionnaire, SurveyLanguage } from '../domain/questionnaire.ts';

/** What a form's page is rendered at; the address that was asked for may hold a link. */
export const FORM_PAGE = '/khao-sat/phieu';

/** Query key of the language; without it a form is in Vietnamese. */
export const LANGUAGE_KEY = 'ngon-ngu';

export function languageOf(query: URLSearchParams): SurveyLanguage {
  return query.get(LANGUAGE_KEY) === 'en' ? 'en' : 'vi';
}

function withLanguage(query: URLSearchParams, language: SurveyLanguage): URLSearchParams {
  const own = new URLSearchParams(query);
  if (language === 'en') own.set(LANGUAGE_KEY, 'en');
  else own.delete(LANGUAGE_KEY);
  return own;
}

function withQuery(path: string, query: URLSearchParams): string {
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** Where a form in that language is sent. */
export function formAction(path: string, language: SurveyLanguage): string {
  return withQuery(path, withLanguage(new URLSearchParams(), language));
}

/** The same showing of a form in the other language; null: it has only one. */
export function otherLanguageAddress(
  path: string,
  query: URLSearchParams,
  { language, english }: Questionnaire,
): string | null {
  if (language === 'en') return withQuery(path, withLanguage(query, 'vi'));
  return english === null ? null : withQuery(path, withLanguage(query, 'en'));
}
