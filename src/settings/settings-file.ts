import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings written in `$SETTINGS_FILE`, else in `.env` of the program's folder.
 *
 * @throws Error with a sentence when the named file cannot be read; a missing `.env` is no fault.
 */
export function readSettingsFile(env: Environment, programFolder: string): Environment {
  const named = env['SETTINGS_FILE'];
  const path = named ? resolve(programFolder, named) : join(programFolder, '.env');
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !named) return {};
    throw new Error(`SETTINGS_FILE: "${path}" cannot be read (${code ?? 'unknown reason'}).`);
  }
}
