import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataPaths } from '../settings/data-paths.ts';
import { fault, fine } from './finding.ts';
import type { Finding } from './finding.ts';

const FOR_OTHERS = 0o077;

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The folder of secrets and all in it. */
function secretPaths(folder: string): string[] {
  return [folder, ...readdirSync(folder).map((name) => join(folder, name))];
}

/** Whether this account may write the data, and no other may read the secrets. */
export function permissionsFinding({ root, pocketbase, queueFile, secrets }: DataPaths): Finding {
  const closed = [root, pocketbase, queueFile].find((path) => !isWritable(path));
  if (closed !== undefined)
    return fault(
      'permissions',
      `"${closed}" cannot be written by this account. Run this command as the account that runs the site; if it is, give it the folder with chown.`,
    );
  const open = secretPaths(secrets).find((path) => (statSync(path).mode & FOR_OTHERS) !== 0);
  if (open !== undefined)
    return fault('permissions', `"${open}" can be read by other accounts. Run: chmod -R go= "${secrets}"`);
  return fine('permissions', 'The data can be written, and the secrets are for this account alone.');
}
