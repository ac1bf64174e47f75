import { afterAll, beforeAll, expect, test } from 'vitest';
import { MailQueue } from '#src/mail/mail-queue.ts';
import { makeDigest } from '#src/mail/make-digest.ts';
import { Postman } from '#src/mail/postman.ts';
import { dataPaths } from '#src/settings/data-paths.ts';
import { readSettings } from '#src/settings/settings.ts';
import { MailServer } from '../support/mail-server.ts';
import { OfficePeople } from '../support/office-people.ts';
import type { Owner } from '../support/office-people.ts';
import { startSite } from '../support/running-site.ts';
import type { RunningSite } from '../support/running-site.ts';
import { Clerk } from './support/clerk.ts';
import { runCommand, settingsOf } from './support/run-command.ts';

const OWN = '/van-phong/tai-khoan-cua-toi';
const MAIL = `${OWN}/thu`;
const MONDAY = new Date('2026-11-30T06:30:00+07:00');
const COMMENT = 'Cán bộ hẹn lại ba lần';

let site: RunningSite;
let people: OfficePeople;
let owner: Owner;
let clerk: Clerk;
beforeAll(async () => {
  // Without SMTP_URL: the test sends by itself, when it wants to.
  site = await startSite();
  people = new OfficePeople(site);
  owner = await people.make(['editor', 'admin']);
  clerk = new Clerk(site.url, '', await people.enter(owner));
});
afterAll(() => site.stop());

test('who only looks is not asked for an address', async () => {
  const viewer = new Clerk(site.url, '', await people.enter(await people.make(['viewer'])));
  expect((await viewer.get(OWN)).text).not.toContain(`action="${MAIL}"`);
  expect((await viewer.postForm(MAIL, [['thu', 'an@example.gov.vn']])).status).toBe(403);
});

test('an address that is none is not taken, and stays in its field', async () => {
  const { status, text } = await clerk.fill(await clerk.get(OWN), MAIL, { thu: 'an@' });
  expect(status).toBe(422);
  expect(text).toContain('value="an@"');
  expect(text).toContain('Địa chỉ chưa đúng');
});

test('the digest tells who wants it what waits, once, with nothing of what people wrote', async () => {
  const { status, headers } = await clerk.fill(await clerk.get(OWN), MAIL, { thu: 'an@example.gov.vn' });
  expect([status, headers.location]).toEqual([303, `${OWN}?xong=thu`]);
  expect((await clerk.get(OWN)).text).toContain('value="an@example.gov.vn"');
  // Who only keeps accounts can open none of it.
  const keeper = new Clerk(site.url, '', await people.enter(await people.make(['admin'])));
  await keeper.fill(await keeper.get(OWN), MAIL, { thu: 'binh@example.gov.vn' });
  const superuser = await people.superuser();
  const record = { id: `a${'0'.repeat(25)}`, rating: `b${'0'.repeat(25)}`, page: '/lien-he', marks: [] };
  const day = new Date().toISOString().slice(0, 10);
  await superuser.collection('rating_comments').create({ ...record, day, comment: COMMENT });

  const settings = readSettings(settingsOf(site));
  // The day of Viet Nam's culture is a Tuesday; the day before the Monday is a Sunday.
  for (const off of ['2026-11-24', '2026-11-29'])
    await makeDigest(settings, new Date(`${off}T06:30:00+07:00`));
  for (const _ of [1, 2]) await makeDigest(settings, MONDAY);
  const server = await MailServer.start();
  const queue = new MailQueue(dataPaths(site).mailFile);
  const log = { info: () => undefined, error: () => undefined };
  const to = { url: server.url, from: 'trang@example.gov.vn', publicUrl: site.url };
  await new Postman({ queue, server: to, now: () => MONDAY, log }).round();
  queue.close();
  await server.stop();

  const text = Buffer.from(server.mails[0]?.split('\r\n\r\n')[1] ?? '', 'base64').toString();
  expect(server.mails).toHaveLength(1);
  expect(server.mails[0]).toContain('an@example.gov.vn');
  expect(text).toContain('Việc đang chờ Văn phòng:');
  expect(text).toMatch(/1 ý kiến/);
  expect(text).not.toContain(COMMENT);
  expect(text).not.toContain(owner.name);
});

test('with an empty address nobody is told any more; the program that makes the digest ends well', async () => {
  await clerk.fill(await clerk.get(OWN), MAIL, { thu: '' });
  expect((await clerk.get(OWN)).text).toContain(`action="${MAIL}"`);
  const [{ mail } = { mail: 'x' }] = (await (
    await people.superuser()
  )
    .collection('staff')
    .getFullList({ filter: `id = "${owner.id}"` })) as unknown as { mail: string }[];
  expect(mail).toBe('');
  expect(await runCommand(site, 'src/mail/digest-main.ts')).toEqual({ code: 0, said: '' });
});
