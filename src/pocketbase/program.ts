import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** Ready-made PocketBase configuration of the repository. */
const CONFIGURATION = join(import.meta.dirname, '..', '..', 'pocketbase');

/** Longest time a command may take; a migration over a million rows takes seconds. */
const COMMAND_TIMEOUT_IN_MS = 120_000;

/** One installation of PocketBase: which program, on which data. */
export interface PocketbaseProgram {
  bin: string;
  /** PocketBase's own data folder. */
  dataDir: string;
}

/** The flags every command needs; PocketBase would otherwise look beside its own program file. */
export function commonFlags(dataDir: string): string[] {
  return [
    `--dir=${dataDir}`,
    `--migrationsDir=${join(CONFIGURATION, 'pb_migrations')}`,
    `--hooksDir=${join(CONFIGURATION, 'pb_hooks')}`,
    `--publicDir=${join(dataDir, 'no-public-files')}`,
    '--automigrate=false',
    '--hooksWatch=false',
    // Switches itself on in temporary folders, and then prints every SQL value.
    '--dev=false',
  ];
}

/** The environment PocketBase gets: nothing of ours, so that no setting leaks into it. */
export function bareEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  const { PATH = '', HOME = '/', TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), ...extra };
}

/**
 * Runs one command to its end and returns all it printed. PocketBase ends with code 0 even when a
 * command failed, so callers must look for the words that mean success.
 *
 * @throws Error when the program cannot be started, panics, or takes longer than two minutes.
 */
export function runCommand(
  program: PocketbaseProgram,
  args: string[],
  env = bareEnvironment(),
): Promise<string> {
  const options = { env, timeout: COMMAND_TIMEOUT_IN_MS, killSignal: 'SIGKILL' } as const;
  return new Promise((resolve, reject) => {
    execFile(program.bin, [...args, ...commonFlags(program.dataDir)], options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout + stderr);
      reject(new Error(`PocketBase "${args.join(' ')}" failed: ${stderr.trim() || error.message}`));
    });
  });
}
