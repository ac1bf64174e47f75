import { z } from 'zod';
import { reportFile } from '../lib/report-file.ts';

const ReportSchema = z.object({
  /** When it began, ISO. */
  at: z.iso.datetime(),
  /** The backup that was tried; null: there is none. */
  backup: z.string().nullable(),
  /** Records that were compared with what was accepted. */
  compared: z.number(),
  /** What went wrong, an English sentence; null: all is as it was. */
  fault: z.string().nullable(),
});

/** Whether the newest backup could be put back, tried in a folder of its own. */
export type DrillReport = z.infer<typeof ReportSchema>;

export const { read: readDrillReport, write: writeDrillReport } = reportFile(ReportSchema);
