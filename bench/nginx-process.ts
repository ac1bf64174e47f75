import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asset } from '#src/server/loaded-release.ts';
import { freePort } from '#tests/support/free-port.ts';
import { writeNginx } from './nginx-config.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const NOBODY = 65_534;

/** Path of nginx when it is on this machine, else null. */
export function findNginx(): string | null {
  const path = `${process.env['PATH']}:/usr/sbin:/usr/local/sbin`;
  try {
    execFileSync('nginx', ['-v'], { env: { PATH: path }, stdio: 'ignore' });
    return execFileSync('sh', ['-c', 'command -v nginx'], { env: { PATH: path }, encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/** nginx without any rights of its own: whoever started us, or nobody when that is root. */
export async function startNginx(
  program: string,
  pages: ReadonlyMap<string, Asset>,
  given: { workers: number; releaseId: string },
): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-nginx-'));
  const port = await freePort();
  const config = writeNginx(folder, pages, { port, ...given });
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const args = ['-p', folder, '-e', 'stderr', '-c', config];
  const server = await startServer(port, program, args, isRoot ? { uid: NOBODY, gid: NOBODY } : {});
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
