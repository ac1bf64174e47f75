import { readSettingsFile } from './settings-file.ts';
import type { Environment } from './settings-file.ts';
import { settingsSchema } from './settings-schema.ts';
import { PROGRAM_ROOT, setValues } from './settings.ts';
import type { Settings } from './settings.ts';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

function unknownNames(file: Environment): string[] {
  return Object.keys(file)
    .filter((name) => !(name in settingsSchema.shape))
    .map((name) => `${name}: there is no such setting; the line in the settings file has no effect.`);
}

/** Whoever opens the site by another address than PUBLIC_URL can read it, but send no form. */
function unreachableForms({ host, publicUrl }: Settings, values: Environment): string[] {
  if (LOOPBACK.includes(host) || 'PUBLIC_URL' in values) return [];
  return [
    `PUBLIC_URL: not set, so forms are taken only from pages opened as ${publicUrl}. Set it to the address that readers use.`,
  ];
}

/**
 * What is worth knowing about usable settings: a sentence each for names that nothing reads and for
 * values that do less than one would expect.
 */
export function settingsNotes(
  settings: Settings,
  env: Environment = process.env,
  root: string = PROGRAM_ROOT,
): string[] {
  const file = readSettingsFile(env, root);
  const values = setValues(file, env);
  return [...unknownNames(file), ...unreachableForms(settings, values)];
}
