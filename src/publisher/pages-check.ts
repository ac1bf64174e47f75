import { z } from 'zod';
import { reportFile } from '../lib/report-file.ts';

/** What the nightly render of everything has found beside the live release. */
const PagesCheckSchema = z.object({
  at: z.iso.datetime(),
  /** Addresses that said something else. */
  differing: z.array(z.string()),
});

export type PagesCheck = z.infer<typeof PagesCheckSchema>;

export const { write: writePagesCheck, read: readPagesCheck } = reportFile(PagesCheckSchema);
