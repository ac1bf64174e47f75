/**
 * `npm run restore -- FILE [--key FILE] [--replace] [--only-pocketbase]`: puts a backup in the place of the data of a
 * stopped site. `--key`: file with the private key of age that opens it.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { outliveTheConsole } from '../lib/outlive-the-console.ts';
import { step } from '../lib/progress.mjs';
import { checkContentDir } from '../settings/content-dir.ts';
import { dataPaths } from '../settings/data-paths.ts';
import { readSettings } from '../settings/settings.ts';
import { lockDataFolder } from '../supervisor/lock.ts';
import { BackupError } from './backup-error.ts';
import { restore } from './restore.ts';

const OPTIONS = {
  key: { type: 'string' },
  replace: { type: 'boolean', default: false },
  'only-pocketbase': { type: 'boolean', default: false },
} as const;

const USAGE =
  'This command is written: npm run restore -- <backup> [--key <file with the private key>] [--replace] [--only-pocketbase]';

interface Wish {
  file: string;
  keyFile: string | null;
  mayReplace: boolean;
  isPocketbaseOnly: boolean;
}

function readWish(args: string[]): Wish {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error(USAGE);
    return {
      file: resolve(file),
      keyFile: values.key === undefined ? null : resolve(values.key),
      mayReplace: values.replace,
      isPocketbaseOnly: values['only-pocketbase'],
    };
  } catch {
    throw new BackupError(USAGE);
  }
}

/** The first line that is a key: `age-keygen` writes comments above it. */
function readKey(file: string): string {
  const key = readFileSync(file, 'utf8')
    .split('\n')
    .find((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (key === undefined)
    throw new BackupError(`--key: "${file}" holds no private key of age (AGE-SECRET-KEY-…).`);
  return key.trim();
}

async function main(): Promise<void> {
  outliveTheConsole();
  const { file, keyFile, mayReplace, isPocketbaseOnly } = readWish(process.argv.slice(2));
  const settings = readSettings();
  checkContentDir(settings);
  const paths = dataPaths(settings);
  const privateKey = keyFile === null ? null : readKey(keyFile);
  const lock = lockDataFolder(paths.run, settings.dataDir);
  try {
    const options = { file, privateKey, paths, mayReplace, isPocketbaseOnly, now: new Date() };
    const aside = await step('Putting the backup back', () =>
      restore({ ...options, contentDir: settings.contentDir }),
    );
    process.stdout.write(`"${settings.dataDir}" is as it was in the backup.\n`);
    for (const folder of aside) process.stdout.write(`What was there before lies in "${folder}".\n`);
    process.stdout.write('Start the site, and see with "npm run check:answers" that all is there.\n');
  } finally {
    lock.release();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
