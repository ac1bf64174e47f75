import type { DataPaths } from '../settings/data-paths.ts';
import type { Settings } from '../settings/settings.ts';
import { AlertWatch } from './alert-watch.ts';
import type { Answers } from './answers.ts';
import { runAnswersCheck } from './answers-check.ts';
import { runAuditCheck } from './audit-check.ts';
import { runBackup, runDrill } from './backup-jobs.ts';
import type { Logger } from './logger.ts';

/** What the site does for itself while nobody looks. Each rejects where it could not be done; it is then tried again. */
export interface Upkeep {
  /** Compares PocketBase with what was accepted. */
  checkAnswers(): Promise<void>;
  /** Follows the audit trail. */
  checkAudit(): Promise<void>;
  backUp(): Promise<void>;
  /** Tries whether the newest backup can be put back. */
  drill(): Promise<void>;
  /** Looks for what somebody should know of, such as a full disk. */
  lookForAlerts(): Promise<void>;
}

export interface UpkeepOptions {
  settings: Settings;
  paths: DataPaths;
  answers: Answers;
  log: Logger;
  /** Prints a line for the person at the console. */
  say(line: string): void;
  now(): Date;
  /** Ends what runs. */
  signal: AbortSignal;
}

export function upkeepOf(options: UpkeepOptions): Upkeep {
  const { paths, answers, log, say, signal } = options;
  const backup = { paths, log, say, signal };
  const alerts = new AlertWatch(options);
  return {
    async checkAnswers() {
      if (!answers.delivery.isCaughtUp) throw new Error('PocketBase does not have all answers yet.');
      await runAnswersCheck({ reportFile: paths.checkFile, log, say }, signal);
    },
    checkAudit: () => runAuditCheck({ reportFile: paths.auditCheckFile, log, say }, signal),
    backUp: () => runBackup(backup),
    drill: () => runDrill(backup),
    lookForAlerts: () => alerts.look(),
  };
}
