const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** The calendar day so many days after another, both `YYYY-MM-DD`; before it when negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_IN_MS).toISOString().slice(0, 10);
}
