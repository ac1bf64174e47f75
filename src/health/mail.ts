import { existsSync } from 'node:fs';
import { MailQueue, type MailState } from '../mail/mail-queue.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import type { Settings } from '../settings/settings.ts';
import { fault, fine } from './finding.ts';
import type { Finding } from './finding.ts';

const HOUR_IN_MS = 3_600_000;
/** A mail that waits longer is told of. */
const TOLD_AFTER_HOURS = 2;
/** For so long a failure is told of. */
const FAILURE_TOLD_HOURS = 24;

const MEND = 'Look in the log for why, and see whether SMTP_URL and MAIL_FROM are right.';

function findingOf({ waiting, oldestAt, failed }: MailState, now: Date): Finding {
  const hours = Math.floor((now.getTime() - (oldestAt ?? now).getTime()) / HOUR_IN_MS);
  if (hours >= TOLD_AFTER_HOURS)
    return fault('mail', `${waiting} mails have waited for up to ${hours} hours. ${MEND}`);
  if (failed > 0) return fault('mail', `${failed} mails could not be sent in the last day. ${MEND}`);
  return fine('mail', `${waiting} mails wait to be sent.`);
}

/** Whether mail to staff goes on its way. */
export function mailFinding({ smtpUrl }: Settings, { mailFile }: DataPaths, now: Date): Finding {
  if (smtpUrl === null) return fine('mail', 'SMTP_URL is not set: no mail is sent.');
  if (!existsSync(mailFile)) return fine('mail', 'No mail was to be sent yet.');
  const queue = new MailQueue(mailFile);
  try {
    return findingOf(queue.state(new Date(now.getTime() - FAILURE_TOLD_HOURS * HOUR_IN_MS)), now);
  } catch (error) {
    return fault('mail', `The mail that waits cannot be read (${(error as Error).message}). ${MEND}`);
  } finally {
    queue.close();
  }
}
