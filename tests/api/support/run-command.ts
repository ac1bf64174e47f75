import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { RunningSite } from '../../support/running-site.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export type SiteAddress = Pick<RunningSite, 'url' | 'dataDir' | 'pocketbasePort'>;

/** Settings by which a command finds a running site. */
export function settingsOf({ url, dataDir, pocketbasePort }: SiteAddress): Record<string, string> {
  return { DATA_DIR: dataDir, PORT: new URL(url).port, POCKETBASE_PORT: String(pocketbasePort) };
}

/** Runs one of our commands beside a running site. */
export function runCommand(site: SiteAddress, ...command: string[]): Promise<{ code: number; said: string }> {
  const args = ['--disable-warning=ExperimentalWarning', ...command];
  const env = { ...process.env, NODE_OPTIONS: '', ...settingsOf(site) };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr }),
    );
  });
}
