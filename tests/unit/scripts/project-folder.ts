import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that looks like a checkout to the commands, in which programs only note that they ran. */
export function projectFolder(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  for (const [name, text] of Object.entries(files)) write(root, name, text);
  return root;
}

export function write(root: string, name: string, text: string): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Writes a shell script that can be run. */
export function writeProgram(root: string, name: string, body: string): string {
  const path = write(root, name, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}
