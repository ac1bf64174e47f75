import type { TimeLimit } from '../domain/procedure.ts';
import { HOURS_OF_A_DAY } from '../lib/working-hours.ts';

/** The part of a time limit that hours are compared with. */
export type LimitedTime = Pick<TimeLimit, 'max' | 'unit'>;

/**
 * The most working hours that a time limit can hold. Days of the calendar hold no more working days than days, so
 * that what is longer than this is too long for certain.
 *
 * @returns null: months are not compared with hours
 */
export function hoursWithin({ max, unit }: LimitedTime): number | null {
  if (unit === 'month') return null;
  return unit === 'hour' || unit === 'working-hour' ? max : max * HOURS_OF_A_DAY;
}

/** Hours of all steps. */
export function hoursOf(steps: readonly { hours: number }[]): number {
  return steps.reduce((sum, { hours }) => sum + hours, 0);
}

/** The tightest of some time limits; null: none can be compared. */
export function tightestOf<Limit extends LimitedTime>(
  limits: readonly Limit[],
): { limit: Limit; hours: number } | null {
  const compared = limits.flatMap((limit) => {
    const hours = hoursWithin(limit);
    return hours === null ? [] : [{ limit, hours }];
  });
  return compared.sort((a, b) => a.hours - b.hours)[0] ?? null;
}
