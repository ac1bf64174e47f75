import { parseDuration } from '../../../schema/time-limit.ts';

const WHOLE = /^0+(?=\d)/;

/** A record's time limit as the schema writes it; null: no number with a unit, or a zero. */
export function durationOf(text: string): string | null {
  const written = text
    .replace(/^(\d+)\.(\d)(?=\s)/, '$1,$2')
    .replace(WHOLE, '')
    .toLowerCase();
  const duration = parseDuration(written);
  return duration === null || duration.max === 0 || duration.min > duration.max ? null : written;
}

/** What collectors write where they found nothing. */
export function isMissing(text: string): boolean {
  return /^(?:n\/a|-+)?$/i.test(text);
}
