import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi as vitest } from 'vitest';
import type { MailReader } from '#src/pocketbase/mail.ts';
import { readSettings } from '#src/settings/settings.ts';
import { Mailing } from '#src/supervisor/mailing.ts';
import { MailServer } from '../../support/mail-server.ts';

const ALERT = { check: 'backup', sentence: 'Old.', since: '2026-11-29T00:00:00.000Z' };
const ADMIN: MailReader = { id: 'a'.repeat(15), address: 'an@example.gov.vn', roles: ['admin'] };
const CLERK: MailReader = { id: 'b'.repeat(15), address: 'binh@example.gov.vn', roles: ['editor'] };

let folder: string;
let server: MailServer;
let mailing: Mailing;
let readers: () => Promise<MailReader[]>;

function mailingWith(env: Record<string, string>): Mailing {
  return new Mailing({
    settings: readSettings({ DATA_DIR: folder, ...env }, folder),
    log: pino({ level: 'silent' }),
    now: () => new Date('2026-11-29T01:00:00Z'),
    signal: new AbortController().signal,
    readers: () => readers(),
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mailing-'));
  server = await MailServer.start();
  readers = async () => [ADMIN, CLERK];
  mailing = mailingWith({ SMTP_URL: server.url, MAIL_FROM: 'trang@example.gov.vn' });
});
afterEach(async () => {
  await mailing.stop();
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('an alert is mailed once to each administrator who wants it, and to nobody else', async () => {
  await mailing.tell([ALERT]);
  await mailing.tell([ALERT]);
  await vitest.waitUntil(() => server.mails.length > 0 && mailing.dueAt === null);
  expect(server.mails).toHaveLength(1);
  expect(server.mails[0]).toContain('To: an@example.gov.vn');
});

test('while PocketBase is down the alert goes to those who wanted it before', async () => {
  await mailing.tell([]);
  readers = () => Promise.reject(new Error('down'));
  await mailing.tell([ALERT, { ...ALERT, check: 'mail' }]);
  await vitest.waitUntil(() => server.mails.length > 0 && mailing.dueAt === null);
  expect(server.mails).toHaveLength(1);
});

test('without SMTP_URL nothing is kept to be sent', async () => {
  const none = mailingWith({});
  await none.tell([ALERT]);
  await none.makeDigest();
  expect(none.dueAt).toBeNull();
  await none.stop();
  expect(server.mails).toEqual([]);
});
