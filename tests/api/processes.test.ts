import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SESSION_COOKIE } from '#src/office/cookie.ts';
import { recordIdOf } from '#src/survey/receipt.ts';
import { office } from '#src/texts/office.ts';
import { testBin } from './support/pocketbase-process.ts';
import { Respondent } from './support/respondent.ts';
import { SiteProcess, isAlive } from './support/site-process.ts';
import type { PartProcess } from './support/site-process.ts';
import { loseAnswer, storedRecords, untilDelivered } from './support/stored-records.ts';

let folder: string;
/** While this file is there, PocketBase ends as soon as it is started. */
let broken: string;
let site: SiteProcess;

/** PocketBase, except that it cannot start while the file is there. */
async function breakablePocketbase(): Promise<string> {
  const bin = join(folder, 'pocketbase');
  writeFileSync(bin, `#!/bin/sh\n[ -e '${broken}' ] && exit 1\nexec '${await testBin()}' "$@"\n`, {
    mode: 0o755,
  });
  return bin;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'processes-'));
  broken = join(folder, 'broken');
  site = await SiteProcess.on(join(folder, 'data'), {
    POCKETBASE_BIN_RESOLVED: await breakablePocketbase(),
    WEB_WORKERS: '2',
  });
});
// One site for all tests: a first start makes a whole release.
beforeEach(async () => {
  rmSync(broken, { force: true });
  if (!site.isRunning) await site.start();
  await until(async () => (await site.health()).pocketbase === 'ok');
});
afterAll(async () => {
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitFor(async () => expect(await condition()).toBe(true), { timeout: 30_000, interval: 20 });
}

/** The status of the first page, asked for as a new reader does: a connection that is kept leads to one web worker. */
async function onNewConnection(): Promise<number | undefined> {
  const [reply] = (await once(get(site.url, { agent: false }), 'response')) as [IncomingMessage];
  reply.resume();
  return reply.statusCode;
}

const webWorkers = (): PartProcess[] => site.parts().filter(({ name }) => name === 'web');

async function storedComments(): Promise<string[]> {
  const { answers } = await storedRecords(site);
  return answers.map(({ comment }) => comment).sort();
}

describe('stopping', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s ends everything in good order', async (signal) => {
    const parts = site.parts();
    expect(parts.map(({ name }) => name).sort()).toEqual(['pocketbase', 'publisher', 'web', 'web']);
    expect(parts.every(isAlive)).toBe(true);
    expect(await site.end(signal)).toEqual({ code: 0, signal: null });
    expect(site.log().at(-1)).toMatchObject({ msg: 'stopped in good order', why: signal });
    expect(parts.filter(isAlive)).toEqual([]);
    expect(site.parts()).toEqual([]);
  });

  test('delivers first what people have sent', async () => {
    const person = await Respondent.of(site);
    await Promise.all(['một', 'hai', 'ba'].map((comment) => person.answer(comment)));
    await site.end('SIGTERM');
    // Nothing is left for the next start to deliver.
    writeFileSync(broken, '');
    await site.start();
    expect((await site.health()).queue).toBe(0);
    rmSync(broken);
    await until(async () => (await site.health()).pocketbase === 'ok');
    expect(await storedComments()).toEqual(expect.arrayContaining(['ba', 'hai', 'một']));
  });
});

describe('after the supervisor was killed', () => {
  test('the next start ends what it left behind, and serves', async () => {
    const left = site.part('pocketbase');
    await site.end('SIGKILL');
    // PocketBase has its own process group and does not notice.
    expect(isAlive(left)).toBe(true);
    await site.start();
    expect(isAlive(left)).toBe(false);
    expect(site.log().find(({ msg }) => msg.startsWith('ended what'))?.['orphans']).toContain('pocketbase');
    expect(await site.health()).toMatchObject({ site: 'ok', pocketbase: 'ok' });
  });

  test('web workers and publisher end by themselves', async () => {
    const parts = site.parts().filter(({ name }) => name !== 'pocketbase');
    expect(parts).toHaveLength(3);
    await site.end('SIGKILL');
    await until(() => !parts.some(isAlive));
  });

  test('another process that bears a noted number is left alone', async () => {
    await site.end('SIGTERM');
    const stranger: PartProcess = { name: 'pocketbase', pid: process.pid, start: 'another boot 1' };
    writeFileSync(join(site.paths.run, 'processes', `${process.pid}.json`), JSON.stringify(stranger));
    await site.start();
    expect(site.parts().map(({ pid }) => pid)).not.toContain(process.pid);
  });
});

