import type { Settings } from '../settings/settings.ts';
import { AlertWatch } from './alert-watch.ts';
import type { Answers } from './answers.ts';
import { runAnswersCheck } from './answers-check.ts';
import { runAuditCheck } from './audit-check.ts';
import { runBackup, runDrill } from './backup-jobs.ts';
import { runLinkCheck } from './link-check.ts';
import type { Mailing } from './mailing.ts';
import type { ReportJob } from './run-for-report.ts';

/** What the site does for itself while nobody looks. Each rejects where it could not be done; it is then tried again. */
export interface Upkeep {
  /** Compares PocketBase with what was accepted. */
  checkAnswers(): Promise<void>;
  /** Follows the audit trail. */
  checkAudit(): Promise<void>;
  backUp(): Promise<void>;
  /** Tries whether the newest backup can be put back. */
  drill(): Promise<void>;
  /** Looks at the portal's pages of our procedures, beside everything else; one look at a time. */
  beginLinkCheck(): void;
  /** Looks for what somebody should know of, such as a full disk. */
  lookForAlerts(): Promise<void>;
}

export interface UpkeepOptions extends ReportJob {
  settings: Settings;
  answers: Answers;
  mailing: Mailing;
  now(): Date;
}

/** Begins work that nobody waits for, unless it is still being done. */
function onceAtATime(work: () => Promise<void>): () => void {
  let isRunning = false;
  return () => {
    if (isRunning) return;
    isRunning = true;
    void work().finally(() => (isRunning = false));
  };
}

export function upkeepOf(options: UpkeepOptions): Upkeep {
  const { answers, mailing } = options;
  const alerts = new AlertWatch({ ...options, mail: (standing) => mailing.tell(standing) });
  return {
    async checkAnswers() {
      if (!answers.delivery.isCaughtUp) throw new Error('PocketBase does not have all answers yet.');
      await runAnswersCheck(options);
    },
    checkAudit: () => runAuditCheck(options),
    backUp: () => runBackup(options),
    drill: () => runDrill(options),
    beginLinkCheck: onceAtATime(() => runLinkCheck(options)),
    lookForAlerts: () => alerts.look(),
  };
}
