import { vietnamDay } from '../lib/vietnam-time.ts';
import type { SurveyLanguage } from './questionnaire.ts';
import type { AnswerSource } from './submission.ts';

/** How many answers a round needs: n = N / (1 + N·e²), by Slovin. */
export interface RoundTarget {
  /** N: people who received a result in the period, or were invited. */
  population: number;
  /** e: margin of error, 0.05 for 5 %. */
  margin: number;
  /** n, rounded up. */
  size: number;
}

/** A stretch of time in which one version of a form is open and whose answers are reported together. */
export interface Round {
  /** Name of its file; stored with each answer. */
  id: string;
  /** Id and version of the questionnaire. */
  form: string;
  version: number;
  title: string;
  /** null: not given, the Vietnamese one stands. */
  englishTitle: string | null;
  /** ISO with the zone of Viet Nam. Open from this moment on … */
  opensAt: string;
  /** … and until just before this one. */
  closesAt: string;
  /** Answers of other sources are not taken. */
  sources: AnswerSource[];
  /** Who may answer, a sentence for the respondent. */
  audience: string;
  englishAudience: string | null;
  /** null: nobody knows N. */
  target: RoundTarget | null;
  /** Share of the sheets of a lot of paper forms that a second person types, per cent. */
  secondEntryPercent: number;
  /** So many days after the last one its paper forms can still be typed. */
  paperDays: number;
}

/** A tenth, rounded up, is typed twice where the round says nothing else. */
export const DEFAULT_SECOND_ENTRY_PERCENT = 10;

/** Post and boxes at counters take days; the report of a quarter is due later. */
export const DEFAULT_PAPER_DAYS = 15;

/** The last day on which a round is open, `YYYY-MM-DD` in Viet Nam; it closes at the end of that day or within it. */
export function lastDayOf({ closesAt }: Pick<Round, 'closesAt'>): string {
  return vietnamDay(new Date(Date.parse(closesAt) - 1));
}

export function roundTitle({ title, englishTitle }: Round, language: SurveyLanguage): string {
  return language === 'en' ? (englishTitle ?? title) : title;
}

export function roundAudience({ audience, englishAudience }: Round, language: SurveyLanguage): string {
  return language === 'en' ? (englishAudience ?? audience) : audience;
}
