import type { WorkCalendar } from '../domain/calendar.ts';
import type { Content } from '../domain/content.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { workingDaysBetween } from '../lib/working-days.ts';

/** A planned outage must be announced this many working days ahead (decree 224/2026 article 13). */
export const OUTAGE_NOTICE_IN_WORKING_DAYS = 7;

/** Vietnamese sentences on what is right but wants a look; they keep nothing from being published. */
export function warningsOf(content: Content, now: Date): string[] {
  return [...outageWarnings(content, now), ...calendarWarnings(content.calendar, now)];
}

function outageWarnings({ portal: { outage }, calendar }: Content, now: Date): string[] {
  if (outage === null || Date.parse(outage.from) <= now.getTime()) return [];
  const days = workingDaysBetween(vietnamDay(now), vietnamDay(new Date(outage.from)), calendar);
  if (days >= OUTAGE_NOTICE_IN_WORKING_DAYS) return [];
  return [
    `cong.yaml: đợt tạm ngừng bắt đầu sau ${days} ngày làm việc; việc tạm ngừng có kế hoạch phải báo trước ít nhất ${OUTAGE_NOTICE_IN_WORKING_DAYS} ngày làm việc.`,
  ];
}

/** Working days cannot be counted without the year's holidays. */
function calendarWarnings({ years }: WorkCalendar, now: Date): string[] {
  const year = Number(vietnamDay(now).slice(0, 4));
  return years.includes(year) ? [] : [`lich/${year}.yaml: chưa có lịch nghỉ của năm ${year}.`];
}
