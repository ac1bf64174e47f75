/** `npm run doctor`: looks over the installation and says, one line each, what is well and what to mend. */
import { checkDataFolder } from '../export/check-data-folder.ts';
import { outliveTheConsole } from '../lib/outlive-the-console.ts';
import { dataPaths } from '../settings/data-paths.ts';
import { readSettings } from '../settings/settings.ts';
import type { Settings } from '../settings/settings.ts';
import { pocketbaseBin } from '../supervisor/pocketbase-bin.ts';
import { holderOf } from '../supervisor/running-site.mjs';
import { backupFinding, drillFinding, secondPlaceFinding } from './backups.ts';
import { clockFinding } from './clock.ts';
import { diskFinding } from './disk.ts';
import type { Finding } from './finding.ts';
import { answersFinding, auditFinding } from './integrity.ts';
import { permissionsFinding } from './permissions.ts';
import { portsFinding } from './ports.ts';
import { queueFinding } from './queue.ts';
import { tlsFinding } from './tls.ts';
import { versionsFinding } from './versions.ts';

const WORDS = { fine: 'ok     ', warning: 'warning', fault: 'FAULT  ' };

async function lookOver(settings: Settings): Promise<Finding[]> {
  const paths = dataPaths(settings);
  const now = new Date();
  return [
    await versionsFinding(await pocketbaseBin(settings).catch(() => null)),
    permissionsFinding(paths),
    await portsFinding(settings, holderOf(paths.run) !== null),
    await diskFinding(paths.root),
    clockFinding([paths.run, paths.pocketbase, paths.backups], now),
    await tlsFinding(settings.publicUrl, now),
    queueFinding(paths),
    answersFinding(paths),
    auditFinding(paths),
    backupFinding(paths, now),
    secondPlaceFinding(settings, paths),
    drillFinding(paths, now),
  ];
}

async function main(): Promise<void> {
  outliveTheConsole();
  const settings = readSettings();
  checkDataFolder(dataPaths(settings));
  const findings = await lookOver(settings);
  for (const { check, state, sentence } of findings)
    process.stdout.write(`${WORDS[state]} ${check.padEnd(12)} ${sentence}\n`);
  if (findings.some(({ state }) => state === 'fault')) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
});
