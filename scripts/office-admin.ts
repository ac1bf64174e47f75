/** `npm run office:admin`: a one-time link that makes an administrator, for an Office whose own cannot sign in any more. */
import { openForExport } from '#src/export/pocketbase-for-export.ts';
import { adminLinkLines } from '#src/office/admin-link.ts';
import { newSecret, secretHash } from '#src/office/secret.ts';
import { LINK_LIFE_IN_MS } from '#src/office/session-limits.ts';
import { forceAdminLink } from '#src/pocketbase/staff.ts';
import { readSettings } from '#src/settings/settings.ts';

async function main(): Promise<void> {
  const settings = readSettings();
  const { client, close } = await openForExport(settings);
  const secret = newSecret();
  try {
    await forceAdminLink(client, secretHash(secret), Date.now() + LINK_LIFE_IN_MS.first);
  } finally {
    await close();
  }
  for (const line of adminLinkLines(settings.publicUrl, secret)) process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
