import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mailFinding } from '#src/health/mail.ts';
import { MailQueue } from '#src/mail/mail-queue.ts';
import { dataPaths, type DataPaths } from '#src/settings/data-paths.ts';
import { readSettings } from '#src/settings/settings.ts';

const START = new Date('2026-11-29T00:00:00Z');
const after = (hours: number): Date => new Date(START.getTime() + hours * 3_600_000);
const MAIL = { key: 'a', to: 'an@example.gov.vn', subject: 'x', text: 'y', expiresAt: after(3) };

let folder: string;
let paths: DataPaths;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mail-health-'));
  paths = dataPaths({ dataDir: folder });
});
afterEach(() => rmSync(folder, { recursive: true }));

const SMTP = { SMTP_URL: 'smtp://127.0.0.1', MAIL_FROM: 'trang@example.gov.vn' };
const look = (now: Date, env: Record<string, string> = SMTP): string => {
  const { state, sentence } = mailFinding(readSettings({ DATA_DIR: folder, ...env }, folder), paths, now);
  return `${state}: ${sentence}`;
};

test('mail that waits for two hours is a fault, and so is mail that was given up, for a day', () => {
  expect(look(START, {})).toBe('fine: SMTP_URL is not set: no mail is sent.');
  expect(look(START)).toBe('fine: No mail was to be sent yet.');
  const queue = new MailQueue(paths.mailFile);
  queue.add([MAIL], START);
  expect(look(after(1.9))).toBe('fine: 1 mails wait to be sent.');
  expect(look(after(2))).toContain('fault: 1 mails have waited for up to 2 hours.');
  queue.expire(after(3));
  expect(look(after(4))).toContain('fault: 1 mails could not be sent in the last day.');
  expect(look(after(28))).toBe('fine: 0 mails wait to be sent.');
  queue.close();
});

test('a queue of mail that cannot be read is a fault, and not an end to all other looks', () => {
  mkdirSync(dirname(paths.mailFile));
  writeFileSync(paths.mailFile, 'no database at all, and long enough to be looked at');
  expect(look(START)).toContain('fault: The mail that waits cannot be read');
});
