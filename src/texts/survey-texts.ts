import type { SurveyLanguage } from '../domain/questionnaire.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** The same keys in any language. */
type Words<Texts> = Texts extends string
  ? string
  : Texts extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Texts]: Words<Texts[Key]> };

export type SurveyTexts = Words<typeof vi.survey>;
export type ThanksTexts = Words<typeof vi.thanks>;
export type ChannelNames = Words<typeof vi.channels.names>;

/** The trial notice and the way to the content, above a page. */
export function siteTexts(language: SurveyLanguage): Words<typeof en.site> {
  return language === 'en' ? en.site : vi.site;
}

/** What the menu of all pages is called, and its items. */
export function menuTexts(language: SurveyLanguage): Words<typeof vi.navigation> {
  return language === 'en' ? en.navigation : vi.navigation;
}

/** Sentences of a survey form, its error states and its closed doors. */
export function surveyTexts(language: SurveyLanguage): SurveyTexts {
  return language === 'en' ? en.survey : vi.survey;
}

export function thanksTexts(language: SurveyLanguage): ThanksTexts {
  return language === 'en' ? en.thanks : vi.thanks;
}

/** What the ways to file are called. */
export function channelNames(language: SurveyLanguage): ChannelNames {
  return language === 'en' ? en.channels : vi.channels.names;
}
