import { makePrivateFolder } from '../lib/make-private-folder.ts';
import { runCommand } from './program.ts';
import type { PocketbaseProgram } from './program.ts';

const NOTHING_LEFT = 'No new migrations to apply.';

/**
 * Brings the database to the present schema, in a folder closed to other accounts.
 *
 * @throws Error with PocketBase's own words when a migration failed; none of that run is kept.
 */
export async function migrate(program: PocketbaseProgram): Promise<void> {
  // PocketBase makes its databases readable for every account of the machine.
  makePrivateFolder(program.dataDir);
  const first = await runCommand(program, ['migrate', 'up']);
  if (first.includes(NOTHING_LEFT)) return;
  // A failed migration also ends with code 0: only a second run that finds nothing proves success.
  const second = await runCommand(program, ['migrate', 'up']);
  if (!second.includes(NOTHING_LEFT))
    throw new Error(`PocketBase's database could not be migrated: ${first.trim()}`);
}
