export const VIETNAM_ZONE = 'Asia/Ho_Chi_Minh';

// Making a formatter costs more than using it a hundred times.
const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: VIETNAM_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Viet Nam at that moment, `YYYY-MM-DD`. */
export function vietnamDay(moment: Date): string {
  return DAY.format(moment);
}
