import { execFileSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const GIT = execFileSync('/bin/sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();

/**
 * A program `git` that runs lines of shell around the real one; `git` in them means that one. The
 * process that called it is `$PPID`.
 *
 * @returns the value of PATH that makes it be found first.
 */
export async function gitInBetween(folder: string, script: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'git');
  await writeFile(file, `#!/bin/sh\ngit() { '${GIT}' "$@"; }\n${script}\n`);
  await chmod(file, 0o755);
  return `${folder}:${process.env['PATH']}`;
}
