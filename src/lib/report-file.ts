import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { writeFileAtomically } from './write-file-atomically.ts';

/** Where a check leaves what it has found. */
export interface ReportFile<Report> {
  /** Writes it for the account of the site alone. */
  write(file: string, report: Report): Promise<void>;
  /** The last report; null: there was none yet, or its file is damaged. */
  read(file: string): Report | null;
}

/** Reports of one shape. */
export function reportFile<Report extends object>(schema: z.ZodType<Report>): ReportFile<Report> {
  return {
    write: (file, report) => writeFileAtomically(file, JSON.stringify(report), 0o600),
    read(file) {
      try {
        return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return null;
      }
    },
  };
}
