import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ProcessRecords } from '#src/supervisor/orphans.ts';
import { testBin } from './support/pocketbase-process.ts';
import { SiteProcess } from './support/site-process.ts';

const SHIPPED_CONTENT = join(import.meta.dirname, '..', '..', 'content');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function siteHere(env: NodeJS.ProcessEnv = {}): Promise<SiteProcess> {
  // As it is shipped: nothing is made quicker.
  return SiteProcess.on(join(folder, 'data'), { NODE_OPTIONS: '', NODE_COMPILE_CACHE: '', ...env });
}

describe('a start is refused, with a sentence and code 1,', () => {
  test('for every setting that is not usable', async () => {
    const site = await siteHere({ PORT: 'http', PUBLIC_URL: 'example.org', TRUSTED_PROXIES: 'proxy' });
    expect(await site.startInVain()).toEqual({
      code: 1,
      signal: null,
      lines: [
        'PORT: "http" is not usable; it must be a port: a whole number from 1 to 65535.',
        'PUBLIC_URL: "example.org" is not usable; it must be the address the public uses, scheme included and without a path, e.g. https://ngoaivu.example.gov.vn.',
        'TRUSTED_PROXIES: "proxy" is not usable; it must be IP addresses or networks, separated by commas, e.g. 10.0.0.0/8,192.0.2.7.',
      ],
    });
  });

  test('when its port is in use', async () => {
    const site = await siteHere();
    const other = createServer().listen(site.port, '127.0.0.1');
    await once(other, 'listening');
    const { code, lines } = await site.startInVain();
    other.close();
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [
        'Waiting for the ports to become free …',
        `PORT: port ${site.port} on 127.0.0.1 is in use by another program. Stop it, or set PORT to a free port.`,
      ],
    });
  });

  test('when the data folder is none', async () => {
    writeFileSync(join(folder, 'data'), 'a file');
    const { code, lines } = await (await siteHere()).startInVain();
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^DATA_DIR: ".*" cannot be used \(E[A-Z]+\)\. Set DATA_DIR/),
    ]);
  });

  test('when the content of a first start has faults, all of which are printed', async () => {
    const content = join(folder, 'content');
    cpSync(SHIPPED_CONTENT, content, { recursive: true });
    const sheet = join(content, 'thu-tuc', 'to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh.md');
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(/^ma: .*$/m, "ma: 'ba'"));
    appendFileSync(join(content, 'tinh-huong', 'moi-dien-gia-nuoc-ngoai.yaml'), 'mau: xanh\n');
    const site = await siteHere({ CONTENT_DIR: content });
    const { code, lines } = await site.startInVain();
    expect(code).toBe(1);
    const printed = lines.join('\n');
    expect(printed).toContain('to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh.md');
    expect(printed).toContain('moi-dien-gia-nuoc-ngoai.yaml');
    expect(site.parts()).toEqual([]);
  });
});

describe('a start', () => {
  /** The program, except that it needs more than a second for one of its tasks. */
  function slow(name: string, task: string, program: string): string {
    const bin = join(folder, 'bin', name);
    mkdirSync(join(folder, 'bin'), { recursive: true });
    writeFileSync(bin, `#!/bin/sh\ncase "$*" in *${task}*) sleep 1.5;; esac\nexec '${program}' "$@"\n`, {
      mode: 0o755,
    });
    return bin;
  }

  /** A process that an earlier run left on that folder, and that does not end when it is asked to. */
  async function leaveOrphan(run: string): Promise<ChildProcess> {
    const orphan = spawn('sh', ['-c', `trap '' TERM; echo ready; while :; do sleep 0.1; done`], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(orphan.stdout, 'data');
    new ProcessRecords(run, { error: () => undefined }).add('pocketbase', orphan.pid);
    return orphan;
  }

  test('says each step that takes longer than a second', async () => {
    const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    slow('git', 'init', git);
    const site = await siteHere({
      PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
      POCKETBASE_BIN_RESOLVED: slow('pocketbase', 'migrate', await testBin()),
    });
    const orphan = await leaveOrphan(site.paths.run);
    await site.start();
    await site.end('SIGTERM');
    expect(orphan.signalCode).toBe('SIGKILL');
    const steps = site.output.split('\n').filter((line) => line.endsWith(' …'));
    expect(steps).toEqual(
      expect.arrayContaining([
        'Ending what an earlier run left behind …',
        'Starting PocketBase …',
        'Checking the content and making its pages …',
      ]),
    );
  });
});

describe('beside a running site', () => {
  let running: SiteProcess;
  let data: string;
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'running-'));
    running = await SiteProcess.on(data);
    await running.start();
  });
  afterAll(async () => {
    await running.end('SIGTERM');
    rmSync(data, { recursive: true });
  });

  test('a second one on the same data folder is refused, and the first goes on', async () => {
    const second = await SiteProcess.on(data);
    expect(await second.startInVain()).toEqual({
      code: 1,
      signal: null,
      lines: [
        `DATA_DIR: a site is running on "${data}" already (process ${running.pid}). Stop it first, or set DATA_DIR to another folder.`,
      ],
    });
    expect(await running.health()).toMatchObject({ site: 'ok', pocketbase: 'ok' });
  });

  test('one with folder and ports of its own disturbs nobody', async () => {
    const other = await siteHere();
    await other.start();
    const [first, second] = await Promise.all([running.health(), other.health()]);
    expect([first, second]).toEqual([
      { site: 'ok', pocketbase: 'ok', queue: 0, release: first.release },
      { site: 'ok', pocketbase: 'ok', queue: 0, release: second.release },
    ]);
    await other.end('SIGTERM');
    expect(await running.health()).toMatchObject({ site: 'ok', pocketbase: 'ok' });
  });
});
