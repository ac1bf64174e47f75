import type { IsoDate } from '../domain/procedure.ts';

/** Days of the calendar from the first day to the last; negative where that lies before it. */
export function daysBetween(first: IsoDate, last: IsoDate): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}
