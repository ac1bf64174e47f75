import { bareEnvironment, runCommand } from './program.ts';
import type { PocketbaseProgram } from './program.ts';

export const SUPERUSER_EMAIL = 'superuser@site.invalid';

/**
 * Makes sure that the superuser and the site's service account exist, without the server's help.
 * Must run before the first `serve`: with no superuser PocketBase prints a log-in link.
 *
 * @returns a token of the service account, valid for a year; it is never written to disk.
 * @throws Error when the command failed. Its output is not part of the message: it may hold a token.
 */
export async function ensureAccounts(program: PocketbaseProgram, superuserPassword: string): Promise<string> {
  const env = bareEnvironment({
    SITE_SUPERUSER_EMAIL: SUPERUSER_EMAIL,
    SITE_SUPERUSER_PASSWORD: superuserPassword,
  });
  const output = await runCommand(program, ['site-accounts'], env);
  const token = /\{"token":"([\w.-]+)"\}/.exec(output)?.[1];
  if (token === undefined)
    throw new Error('PocketBase did not make the site’s accounts; is its data folder writable?');
  return token;
}
