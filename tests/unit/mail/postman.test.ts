import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MailQueue, type NewMail } from '#src/mail/mail-queue.ts';
import { Postman } from '#src/mail/postman.ts';
import { messageId } from '#src/mail/send-mail.ts';
import { MailServer } from '../../support/mail-server.ts';

const START = new Date('2026-11-29T00:00:00Z');
const PUBLIC_URL = 'https://ngoaivu.example.gov.vn';
const DAY = new Date('2026-11-30T00:00:00Z');

let folder: string;
let queue: MailQueue;
let server: MailServer;
let now: Date;
let logged: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mail-'));
  queue = new MailQueue(join(folder, 'mail.sqlite'));
  server = await MailServer.start();
  [now, logged] = [START, []];
});
afterEach(async () => {
  queue.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

function postman(url = server.url): Postman {
  const log = (data: object, message: string): void => void logged.push(`${message} ${JSON.stringify(data)}`);
  const to = { url, from: 'trang@example.gov.vn', publicUrl: PUBLIC_URL, silence: 300 };
  return new Postman({ queue, server: to, now: () => now, log: { info: log, error: log } });
}

const mail = (key: string, change: Partial<NewMail> = {}): NewMail => ({
  key,
  to: 'an@example.gov.vn',
  subject: 'Việc đang chờ',
  text: 'Ba ý kiến mới.',
  expiresAt: DAY,
  ...change,
});

const state = () => queue.state(START);
const idIn = (text: string | undefined): string | undefined =>
  /^message-id: (.*)$/im.exec(text ?? '')?.[1]?.trim();

test('a mail is sent once, however often it is made, and its text is kept no longer', async () => {
  queue.add([mail('a')], now);
  queue.add([mail('a', { text: 'Khác.' })], now);
  await postman().round();
  queue.add([mail('a')], now);
  await postman().round();
  expect(server.mails).toHaveLength(1);
  expect(server.mails[0]).toContain('To: an@example.gov.vn');
  expect(server.mails[0]).toContain('Auto-Submitted: auto-generated');
  expect(idIn(server.mails[0])).toBe(messageId({ key: 'a' }, PUBLIC_URL));
  expect(state()).toEqual({ waiting: 0, oldestAt: null, failed: 0 });
  expect(logged.join()).not.toContain('an@example');
});

test('mail that waits when the site ends is sent after its next start', async () => {
  queue.add([mail('a')], now);
  queue.close();
  queue = new MailQueue(join(folder, 'mail.sqlite'));
  await postman().round();
  expect(server.mails).toHaveLength(1);
});

test('a queue that cannot be read is no reason for anything else to stop', async () => {
  const broken = join(folder, 'broken.sqlite');
  writeFileSync(broken, 'no database at all, and long enough to be looked at');
  const log = { info: () => undefined, error: (_: object, message: string) => void logged.push(message) };
  const to = { url: server.url, from: 'trang@example.gov.vn', publicUrl: PUBLIC_URL };
  const man = new Postman({ queue: new MailQueue(broken), server: to, now: () => now, log });
  expect(man.dueAt).toBeNull();
  await man.round();
  expect(logged).toEqual(['the mail that waits cannot be read']);
});

describe('a server', () => {
  test('that breaks off after the text gets the mail again, under the same id', async () => {
    queue.add([mail('a')], now);
    server.reception = 'breaks-off';
    await postman().round();
    expect(queue.dueAt()).toEqual(new Date(START.getTime() + 60_000));
    server.reception = 'takes';
    await postman().round();
    expect(server.mails).toHaveLength(1);
    now = new Date(START.getTime() + 60_000);
    await postman().round();
    const ids = server.mails.map(idIn);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(state().waiting).toBe(0);
  });

  test('that refuses an address for good is not asked again; the mail to others goes on', async () => {
    server.unknown = ['an@example.gov.vn'];
    queue.add([mail('a'), mail('b', { to: 'binh@example.gov.vn' })], now);
    await postman().round();
    expect(server.mails).toHaveLength(1);
    expect(state()).toEqual({ waiting: 0, oldestAt: null, failed: 1 });
    expect(logged.join()).toContain('550');
  });

  test('that is busy is asked again, later and later, while the others are tried too', async () => {
    server.reception = 'is-busy';
    queue.add([mail('a'), mail('b')], now);
    await postman().round();
    expect([state().waiting, logged.length]).toEqual([2, 2]);
    now = new Date(START.getTime() + 60_000);
    await postman().round();
    expect(queue.dueAt()).toEqual(new Date(START.getTime() + 180_000));
  });

  test('that hangs holds up nothing: the mail waits, and a stop does not', async () => {
    server.reception = 'hangs';
    queue.add([mail('a'), mail('b')], now);
    const man = postman();
    man.begin();
    expect(man.dueAt).toBeNull();
    await man.stop(1);
    await man.round();
    expect([state().waiting, server.mails]).toEqual([2, []]);
    // The second was not tried: it is the server that is away.
    expect(logged).toHaveLength(1);
  });

  test('that says nothing at all is left alone', async () => {
    const silent: Server = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    queue.add([mail('a')], now);
    await postman(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`).round();
    expect(state().waiting).toBe(1);
    silent.close();
  });

  test('that is away until a mail is of no use any more never gets it', async () => {
    queue.add([mail('a')], now);
    now = DAY;
    await postman().round();
    expect(server.mails).toEqual([]);
    expect(state()).toMatchObject({ waiting: 0, failed: 1 });
  });
});
