import type { SurveyLanguage } from '../domain/questionnaire.ts';
import type { Round } from '../domain/round.ts';
import { VIETNAM_ZONE, vietnamDay } from '../lib/vietnam-time.ts';
import { formatDate, formatMoment } from './format-date.ts';

const ENGLISH_DAY = new Intl.DateTimeFormat('en-GB', { timeZone: VIETNAM_ZONE, dateStyle: 'long' });
const ENGLISH_TIME = new Intl.DateTimeFormat('en-GB', { timeZone: VIETNAM_ZONE, timeStyle: 'short' });

function dayOf(moment: Date, language: SurveyLanguage): string {
  return language === 'en' ? ENGLISH_DAY.format(moment) : formatDate(vietnamDay(moment));
}

function momentOf(moment: string, language: SurveyLanguage): string {
  if (language === 'vi') return formatMoment(moment);
  const date = new Date(moment);
  return `${ENGLISH_TIME.format(date)} on ${ENGLISH_DAY.format(date)}`;
}

export interface RoundTimes {
  opens: string;
  closes: string;
  /** The last day on which it is open. */
  lastDay: string;
  /** True when that day is open to its end. */
  isWholeDay: boolean;
}

/** When a round opens and closes, as people say it; on the clock of Viet Nam. */
export function roundTimes(
  { opensAt, closesAt }: Pick<Round, 'opensAt' | 'closesAt'>,
  language: SurveyLanguage,
): RoundTimes {
  const end = new Date(closesAt);
  const last = new Date(end.getTime() - 1);
  return {
    opens: momentOf(opensAt, language),
    closes: momentOf(closesAt, language),
    lastDay: dayOf(last, language),
    isWholeDay: vietnamDay(end) !== vietnamDay(last),
  };
}