describe('when a part ends', () => {
  test('PocketBase is started again, ever more patiently, while the site serves and accepts answers', async () => {
    const person = await Respondent.of(site);
    const begin = site.log().length;
    writeFileSync(broken, '');
    process.kill(site.part('pocketbase').pid, 'SIGKILL');
    await until(async () => (await site.health()).pocketbase === 'down');
    await person.answer('gửi lúc PocketBase không chạy');
    expect((await fetch(site.url)).status).toBe(200);
    expect(await site.health()).toMatchObject({ site: 'ok', pocketbase: 'down', queue: 1 });
    // Nobody is thrown out of the Office for it: the cookie stays, and the page says to come again.
    const cookie = `${SESSION_COOKIE}=${'a'.repeat(52)}`;
    const away = await fetch(`${site.url}/van-phong`, { headers: { cookie } });
    expect([away.status, away.headers.get('retry-after'), away.headers.get('set-cookie')]).toEqual([
      503,
      '30',
      null,
    ]);
    expect(await away.text()).toContain(office.down.title);

    const attempts = () =>
      site
        .log()
        .slice(begin)
        .filter(({ msg }) => msg === 'PocketBase does not run');
    await until(() => attempts().length >= 4);
    const times = attempts().map((entry) => Date.parse(String(entry['time'])));
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(waits[2]).toBeGreaterThan((waits[0] ?? 0) * 1.5);

    rmSync(broken);
    await until(async () => (await site.health()).pocketbase === 'ok');
    await untilDelivered(site);
    expect(await storedComments()).toContain('gửi lúc PocketBase không chạy');
  });

  test('the web worker is replaced', async () => {
    const before = site.part('web');
    process.kill(before.pid, 'SIGKILL');
    await until(() => webWorkers().length === 2 && !webWorkers().some(({ pid }) => pid === before.pid));
    await until(() =>
      fetch(site.url).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
  });

  test('while one web worker does not get on, the other serves', async () => {
    for (const stuck of webWorkers()) {
      process.kill(stuck.pid, 'SIGSTOP');
      try {
        const replies = await Promise.all(Array.from({ length: 8 }, onNewConnection));
        expect(replies).toEqual(Array(8).fill(200));
      } finally {
        process.kill(stuck.pid, 'SIGCONT');
      }
    }
  });

  test('the publisher is replaced, and edits go live as before', async () => {
    const before = site.part('publisher');
    process.kill(before.pid, 'SIGKILL');
    await until(() => site.parts().some(({ name, pid }) => name === 'publisher' && pid !== before.pid));
    const page = join(site.paths.root, 'content', 'trang', 'gioi-thieu.md');
    appendFileSync(page, '\nMột câu mới viết.\n');
    const shown = () => fetch(`${site.url}/gioi-thieu`).then((response) => response.text());
    await until(async () => (await shown()).includes('Một câu mới viết.'));
  });
});

describe('when the disk takes no note of a process', () => {
  /** Refuses notes as a full disk does. */
  async function withoutNotes(work: () => Promise<void>): Promise<void> {
    const notes = join(site.paths.run, 'processes');
    renameSync(notes, `${notes}.away`);
    writeFileSync(notes, 'a file is no folder');
    try {
      await work();
    } finally {
      rmSync(notes);
      renameSync(`${notes}.away`, notes);
    }
  }
  const refusedNotes = () => site.log().filter(({ msg }) => msg === 'a process cannot be noted').length;

  test.each(['web', 'publisher', 'pocketbase'])(
    'a new %s takes the place of one that ended',
    async (name) => {
      const before = site.part(name);
      const begin = site.log().length;
      await withoutNotes(async () => {
        const refused = refusedNotes();
        process.kill(before.pid, 'SIGKILL');
        // One for the process that ended, one for the new one.
        await until(() => refusedNotes() === refused + 2);
        await until(() =>
          fetch(site.url).then(
            ({ ok }) => ok,
            () => false,
          ),
        );
      });
      expect(site.isRunning).toBe(true);
      if (name === 'publisher')
        await until(() =>
          site
            .log()
            .slice(begin)
            .some(({ type }) => type === 'published'),
        );
      await until(async () => (await site.health()).pocketbase === 'ok');
      // What could not be noted is ended all the same.
      expect(await site.end('SIGTERM')).toEqual({ code: 0, signal: null });
      await expect(fetch(`http://127.0.0.1:${site.pocketbasePort}/api/health`)).rejects.toThrow();
    },
  );
});

describe('what PocketBase had confirmed', () => {
  test('is offered again after each of its starts: what a power cut has eaten comes back', async () => {
    const person = await Respondent.of(site);
    const receipt = await person.answer('đã xác nhận rồi mất');
    await untilDelivered(site);
    await loseAnswer(site, recordIdOf(receipt));
    expect(await storedComments()).not.toContain('đã xác nhận rồi mất');
    process.kill(site.part('pocketbase').pid, 'SIGKILL');
    const isBack = ({ msg }: { msg: string }) => msg === 'answers PocketBase had lost are back';
    await until(() => site.log().some(isBack));
    expect(site.log().find(isBack)).toMatchObject({ count: 1 });
    expect(await storedComments()).toContain('đã xác nhận rồi mất');
  });
});

describe('timed jobs', () => {
  test('one that was missed while the site was down runs at its start', async () => {
    await site.end('SIGTERM');
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 3600 * 1000).toISOString();
    const file = join(site.paths.run, 'jobs.json');
    expect(existsSync(file)).toBe(true);
    writeFileSync(file, JSON.stringify({ publish: twoDaysAgo, 'queue-retention': twoDaysAgo }));
    const begin = site.log().length;
    await site.start();
    const done = () =>
      site
        .log()
        .slice(begin)
        .flatMap((entry) => (entry.msg === 'timed job done' ? [entry['job']] : []));
    await until(() => done().length === 2);
    expect(done()).toEqual(['publish', 'queue-retention']);
  });
});
