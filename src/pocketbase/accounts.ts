import { bareEnvironment, runCommand } from './program.ts';
import type { PocketbaseProgram } from './program.ts';

export const SUPERUSER_EMAIL = 'superuser@site.invalid';

/** Tokens of the site's service accounts, valid for a year; never written to disk. */
export interface ServiceTokens {
  /** Opens the ingest route only. */
  ingest: string;
  /** Opens the routes by which the Office signs in only. */
  office: string;
}

/**
 * Makes sure that the superuser and the site's service accounts exist, without the server's help.
 * Must run before the first `serve`: with no superuser PocketBase prints a log-in link.
 *
 * @throws Error when the command failed. Its output is not part of the message: it may hold a token.
 */
export async function ensureAccounts(
  program: PocketbaseProgram,
  superuserPassword: string,
): Promise<ServiceTokens> {
  const env = bareEnvironment({
    SITE_SUPERUSER_EMAIL: SUPERUSER_EMAIL,
    SITE_SUPERUSER_PASSWORD: superuserPassword,
  });
  const output = await runCommand(program, ['site-accounts'], env);
  const [, ingest, office] = /\{"ingest":"([\w.-]+)","office":"([\w.-]+)"\}/.exec(output) ?? [];
  if (ingest === undefined || office === undefined)
    throw new Error('PocketBase did not make the site’s accounts; is its data folder writable?');
  return { ingest, office };
}
