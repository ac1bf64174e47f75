import { z } from 'zod';
import { reportFile } from '../lib/report-file.ts';
import type { Finding } from './finding.ts';

const AlertSchema = z.object({
  check: z.string(),
  sentence: z.string(),
  /** When it was first seen, ISO. */
  since: z.iso.datetime(),
});
const AlertsSchema = z.array(AlertSchema);

/** Something that somebody must know of. */
export type Alert = z.infer<typeof AlertSchema>;

const alertsFile = reportFile(AlertsSchema);

export const { write: writeAlerts } = alertsFile;

/** What was found at the last look; empty: nothing, or nobody has looked yet. */
export function readAlerts(file: string): Alert[] {
  return alertsFile.read(file) ?? [];
}

export interface AlertChange {
  /** All that stand now. */
  alerts: Alert[];
  raised: Alert[];
  ended: Alert[];
}

/** Which faults are new, which are over; one that goes on is told of once. */
export function alertsAfter(before: readonly Alert[], findings: readonly Finding[], now: Date): AlertChange {
  const since = now.toISOString();
  const alerts = findings
    .filter(({ state }) => state === 'fault')
    .map(({ check, sentence }) => ({
      check,
      sentence,
      since: before.find((alert) => alert.check === check)?.since ?? since,
    }));
  const isIn = (list: readonly Alert[]) => (alert: Alert) => list.some(({ check }) => check === alert.check);
  return {
    alerts,
    raised: alerts.filter((alert) => !isIn(before)(alert)),
    ended: before.filter((alert) => !isIn(alerts)(alert)),
  };
}
