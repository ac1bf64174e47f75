import type { TimeUnit } from '../domain/procedure.ts';
import { formatNumber } from '../view/format-number.ts';
import { tightestOf } from './hours-within.ts';

const UNITS: Record<TimeUnit, string> = {
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
  'working-hour': 'giờ làm việc',
  hour: 'giờ',
  month: 'tháng',
};

interface Limit {
  max: number;
  unit: TimeUnit;
}

/** The clause that an error sentence ends in; null: the hours fit, or there is nothing to compare them with. */
export function tooLongComplaint(hours: number, limits: readonly Limit[]): string | null {
  const tightest = tightestOf(limits);
  if (tightest === null || hours <= tightest.hours) return null;
  const { limit, hours: within } = tightest;
  const term = `${formatNumber(limit.max)} ${UNITS[limit.unit]}`;
  return `các bước cộng lại ${formatNumber(hours)} giờ, quá thời hạn ${term} của trang thủ tục (${formatNumber(within)} giờ)`;
}
