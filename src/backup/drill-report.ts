import { z } from 'zod';
import { readReportFile, writeReportFile } from '../lib/report-file.ts';

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

export async function writeDrillReport(file: string, report: DrillReport): Promise<void> {
  await writeReportFile(file, report);
}

/** null: there was no drill yet, or its report is damaged. */
export function readDrillReport(file: string): DrillReport | null {
  return readReportFile(file, ReportSchema);
}
