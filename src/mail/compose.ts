import type { Alert } from '../health/alerts.ts';
import { addDays } from '../lib/add-days.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { alertWords } from '../office/system/alert-words.ts';
import { mailTexts } from '../texts/mail.ts';
import { formatDate } from '../view/format-date.ts';
import { formatNumber } from '../view/format-number.ts';
import type { NewMail, Recipient } from './mail-queue.ts';

const DAY_IN_MS = 24 * 60 * 60 * 1000;
/** An alert that could not be sent for so long is an old story. */
const ALERT_KEPT_IN_MS = 3 * DAY_IN_MS;

/** What every mail says of where it comes from. */
export interface Sender {
  /** Where the site is; its host stands before each subject. */
  publicUrl: string;
}

/** Something that waits for somebody. */
export interface WaitingTask {
  label: string;
  /** By when, or why. */
  when: string;
}

/** What waits, for one reader of the Office; once a day, however often it is made. */
export function digestMail(
  { id, address }: Recipient,
  { tasks, alerts }: { tasks: readonly WaitingTask[]; alerts: readonly Alert[] },
  { publicUrl }: Sender,
  now: Date,
): NewMail {
  const { digest, subject } = mailTexts;
  const day = vietnamDay(now);
  const lines = [
    digest.intro,
    ...tasks.map(({ label, when }) => digest.task(label, when)),
    ...(alerts.length === 0 ? [] : ['', digest.alerts, ...alerts.map(alertLine)]),
    '',
    digest.link(`${publicUrl}/van-phong`),
    digest.why,
  ];
  return {
    key: `digest ${day} ${id}`,
    to: address,
    subject: subject(new URL(publicUrl).hostname, digest.about(formatNumber(tasks.length), formatDate(day))),
    text: lines.join('\n'),
    // By then the next one is made.
    expiresAt: new Date(`${addDays(day, 1)}T00:00:00Z`),
  };
}

function alertLine(alert: Alert): string {
  const { label, since, meaning } = alertWords(alert);
  return `- ${mailTexts.alert.text(label, since, meaning)}`;
}

/** An alert, for one administrator; once for each time that it begins. */
export function alertMail({ id, address }: Recipient, alert: Alert, { publicUrl }: Sender): NewMail {
  const { label, since, meaning } = alertWords(alert);
  const words = mailTexts.alert;
  return {
    key: `alert ${alert.check} ${alert.since} ${id}`,
    to: address,
    subject: mailTexts.subject(new URL(publicUrl).hostname, words.about(label)),
    text: [
      words.text(label, since, meaning),
      '',
      words.link(`${publicUrl}/van-phong/he-thong`),
      words.why,
    ].join('\n'),
    expiresAt: new Date(new Date(alert.since).getTime() + ALERT_KEPT_IN_MS),
  };
}
