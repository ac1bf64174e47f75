import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { readReport } from '#src/integrity/check-report.ts';
import type { CheckReport } from '#src/integrity/check-report.ts';
import type { SiteProcess } from './site-process.ts';

const CHECK = join(import.meta.dirname, '..', '..', '..', 'src', 'integrity', 'check-main.ts');

/** What `npm run check:answers` finds on a running site. */
export async function runCheck(site: SiteProcess): Promise<CheckReport & { code: number }> {
  const env = {
    ...process.env,
    DATA_DIR: site.paths.root,
    PORT: String(site.port),
    POCKETBASE_PORT: String(site.pocketbasePort),
  };
  const args = ['--disable-warning=ExperimentalWarning', CHECK];
  const code = await new Promise<number>((resolve) => {
    execFile(process.execPath, args, { env }, (error) => resolve(error === null ? 0 : Number(error.code)));
  });
  const report = readReport(site.paths.checkFile);
  if (report === null) throw new Error('There is no report');
  return { ...report, code };
}
