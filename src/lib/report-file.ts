import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { writeFileAtomically } from './write-file-atomically.ts';

/** Writes what a check has found, for the account of the site alone. */
export async function writeReportFile(file: string, report: object): Promise<void> {
  await writeFileAtomically(file, JSON.stringify(report), 0o600);
}

/** The last report; null: there was no check yet, or its file is damaged. */
export function readReportFile<Report>(file: string, schema: z.ZodType<Report>): Report | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
