import { z } from 'zod';
import { reportFile } from '../lib/report-file.ts';

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

export const { read: readBackupReport, write: writeBackupReport } = reportFile(ReportSchema);
