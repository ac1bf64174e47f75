import type { KeptReport, WrittenPart } from '../domain/report.ts';
import { callAsStaff, type StaffClient } from './staff.ts';

/** Names a report. */
export type ReportKey = Pick<KeptReport, 'form' | 'period'>;

/** All reports on a form that somebody has written or filed, in no order. */
export function listReports(client: StaffClient, form: string): Promise<KeptReport[]> {
  const filter = client.filter('form = {:form}', { form });
  return client.collection('reports').getFullList<KeptReport>({ filter, batch: 500 });
}

/** null: nobody has written or filed it. */
export async function readReport(
  client: StaffClient,
  { form, period }: ReportKey,
): Promise<KeptReport | null> {
  const filter = client.filter('form = {:form} && period = {:period}', { form, period });
  const { items } = await client.collection('reports').getList<KeptReport>(1, 1, { filter, skipTotal: true });
  return items[0] ?? null;
}

/**
 * Keeps what somebody wrote.
 *
 * @param revision the one that was seen; 0: none
 * @throws OfficeRefusedError `changed-since` when somebody has saved since, `not-allowed`
 */
export async function saveReport(
  client: StaffClient,
  report: ReportKey & { revision: number; parts: readonly WrittenPart[] },
): Promise<void> {
  await callAsStaff(client, 'reports/save', report);
}

/** Keeps that a report was filed; the first time counts. Throws as `saveReport`. */
export async function fileReport(
  client: StaffClient,
  report: ReportKey & { how: 'exported' | 'noted' },
): Promise<void> {
  await callAsStaff(client, 'reports/file', report);
}
