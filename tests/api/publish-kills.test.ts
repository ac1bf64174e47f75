import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AMENDMENT_FIELD, AMENDMENT_TASK, amendmentPath } from '#src/office/amendments/paths.ts';
import { FIELD } from '#src/office/field.ts';
import { OfficePeople } from '../support/office-people.ts';
import { randomFrom } from '../support/random.ts';
import { runs, SEED } from '../support/sampling.ts';
import { plantAmendment } from './support/amendment-records.ts';
import { Clerk } from './support/clerk.ts';
import { SiteProcess } from './support/site-process.ts';

const PAGES = ['nop-truc-tuyen', 'tra-cuu-ho-so', 'tra-phi-truc-tuyen', 'tai-khoan-dinh-danh'];
/** From the first look at the order to the switch it takes about that long. */
const PUBLISHING_IN_MS = 1_500;
/** The job that settles runs each minute. */
const SETTLED_WITHIN_MS = 150_000;

let folder: string;
let site: SiteProcess;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'publish-kills-'));
  site = await SiteProcess.on(join(folder, 'data'));
});
afterEach(async () => {
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

const contentDir = (): string => join(site.paths.root, 'content');
const git = (...args: string[]): string =>
  execFileSync('git', ['-C', contentDir(), ...args], { encoding: 'utf8' }).trim();
const fileOf = (page: string): string => join(contentDir(), 'huong-dan', `${page}.md`);
const shown = async (page: string): Promise<string> => (await fetch(`${site.url}/huong-dan/${page}`)).text();

const people = (): OfficePeople =>
  new OfficePeople({ dataDir: site.paths.root, pocketbasePort: site.pocketbasePort });

/** An approved amendment that adds a line to a page, and somebody who presses the button that publishes it. */
async function approved(page: string, line: string): Promise<{ id: string; press: () => Promise<unknown> }> {
  const office = people();
  const base = readFileSync(fileOf(page), 'utf8');
  const drafts = [{ path: `huong-dan/${page}.md`, base, text: `${base.trimEnd()}\n\n${line}\n` }];
  const [writer, approver] = [await office.make(['editor']), await office.make(['approver'])];
  const plan = { title: `Thêm ${line}`, drafts, state: 'approved' as const };
  const id = await plantAmendment(await office.superuser(), writer, plan);
  const clerk = new Clerk(site.url, '', await office.enter(approver));
  const token = await clerk.formToken();
  const fields: [string, string][] = [
    [AMENDMENT_FIELD.revision, '1'],
    [FIELD.task, AMENDMENT_TASK.publish],
    token,
  ];
  return { id, press: () => clerk.post(amendmentPath(id), fields) };
}

const KILLED =
  'whenever the site is killed while it publishes, readers see the old page or the new one, and files, git and records agree';

test(KILLED, { timeout: 400_000 }, async () => {
  const random = randomFrom(SEED);
  await site.start();
  const published: string[] = [];
  for (const page of PAGES.slice(0, runs({ full: 3, sample: 2 }))) {
    const line = `Dòng thử ${page}.`;
    const { id, press } = await approved(page, line);
    void press().catch(() => undefined);
    await wait(random() * PUBLISHING_IN_MS);
    await site.killAll();

    await site.start();
    const isNew = (await shown(page)).includes(line);
    expect(readFileSync(fileOf(page), 'utf8').includes(line)).toBe(isNew);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('log', '--format=%(trailers:key=Amendment-Id,valueonly)').includes(id)).toBe(isNew);
    if (isNew) published.push(id);
    else
      expect((await (await people().superuser()).collection('amendments').getOne(id))['state']).not.toBe(
        'published',
      );
  }
  // Where no kill came before the commit there is nothing to settle; where all did, neither.
  const superuser = await people().superuser();
  const isSettled = async () => {
    const states = await Promise.all(published.map((id) => superuser.collection('amendments').getOne(id)));
    return states.every(({ state }) => state === 'published');
  };
  await expect.poll(isSettled, { timeout: SETTLED_WITHIN_MS, interval: 1_000 }).toBe(true);
});
