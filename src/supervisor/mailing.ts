import { join } from 'node:path';
import type { Alert } from '../health/alerts.ts';
import { alertMail } from '../mail/compose.ts';
import { MailQueue } from '../mail/mail-queue.ts';
import { recipientOf } from '../mail/recipient.ts';
import { Postman } from '../mail/postman.ts';
import type { MailReader } from '../pocketbase/mail.ts';
import { dataPaths } from '../settings/data-paths.ts';
import type { Settings } from '../settings/settings.ts';
import type { Logger } from './logger.ts';
import { runForReport } from './run-for-report.ts';

const DIGEST = join(import.meta.dirname, '..', 'mail', 'digest-main.ts');

const STOP_PATIENCE_IN_MS = 2_000;

export interface MailingOptions {
  settings: Settings;
  log: Logger;
  now(): Date;
  /** Ends the making of a digest. */
  signal: AbortSignal;
  /** Who wants mail, as PocketBase knows; rejects while it is down. */
  readers(): Promise<MailReader[]>;
}

/** Mail to staff. Without `SMTP_URL` there is none, and nothing is kept to be sent. */
export class Mailing {
  readonly #options: MailingOptions;
  /** null: there is no mail. */
  readonly #mail: { queue: MailQueue; postman: Postman } | null;

  constructor(options: MailingOptions) {
    this.#options = options;
    const { settings, now, log } = options;
    const { smtpUrl, mailFrom, publicUrl } = settings;
    if (smtpUrl === null || mailFrom === null) this.#mail = null;
    else {
      const queue = new MailQueue(dataPaths(settings).mailFile);
      const server = { url: smtpUrl, from: mailFrom, publicUrl };
      this.#mail = { queue, postman: new Postman({ queue, server, now, log }) };
    }
  }

  /** When mail is to be sent; null: there is none. */
  get dueAt(): Date | null {
    return this.#mail?.postman.dueAt ?? null;
  }

  /** Sends what is due; nobody waits for a server that hangs. */
  begin(): void {
    this.#mail?.postman.begin();
  }

  /** Keeps the alerts that stand now for each administrator who wants them; each is kept once. */
  async tell(alerts: readonly Alert[]): Promise<void> {
    if (this.#mail === null) return;
    const { queue } = this.#mail;
    const { settings, now, log } = this.#options;
    await this.#options
      .readers()
      .then((readers) => queue.setRecipients(readers.map(recipientOf)))
      // Those of the last time: PocketBase may be what the alert is about.
      .catch((error: Error) => log.warn({ reason: error.message }, 'who wants mail is not known anew'));
    const sender = { publicUrl: settings.publicUrl };
    const admins = queue.recipients().filter(({ isAdmin }) => isAdmin);
    // What mail cannot tell.
    const told = alerts.filter(({ check }) => check !== 'mail');
    queue.add(
      admins.flatMap((admin) => told.map((alert) => alertMail(admin, alert, sender))),
      now(),
    );
    this.begin();
  }

  /** Has the digest of the day made, beside us. Throws with its words. */
  async makeDigest(): Promise<void> {
    if (this.#mail === null) return;
    await runForReport(DIGEST, () => true, this.#options.signal);
    this.begin();
  }

  async stop(): Promise<void> {
    await this.#mail?.postman.stop(STOP_PATIENCE_IN_MS);
    this.#mail?.queue.close();
  }
}
