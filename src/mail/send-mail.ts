import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { WaitingMail } from './mail-queue.ts';

export interface MailServer {
  /** `SMTP_URL`. */
  url: string;
  /** `MAIL_FROM`. */
  from: string;
  /** `PUBLIC_URL`; its host names the site in the ids of mails. */
  publicUrl: string;
  /** After so long (milliseconds) without a word the server counts as hanging. */
  silence?: number;
}

/** What became of an attempt. `reason` holds no address and no text. */
export type SendOutcome =
  | { state: 'sent' }
  /** `isAway`: it is the server, so that no other mail would get through either. */
  | { state: 'later'; isAway: boolean; reason: string }
  | { state: 'refused'; reason: string };

const SILENCE_IN_MS = 20_000;

/** A mail is known by its id: should it be sent twice, mail programs show it once, or people see that it is the same. */
export function messageId({ key }: Pick<WaitingMail, 'key'>, publicUrl: string): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return `<${hash}@${new URL(publicUrl).hostname}>`;
}

function outcomeOf(error: { code?: string; responseCode?: number }): SendOutcome {
  const { code = 'unknown', responseCode = 0 } = error;
  const reason = responseCode === 0 ? code : `${code} ${responseCode}`;
  // Of this one mail or its address; anything else, such as a wrong password, concerns all.
  const isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (isAboutMail && responseCode >= 500) return { state: 'refused', reason };
  return { state: 'later', isAway: !(isAboutMail && responseCode >= 400), reason };
}

/** Sends one mail. Never throws: a server may hang, refuse, or break off in the middle. */
export async function sendMail(mail: WaitingMail, server: MailServer): Promise<SendOutcome> {
  const silence = server.silence ?? SILENCE_IN_MS;
  const transport = createTransport({
    url: server.url,
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
    dnsTimeout: silence,
  });
  try {
    await transport.sendMail({
      from: server.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      textEncoding: 'base64',
      messageId: messageId(mail, server.publicUrl),
      // Nobody's holiday notice is wanted (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { state: 'sent' };
  } catch (error) {
    return outcomeOf(error as { code?: string; responseCode?: number });
  } finally {
    transport.close();
  }
}
