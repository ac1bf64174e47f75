/** The supervisor: starts, watches and stops everything that makes up the site. */
import { restoreCutOff } from '../backup/restore-mark.ts';
import { outliveTheConsole } from '../lib/outlive-the-console.ts';
import { step } from '../lib/progress.mjs';
import { checkContentDir } from '../settings/content-dir.ts';
import { dataPaths } from '../settings/data-paths.ts';
import { settingsNotes } from '../settings/settings-notes.ts';
import { SettingsError, readSettings } from '../settings/settings.ts';
import { backUpBeforeUpgrade, noteProgram } from './before-upgrade.ts';
import { lockDataFolder } from './lock.ts';
import type { Lock } from './lock.ts';
import { openLog } from './logger.ts';
import type { Logger } from './logger.ts';
import { ProcessRecords } from './orphans.ts';
import { checkPorts } from './ports.ts';
import { Site } from './site.ts';
import { StartError } from './start-error.ts';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(error: unknown): void {
  const lines =
    error instanceof StartError
      ? error.lines
      : error instanceof SettingsError
        ? error.problems
        : [String(error)];
  for (const line of lines) process.stderr.write(`${line}\n`);
}

/** Throws StartError where a backup was being put back when the machine or the command was stopped. */
function demandWholeRestore(runFolder: string): void {
  const file = restoreCutOff(runFolder);
  if (file === null) return;
  throw new StartError(
    `DATA_DIR: putting back the backup "${file}" was cut off. Do it again: npm run restore -- ${file}`,
  );
}

/** First signal: in good order. Second: at once. */
function stopOnSignals(site: Site, lock: Lock, log: Logger): void {
  let isStopping = false;
  const stop = async (why: string): Promise<void> => {
    if (isStopping) {
      site.kill();
      process.exit(130);
    }
    isStopping = true;
    say('Stopping …');
    await site.stop();
    log.info({ why }, 'stopped in good order');
    lock.release();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
  // Started by a script that holds the other end: it has ended.
  process.on('disconnect', () => void stop('disconnect'));
  process.on('SIGUSR2', () => void site.restartWorkers());
}

async function main(): Promise<void> {
  outliveTheConsole();
  const settings = readSettings();
  checkContentDir(settings);
  const paths = dataPaths(settings);
  demandWholeRestore(paths.run);
  const { dataDir, pocketbasePort } = settings;
  const lock = lockDataFolder(paths.run, dataDir, { pocketbasePort });
  const { log, rotate } = openLog(paths.logFile, settings.logLevel);
  const records = new ProcessRecords(paths.run, log);
  const orphans = await step('Ending what an earlier run left behind', () => records.endOrphans());
  if (orphans.length > 0) log.warn({ orphans }, 'ended what an earlier run left behind');
  await step('Waiting for the ports to become free', () =>
    checkPorts(settings.host, settings.port, settings.pocketbasePort),
  );
  await backUpBeforeUpgrade({ paths, log, say, signal: new AbortController().signal });
  const site = await Site.open({ settings, records, log, say, rotateLog: rotate });
  stopOnSignals(site, lock, log);
  settingsNotes(settings).forEach(say);
  say(`Data folder: ${settings.dataDir}`);
  log.info({ pid: process.pid }, 'starting');
  try {
    await site.start();
    await noteProgram(paths, log);
  } catch (error) {
    log.fatal({ reason: (error as Error).message }, 'the site cannot start');
    complain(error);
    await site.stop();
    process.exit(1);
  }
}

main().catch((error: unknown) => {
  complain(error);
  process.exit(1);
});
