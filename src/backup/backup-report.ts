import { z } from 'zod';
import { readReportFile, writeReportFile } from '../lib/report-file.ts';

const ReportSchema = z.object({
  /** When the backup was begun, ISO. */
  at: z.iso.datetime(),
  /** Name of the file. */
  name: z.string(),
  bytes: z.number(),
  /** What keeps it from the second place, a sentence; null: nothing, or there is none. */
  secondPlaceFault: z.string().nullable(),
});

/** What the last finished backup was. */
export type BackupReport = z.infer<typeof ReportSchema>;

export async function writeBackupReport(file: string, report: BackupReport): Promise<void> {
  await writeReportFile(file, report);
}

/** null: there was none yet, or the note of it is damaged. */
export function readBackupReport(file: string): BackupReport | null {
  return readReportFile(file, ReportSchema);
}
