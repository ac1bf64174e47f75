import { join } from 'node:path';
import { isBroken, readLinkReport } from '../upkeep/link-report.ts';
import { runForReport } from './run-for-report.ts';
import type { ReportJob } from './run-for-report.ts';

const PROGRAM = join(import.meta.dirname, '..', 'upkeep', 'check-links-main.ts');

/** Looks at the portal's pages of our procedures. What it finds is for the Office's register; it never rejects. */
export async function runLinkCheck({ paths, log, signal }: ReportJob): Promise<void> {
  try {
    // Where the check is off there is no report.
    await runForReport(PROGRAM, () => true, signal);
    const report = readLinkReport(paths.linkFile);
    const broken = report?.links.filter(isBroken).length ?? 0;
    log.info({ hasNetwork: report?.hasNetwork ?? null, broken }, 'looked at the pages of the portal');
  } catch (error) {
    log.warn({ reason: (error as Error).message }, 'the pages of the portal could not be looked at');
  }
}
